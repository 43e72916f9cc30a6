package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("التفخيم")
class ColoringTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "صَوْتٌ, S' a' w t",
    "مَطَرٌ, m a' T' a' r",
    "قَلَمٌ, q a' l a m",
    "حَقٌّ, H a' q~",
    "خَبَرٌ, x a' b a r",
    "أَخٌ, Q a x",
    "غَدٌ, gh a' d",
    "سَلَامٌ, s a l aa m"
  })
  void colours_the_vowels_beside(String word, String phones) {
    assertThat(PhoneSymbols.format(Sounding.inPause(word).get(0).phones())).isEqualTo(phones);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "عَبْدُ اللَّهِ, l~' aa' h",
    "بِسْمِ اللَّهِ, l~ aa h",
    "بِاللَّهِ, b i l~ aa h",
    "اللَّهُ, Q a l~' aa' h"
  })
  void the_l_of_Allah_is_light_after_i(String sentence, String phones) {
    List<PhoneticWord> words = Sounding.inPause(sentence);
    assertThat(PhoneSymbols.format(words.get(words.size() - 1).phones())).isEqualTo(phones);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "رَمَضَانُ, rˤamɑdˤɑːn",
    "رِجَالٌ, rid͡ʒaːl",
    "قَرْيَةٌ, qɑrˤjah",
    "فِرْعَوْنُ, firʕawn",
    "مِرْصَادٌ, mirˤsˤɑːd",
    "خَيْرٌ, xɑjr",
    "طِينٌ, tˤɨːn"
  })
  void narrow_transcription_shows_the_colour(String word, String ipa) {
    assertThat(
            Sounding.inPause(word).stream().map(Ipa::formatNarrow).collect(Collectors.joining(" ")))
        .isEqualTo(ipa);
  }
}
