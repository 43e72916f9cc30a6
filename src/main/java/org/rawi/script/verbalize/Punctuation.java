package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Marks that are heard as pauses, not read. */
final class Punctuation implements Rule {

  @Override
  public String name() {
    return "punctuation";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken token = cursor.token(0);
    if (!token.is(Kind.MARK) && !token.isAny("<>*|•~`^")) {
      return Optional.empty();
    }
    Mark.Kind kind = kind(token, cursor.token(1));
    if (kind == Mark.Kind.FULL_STOP || kind == Mark.Kind.QUESTION) {
      cursor.forgetNumber();
    }
    return Optional.of(
        new Reading(1, List.of(new Mark(kind, token.text(), token.from(), token.to()))));
  }

  static Mark.Kind kind(WrittenToken token, WrittenToken next) {
    if (token.text().startsWith("..") || token.is('…')) {
      return Mark.Kind.ELLIPSIS;
    }
    return switch (token.text().charAt(0)) {
      case '.', '۔', '。' ->
          token.spaceBefore() && next.glued() ? Mark.Kind.SILENT : Mark.Kind.FULL_STOP;
      case '؟', '?', '⸮' -> Mark.Kind.QUESTION;
      case '!', '¡' -> Mark.Kind.EXCLAMATION;
      case '،', ',', '、' -> Mark.Kind.COMMA;
      case '؛', ';' -> Mark.Kind.SEMICOLON;
      case ':' -> Mark.Kind.COLON;
      case '-', '–', '—', '―', '−' ->
          token.glued() && next.glued() ? Mark.Kind.SILENT : Mark.Kind.DASH;
      case '«', '“', '‹', '„' -> Mark.Kind.OPEN_QUOTE;
      case '»', '”', '›' -> Mark.Kind.CLOSE_QUOTE;
      case '"', '‘', '’', '\'' -> Mark.Kind.QUOTE;
      case '(', '[', '{', '﴿' -> Mark.Kind.OPEN_BRACKET;
      case ')', ']', '}', '﴾' -> Mark.Kind.CLOSE_BRACKET;
      case Tokenizer.LINE_BREAK -> Mark.Kind.BREAK;
      default -> Mark.Kind.SILENT;
    };
  }
}
