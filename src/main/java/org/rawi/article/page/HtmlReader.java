package org.rawi.article.page;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.rawi.article.ExtractedText;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;

/**
 * HTML → blocks. Walks the whole page once, in order, and takes out its text; what stands outside
 * the elements that hold the article, or in an element of furniture, is dropped with its reason.
 * Fetches nothing.
 */
public final class HtmlReader {
  private final ExtractedText out = new ExtractedText();
  private final HtmlStatements statements;
  private final HtmlProse prose;
  private final Element content;
  private final Optional<Element> headline;
  private final Set<Element> article = new HashSet<>();

  /** The elements around those of the article. */
  private final Set<Element> around = new HashSet<>();

  private final HtmlBlocks blocks;

  private HtmlReader(Document page, ReadingOptions options) {
    statements = HtmlStatements.of(page);
    prose = HtmlProse.of(page.body());
    Optional<Element> stated = HtmlHeadline.stated(page, statements, prose);
    content = HtmlContent.of(page, prose, stated);
    headline = stated.or(() -> HtmlHeadline.of(page, content, prose));
    boolean shown = prose.all() > 0 || statements.body().isEmpty();
    if (shown) {
      article.add(content);
    }
    article.addAll(HtmlSurroundings.of(content, headline, prose, statements));
    Map<Element, String> teasers = HtmlTeasers.in(content, prose, headline);
    HtmlOpening opening = new HtmlOpening(article, prose, statements, headline);
    opening.dropLabels(content, teasers);
    opening.order(page.body());
    article.forEach(each -> around.addAll(each.parents()));
    int most = prose.in(content).prose();
    blocks = new HtmlBlocks(out, prose, statements, teasers, options, most, HtmlFurniture::reason);
  }

  public static Page read(String html, Input input, ReadingOptions options) {
    Document document = Jsoup.parse(html);
    HtmlReader reader = new HtmlReader(document, options);
    FoundMetadata found = HtmlMetadata.of(document, input.folder());
    reader.title(found);
    found.title(
        HtmlStatements.withoutSite(document.title(), found.publisher()).orElse(document.title()));
    reader.walk(document.body());
    reader.stated();
    return Repeats.dropped(reader.out.page(found), reader.blocks.leads());
  }

  /** The headline, wherever it stands, is read first. */
  private void title(FoundMetadata found) {
    if (headline.isPresent()) {
      Element title = headline.get();
      blocks.title(title);
      found.title(CharacterReferences.decode(title.text()));
      title.remove();
    }
  }

  private void walk(Element element) {
    if (article.contains(element)) {
      if (element.equals(content)) {
        blocks.content(element);
      } else {
        blocks.beside(element);
      }
      return;
    }
    if (!around.contains(element)) {
      blocks.drop(element, HtmlFurniture.reason(element).orElse("outside"));
      return;
    }
    out.endBlock();
    for (var child : List.copyOf(element.childNodes())) {
      if (child instanceof Element inner) {
        walk(inner);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        out.append(text.getWholeText());
        out.dropBlock("outside");
      }
    }
  }

  /** A page that shows no text may state it: a program would have put it there. */
  private void stated() {
    if (!article.contains(content)) {
      for (String paragraph : statements.body().split("\\R+")) {
        out.append(paragraph);
        out.endBlock();
      }
    }
  }
}
