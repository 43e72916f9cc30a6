package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.tashkeel.DiacritizerTest.shaddaFirst;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on words whose marks are given, as if the network had read them so. */
class RulesTest {

  @ParameterizedTest(name = "{0} + {1} → {2}")
  @CsvSource({
    "حَالَةً, أُمْنِيَّةً, أَمْنِيَّةً",
    "مَصَادِرُ, أُمْنِيَّةٌ, أَمْنِيَّةٌ",
    "لِأَسْبَابٍ, أُمْنِيَّةٍ, أَمْنِيَّةٍ",
    "الْأَجْهِزَةُ, الْأُمْنِيَّةُ, الْأَمْنِيَّةُ",
    "حَقَّقَ, أُمْنِيَّةً, أُمْنِيَّةً", // a wish
    "كَانَتْ, أُمْنِيَّةُ, أُمْنِيَّةُ",
    "يُحَقِّقُ, أُمْنِيَّةً, أُمْنِيَّةً"
  })
  void security_is_an_adjective_behind_its_noun(String word, String next, String expected) {
    Reading reading = reading(next);
    new SecurityAdjective().apply(reading(word), reading);
    assertThat(reading.text()).isEqualTo(shaddaFirst(expected));
  }

  @ParameterizedTest(name = "{0} + {1} → {2}")
  @CsvSource({
    "مِن, الْبَيْتِ, مِنَ", // before the article
    "مِن, ابْنِهِ, مِنِ",
    "عَن, الْبَيْتِ, عَنِ",
    "قَالَت, الْبِنْتُ, قَالَتِ",
    "هُم, الَّذِينَ, هُمُ",
    "عَلَيْهِم, السَّلَامُ, عَلَيْهِمُ",
    "لَم, اسْتَمِع, لَمِ",
    "ثُلُثَي, الشَّعْبِ, ثُلُثَيِ",
    "أَو, الْبَيْتِ, أَوِ",
    "فِي, الْبَيْتِ, فِي", // a long vowel needs no help
    "بَايْدِن, الرَّئِيسُ, بَايْدِنِ", // a name without ending
    "مِن, بَيْتِهِ, مِنْ", // no wasl follows
    "مِن, أَحْمَدَ, مِنْ"
  })
  void a_helper_vowel_parts_two_silent_letters(String word, String next, String expected) {
    Reading reading = reading(word);
    new HelperVowel().apply(reading, reading(next));
    assertThat(reading.text()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "الشَمْسُ, الشَّمْسُ",
    "وَالنَهْرُ, وَالنَّهْرُ",
    "لِلصَبَاحِ, لِلصَّبَاحِ",
    "الْقَّمَرُ, الْقَمَرُ",
    "الْتَقَى, الْتَقَى", // a verb of the eighth form
    "الَّذِي, الَّذِي"
  })
  void a_sun_letter_swallows_the_lam_of_the_article(String read, String expected) {
    Reading reading = reading(read);
    new SunLetters().apply(reading, null);
    assertThat(reading.text()).isEqualTo(shaddaFirst(expected));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"كِتَاباً, كِتَابًا", "مُكَرَّرَاً, مُكَرَّرًا", "هُدىً, هُدًى", "حَقّاً, حَقًّا"})
  void tanween_stands_before_its_alif(String read, String expected) {
    Reading reading = reading(read);
    new TanweenPlacement().apply(reading, null);
    assertThat(reading.text()).isEqualTo(shaddaFirst(expected));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "قَالُوَا, قَالُوا",
    "يُصَلُّوَا, يُصَلُّوا",
    "عُضْوًا, عُضْوًا",
    "دَعَوَا, دَعَوَا", // they two called
    "هَوَاءٌ, هَوَاءٌ"
  })
  void the_waw_of_the_plural_is_a_long_vowel(String read, String expected) {
    Reading reading = reading(read);
    new PluralWaw().apply(reading, null);
    assertThat(reading.text()).isEqualTo(shaddaFirst(expected));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "الْجَدِيدُ, أَمْسِ, الْجَدِيدْ",
    "كِتَابٌ, جَدِيدٌ, كِتَابْ",
    "مَدِينَةٍ, بَعِيدَةٍ, مَدِينَة",
    "رَئِيسُ, الْوُزَرَاءِ, رَئِيسُ", // the ending carries the wasl
    "شُكْرًا, لَكُمْ, شُكْرًا",
    "قَالَ, رَئِيسُهُمْ, قَالَ",
    "كِتَابُهُ, جَدِيدٌ, كِتَابُهُ",
    "مُنْذُ, يَوْمَيْنِ, مُنْذُ",
    "وَنَحْنُ, هُنَا, وَنَحْنُ",
    "الَّذِينَ, جَاؤُوا, الَّذِينَ",
    "وَالطَّالِبَ, أَمْسِ, وَالطَّالِبْ",
    "الْبَيْتِ, أَمْسِ, الْبَيْتْ",
    "بَيْتُ, خَالِدٍ, بَيْتْ",
    "الْمَلِكُ, أَمْسِ, الْمَلِكْ",
    "كَتَبْتُ, رِسَالَةً, كَتَبْتُ", // the subject of the verb, no case
    "قُلْتُ, لَهُمْ, قُلْتُ",
    "مَشَيْتُ, أَمْسِ, مَشَيْتُ",
    "بِنْتُ, خَالِدٍ, بِنْتْ",
    "بَايْدِنْ, أَمْسِ, بَايْدِنْ" // a name that is not inflected
  })
  void light_endings_fall_where_newsreaders_drop_them(String word, String next, String expected) {
    Reading reading = reading(word);
    new LightEndings().apply(reading, reading(next));
    assertThat(reading.text()).isEqualTo(shaddaFirst(expected));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "مَكتَبٌ, مَكْتَبٌ",
    "كَبِيرٌ, كَبِيرٌ", // long vowels
    "الشَّمسُ, الشَّمْسُ", // the swallowed lām
    "بَيتٌ, بَيْتٌ" // a diphthong
  })
  void a_silent_letter_gets_its_sukun(String read, String expected) {
    assertThat(reading(read).text()).isEqualTo(shaddaFirst(expected));
  }

  /** A bare word that has been read as the marked one. */
  private static Reading reading(String marked) {
    StringBuilder letters = new StringBuilder();
    List<Integer> classes = new java.util.ArrayList<>();
    for (char c : marked.toCharArray()) {
      if (Alphabet.isLetter(c)) {
        letters.append(c);
        classes.add(MarkClass.NONE);
        continue;
      }
      int last = classes.size() - 1;
      int k = classes.get(last);
      if (c == MarkClass.SHADDA_MARK) {
        classes.set(last, MarkClass.withShadda(k));
      } else if (c != MarkClass.SUKUN_MARK) {
        classes.set(last, k + MarkClass.ofMark(c));
      }
    }
    return new Reading(
        new WrittenWord(letters.toString()),
        classes.stream().mapToInt(Integer::intValue).toArray());
  }
}
