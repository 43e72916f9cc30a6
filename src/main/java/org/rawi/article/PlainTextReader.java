package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/**
 * Plain text → blocks. A paragraph is a line, or several lines when the text is wrapped at a width
 * by hand.
 */
final class PlainTextReader {
  /** No one wraps by hand at more characters than this. */
  private static final int WIDEST = 130;

  private static final int NARROWEST = 30;

  /**
   * Share of line ends at which the next word would not have fitted, from which a text is wrapped.
   */
  private static final double MOSTLY = 0.7;

  private static final String BULLETS = "•*●▪◦·‣○■□▪✓✔-–—";
  private static final String NUMBERS = "\\p{Nd}{1,2}\\s?[.)-]\\s.*";
  private static final Pattern NUMBERED = Pattern.compile(NUMBERS, Pattern.DOTALL);

  private final String text;
  private final List<Span> lines;

  private PlainTextReader(String text) {
    this.text = text;
    this.lines = lines(text);
  }

  static Page read(String text) {
    List<Dropped> dropped = new ArrayList<>();
    List<Block> blocks = new PlainTextReader(text).blocks(dropped);
    return new Page(text, blocks, new FoundMetadata(), dropped, false);
  }

  /** Trimmed lines in order; blank ones are empty spans. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        lines.add(trimmed(text, start, i));
        if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private List<Block> blocks(List<Dropped> dropped) {
    int width = wrapWidth();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      if (lines.get(i).isEmpty()) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && width > 0 && continues(end, width)) {
        end++;
      }
      boolean apart = isBlank(i - 1) && isBlank(end);
      Span span = lines.get(i).cover(lines.get(end - 1));
      Block block = block(span, apart);
      if (block.text().length() > 0) {
        blocks.add(block);
      } else {
        dropped.add(new Dropped(span, span.of(text), "ornament"));
      }
      i = end;
    }
    return blocks;
  }

  private boolean isBlank(int line) {
    return line < 0 || line >= lines.size() || lines.get(line).isEmpty();
  }

  /** The width at which the text is wrapped by hand, 0 if it is not. */
  private int wrapWidth() {
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    if (width > WIDEST || width < NARROWEST) {
      return 0;
    }
    int ends = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!isBlank(i) && !isBlank(i + 1)) {
        ends++;
        full += isFull(i, width) ? 1 : 0;
      }
    }
    return ends >= 3 && full >= MOSTLY * ends ? width : 0;
  }

  /** Whether the first word of the next line would not have fitted on this one. */
  private boolean isFull(int line, int width) {
    Span next = lines.get(line + 1);
    int word = next.start();
    while (word < next.end() && !isSpace(text.charAt(word))) {
      word++;
    }
    return lines.get(line).length() + 1 + word - next.start() > 0.93 * width;
  }

  private boolean continues(int line, int width) {
    return !isBlank(line) && isFull(line - 1, width) && markLength(lines.get(line)) == 0;
  }

  private Block block(Span span, boolean apart) {
    int mark = markLength(span);
    if (mark == 0) {
      Kind kind = isNumbered(span) ? Kind.LIST_ITEM : Kind.BODY;
      return joined(kind, span, 0, apart);
    }
    return joined(
        text.charAt(span.start()) == '>' ? Kind.QUOTE : Kind.LIST_ITEM, span, mark, apart);
  }

  private boolean isNumbered(Span span) {
    int end = Math.min(span.end(), span.start() + 6);
    return NUMBERED.matcher(text.substring(span.start(), end)).matches();
  }

  /** Line breaks inside a wrapped paragraph are spaces. */
  private Block joined(Kind kind, Span span, int mark, boolean apart) {
    AlignedText raw = AlignedText.of(text, span);
    AlignedText.Rewriter out = raw.rewrite();
    for (int i = mark; i < raw.length(); i++) {
      if (isBreak(raw.charAt(i))) {
        out.replace(i, i + 1, " ");
      } else {
        out.keep(i, i + 1);
      }
    }
    Block block = Block.of(kind, out.done(), List.of(), apart);
    return block.text().length() == 0 ? block : block.with(block.text().covering(span));
  }

  /** Length of «• », «- » or «> » at the start of a line; 0 if there is none. */
  private int markLength(Span line) {
    int at = line.start();
    if (at + 2 >= line.end() || !isSpace(text.charAt(at + 1))) {
      return 0;
    }
    char c = text.charAt(at);
    return BULLETS.indexOf(c) >= 0 || c == '>' ? 2 : 0;
  }
}
