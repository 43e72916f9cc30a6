package org.rawi.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.rawi.article.Paragraph.Kind;

/**
 * HTML → blocks. Walks the whole page once, in order, and takes out its text; what stands outside
 * the element that holds the article, or in an element of furniture, is dropped with its reason.
 * Fetches nothing.
 */
final class HtmlReader {
  private final ExtractedText out = new ExtractedText();
  private final Element content;
  private final int prose;
  private final Deque<Table> tables = new ArrayDeque<>();

  private HtmlReader(Element content) {
    this.content = content;
    this.prose = HtmlContent.prose(content);
  }

  static Page read(String html, Input input) {
    Document document = Jsoup.parse(html);
    FoundMetadata found = HtmlMetadata.of(document, input.folder());
    Element content = HtmlContent.of(document);
    HtmlReader reader = new HtmlReader(content);
    reader.title(document, found);
    reader.outside(document.body());
    reader.out.endBlock();
    return reader.out.page(found);
  }

  /** A heading of the page that says what the metadata does, wherever it stands, is the title. */
  private void title(Document document, FoundMetadata found) {
    Element inside = content.selectFirst("h1");
    Element title = inside != null ? inside : document.selectFirst("h1");
    if (title != null && !title.text().isBlank() && !HtmlContent.isFurniture(title)) {
      inline(title);
      out.endBlock(Kind.TITLE);
      found.title(title.text());
      title.remove();
    }
  }

  private void outside(Element element) {
    if (element.equals(content)) {
      children(element, Kind.BODY);
      out.endBlock();
      return;
    }
    Optional<String> furniture = HtmlContent.furniture(element);
    boolean holds = content.parents().contains(element);
    if (!holds) {
      drop(element, furniture.orElse("outside"));
      return;
    }
    for (Node child : new ArrayList<>(element.childNodes())) {
      if (child instanceof Element inner) {
        outside(inner);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        out.append(text.getWholeText());
        out.dropBlock("outside");
      }
    }
  }

  private void drop(Element element, String reason) {
    out.endBlock();
    plain(element);
    out.dropBlock(reason);
  }

  private void plain(Node node) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        out.append(inner.isBlock() ? " " : "");
        plain(inner);
        out.append(inner.isBlock() ? " " : "");
      }
    }
  }

  private void children(Element element, Kind kind) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        element(inner, kind);
      }
    }
  }

  private void element(Element element, Kind kind) {
    Optional<String> furniture = HtmlContent.furniture(element);
    // «no-ads» on the element that holds most of the article is no reason to drop it.
    if (furniture.isPresent() && (prose == 0 || 2 * HtmlContent.prose(element) < prose)) {
      boolean inline = !element.isBlock();
      if (inline) {
        plainInline(element, furniture.get());
      } else {
        out.endBlock(kind);
        drop(element, furniture.get());
      }
      return;
    }
    if (element.normalName().equals("table")) {
      tables.push(new Table());
      out.endBlock(kind);
      children(element, kind);
      out.endBlock(kind);
      tables.pop();
      return;
    }
    Optional<Kind> own = kindOf(element, kind);
    if (element.normalName().equals("tr") && !tables.isEmpty()) {
      out.endBlock(kind);
      children(element, kind);
      out.endRow(kind, tables.getFirst());
    } else if (own.isPresent()) {
      out.endBlock(kind);
      children(element, own.get());
      out.endBlock(own.get());
    } else {
      phrase(element, kind);
    }
  }

  private void plainInline(Element element, String reason) {
    int from = out.mark();
    plain(element);
    out.dropSince(from, reason);
  }

  /** The kind of the block that the element begins; empty for an inline element. */
  private static Optional<Kind> kindOf(Element element, Kind around) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
      case "li", "dt", "dd" -> Optional.of(Kind.LIST_ITEM);
      case "blockquote" -> Optional.of(Kind.QUOTE);
      case "td", "th" -> Optional.empty();
      case "tr", "hr", "pre", "figure", "details", "summary" -> Optional.of(around);
      default -> element.isBlock() ? Optional.of(around) : Optional.empty();
    };
  }

  private void phrase(Element element, Kind kind) {
    switch (element.normalName()) {
      case "br" -> lineBreak(element, kind);
      case "ruby" -> ruby(element);
      case "td", "th" -> {
        out.append(element.previousElementSibling() == null ? "" : "، ");
        int from = out.mark();
        children(element, kind);
        out.cell(from, element.normalName().equals("th") || element.closest("thead") != null);
      }
      default -> {
        Optional<InlineMarkup.Meaning> meaning = InlineMarkup.of(element);
        int from = out.mark();
        if (meaning.isPresent() && meaning.get().element().equals("break")) {
          out.instruct("break", from, from, meaning.get().attributes());
          children(element, kind);
          return;
        }
        children(element, kind);
        int to = out.length();
        meaning.ifPresent(
            each -> out.instruct(each.element(), Math.min(from, to), to, each.attributes()));
      }
    }
  }

  /** Two in a row end a paragraph; one is a line break in it. */
  private void lineBreak(Element element, Kind kind) {
    Node before = element.previousSibling();
    while (before instanceof TextNode text && text.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element previous && previous.normalName().equals("br")) {
      out.endBlock(kind);
    } else {
      out.lineBreak();
    }
  }

  /**
   * {@code <ruby>written<rt>said</rt></ruby>}: the reading is not text but how the text is said.
   */
  private void ruby(Element ruby) {
    List<String> readings = ruby.select("rt").eachText();
    ruby.select("rt, rp").remove();
    int from = out.mark();
    inline(ruby);
    String alias = String.join(" ", readings).strip();
    if (!alias.isEmpty()) {
      out.instruct("sub", from, out.length(), Map.of("alias", alias));
    }
  }

  private void inline(Element element) {
    children(element, Kind.BODY);
  }
}
