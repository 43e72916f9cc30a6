package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syllables (المقاطع) and stress (النبر), seen in transcription. */
class StressTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    // superheavy ultimate, in pause
    "كِتَابٌ, ki.ˈtaːb",
    "كَتَبْتُ, ka.ˈtabt",
    "الْمُهَنْدِسِينَ, ʔal.mu.han.di.ˈsiːn",
    "مُهِمٌّ, mu.ˈhimm",
    // heavy penultimate
    "مُدَرِّسٌ, mu.ˈdar.ris",
    "مَكْتَبٌ, ˈmak.tab",
    // antepenultimate
    "يَكْتُبُونَهَا, jak.tu.ˈbuː.na.haː",
    "سَلَامُهَا, sa.ˈlaː.mu.haː",
    "مَدْرَسَةٌ, ˈmad.ra.sah",
    "كَتَبَتْ, ˈka.ta.bat",
    // article and particles do not attract it
    "الْوَلَدُ, ʔal.ˈwa.lad",
    "وَالْقَمَرُ, wal.ˈqa.mar",
    "الشَّجَرَةُ, ʔaʃ.ˈʃa.d͡ʒa.rah",
    "بِقَلَمٍ, bi.ˈqa.lam",
    "وَهُوَ, wa.ˈhu.wa",
    "وَصَلَ, ˈwa.sˤal",
    "سَيَصِلُ, sa.ˈja.sˤil",
    "لِلْوَلَدِ, lil.ˈwa.lad",
    // one syllable
    "فِي, ˈfiː",
  })
  void falls_by_weight(String word, String ipa) {
    assertThat(syllables(word, true)).isEqualTo(ipa);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({"كِتَابٌ, ki.ˈtaː.bun", "مَدْرَسَةٌ, mad.ˈra.sa.tun", "الْوَلَدُ, ʔal.ˈwa.la.du"})
  void falls_by_weight_of_the_full_form(String word, String ipa) {
    assertThat(syllables(word, false)).isEqualTo(ipa);
  }

  private static String syllables(String sentence, boolean pausal) {
    return new Phonemizer()
        .phonemize(Sounding.words(sentence), pausal).stream()
            .map(Ipa::formatSyllables)
            .collect(Collectors.joining(" "));
  }
}
