package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Versions and network addresses, point by point: 1.2.3 → وَاحِدٌ نُقْطَةٌ اثْنَانِ نُقْطَةٌ
 * ثَلَاثَةٌ, «الإصدار 2.1».
 */
final class Versions implements Rule {
  private static final Set<String> VERSION_WORDS =
      Set.of(
          "إصدار", "الإصدار", "الاصدار", "نسخة", "النسخة", "بإصدار", "بنسخة", "أندرويد", "ويندوز",
          "بايثون", "جافا", "بلوتوث", "آيفون", "كروم");

  /** Software and standards whose numbers are versions: iOS 17.4. */
  private static final Set<String> LATIN_NAMES =
      Set.of(
          "v",
          "ver",
          "version",
          "release",
          "ios",
          "ipados",
          "macos",
          "watchos",
          "android",
          "windows",
          "linux",
          "ubuntu",
          "kernel",
          "python",
          "java",
          "php",
          "html",
          "css",
          "chrome",
          "firefox",
          "safari",
          "bluetooth",
          "usb",
          "hdmi",
          "wifi",
          "fi",
          "gpt",
          "chatgpt",
          "claude",
          "gemini",
          "llama",
          "grok",
          "opus",
          "sonnet",
          "unity",
          "engine",
          "directx",
          "opengl",
          "web",
          "angular",
          "react",
          "node",
          "docker",
          "wordpress",
          "photoshop",
          "office");

  @Override
  public String name() {
    return "version";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (!cursor.token(0).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    int parts = 1;
    while (isNext(cursor, 2 * parts - 1)) {
      parts++;
    }
    boolean announced =
        VERSION_WORDS.contains(cursor.token(-1).bare())
            || LATIN_NAMES.contains(cursor.token(-1).bare());
    if (parts < (announced ? 2 : 3) || (!announced && parts == 3 && isGrouped(cursor))) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      if (part > 0) {
        words.add("نُقْطَةْ");
      }
      words.addAll(said(cursor.token(2 * part).text()));
    }
    return Optional.of(Reading.of(cursor, 2 * parts - 1, words));
  }

  /** 1.234.567 is a number with separators. */
  private static boolean isGrouped(Cursor cursor) {
    return cursor.token(2).text().length() == 3 && cursor.token(4).text().length() == 3;
  }

  private static boolean isNext(Cursor cursor, int at) {
    return cursor.token(at).is('.')
        && cursor.token(at).glued()
        && cursor.token(at + 1).is(Kind.DIGITS)
        && cursor.token(at + 1).glued();
  }

  private static List<String> said(String digits) {
    Figure figure = Figure.of(digits, 1);
    return figure.hasName() && !figure.hasLeadingZero()
        ? Cardinals.words(
            figure.value(), Gender.MASCULINE, GrammaticalCase.NOMINATIVE, Definiteness.INDEFINITE)
        : Spelled.digits(digits);
  }
}
