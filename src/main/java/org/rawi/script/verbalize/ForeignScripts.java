package org.rawi.script.verbalize;

import com.ibm.icu.lang.UScript;
import java.util.Optional;
import org.rawi.script.Script.Notice;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Words in scripts that an Arabic voice cannot say: named once and skipped; Greek letters by name.
 */
final class ForeignScripts implements Rule {

  @Override
  public String name() {
    return "foreign script";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (!first.is(Kind.FOREIGN)) {
      return Optional.empty();
    }
    int letter = first.text().codePointAt(0);
    Optional<String> name = LetterNames.of(letter);
    if (first.text().length() == 1 && name.isPresent()) {
      return Optional.of(Reading.of(cursor, 1, name.get()));
    }
    int tokens = 1;
    while (cursor.token(tokens).is(Kind.FOREIGN)) {
      tokens++;
    }
    return Optional.of(
        Reading.of(cursor, tokens, "نَصٌّ", language(letter)).noticed(Notice.Kind.SKIPPED));
  }

  private static String language(int letter) {
    return switch (UScript.getScript(letter)) {
      case UScript.CYRILLIC -> "بِالرُّوسِيَّةِ";
      case UScript.GREEK -> "بِالْيُونَانِيَّةِ";
      case UScript.HEBREW -> "بِالْعِبْرِيَّةِ";
      case UScript.HAN -> "بِالصِّينِيَّةِ";
      case UScript.HIRAGANA, UScript.KATAKANA -> "بِالْيَابَانِيَّةِ";
      case UScript.HANGUL -> "بِالْكُورِيَّةِ";
      case UScript.DEVANAGARI -> "بِالْهِنْدِيَّةِ";
      case UScript.ARMENIAN -> "بِالْأَرْمَنِيَّةِ";
      case UScript.GEORGIAN -> "بِالْجُورْجِيَّةِ";
      case UScript.ETHIOPIC -> "بِالْأَمْهَرِيَّةِ";
      case UScript.THAI -> "بِالتَّايْلَنْدِيَّةِ";
      case UScript.SYRIAC -> "بِالسُّرْيَانِيَّةِ";
      case UScript.TIFINAGH -> "بِالْأَمَازِيغِيَّةِ";
      default -> "بِلُغَةٍ أُخْرَى";
    };
  }
}
