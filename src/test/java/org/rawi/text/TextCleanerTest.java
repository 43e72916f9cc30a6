package org.rawi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {

  private static String clean(String text) {
    return TextCleaner.clean(AlignedText.of(text)).text();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          الكـــتاب            | الكتاب
          سنة 1445 هـ          | سنة 1445 هـ
          1445هـ.              | 1445هـ.
          الـ75                | الـ75
          لـ«الصحيفة»          | لـ«الصحيفة»
          وبالـ"قطار"          | وبالـ"قطار"
          الكـــتاب            | الكتاب
          سلامـ عليكم          | سلام عليكم
          قال ـ وهو يبتسم      | قال – وهو يبتسم
          هـــذا               | هذا
          ﻋﺮﺑﻲ                 | عربي
          ﻻ ﺇﻟﻪ                | لا إله
          ﷲ                    | الله
          النبي ﷺ              | النبي صلى الله عليه وسلم
          کتاب                 | كتاب
          فارسی                | فارسي
          علی الطاولة          | على الطاولة
          حتی الآن             | حتى الآن
          ہمزہ                 | همزه
          پاريس وڤيينا وگراتس وتشيلو چ | پاريس وڤيينا وگراتس وتشيلو چ
          ١٢٣ و۴۵۶             | 123 و456
          ٢٫٥٪ من ١٬٠٠٠        | 2.5% من 1,000
          ﴿قل﴾                 | ﴿قل﴾
          أحمد                 | أحمد
          ＡＢＣ               | ABC
          """)
  void one_spelling_for_each_letter(String typed, String expected) {
    assertThat(clean(typed)).isEqualTo(expected);
  }

  @Test
  void invisible_characters_go() {
    assertThat(clean("\uFEFFقال\u200F:\u202B \u00ADمي\u200Cخواهم\u2069")).isEqualTo("قال: ميخواهم");
  }

  @Test
  void spaces_become_one_and_edges_none() {
    assertThat(clean("\u00A0 في\u00A0\u2003البيت \t الكبير \n")).isEqualTo("في البيت الكبير");
    assertThat(clean("صدر \r\n عجز")).isEqualTo("صدر\nعجز");
  }

  @Test
  void shadda_stands_before_its_vowel_whatever_was_typed_first() {
    assertThat(clean("مع\u064E\u0651لم")).isEqualTo("مع\u0651\u064Eلم");
    assertThat(clean("مع\u0651\u064Eلم")).isEqualTo("مع\u0651\u064Eلم");
    assertThat(clean("رب\u0651\u0651")).isEqualTo("رب\u0651");
  }

  @Test
  void separate_hamza_joins_its_letter() {
    assertThat(clean("ا\u0654حمد ا\u0655لى ا\u0653دم")).isEqualTo("أحمد إلى آدم");
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.strings()
        .withCharRange('\u0600', '\u06FF')
        .withCharRange('\uFB50', '\uFEFF')
        .withCharRange('\u2000', '\u206F')
        .withChars(' ', '\n', '\t', 'a', '7', 'ـ', '\u064E', '\u0651', '\u00A0')
        .ofMaxLength(60);
  }

  @Test
  void a_joiner_stays_between_emoji_and_nowhere_else() {
    assertThat(clean("👩\u200D🌾")).isEqualTo("👩\u200D🌾");
    assertThat(clean("\u200D۞")).isEqualTo(clean("۞"));
  }

  @Property(tries = 2000)
  void cleaning_is_done_at_once(@ForAll("mixtures") String text) {
    String once = clean(text);
    assertThat(clean(once)).isEqualTo(once);
  }

  @Property(tries = 2000)
  void spans_are_valid_and_never_run_backwards(@ForAll("mixtures") String text) {
    AlignedText cleaned = TextCleaner.clean(AlignedText.of(text));
    int at = 0;
    for (int i = 0; i < cleaned.length(); i++) {
      Span span = cleaned.source(i, i + 1);
      assertThat(span.isEmpty()).isFalse();
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      at = span.start();
    }
  }

  @Property(tries = 1000)
  void no_plain_letter_or_digit_is_lost(@ForAll("mixtures") String text) {
    String cleaned = clean(text);
    assertThat(plain(cleaned)).containsSubsequence(plain(text).split(""));
  }

  private static String plain(String text) {
    return text.chars()
        .filter(c -> (c >= 'ب' && c <= 'غ') || c == 'a' || c == '7')
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
