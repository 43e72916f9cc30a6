package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Verses of the Quran after the name of their sūra: «البقرة: 255» → الْآيَةُ مِئَتَانِ وَخَمْسٌ
 * وَخَمْسُونَ.
 */
final class Verses implements Rule {
  private static final Set<String> SURAS = Set.copyOf(WordList.lines("suras.txt"));

  private static final Set<String> VERSE_WORDS =
      Set.of(
          "الآية", "آية", "الآيات", "آيات", "والآية", "بالآية", "الاية", "اية", "القرآن", "الكريم");

  private static final Set<String> BOOKS =
      Set.of(
          "متى",
          "مرقس",
          "لوقا",
          "يوحنا",
          "التكوين",
          "الخروج",
          "اللاويين",
          "التثنية",
          "إشعياء",
          "إرميا",
          "رومية",
          "كورنثوس",
          "المزامير",
          "مزمور",
          "الأمثال",
          "أمثال");

  private static final Set<String> AMBIGUOUS_BOOKS = Set.of("متى", "الخروج", "التكوين");
  private static final Set<String> BOOKS_OF = Set.of("إنجيل", "سفر", "بشارة", "الإنجيل");

  private static final int LAST_SURA = 114;
  private static final int LONGEST_SURA = 286;

  @Override
  public String name() {
    return "verse";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (cursor.token(0).is(Kind.DIGITS)) {
      return numbered(cursor);
    }
    if (!cursor.token(0).is(':') && !cursor.token(0).is('/')) {
      return Optional.empty();
    }
    if (!isSura(cursor) || !cursor.token(1).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    int used = 2;
    boolean range =
        cursor.token(2).isAny("-–—") && cursor.token(3).is(Kind.DIGITS) && cursor.token(3).glued();
    words.add(range ? "الْآيَاتُ" : "الْآيَةُ");
    words.addAll(number(cursor.token(1), GrammaticalCase.NOMINATIVE));
    if (range) {
      words.add("إِلَى");
      words.addAll(number(cursor.token(3), GrammaticalCase.GENITIVE));
      used = 4;
    }
    return Optional.of(Reading.of(cursor, used, words));
  }

  /** «الآية 2:255»: sūra and verse by number. */
  private static Optional<Reading> numbered(Cursor cursor) {
    WrittenToken colon = cursor.token(1);
    boolean shape =
        colon.is(':')
            && colon.glued()
            && cursor.token(2).is(Kind.DIGITS)
            && cursor.token(2).glued()
            && isAtMost(cursor.token(0), LAST_SURA)
            && isAtMost(cursor.token(2), LONGEST_SURA);
    int before = cursor.token(-1).is('(') ? 2 : 1;
    boolean verse = VERSE_WORDS.contains(cursor.token(-before).bare());
    if (!shape) {
      return Optional.empty();
    }
    if (isBook(cursor)) {
      return Optional.of(chapter(cursor));
    }
    // «الفجر 4:12» and «الجمعة 20:30» are times
    boolean named = isSura(cursor) && isAnnounced(cursor);
    if (!verse && !named) {
      return Optional.empty();
    }
    boolean range = cursor.token(3).isAny("-–—") && cursor.token(4).is(Kind.DIGITS);
    List<String> verses = new ArrayList<>(number(cursor.token(2), GrammaticalCase.NOMINATIVE));
    if (range) {
      verses.add("إِلَى");
      verses.addAll(number(cursor.token(4), GrammaticalCase.GENITIVE));
    }
    List<String> sura =
        Ordinals.definite(
            Long.parseLong(cursor.token(0).text()),
            Gender.FEMININE,
            verse ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE);
    List<String> words = new ArrayList<>();
    if (verse) {
      if (!cursor.token(-before).bare().endsWith("ية")
          && !cursor.token(-before).bare().endsWith("يات")) {
        words.add("الْآيَةُ"); // القرآن 5:32
      }
      words.addAll(verses);
      words.addAll(List.of("مِنَ", "السُّورَةِ"));
      words.addAll(sura);
    } else {
      words.add("السُّورَةُ");
      words.addAll(sura);
      words.add(range ? "الْآيَاتُ" : "الْآيَةُ");
      words.addAll(verses);
    }
    return Optional.of(Reading.of(cursor, range ? 5 : 3, words));
  }

  private static boolean isAnnounced(Cursor cursor) {
    for (int back = 2; back <= 3; back++) {
      if (cursor.token(-back).bare().endsWith("سورة") || cursor.token(-back).isAny("([")) {
        return true;
      }
    }
    return false;
  }

  /** «(يوحنا 3:16)»: chapter and verse of a book of the Bible. */
  private static boolean isBook(Cursor cursor) {
    String book = cursor.token(-1).bare();
    WrittenToken before = cursor.token(-2);
    boolean named = before.is('(') || BOOKS_OF.contains(before.bare());
    return BOOKS.contains(book) && (named || !AMBIGUOUS_BOOKS.contains(book));
  }

  private static Reading chapter(Cursor cursor) {
    List<String> words = new ArrayList<>(List.of("الْإِصْحَاحُ"));
    words.addAll(
        Ordinals.definite(
            Long.parseLong(cursor.token(0).text()), Gender.MASCULINE, GrammaticalCase.NOMINATIVE));
    words.add("الْآيَةُ");
    words.addAll(number(cursor.token(2), GrammaticalCase.NOMINATIVE));
    return Reading.of(cursor, 3, words);
  }

  private static boolean isAtMost(WrittenToken digits, int most) {
    return digits.text().length() <= 3
        && Integer.parseInt(digits.text()) >= 1
        && Integer.parseInt(digits.text()) <= most;
  }

  private static boolean isSura(Cursor cursor) {
    String last = cursor.token(-1).bare();
    return SURAS.contains(last) || SURAS.contains(cursor.token(-2).bare() + " " + last);
  }

  private static List<String> number(WrittenToken digits, GrammaticalCase asked) {
    return Quantity.alone(
        Figure.of(digits.text(), 1), Gender.FEMININE, Quantity.Standing.in(asked));
  }
}
