package org.rawi.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.Word;

class MarkupTest {

  @ParameterizedTest
  @ValueSource(strings = {"السَّلَامُ", "الطَّائِرَةُ", "اللهُ", "مُهَنْدِسُونَ", "قَالَ"})
  void pronunciations_survive_being_written(String text) {
    PhoneticWord word = new Phonemizer().phonemize(List.of(new Word(text)), true).get(0);
    assertThat(Pronunciation.parse(Pronunciation.format(word))).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"'',1", "slow,.85", "fast,1.2", "+20%,1.2", "-10%,.9", "120%,1.2", "1.3,1.3", "?,1"})
  void speaking_rates(String written, double factor) {
    assertThat(SpeakingRate.parse(written)).isCloseTo(factor, within(1e-9));
  }
}
