package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.article.Paragraph.Markup;
import org.rawi.phonetics.Ipa;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.LatinWords;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.lexicon.Symbols;

/**
 * The publisher's instructions in the text: {@code sub}, {@code phoneme}, {@code say-as}, {@code
 * lang}.
 */
final class PublisherMarkup implements Rule {
  private static final Set<String> READ = Set.of("sub", "phoneme", "say-as", "lang");

  private final Verbalizer verbalizer;

  PublisherMarkup(Verbalizer verbalizer) {
    this.verbalizer = verbalizer;
  }

  /** Whether tokens are read by this rule; emphasis and unknown elements change no words. */
  static boolean isRead(Markup markup) {
    return READ.contains(markup.element()) && markup.from() < markup.to();
  }

  @Override
  public String name() {
    return "markup";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Markup> markup = cursor.token(0).markup();
    if (markup.isEmpty()) {
      return Optional.empty();
    }
    int tokens = 1;
    while (cursor.token(tokens).markup().equals(markup)) {
      tokens++;
    }
    String written = cursor.written(tokens);
    Map<String, String> attributes = markup.get().attributes();
    List<Piece> pieces =
        switch (markup.get().element()) {
          case "sub" -> again(cursor, tokens, attributes.getOrDefault("alias", ""));
          case "phoneme" -> phoneme(cursor, tokens, written, attributes);
          case "say-as" -> sayAs(cursor, tokens, written, attributes);
          default -> again(cursor, tokens, written);
        };
    boolean silent = pieces.stream().noneMatch(Piece.Word.class::isInstance);
    List<Piece> said = silent ? again(cursor, tokens, written) : pieces;
    return said.isEmpty() ? Optional.empty() : Optional.of(new Reading(tokens, said));
  }

  /** Another text, said in the place of these tokens. */
  private List<Piece> again(Cursor cursor, int tokens, String text) {
    int from = cursor.from(0);
    int to = cursor.to(tokens);
    List<Piece> moved = new ArrayList<>();
    for (Piece piece : verbalizer.verbalize(text, List.of()).pieces()) {
      if (piece instanceof Piece.Word word) {
        moved.add(word.over(from, to));
      } else if (piece instanceof Piece.Mark mark) {
        moved.add(new Piece.Mark(mark.kind(), mark.text(), from, to));
      }
    }
    return moved;
  }

  private List<Piece> phoneme(
      Cursor cursor, int tokens, String written, Map<String, String> attributes) {
    Optional<List<Phone>> phones = phones(attributes);
    if (phones.isEmpty()) {
      return again(cursor, tokens, written);
    }
    Piece.Word word = Piece.Word.written(cursor.token(0)).over(cursor.from(0), cursor.to(tokens));
    return List.of(word.withText(written.replace(' ', '_')).pronounced(phones.get()));
  }

  private static Optional<List<Phone>> phones(Map<String, String> attributes) {
    String symbols = attributes.getOrDefault("ph", "");
    try {
      boolean ipa = attributes.getOrDefault("alphabet", "ipa").equals("ipa");
      List<Phone> phones = ipa ? Ipa.parse(symbols) : PhoneSymbols.parse(symbols);
      return phones.isEmpty() ? Optional.empty() : Optional.of(phones);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private List<Piece> sayAs(
      Cursor cursor, int tokens, String written, Map<String, String> attributes) {
    List<String> words =
        switch (attributes.getOrDefault("interpret-as", "")) {
          case "characters", "spell-out", "verbatim" -> characters(written);
          case "digits", "telephone" -> digits(written);
          case "cardinal", "number" -> number(written, false);
          case "ordinal" -> number(written, true);
          default -> List.of();
        };
    return words.isEmpty()
        ? again(cursor, tokens, written)
        : Reading.words(cursor.from(0), cursor.to(tokens), words);
  }

  private static List<String> digits(String written) {
    List<String> words = new ArrayList<>();
    written
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> words.addAll(Spelled.digits(String.valueOf(Character.digit(c, 10)))));
    return words;
  }

  private static List<String> number(String written, boolean ordinal) {
    StringBuilder digits = new StringBuilder();
    written
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    Figure figure = Figure.of(digits.isEmpty() ? "0" : digits.toString(), 1);
    if (digits.isEmpty() || !figure.hasName()) {
      return List.of();
    }
    return ordinal
        ? Ordinals.definite(figure.value(), Gender.MASCULINE, GrammaticalCase.NOMINATIVE)
        : Cardinals.words(
            figure.value(), Gender.MASCULINE, GrammaticalCase.NOMINATIVE, Definiteness.INDEFINITE);
  }

  private static List<String> characters(String written) {
    List<String> words = new ArrayList<>();
    written
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                words.addAll(Spelled.digits(String.valueOf(Character.digit(c, 10))));
              } else {
                words.addAll(character(c));
              }
            });
    return words;
  }

  private static List<String> character(int c) {
    Optional<String> letter = LetterNames.of(c);
    if (letter.isPresent()) {
      return Quantity.split(letter.get());
    }
    if (Character.isLetter(c) && !Letters.isArabicLetter(c)) {
      return LatinWords.read(Character.toString(c)).stream().map(LatinWords.Part::text).toList();
    }
    return Symbols.of(c).map(s -> Quantity.split(s.name())).orElse(List.of());
  }
}
