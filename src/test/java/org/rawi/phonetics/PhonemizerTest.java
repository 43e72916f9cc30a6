package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonemizerTest {

  /** Phones and stress that the voice hadi was trained on, where its first reader was right. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          السَّلَامُ عَلَيْكُمْ | Q a s~ a l aa m u [2] / E a l a y k u m [1]
          وَفِيهَا عِنَاوِينُ كَثِيرَةٌ | w a f ii h aa [1] / E i n aa w ii n u [2] / k a th ii r a h [1]
          هَلْ وَصَلَتِ الطَّائِرَةُ | h a l [0] / w a' S' a' l a t i [1] / T~' aa' Q i r a h [0]
          مَتَى تَبْدَأُ المُبَارَاةُ | m a t aa [0] / t a b d a Q u [0] / l m u b aa r aa h [2]
          قَالَ الوَزِيرُ | q aa' l a [0] / l w a z ii r [1]
          لَنْ نَتَرَاجَعَ عَنْ قَرَارِنَا | l a n [0] / n a t a r aa j a E a [2] / E a n [0] / q a' r aa r i n aa [1]
          الرَّئِيسُ وَالأَطِبَّاءِ | Q a r~ a Q ii s u [2] / w a l Q a' T' i' b~ aa Q [3]
          هَذَا الكِتَابُ لِلطِّفْلِ الَّذِي | h aa dh a [0] / l k i t aa b u [1] / l i' T~' i' f l i [1] / l~ a dh ii [0]
          بِالجَائِزَةِ الأُولَى | b i l j aa Q i z a t i [2] / l Q uu l aa [0]
          """)
  void speaks_to_the_voice_in_its_own_phones(String sentence, String phones) {
    assertThat(
            Sounding.inPause(sentence).stream()
                .map(w -> PhoneSymbols.format(w.phones()) + " [" + w.stress() + "]")
                .collect(Collectors.joining(" / ")))
        .isEqualTo(phones);
  }

  @Test
  void keeps_the_publishers_pronunciation() {
    List<Phone> demanded = PhoneSymbols.parse("S a n E aa Q u");
    List<PhoneticWord> words =
        new Phonemizer()
            .phonemize(
                List.of(
                    new Word("فِي"),
                    new Word("صنعاء", Optional.of(demanded)),
                    new Word("الْيَوْمَ")),
                true);
    assertThat(Sounding.ipa(words)).isEqualTo("fiː sˤanʕaːʔu ljawm");
  }

  @Test
  void without_a_pause_the_last_word_keeps_its_ending() {
    assertThat(Sounding.ipa(Sounding.connected("فِي الْمَدْرَسَةِ"))).isEqualTo("fi lmadrasati");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قَالَ بَايْدِنْ الرَّئِيسُ      | qaːla baːjdini rːaʔiːs
          قَالَ بَايْدِنْ أَمْسِ          | qaːla baːjdin ʔams
          قَالَ مَارْكْ الْكَبِيرُ        | qaːla maːrki lkabiːr
          عَبْرَ وَاتْسَابْ اسْتَطَاعَ    | ʕabra waːtsaːbi statˤaːʕ
          فِي نْيُويُورْكْ               | fiː njuːjuːrk
          مِنْ أُوبَامَا الرَّئِيسِ      | min ʔuːbaːma rːaʔiːs
          زَارَ بُوتِينْ                 | zaːra buːtiːn
          زَارَ بُوتِينْ وَعَادَ          | zaːra buːtiːn waʕaːd
          """)
  void a_name_that_is_not_inflected_ends_in_its_consonant(String sentence, String ipa) {
    assertThat(Sounding.ipa(Sounding.inPause(sentence))).isEqualTo(ipa);
  }

  @Test
  void careful_reading_keeps_every_n() {
    List<PhoneticWord> words =
        new Phonemizer(Assimilation.NONE).phonemize(Sounding.words("مِنْ بَعْدِ رَبِّهِ"), true);
    assertThat(Sounding.ipa(words)).isEqualTo("min baʕdi rabːih");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "َ", "!؟", "—", "ـ"})
  void refuses_what_has_no_sound(String text) {
    List<Word> words = List.of(new Word(text));
    assertThatThrownBy(() -> new Phonemizer().phonemize(words, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to say");
  }

  @Test
  void an_utterance_without_words_is_silent() {
    assertThat(new Phonemizer().phonemize(List.of(), true)).isEmpty();
  }
}
