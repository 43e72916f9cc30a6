package org.rawi.script.verbalize;

import java.util.Map;
import java.util.Optional;
import org.rawi.script.lexicon.Abbreviation;
import org.rawi.script.lexicon.Abbreviations;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * What follows a time: صَبَاحًا, «ص», «GMT».
 *
 * @param spoken empty if nothing follows
 * @param tokens tokens that it is written with
 * @param sure it can follow nothing but a time; «م» may be a metre
 */
record PartOfDay(String spoken, int tokens, boolean sure) {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("صباحا", "صَبَاحًا"),
          Map.entry("مساء", "مَسَاءً"),
          Map.entry("مساءا", "مَسَاءً"),
          Map.entry("ظهرا", "ظُهْرًا"),
          Map.entry("ليلا", "لَيْلًا"),
          Map.entry("فجرا", "فَجْرًا"),
          Map.entry("عصرا", "عَصْرًا"),
          Map.entry("ضحى", "ضُحًى"));

  static final PartOfDay NONE = new PartOfDay("", 0, false);

  boolean isThere() {
    return tokens > 0;
  }

  static PartOfDay at(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    if (token.is(Kind.END) || token.is(Kind.DIGITS) || token.is(Kind.MARK)) {
      return NONE;
    }
    String word = WORDS.get(token.bare());
    if (word != null) {
      return new PartOfDay(word, 1, true);
    }
    Optional<Phrases.Match<Abbreviation>> match =
        Abbreviations.phrases().longestAt(cursor.text(), token.from());
    if (match.isEmpty()) {
      return NONE;
    }
    Optional<Abbreviation> time =
        match.get().values().stream().filter(a -> a.kind() == Abbreviation.Kind.TIME).findFirst();
    int tokens = cursor.tokensTo(ahead, match.get().to());
    if (time.isEmpty() || tokens == 0) {
      return NONE;
    }
    boolean page = // الفقرة 2 ص 15
        token.bare().equals("ص")
            && cursor.token(ahead + tokens).is(Kind.DIGITS)
            && Month.at(cursor, ahead + tokens + 1).isEmpty();
    if (page) {
      return NONE;
    }
    // the point at the end of a sentence stays a full stop
    boolean point = tokens > 1 && cursor.token(ahead + tokens - 1).is('.');
    boolean last = !cursor.token(ahead + tokens).is(Kind.WORD);
    return new PartOfDay(
        time.get().spoken(), tokens - (point && last ? 1 : 0), !token.bare().equals("م"));
  }

  /** «12 منتصف الليل»، «6 بعد الظهر»، «9 بتوقيت غرينتش»: words that say themselves. */
  static boolean isSaidAt(Cursor cursor, int ahead) {
    String word = cursor.token(ahead).bare();
    String next = cursor.token(ahead + 1).bare();
    return switch (word) {
      case "منتصف" -> next.equals("الليل") || next.equals("النهار");
      case "بعد", "قبل" -> next.equals("الظهر") || next.equals("منتصف");
      case "بتوقيت", "بالتوقيت", "توقيت", "غرينتش", "جرينتش", "غرينيتش" -> true;
      default -> false;
    };
  }
}
