package org.rawi.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.rawi.script.MarkedCache.Marked;
import org.rawi.script.verbalize.Piece;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.tashkeel.Token;

/** Asks the diacritizer, showing it the words as they will be spoken and the marks between them. */
final class ModelDiacritics implements Diacritics {
  private final Supplier<Diacritizer> diacritizer;
  private final Optional<MarkedCache> known;

  /**
   * @param diacritizer asked for when a paragraph is not known
   */
  ModelDiacritics(Supplier<Diacritizer> diacritizer, Optional<MarkedCache> known) {
    this.diacritizer = diacritizer;
    this.known = known;
  }

  @Override
  public List<String> of(List<Piece> paragraph, DoubleConsumer confidence) {
    List<Token> tokens = new ArrayList<>(paragraph.size());
    List<Integer> words = new ArrayList<>();
    for (Piece piece : paragraph) {
      if (piece instanceof Piece.Word word) {
        words.add(tokens.size());
        boolean settled = word.fixed() || word.pronunciation().isPresent();
        tokens.add(new Token(word.text(), settled ? Token.Kind.FIXED_WORD : Token.Kind.WORD));
      } else if (piece instanceof Piece.Mark mark) {
        kind(mark).ifPresent(kind -> tokens.add(new Token(mark.text(), kind)));
      }
    }
    List<Marked> results =
        known.map(cache -> cache.marks(tokens, () -> read(tokens))).orElseGet(() -> read(tokens));
    words.stream()
        .filter(i -> tokens.get(i).kind() == Token.Kind.WORD)
        .forEach(i -> confidence.accept(results.get(i).confidence()));
    return words.stream().map(i -> results.get(i).text()).toList();
  }

  private List<Marked> read(List<Token> tokens) {
    return diacritizer.get().diacritize(tokens).stream().map(Marked::of).toList();
  }

  /** Empty for marks that the model never saw. */
  private static Optional<Token.Kind> kind(Piece.Mark mark) {
    return switch (mark.kind()) {
      case FULL_STOP, QUESTION, EXCLAMATION, ELLIPSIS -> Optional.of(Token.Kind.STOP);
      case COMMA, SEMICOLON, COLON -> Optional.of(Token.Kind.COMMA);
      case OPEN_QUOTE, CLOSE_QUOTE, QUOTE, OPEN_BRACKET, CLOSE_BRACKET ->
          Optional.of(Token.Kind.BRACKET);
      case DASH, BREAK, SILENT -> Optional.empty();
    };
  }
}
