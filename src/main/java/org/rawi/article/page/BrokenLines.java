package org.rawi.article.page;

import java.util.ArrayList;
import java.util.List;
import org.rawi.article.BareText;
import org.rawi.article.Block;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/**
 * Line breaks of a page that are no pauses: where each line is a paragraph of its own, and where
 * the lines of a text were broken by hand at a width.
 */
final class BrokenLines {
  private static final int WORDS_OF_PARAGRAPH = 8;

  /** Fewer lines than this may be verse, an address, a list. */
  private static final int LEAST_WRAPPED = 4;

  private static final int NARROWEST = 30;
  private static final int WIDEST = 130;

  private BrokenLines() {}

  /** The blocks with such lines parted or joined. */
  static List<Block> mended(List<Block> blocks) {
    List<Block> out = new ArrayList<>();
    for (Block block : blocks) {
      List<Span> lines = lines(block.string());
      if (lines.size() > 1 && areParagraphs(block.string(), lines)) {
        lines.forEach(line -> out.add(part(block, line)));
      } else if (lines.size() >= LEAST_WRAPPED && areWrapped(block, lines)) {
        out.add(joined(block));
      } else {
        out.add(block);
      }
    }
    return out;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      lines.add(new Span(from, at));
      from = at + 1;
    }
    lines.add(new Span(from, text.length()));
    return lines;
  }

  private static boolean areParagraphs(String text, List<Span> lines) {
    return lines.stream()
        .map(line -> line.of(text))
        .allMatch(
            line ->
                BareText.words(BareText.of(line)) >= WORDS_OF_PARAGRAPH
                    && ".!؟?…»\"”:".indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  /** No next word would have fitted on its line, and a sentence ends within one: no verse. */
  private static boolean areWrapped(Block block, List<Span> lines) {
    String text = block.string();
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    boolean prose = text.contains(". ") || text.contains("؟ ") || text.contains("! ");
    if (width < NARROWEST || width > WIDEST || !prose || block.kind() == Kind.TITLE) {
      return false;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1).of(text);
      int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
      if (lines.get(i).length() + 1 + word <= width) {
        return false;
      }
    }
    return true;
  }

  private static Block part(Block block, Span line) {
    AlignedText text = block.text().slice(line.start(), line.end());
    Span source = text.source();
    return new Block(
        block.kind(),
        text,
        block.markup().stream()
            .filter(
                each ->
                    each.source().start() >= source.start() && each.source().start() < source.end())
            .toList(),
        block.apart());
  }

  private static Block joined(Block block) {
    AlignedText text = block.text();
    AlignedText.Rewriter out = text.rewrite();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        out.replace(i, i + 1, " ");
      } else {
        out.keep(i, i + 1);
      }
    }
    return block.with(out.done());
  }
}
