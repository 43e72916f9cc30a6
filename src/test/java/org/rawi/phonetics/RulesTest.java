package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of spelling, one by one, apart from the words around. */
class RulesTest {

  private static WordReading read(String word) {
    return WordReader.read(new Word(word));
  }

  private static int lam(String word) {
    Spelling spelling = Spelling.of(word);
    return DefiniteArticle.lam(spelling, Particles.count(spelling));
  }

  @DisplayName("أل التعريف")
  @ParameterizedTest(name = "{0}: lam at {1}")
  @CsvSource({
    "الشَّمْسُ, 1",
    "وَالْقَمَرِ, 2",
    "أَفَبِالْبَاطِلِ, 4",
    "لِلْبَيْتِ, 1",
    "وَلِلشَّعْبِ, 2",
    "الِاسْتِقْبَالُ, 1",
    "لِلِاجْتِمَاعِ, 1",
    "وَالِدٌ, -1",
    "الْتَزَمَ, -1",
    "الَّذِي, -1",
    "كَلْبٌ, -1",
    "فَلْيَكْتُبْ, -1",
    "أَلْفٌ, -1"
  })
  void finds_the_article(String word, int lam) {
    assertThat(lam(word)).isEqualTo(lam);
  }

  @DisplayName("همزة الوصل")
  @ParameterizedTest(name = "{0} begins with {1}")
  @CsvSource({
    "اكْتُبْ, U",
    "اجْلِسْ, I",
    "افْتَحْ, I",
    "اسْتُقْبِلَ, U",
    "اتُّفِقَ, U",
    "امْشُوا, I",
    "ادْعُوا, U",
    "ابْنُهُ, I",
    "الْبَيْتُ, A",
    "الَّذِينَ, A",
    "اللهُ, A",
    "بْنُ, I"
  })
  void knows_the_vowel_of_hamzat_wasl(String word, Phoneme vowel) {
    assertThat(read(word).wasl()).contains(vowel);
  }

  @DisplayName("همزة القطع")
  @ParameterizedTest
  @CsvSource({
    "أَكْتُبُ",
    "إِلَى",
    "اَحْمَدُ",
    "اِلَى",
    "انَا",
    "آمَنَ",
    "اِنَّ",
    "اوروبا",
    "وَارْسُو"
  })
  void a_hamza_that_cuts_is_no_hamzat_wasl(String word) {
    assertThat(read(word).wasl()).isEmpty();
  }

  @DisplayName("همزة الوصل بعد حرف")
  @ParameterizedTest(name = "{0}: alif at {1}")
  @CsvSource({
    "وَاكْتُبْ, 1, true",
    "بِاسْمِ, 1, true",
    "وَاتَّفَقَ, 1, true",
    "كَانْط, 1, false",
    "فَاعِلٌ, 1, false"
  })
  void finds_hamzat_wasl_after_particles(String word, int alif, boolean stands) {
    assertThat(HamzatWasl.stands(Spelling.of(word), alif)).isEqualTo(stands);
  }

  @DisplayName("الوقف")
  @ParameterizedTest(name = "{0} ends in {1}")
  @CsvSource({
    "كِتَابًا, TANWEEN_FATH",
    "كِتَاباً, TANWEEN_FATH",
    "مَاءً, TANWEEN_FATH",
    "هُدًى, TANWEEN_FATH",
    "كِتَابٍ, TANWEEN",
    "كَتَبَ, SHORT_VOWEL",
    "اشْتَرَوُا, SHORT_VOWEL",
    "مَدْرَسَةً, TAA_MARBUTA",
    "كَتَبُوا, FIXED",
    "مُوسَى, FIXED",
    "كَتَبْ, FIXED"
  })
  void tells_how_a_word_ends(String word, Ending ending) {
    assertThat(Ending.of(Spelling.of(word))).isEqualTo(ending);
  }

  @DisplayName("الألف الفارقة")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "كَتَبُوا, true",
    "دَعَوْا, true",
    "كتبوا, true",
    "نَمَوَا, false",
    "عُضْوًا, false",
    "هَوَى, false"
  })
  void knows_the_silent_alif(String word, boolean silent) {
    Spelling spelling = Spelling.of(word);
    assertThat(AlifWiqaya.follows(spelling, spelling.size() - 2)).isEqualTo(silent);
  }

  @DisplayName("حروف المد")
  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "نُور, 1, true",
    "نُوْر, 1, true",
    "نور, 1, true",
    "دِين, 1, true",
    "يَوْم, 1, false",
    "دُوار, 1, false",
    "قُوّة, 1, false",
    "وَلد, 0, false"
  })
  void knows_letters_that_lengthen(String word, int at, boolean lengthens) {
    assertThat(WeakLetters.lengthens(Spelling.of(word), at)).isEqualTo(lengthens);
  }

  @DisplayName("الألف المقصورة")
  @ParameterizedTest(name = "{0}: yaa {1}")
  @CsvSource({"مُوسَى, false", "فِى, true", "عَلِىّ, true", "هُدًى, false"})
  void tells_alif_maqsura_from_yaa(String word, boolean yaa) {
    Spelling spelling = Spelling.of(word);
    assertThat(AlifMaqsura.isYaa(spelling, spelling.size() - 1)).isEqualTo(yaa);
  }

  @DisplayName("الألف الخنجرية، وما يكتب ولا ينطق")
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "هَذَا, h aa dh aa",
    "أُولَئِكَ, Q u l aa Q i k a",
    "عَمْرٌو, E a m r u n",
    "عَمْروٌ, E a m r u n",
    "مِائَةُ, m i Q a t u"
  })
  void restores_what_is_not_written(String word, String phones) {
    assertThat(PhoneSymbols.format(read(word).sounds().toList())).isEqualTo(phones);
  }

  @DisplayName("لفظ الجلالة")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "الله, true",
    "لِلَّهِ, true",
    "وَاللَّهِ, true",
    "اللَّهُمَّ, true",
    "اللَّهْو, false",
    "ظِلُّهُ, false",
    "ضَلَلَهُ, false"
  })
  void knows_the_name_of_God(String word, boolean name) {
    assertThat(AllahName.spellOut(Spelling.of(word))).isEqualTo(name);
  }

  @DisplayName("التنوين")
  @Test
  void tanween_marked_twice_sounds_once() {
    assertThat(PhoneSymbols.format(read("كِتَابَاً").sounds().toList()))
        .isEqualTo("k i t aa b a n");
  }

  @DisplayName("التاء المربوطة")
  @Test
  void taa_marbuta_brings_its_fatha() {
    assertThat(PhoneSymbols.format(read("قُوّةُ").sounds().toList())).isEqualTo("q u w~ a t u");
  }

  @DisplayName("أسماء الحروف")
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"ب, baːʔ", "5, xamsah", "٥, xamsah", "B2, biːʔiθnaːn", "و, wa"})
  void names_what_is_no_word(String text, String ipa) {
    assertThat(Sounding.ipa(Sounding.inPause(text))).isEqualTo(ipa);
  }
}
