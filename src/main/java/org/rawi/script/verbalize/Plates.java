package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Licence plates, letter by letter and digit by digit: «أ ب ج 1234»، «4321 س ص ع»; and decrees that
 * a letter numbers: «المرسوم الملكي رقم م/5» → مِيمْ عَلَى خَمْسَةٍ.
 */
final class Plates implements Rule {
  private static final int MOST_LETTERS = 4;
  private static final int MOST_DIGITS = 4;
  private static final int DOCUMENT_DIGITS = 6;
  private static final int IBAN_DIGITS = 14;

  private static final Set<String> CARS =
      Set.of("لوحة", "اللوحة", "لوحات", "سيارة", "السيارة", "مركبة", "المركبة", "رقم", "لوحتها");

  private static final Set<String> DECREES =
      Set.of(
          "رقم",
          "مرسوم",
          "المرسوم",
          "ملكي",
          "الملكي",
          "أمر",
          "الأمر",
          "قرار",
          "القرار",
          "بالمرسوم");

  @Override
  public String name() {
    return "plate";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (cursor.token(0).is(Kind.DIGITS)) {
      int letters = letters(cursor, 1);
      boolean few = cursor.token(0).text().length() <= MOST_DIGITS;
      return few && isPlate(cursor, letters) && !cursor.token(1 + letters).is(Kind.WORD)
          ? Optional.of(plate(cursor, 0, 1, letters))
          : Optional.empty();
    }
    int letters = letters(cursor, 0);
    WrittenToken digits = cursor.token(letters);
    if (digits.is(Kind.DIGITS)
        && digits.text().length() <= MOST_DIGITS
        && isPlate(cursor, letters)) {
      return Optional.of(plate(cursor, letters, 0, letters));
    }
    return cursor.token(0).is(Kind.LATIN)
        ? flight(cursor).or(() -> document(cursor))
        : decree(cursor);
  }

  /** «رحلة QR 1301»: an airline, which else may be a currency. */
  private static Optional<Reading> flight(Cursor cursor) {
    WrittenToken digits = cursor.token(1);
    String airline = cursor.token(0).text();
    boolean flight = false;
    for (int back = 1; back <= 4; back++) {
      flight |= cursor.token(-back).bare().contains("رحل");
    }
    if (!flight
        || airline.length() != 2
        || !airline.equals(airline.toUpperCase(Locale.ROOT))
        || !digits.is(Kind.DIGITS)
        || digits.text().length() > MOST_DIGITS) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(LetterNames.spell(airline)));
    Figure number = Figure.of(digits.text(), 1);
    words.addAll(
        number.hasLeadingZero()
            ? Spelled.digits(digits.text())
            : Quantity.alone(
                number, Gender.MASCULINE, Quantity.Standing.in(GrammaticalCase.NOMINATIVE)));
    return Optional.of(Reading.of(cursor, 2, words));
  }

  /** «A1234567»: the letters and digits of a passport. */
  private static Optional<Reading> document(Cursor cursor) {
    String letters = cursor.token(0).text();
    WrittenToken digits = cursor.token(1);
    boolean shape =
        letters.length() <= 2
            && letters.equals(letters.toUpperCase(Locale.ROOT))
            && digits.is(Kind.DIGITS)
            && digits.glued()
            && digits.text().length() >= DOCUMENT_DIGITS
            && digits.text().length() < IBAN_DIGITS
            && !cursor.token(2).glued();
    String names = LetterNames.spell(letters);
    if (!shape || names.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(names));
    words.addAll(Spelled.digits(digits.text()));
    return Optional.of(Reading.of(cursor, 2, words));
  }

  /** How many single letters stand side by side. */
  private static int letters(Cursor cursor, int at) {
    int count = 0;
    while (count <= MOST_LETTERS
        && cursor.token(at + count).is(Kind.WORD)
        && cursor.token(at + count).bare().length() == 1
        && cursor.token(at + count).text().length() == 1
        && LetterNames.of(cursor.token(at + count).bare().charAt(0)).isPresent()) {
      count++;
    }
    return count;
  }

  private static boolean isPlate(Cursor cursor, int letters) {
    return letters <= MOST_LETTERS
        && (letters >= 3 || (letters == 2 && CARS.contains(cursor.token(-1).bare())));
  }

  private static Reading plate(Cursor cursor, int digits, int letters, int count) {
    List<String> words = new ArrayList<>();
    for (int at = letters; at < letters + count; at++) {
      words.add(LetterNames.of(cursor.token(at).bare().charAt(0)).orElseThrow());
    }
    words.addAll(digits == 0 ? 0 : words.size(), Spelled.digits(cursor.token(digits).text()));
    return Reading.of(cursor, count + 1, words);
  }

  private static Optional<Reading> decree(Cursor cursor) {
    WrittenToken letter = cursor.token(0);
    int before = cursor.token(-1).isAny("(:") ? 2 : 1;
    if (!letter.is(Kind.WORD)
        || letter.text().length() != 1
        || !cursor.token(1).is('/')
        || !cursor.token(2).is(Kind.DIGITS)
        || !DECREES.contains(cursor.token(-before).bare())) {
      return Optional.empty();
    }
    Optional<Figure> number =
        Figure.at(cursor, 2).filter(f -> f.isWhole() && f.hasName() && !f.hasLeadingZero());
    Optional<String> name = LetterNames.of(letter.bare().charAt(0));
    if (number.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(name.get(), "عَلَى"));
    words.addAll(
        Quantity.alone(
            number.get(), Gender.MASCULINE, Quantity.Standing.in(GrammaticalCase.GENITIVE)));
    return Optional.of(Reading.of(cursor, 2 + number.get().tokens(), words));
  }
}
