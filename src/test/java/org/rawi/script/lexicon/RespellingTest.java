package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.script.lexicon.Respelling.Habit;

class RespellingTest {
  private static final Respelling WORDS = Respelling.load();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "اقرأ, اقرأ",
    "اسأل, اسأل",
    "واذكر, واذكر",
    "اسماء, أسماء",
    "باسماء, بأسماء",
    "والاسماء, والأسماء",
    "للاطفال, للأطفال",
    "احضرت, أحضرت",
    "اجرتها, أجرتها",
    "اخيها, أخيها",
    "اصابته, إصابته",
    "افادات, إفادات",
    "الاف, آلاف",
    "الالاف, الآلاف",
    "العاب, ألعاب",
    "الكترونية, إلكترونية",
    "اكثر, أكثر",
    "واضاف, وأضاف",
    "الراي, الرأي",
    "المراة, المرأة",
    "تاجيل, تأجيل",
    "القران, القرآن",
    "المصرى, المصري",
    "فى, في",
    "الدستورى, الدستوري",
    "الحكومه, الحكومة",
    "حكومه, حكومة",
    "الاضافه, الإضافة",
  })
  void a_careless_spelling_of_one_word(String careless, String right) {
    assertThat(WORDS.of(careless, none -> false)).isEqualTo(right);
  }

  /** Hamzat al-wasl, the article, real words in ى and ه, verbs that look like a particle's noun. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "اسم",
        "ابن",
        "امرأته",
        "اثنان",
        "اجتماع",
        "استقبل",
        "انتخابات",
        "استقالته",
        "اتفاقيات",
        "اكتب",
        "السنة",
        "الدين",
        "الفك",
        "الغاز",
        "والد",
        "وافق",
        "واحد",
        "كاهل",
        "باحثون",
        "كبرى",
        "مستشفى",
        "ذكرى",
        "يرى",
        "وجه",
        "مياه",
        "وجهه",
        "مدرسه",
        "كتابه",
        "عليه",
        "فيه",
        "كاميل",
        "باولا",
        "تاريخ",
        "كان",
        "ثار"
      })
  void a_word_that_is_right_stays(String word) {
    assertThat(WORDS.of(word, none -> false)).isEqualTo(word);
  }

  @ParameterizedTest(name = "{0} → {1}, where the text writes so elsewhere")
  @CsvSource({"مدرسه, مدرسة, HA", "كلمه, كلمة, HA", "يعنى, يعني, YA"})
  void two_words_and_the_habit_decides(String careless, String right, Habit habit) {
    assertThat(WORDS.of(careless, none -> false)).isEqualTo(careless);
    assertThat(WORDS.of(careless, habit::equals)).isEqualTo(right);
  }

  @Property(tries = 2000)
  void no_letter_is_lost_and_only_alif_ha_ya_and_ta_change(
      @ForAll
          @CharRange(from = 'ا', to = 'غ')
          @Chars({'ا', 'ل', 'ه', 'ى', 'و', 'ن', 'ب', 'ذ', 'ة'})
          @StringLength(min = 1, max = 8)
          String word) {
    String right = WORDS.of(word, any -> true);
    assertThat(right).hasSameSizeAs(word);
    for (int i = 0; i < word.length(); i++) {
      if (right.charAt(i) != word.charAt(i)) {
        assertThat("اهةىيئإأ").contains(word.substring(i, i + 1));
      }
    }
  }
}
