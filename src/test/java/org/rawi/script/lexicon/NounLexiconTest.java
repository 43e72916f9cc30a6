package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.script.lexicon.NounLexicon.Entry;

class NounLexiconTest {

  @ParameterizedTest(name = "{0} is {2} of {1}")
  @CsvSource({
    "دول, دَوْلَة, PLURAL, false",
    "دولة, دَوْلَة, SINGULAR, false",
    "الدولة, دَوْلَة, SINGULAR, true",
    "دولتين, دَوْلَة, DUAL, false",
    "دوله, دَوْلَة, SINGULAR, false",
    "يوماً, يَوْم, SINGULAR, false",
    "يوما, يَوْم, SINGULAR, false",
    "أيام, يَوْم, PLURAL, false",
    "ايام, يَوْم, PLURAL, false",
    "الأيام, يَوْم, PLURAL, true",
    "مهندسون, مُهَنْدِس, PLURAL, false",
    "مهندسين, مُهَنْدِس, PLURAL, false",
    "مهندسان, مُهَنْدِس, DUAL, false",
    "سنوات, سَنَة, PLURAL, false",
    "قضاة, قَاضٍ, PLURAL, false",
    "قاضيا, قَاضٍ, SINGULAR, false",
    "ليال, لَيْلَة, PLURAL, false",
    "ليالي, لَيْلَة, PLURAL, false",
    "مستويات, مُسْتَوًى, PLURAL, false",
    "طالبًا, طَالِب, SINGULAR, false",
    "طالبات, طَالِبَة, PLURAL, false",
    "جرحى, جَرِيح, PLURAL, false",
    "ملايين, مِلْيُون, PLURAL, false",
    "رجال, رَجُل, PLURAL, false",
    "قتيلاً, قَتِيل, SINGULAR, false",
    "اعضاء, عُضْو, PLURAL, false",
    "نساء, امْرَأَة, PLURAL, false",
    "ثوان, ثَانِيَة, PLURAL, false",
    "ساعتا, سَاعَة, DUAL, false",
    "دولارات, دُولَار, PLURAL, false",
    "كُتُبٍ, كِتَاب, PLURAL, false",
    "الطُّلَّابِ, طَالِب, PLURAL, true",
  })
  void a_written_form_is_recognized(
      String written, String stem, GrammaticalNumber number, boolean definite) {
    Entry entry = NounLexicon.find(written).orElseThrow();
    assertThat(entry.noun().singular()).isEqualTo(Marks.shaddaFirst(stem));
    assertThat(entry.number()).isEqualTo(number);
    assertThat(entry.definite()).isEqualTo(definite);
    assertThat(entry.listed()).isTrue();
  }

  @Test
  void written_marks_decide_between_nouns_that_are_written_alike() {
    assertThat(NounLexicon.findAll("مدرسة"))
        .extracting(e -> e.noun().singular())
        .contains("مَدْرَسَة", Marks.shaddaFirst("مُدَرِّسَة"));
    assertThat(NounLexicon.find("مُدَرِّسَةً").orElseThrow().noun().singular())
        .isEqualTo(Marks.shaddaFirst("مُدَرِّسَة"));
    assertThat(NounLexicon.find("مَدْرَسَةً").orElseThrow().noun().singular())
        .isEqualTo("مَدْرَسَة");
  }

  @ParameterizedTest(name = "{0} → {1} {2} {3}")
  @CsvSource({
    "مبادعات, مبادعَة, FEMININE, PLURAL", "مُبَرْقِشِينَ, مُبَرْقِش, MASCULINE, PLURAL",
    "المبرقشون, مبرقش, MASCULINE, PLURAL", "خَنْفَشَةً, خَنْفَشَة, FEMININE, SINGULAR",
    "خنفشًا, خنفش, MASCULINE, SINGULAR", "بيداءَ, بيداء, FEMININE, SINGULAR",
    "خنفشى, خنفشى, FEMININE, SINGULAR", "الْخَنْفَشُ, خَنْفَش, MASCULINE, SINGULAR",
    "الشُّنْفُرُ, شُنْفُر, MASCULINE, SINGULAR", "خنفشتان, خنفشة, FEMININE, DUAL",
  })
  void an_unlisted_noun_is_guessed_by_its_form(
      String written, String singular, Gender gender, GrammaticalNumber number) {
    Entry entry = NounLexicon.findOrGuess(written);
    assertThat(entry.listed()).isFalse();
    assertThat(entry.noun().singular()).isEqualTo(singular);
    assertThat(entry.noun().gender()).isEqualTo(gender);
    assertThat(entry.number()).isEqualTo(number);
  }

  @Property(tries = 500)
  void whatever_is_written_gives_a_noun_that_declines(
      @ForAll @CharRange(from = 'ء', to = 'ْ') @StringLength(min = 1, max = 9) String written,
      @ForAll GrammaticalNumber number,
      @ForAll GrammaticalCase grammaticalCase,
      @ForAll Definiteness definiteness) {
    Entry entry = NounLexicon.findOrGuess(written);
    assertThat(entry.noun().form(number, grammaticalCase, definiteness)).isNotBlank();
  }
}
