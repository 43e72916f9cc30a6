package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;

class TerminalTest {

  @ParameterizedTest(name = "LC_ALL={0} LANG={1} → {2}")
  @CsvSource({
    "ar_EG.UTF-8, en_US.UTF-8, ar-EG",
    "'', ar_LB.UTF-8, ar-LB",
    "C, ar_LB.UTF-8, en",
    "POSIX, '', en",
    "de_DE@euro, '', de-DE",
    "C.UTF-8, '', en"
  })
  void the_environment_says_the_language(String all, String lang, String tag) {
    assertThat(Terminal.userLocale(Map.of("LC_ALL", all, "LANG", lang)).toLanguageTag())
        .isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"org.rawi.messages", "org.rawi.cli.Help"})
  void both_languages_hold_the_same_sentences(String bundle) {
    var control =
        java.util.ResourceBundle.Control.getNoFallbackControl(
            java.util.ResourceBundle.Control.FORMAT_PROPERTIES);
    var english = java.util.ResourceBundle.getBundle(bundle, Locale.ROOT, control);
    var arabic = java.util.ResourceBundle.getBundle(bundle, Locale.forLanguageTag("ar"), control);
    TreeSet<String> own = new TreeSet<>();
    for (String key : english.keySet()) {
      if (arabic.getString(key).codePoints().anyMatch(c -> c >= 0x600 && c < 0x700)
          || arabic.getString(key).strip().startsWith("rawi ")) {
        own.add(key);
      }
    }
    assertThat(own).containsExactlyInAnyOrderElementsOf(english.keySet());
  }

  @Test
  void sentences_come_in_the_users_language_with_right_plurals() {
    Locale arabic = Locale.forLanguageTag("ar-EG");
    assertThat(RawiException.format(arabic, "cli.failed", 1, 2)).contains("فشل");
    assertThat(RawiException.format(Locale.ENGLISH, "cli.read", "a.txt", "T", 1, 20))
        .contains("1 section,");
  }
}
