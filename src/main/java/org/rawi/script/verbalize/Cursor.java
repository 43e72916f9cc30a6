package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** A place in the written text: the tokens still to be said, and what was said so far. */
final class Cursor {
  private final String text;
  private final List<WrittenToken> tokens;
  private final WrittenToken end;
  private final List<Piece> said = new ArrayList<>();
  private int position;
  private int nameEnd = -1;
  private Optional<GrammaticalCase> lastNumber = Optional.empty();
  private Optional<GrammaticalCase> lastTitle = Optional.empty();
  private Optional<Lead> led = Optional.empty();

  Cursor(String text, List<WrittenToken> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.end =
        new WrittenToken(Kind.END, "", "", text.length(), text.length(), true, Optional.empty());
  }

  /**
   * The token {@code ahead} of the cursor (negative: behind); {@link Kind#END} outside the text.
   */
  WrittenToken token(int ahead) {
    int at = position + ahead;
    return at >= 0 && at < tokens.size() ? tokens.get(at) : end;
  }

  String text() {
    return text;
  }

  /** How many tokens from {@code ahead} on end exactly at {@code end}; 0 if none does. */
  int tokensTo(int ahead, int end) {
    int count = 1;
    while (!token(ahead + count - 1).is(Kind.END) && token(ahead + count - 1).to() < end) {
      count++;
    }
    return token(ahead + count - 1).to() == end ? count : 0;
  }

  boolean atEnd() {
    return position >= tokens.size();
  }

  int from(int ahead) {
    return token(ahead).from();
  }

  /** Where the first {@code count} tokens end. */
  int to(int count) {
    return token(count - 1).to();
  }

  /** The characters of the next {@code count} tokens. */
  String written(int count) {
    return text.substring(from(0), to(count));
  }

  List<Piece> said() {
    return said;
  }

  /** A pause that the publisher wants at this place. */
  void pause(int at) {
    said.add(new Piece.Mark(Piece.Mark.Kind.BREAK, "", at, at));
  }

  void advance(Reading reading) {
    said.addAll(reading.pieces());
    position += reading.tokens();
  }

  /** The case of the number said last in this sentence: what is joined to it by و shares it. */
  Optional<GrammaticalCase> lastNumber() {
    return lastNumber;
  }

  void rememberNumber(GrammaticalCase grammaticalCase) {
    lastNumber = Optional.of(grammaticalCase);
  }

  /** What {@code reader} makes of the tokens after a particle that was written apart. */
  Optional<Reading> ledBy(Lead lead, int ahead, Function<Cursor, Optional<Reading>> reader) {
    position += ahead;
    led = Optional.of(lead);
    Optional<Reading> reading = reader.apply(this);
    led = Optional.empty();
    position -= ahead;
    return reading;
  }

  /** The particle before the tokens that are being read, if it was written apart. */
  Optional<Lead> led() {
    return led;
  }

  /** How many tokens stand before the cursor. */
  int index() {
    return position;
  }

  /** The case of the title said last in this sentence. */
  Optional<GrammaticalCase> lastTitle() {
    return lastTitle;
  }

  void rememberTitle(GrammaticalCase grammaticalCase) {
    lastTitle = Optional.of(grammaticalCase);
  }

  /** The next tokens are a name. */
  void rememberName(int tokens) {
    nameEnd = position + tokens;
  }

  /** Whether a name ends directly before the cursor. */
  boolean isAfterName() {
    return nameEnd == position;
  }

  void forgetNumber() {
    lastNumber = Optional.empty();
    lastTitle = Optional.empty();
  }
}
