package org.rawi.article.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Block;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Page;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/**
 * Plain text → blocks. A paragraph is a line, or several lines when the text is wrapped at a width
 * by hand.
 */
public final class PlainTextReader {
  /** No one wraps by hand at more characters than this. */
  private static final int WIDEST = 130;

  private static final int NARROWEST = 30;

  /**
   * Share of line ends at which the next word would not have fitted, from which a text is wrapped.
   */
  private static final double MOSTLY = 0.7;

  /** Few lines are wrapped only if they are at least so wide, and every line end shows it. */
  private static final int WIDTH_OF_FEW = 55;

  private static final int FEW = 3;

  /** A verse of two halves has no more words; prose with a gap in it was typed carelessly. */
  private static final int WORDS_OF_VERSE = 14;

  /** What parts the halves of a verse, or the columns of a table. */
  private static final Pattern GAP = Pattern.compile("[ \\u00A0]{3,}|[ \\u00A0]*\\t+[ \\u00A0]*");

  /** Left over from a page; the words around it are parted as by a space. */
  private static final Pattern ENTITY =
      Pattern.compile("&(nbsp|ensp|emsp|thinsp|zwnj|zwj|lrm|rlm|shy|#160|#8203);");

  private static final String BULLETS = "•*●▪◦·‣○■□▪✓✔-–—";
  private static final String NUMBERS = "\\p{Nd}{1,2}\\s?[.)-]\\s.*";
  private static final Pattern NUMBERED = Pattern.compile(NUMBERS, Pattern.DOTALL);

  private final String text;
  private final List<Span> lines;

  private PlainTextReader(String text) {
    this.text = text;
    this.lines = lines(text);
  }

  public static Page read(String text) {
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
      report(span, dropped);
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
    return ends >= FEW
        ? (full >= MOSTLY * ends ? width : 0)
        : ends > 0 && wrapsFew(width) ? width : 0;
  }

  /** At no line end the next word would have fitted, and each paragraph ends as one does. */
  private boolean wrapsFew(int width) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!isBlank(i) && !isBlank(i + 1)) {
        boolean last = isBlank(i + 2);
        boolean stops = ".!؟?…:»\"”)".indexOf(text.charAt(lines.get(i + 1).end() - 1)) >= 0;
        boolean fits = lines.get(i).length() + 1 + firstWord(i + 1) <= width;
        if (fits || (last && !stops) || GAP.matcher(lines.get(i).of(text)).find()) {
          return false;
        }
      }
    }
    return width >= WIDTH_OF_FEW;
  }

  /** Whether the first word of the next line would not have fitted on this one. */
  private boolean isFull(int line, int width) {
    return lines.get(line).length() + 1 + firstWord(line + 1) > 0.93 * width;
  }

  /** Its length. */
  private int firstWord(int line) {
    Span span = lines.get(line);
    int word = span.start();
    while (word < span.end() && !isSpace(text.charAt(word))) {
      word++;
    }
    return word - span.start();
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

  private void report(Span span, List<Dropped> dropped) {
    Matcher entity = ENTITY.matcher(span.of(text));
    while (entity.find()) {
      Span at = new Span(span.start() + entity.start(), span.start() + entity.end());
      dropped.add(new Dropped(at, at.of(text), "markup"));
    }
  }

  /**
   * Line breaks inside a wrapped paragraph are spaces; gaps inside a short line are line breaks.
   */
  private Block joined(Kind kind, Span span, int mark, boolean apart) {
    AlignedText raw = AlignedText.of(text, span);
    AlignedText.Rewriter out = raw.rewrite();
    String line = raw.text();
    boolean verse = line.strip().split("\\s+", WORDS_OF_VERSE + 2).length <= WORDS_OF_VERSE;
    Matcher gap = GAP.matcher(line);
    Matcher entity = ENTITY.matcher(line);
    for (int i = mark; i < raw.length(); ) {
      if (isBreak(raw.charAt(i))) {
        out.replace(i, i + 1, " ");
        i++;
      } else if (gap.region(i, line.length()).lookingAt()) {
        boolean parts = verse || gap.group().indexOf('\t') >= 0;
        out.replace(i, gap.end(), parts ? "\n" : " ");
        i = gap.end();
      } else if (entity.region(i, line.length()).lookingAt()) {
        out.replace(i, entity.end(), " ");
        i = entity.end();
      } else {
        out.keep(i, i + 1);
        i++;
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
