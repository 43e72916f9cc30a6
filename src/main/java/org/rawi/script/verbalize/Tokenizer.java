package org.rawi.script.verbalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rawi.article.Paragraph.Markup;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Cuts a paragraph into tokens; every character but white space belongs to exactly one. A line
 * break inside the paragraph is a mark: lines of verse, cells of a table.
 */
final class Tokenizer {
  static final char LINE_BREAK = '\n';

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private final String text;
  private final List<Markup> markup;
  private final List<WrittenToken> tokens;
  private int nextMarkup;

  private Tokenizer(String text, List<Markup> markup) {
    this.text = text;
    this.markup = markup;
    this.tokens = new ArrayList<>(text.length() / 5 + 2);
  }

  /** The tokens in order, without the {@link Kind#END}. */
  static List<WrittenToken> tokens(String text, List<Markup> markup) {
    return new Tokenizer(text, markup).run();
  }

  private List<WrittenToken> run() {
    boolean space = true;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isBlank(c)) {
        if (c == LINE_BREAK && !tokens.isEmpty()) {
          tokens.add(token(Kind.MARK, at, at + 1, true));
        }
        space = true;
        at += Character.charCount(c);
        continue;
      }
      Kind kind = Letters.kind(c);
      int end = end(kind, c, at + Character.charCount(c));
      end = Math.min(end, markupEdge(at, end));
      tokens.add(token(kind, at, end, space));
      space = false;
      at = end;
    }
    return tokens;
  }

  private static boolean isBlank(int c) {
    return c == ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER)
        || Character.getType(c) == Character.CONTROL;
  }

  private int end(Kind kind, int first, int after) {
    return switch (kind) {
      case WORD, DIGITS, FOREIGN -> run(kind, after);
      case LATIN -> latin(after);
      case MARK -> sameMark(first, after);
      case EMOJI -> emoji(after);
      case SYMBOL, END -> combining(after);
    };
  }

  private int run(Kind kind, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean joins = Letters.kind(c) == kind || (kind != Kind.DIGITS && isCombining(c));
      if (!joins || isBlank(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** Latin words keep an apostrophe inside: O'Neill. */
  private int latin(int from) {
    int at = run(Kind.LATIN, from);
    while (at + 1 < text.length()
        && (text.charAt(at) == '\'' || text.charAt(at) == '’')
        && Letters.kind(text.codePointAt(at + 1)) == Kind.LATIN) {
      at = run(Kind.LATIN, at + 1);
    }
    return at;
  }

  private int sameMark(int first, int from) {
    int at = from;
    while (at < text.length() && text.codePointAt(at) == first && ".-!؟?،_–—".indexOf(first) >= 0) {
      at += Character.charCount(first);
    }
    return at;
  }

  /** An emoji with its skin tone, variation selector, joined parts or second flag letter. */
  private int emoji(int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean joiner = c == ZERO_WIDTH_JOINER;
      boolean flag =
          UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR)
              && at == from
              && UCharacter.hasBinaryProperty(
                  text.codePointBefore(from), UProperty.REGIONAL_INDICATOR);
      if (!joiner
          && !flag
          && !isCombining(c)
          && !UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)) {
        return at;
      }
      at += Character.charCount(c);
      if (joiner && at < text.length() && Letters.kind(text.codePointAt(at)) == Kind.EMOJI) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return at;
  }

  private int combining(int from) {
    int at = from;
    while (at < text.length() && isCombining(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isCombining(int c) {
    int type = c < 0x300 ? 0 : Character.getType(c);
    return !Letters.isMark(c)
        && (type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.COMBINING_SPACING_MARK);
  }

  /** A token never crosses the edge of an instruction. */
  private int markupEdge(int from, int end) {
    while (nextMarkup < markup.size() && markup.get(nextMarkup).to() <= from) {
      nextMarkup++;
    }
    if (nextMarkup == markup.size()) {
      return end;
    }
    Markup next = markup.get(nextMarkup);
    return next.from() > from ? Math.min(end, next.from()) : Math.min(end, next.to());
  }

  private WrittenToken token(Kind kind, int from, int to, boolean space) {
    String written = text.substring(from, to);
    String shown = kind == Kind.DIGITS ? Letters.asciiDigits(written) : written;
    String bare =
        switch (kind) {
          case WORD -> Letters.bare(written);
          case LATIN -> written.toLowerCase(Locale.ROOT);
          default -> shown;
        };
    return new WrittenToken(kind, shown, bare, from, to, space, markupAt(from));
  }

  private Optional<Markup> markupAt(int from) {
    if (nextMarkup == markup.size() || markup.get(nextMarkup).from() > from) {
      return Optional.empty();
    }
    return Optional.of(markup.get(nextMarkup));
  }
}
