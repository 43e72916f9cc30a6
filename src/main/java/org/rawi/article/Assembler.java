package org.rawi.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;
import org.rawi.text.TextCleaner;

/** Blocks of any format → the article: furniture out, opening, headings, sections. */
final class Assembler {
  private static final int TITLE_WORDS = 10;

  private Assembler() {}

  static Article assemble(Page page, ReadingOptions options) {
    List<Dropped> dropped = new ArrayList<>(page.dropped());
    List<Block> kept =
        page.whole()
            ? Furniture.ornaments(page.blocks(), dropped)
            : Furniture.remove(page.blocks(), options, dropped);
    Opening.Opened opened = Opening.of(kept, page.found());
    List<Block> body =
        page.marked() ? opened.rest() : Headings.mark(opened.rest(), opened.endsInTitle());
    List<Block> marked = new Opening.Opened(opened.lines(), body).all();
    opened.rest().stream()
        .filter(Block::hasWord)
        .findFirst()
        .ifPresent(first -> page.found().dateline(first.string()));
    page.found().folder(options.folder());
    Metadata metadata = page.found().toMetadata(firstWords(marked), options.given());
    List<Paragraph> opening =
        new Overrides(page.text(), page.found(), options.given()).apply(opened.lines(), dropped);
    List<Section> sections = sections(body);
    dropped.addAll(Coverage.unclaimed(page.text(), marked, dropped));
    dropped.sort(Comparator.comparingInt(each -> each.source().start()));
    return new Article(page.text(), metadata, opening, sections, dropped);
  }

  private static List<Section> sections(List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    Optional<Paragraph> heading = Optional.empty();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == Kind.HEADING) {
        if (heading.isPresent() || !paragraphs.isEmpty()) {
          sections.add(new Section(heading, paragraphs));
        }
        heading = Optional.of(block.toParagraph());
        paragraphs = new ArrayList<>();
      } else {
        paragraphs.add(block.toParagraph());
      }
    }
    if (heading.isPresent() || !paragraphs.isEmpty()) {
      sections.add(new Section(heading, paragraphs));
    }
    return sections;
  }

  /** A title for an article that has none. */
  private static String firstWords(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.hasWord()) {
        String[] words = block.string().split("\\s+", TITLE_WORDS + 1);
        int n = Math.min(words.length, TITLE_WORDS);
        String start = String.join(" ", List.of(words).subList(0, n));
        return words.length > TITLE_WORDS ? start + "…" : start;
      }
    }
    return "";
  }

  /** What the user or the metadata says instead of the opening that stands in the text. */
  private record Overrides(String text, FoundMetadata found, GivenMetadata given) {

    List<Paragraph> apply(List<Block> opening, List<Dropped> dropped) {
      List<Paragraph> out = new ArrayList<>();
      List<String> authors = given.authors();
      if (authors.isEmpty() && opening.stream().noneMatch(each -> each.kind() == Kind.BYLINE)) {
        authors = found.authors();
      }
      Optional<String> title = given.title();
      if (title.isEmpty() && opening.stream().noneMatch(each -> each.kind() == Kind.TITLE)) {
        title = found.title();
      }
      title.ifPresent(words -> out.add(said(Kind.TITLE, words, opening)));
      if (title.isEmpty()) {
        opening.stream()
            .filter(each -> each.kind() == Kind.TITLE)
            .forEach(each -> out.add(each.toParagraph()));
      }
      if (!authors.isEmpty()) {
        out.add(said(Kind.BYLINE, "بقلم " + String.join(" و", authors), opening));
      }
      for (Block block : opening) {
        boolean replaced =
            block.kind() == Kind.TITLE
                ? title.isPresent()
                : block.kind() == Kind.BYLINE && !authors.isEmpty();
        if (replaced) {
          dropped.add(new Dropped(block.source(), block.string(), "replaced"));
        } else if (block.kind() != Kind.TITLE) {
          out.add(block.toParagraph());
        }
      }
      return out;
    }

    /** Words that stand nowhere in the text are not what they replace: they come from no span. */
    private Paragraph said(Kind kind, String written, List<Block> opening) {
      String words = TextCleaner.clean(AlignedText.of(written)).text();
      AlignedText nowhere = AlignedText.of(text, place(kind, opening));
      return new Paragraph(kind, nowhere.rewrite().replace(0, nowhere.length(), words).done());
    }

    private static Span place(Kind kind, List<Block> opening) {
      int at = 0;
      for (Block block : opening) {
        if (block.kind() == kind) {
          return new Span(block.source().start(), block.source().start());
        }
        at = block.kind() == Kind.TITLE ? block.source().end() : at;
      }
      return new Span(at, at);
    }
  }
}
