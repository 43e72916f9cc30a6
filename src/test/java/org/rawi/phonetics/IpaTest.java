package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpaTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "ʔasːalaːmu, Q a s~ a l aa m u",
    "ʔas.sa.ˈlaː.mu, Q a s~ a l aa m u",
    "d͡ʒamal, j a m a l",
    "dʒamal, j a m a l",
    "ʒamal, j a m a l",
    "sˤɑwt, S' a' w t",
    "ʔaɫɫaːh, Q a l~' aa' h",
    "ʔalˤːaːh, Q a l~' aa' h",
    "t͡ʃaːj, ch aa y",
    "gamal, g a m a l",
    "zˤuhr, Z' u' h r",
    "kita:b, k i t aa b",
    "fil‿bajt, f i l b a y t"
  })
  void reads_transcriptions_of_others_too(String ipa, String phones) {
    assertThat(PhoneSymbols.format(Ipa.parse(ipa))).isEqualTo(phones);
  }

  @Test
  void reads_back_what_it_writes() {
    assertThat(GoldTest.lines())
        .allSatisfy(
            line -> {
              for (PhoneticWord word : Sounding.inPause(line.split("\t", -1)[0])) {
                assertThat(Ipa.parse(Ipa.format(word))).isEqualTo(word.phones());
                assertThat(Ipa.parse(Ipa.formatSyllables(word))).isEqualTo(word.phones());
                assertThat(PhoneSymbols.parse(PhoneSymbols.format(word.phones())))
                    .isEqualTo(word.phones());
              }
            });
  }

  @Test
  void names_the_symbol_that_is_no_sound_of_Arabic() {
    assertThatThrownBy(() -> Ipa.parse("kiǃab"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("“ǃ” at character 3 of “kiǃab” is no sound of Arabic");
    assertThatThrownBy(() -> Ipa.parse(" . "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no sound");
  }

  @Test
  void names_the_symbol_that_is_not_in_the_phone_set() {
    assertThatThrownBy(() -> PhoneSymbols.parse("k i tt aa b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("“tt” in “k i tt aa b” is not in the phone set");
    assertThatThrownBy(() -> PhoneSymbols.parse("  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no phones");
    assertThatThrownBy(() -> PhoneSymbols.parse("k a~ b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write aa, ii or uu");
  }
}
