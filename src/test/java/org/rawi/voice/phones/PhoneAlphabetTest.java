package org.rawi.voice.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;
import org.rawi.phonetics.Word;

class PhoneAlphabetTest {
  private static List<PhoneticWord> sounds(String text, boolean pausal) {
    List<Word> words = List.of(text.split(" ", -1)).stream().map(Word::new).toList();
    return new Phonemizer().phonemize(words, pausal);
  }

  private static String written(PhoneAlphabet alphabet, String text, String between) {
    return sounds(text, false).stream()
        .map(
            word ->
                alphabet.write(word).stream()
                    .map(PhoneAlphabet.Symbol::text)
                    .collect(Collectors.joining(between)))
        .collect(Collectors.joining(" "));
  }

  /** What eSpeak NG 1.51 prints, `--ipa`, voice ar, without stress; words on which both agree. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          كِتَابٌ   | kitaːbun
          جَمِيلٌ   | d‍ʒamiːlun
          ثَابٌ     | θaːbun
          حَابٌ     | ħaːbun
          خَابٌ     | χaːbun
          ذَهَبَ    | ðahaba
          شَابٌ     | ʃaːbun
          صَابٌ     | s̪a.ːbun
          ضَابٌ     | dˤa.ːbun
          طَابٌ     | t̪a.ːbun
          عَابٌ     | ʕaːbun
          يَابٌ     | jaːbun
          سَأَلَ    | saʔala
          صُورَةٌ   | s̪u.ːratun
          طِينٌ     | t̪i.ːnun
          فِيلٌ     | fiːlun
          نُورٌ     | nuːrun
          عُلُومٌ   | ʕuluːmun
          رِجَالٌ   | rid‍ʒaːlun
          يَوْمٌ    | jaumun
          غَابٌ     | ɣaːbun
          صَوْتٌ    | s̪a.u.tun
          خَيْرٌ    | χairun
          ضَرَبَ    | dˤa.raba
          مَصْنَعٌ  | mas̪naʕun
          """)
  void as_espeak_prints_it(String word, String ipa) {
    assertThat(written(PhoneAlphabet.ESPEAK, word, "").replace("ˈ", "")).isEqualTo(ipa);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          كِتَابٌ جَمِيلٌ     | kit'a:bun dZam'i:lun
          مَدْرَسَةُ الشَّمْسِ | madR'asatu S:'amsi
          فِي الْبَيْتِ       | f'i lb'aiti
          """)
  void as_espeak_reads_it_with_our_elisions(String text, String mnemonics) {
    assertThat(written(PhoneAlphabet.MNEMONIC, text, "")).isEqualTo(mnemonics);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          السَّلَامُ عَلَيْكُمْ | < a s _dbl_ a l aa m u E a l a y k u m
          صَدِيقِي            | S a d ii q ii
          ثَلَاثُ غُرَفٍ       | ^ a l aa ^ u g u r a f i n
          """)
  void as_halabi_writes_it(String text, String phones) {
    assertThat(written(PhoneAlphabet.HALABI, text, " ")).isEqualTo(phones);
  }

  @ParameterizedTest
  @EnumSource(PhoneAlphabet.class)
  void every_sound_of_ours_has_a_symbol(PhoneAlphabet alphabet) {
    for (Phoneme phoneme : Phoneme.values()) {
      for (boolean emphatic : new boolean[] {false, true}) {
        List<Phone> phones = List.of(new Phone(phoneme, false, emphatic));
        PhoneticWord word = new PhoneticWord(phones, List.of(new Syllable(0, 1)), 0);
        assertThat(alphabet.write(word))
            .anySatisfy(
                symbol -> {
                  assertThat(symbol.phone()).isZero();
                  assertThat(symbol.text()).isNotBlank();
                });
      }
    }
  }

  @Test
  void only_three_are_named() {
    assertThat(PhoneAlphabet.named("espeak")).contains(PhoneAlphabet.ESPEAK);
    assertThat(PhoneAlphabet.named("halabi")).contains(PhoneAlphabet.HALABI);
    assertThat(PhoneAlphabet.named("mnemonic")).contains(PhoneAlphabet.MNEMONIC);
    assertThat(PhoneAlphabet.named("steam")).isEmpty();
  }
}
