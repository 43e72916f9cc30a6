package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.Paragraph.Markup;
import org.rawi.text.AlignedText;
import org.rawi.text.Arabic;
import org.rawi.text.Span;
import org.rawi.text.TextCleaner;

/**
 * A paragraph in the making: cleaned, but its part in the article may still change.
 *
 * @param text cleaned text; its source covers all of the block, with what was cleaned off its edges
 * @param apart whether blank lines, or the edge of the text, stand before and after it
 */
public record Block(Kind kind, AlignedText text, List<Instruction> markup, boolean apart) {
  /** Words above which a line is surely prose. */
  private static final int WORDS_OF_PROSE = 12;

  private static final String CLOSERS = "\"”“»›’')]";

  /** Inline markup whose range is in the article's text. */
  public record Instruction(String element, Span source, Map<String, String> attributes) {}

  public static Block of(Kind kind, AlignedText raw, List<Instruction> markup, boolean apart) {
    return new Block(kind, TextCleaner.clean(raw).covering(raw.source()), markup, apart);
  }

  public Block as(Kind other) {
    return new Block(other, text, markup, apart);
  }

  public Block with(AlignedText other) {
    return new Block(kind, other.covering(text.source()), markup, apart);
  }

  public String string() {
    return text.text();
  }

  public Span source() {
    return text.source();
  }

  public Paragraph toParagraph() {
    List<Markup> done = new ArrayList<>();
    for (Instruction each : markup) {
      int from = text.indexAt(each.source().start());
      int to = Math.max(from, text.indexAt(each.source().end()));
      done.add(new Markup(each.element(), from, to, each.attributes()));
    }
    return new Paragraph(kind, text, done);
  }

  /** Number of words, of which more than a heading can have need not be counted. */
  public int words() {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && words <= 4 * WORDS_OF_PROSE; i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  public boolean isProse() {
    return words() >= WORDS_OF_PROSE;
  }

  /** The last character that is no closing quotation mark or bracket; a space for an empty text. */
  public char lastCharacter() {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? ' ' : text.charAt(end - 1);
  }

  public boolean endsSentence() {
    return ".!؟?…".indexOf(lastCharacter()) >= 0;
  }

  public boolean hasWord() {
    return string().codePoints().anyMatch(Character::isLetterOrDigit) || Arabic.hasLetter(string());
  }
}
