package org.rawi.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rawi.article.Article.Dropped;
import org.rawi.article.BareText;
import org.rawi.article.Block;
import org.rawi.article.Page;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.Span;

/**
 * What a page says twice is read once: the headline above the text, a lead that is the beginning of
 * the first paragraph, a sentence of the text set large beside it.
 */
final class Repeats {
  private static final String REASON = "repeated";

  /** Blocks at the beginning that may say the headline again or be a lead. */
  private static final int OPENING = 6;

  /** Blocks after a lead that may begin with it. */
  private static final int BELOW = 6;

  private static final int WORDS_OF_LEAD = 6;
  private static final int WORDS_OF_QUOTE = 4;

  /** More quotations than this are no ornaments of the page. */
  private static final int MOST_QUOTES = 40;

  private final List<Block> blocks;
  private final List<String> bare;

  /** The words of the paragraphs that are no quotations. */
  private final String words;

  private final boolean fewQuotes;

  private final List<Span> leads;

  private Repeats(List<Block> blocks, List<Span> leads) {
    this.blocks = blocks;
    this.leads = leads;
    this.bare = blocks.stream().map(block -> BareText.of(block.string())).toList();
    this.words =
        IntStream.range(0, blocks.size())
            .filter(i -> blocks.get(i).kind() != Kind.QUOTE)
            .mapToObj(bare::get)
            .collect(Collectors.joining(" ", " ", " "));
    this.fewQuotes =
        blocks.stream().filter(block -> block.kind() == Kind.QUOTE).count() <= MOST_QUOTES;
  }

  /**
   * The page with what it repeats among what is dropped.
   *
   * @param leads where in its text it shows leads
   */
  static Page dropped(Page page, List<Span> leads) {
    List<Block> blocks = BrokenLines.mended(page.blocks());
    Repeats repeats = new Repeats(blocks, leads);
    List<Block> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>(page.dropped());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (repeats.isTitleAgain(i) || repeats.isLeadOfBody(i) || repeats.isPullQuote(i)) {
        dropped.add(new Dropped(block.source(), block.string(), REASON));
      } else {
        kept.add(block);
      }
    }
    return new Page(page.text(), kept, page.found(), dropped, page.marked());
  }

  private boolean isTitleAgain(int i) {
    return i > 0
        && i <= OPENING
        && blocks.get(0).kind() == Kind.TITLE
        && bare.get(i).equals(bare.get(0));
  }

  /** The lead of the page, cut off or whole, with which a paragraph below it begins. */
  private boolean isLeadOfBody(int i) {
    Kind kind = blocks.get(i).kind();
    if (i >= OPENING || (kind != Kind.BODY && kind != Kind.HEADING)) {
      return false;
    }
    String lead = bare.get(i);
    if (BareText.words(lead) < WORDS_OF_LEAD) {
      return false;
    }
    Span source = blocks.get(i).source();
    boolean shown =
        kind == Kind.HEADING
            || leads.stream().anyMatch(l -> l.start() <= source.start() && source.end() <= l.end());
    int to = Math.min(blocks.size(), i + 1 + BELOW);
    return IntStream.range(i + 1, to)
        .filter(below -> blocks.get(below).kind() == Kind.BODY)
        .anyMatch(
            below ->
                bare.get(below).startsWith(lead + " ") || (shown && bare.get(below).equals(lead)));
  }

  private boolean isPullQuote(int i) {
    return fewQuotes
        && blocks.get(i).kind() == Kind.QUOTE
        && BareText.words(bare.get(i)) >= WORDS_OF_QUOTE
        && words.contains(" " + bare.get(i) + " ");
  }
}
