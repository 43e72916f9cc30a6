package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rawi.phonetics.PhoneticWord.Syllable;

/** Whatever letters and marks come, in whatever order: every word is said, none is lost. */
class PhonemizerProperties {
  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإؤئآٱىةپڤچگيوالاللهن";
  private static final String MARKS = "ًٌٍَُِّْٰٓٔـ،5a ";

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> start = Arbitraries.strings().withChars(LETTERS).ofLength(1);
    Arbitrary<String> rest =
        Arbitraries.strings().withChars(LETTERS + MARKS + "َُِّْ").ofMaxLength(14);
    return Combinators.combine(start, rest).as((a, b) -> a + b.replace(" ", ""));
  }

  @Provide
  Arbitrary<List<String>> utterances() {
    return words().list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 3000)
  void every_word_is_said_in_order(
      @ForAll("utterances") List<String> texts, @ForAll boolean pausal) {
    List<PhoneticWord> words =
        new Phonemizer().phonemize(texts.stream().map(Word::new).toList(), pausal);
    assertThat(words).hasSameSizeAs(texts);
    for (PhoneticWord word : words) {
      assertThat(word.phones()).isNotEmpty();
      int at = 0;
      for (Syllable syllable : word.syllables()) {
        assertThat(syllable.from()).isEqualTo(at);
        assertThat(syllable.to()).isGreaterThan(at);
        at = syllable.to();
      }
      assertThat(at).isEqualTo(word.phones().size());
    }
  }

  @Property(tries = 1000)
  void transcription_reads_back(@ForAll("words") String text) {
    PhoneticWord word = Sounding.inPause(text).get(0);
    List<Phone> phones = PhoneSymbols.parse(PhoneSymbols.format(word.phones()));
    assertThat(phones).isEqualTo(word.phones());
  }

  @Property(tries = 3000)
  void a_glottal_stop_is_written(@ForAll("words") String text) {
    String word =
        text.replaceAll("[^\u0621-\u0652]|ـ", "")
            .replaceAll("^[\u064b-\u0652]+", "")
            .replaceAll("(?<=.)ا[\u064b-\u0652]+", "ا");
    Assume.that(word.replaceAll("[\u064b-\u0652]", "").length() > 1);
    assertGlottalStopsAreWritten(word);
  }

  @Example
  void a_glottal_stop_is_written_in_prose() throws IOException {
    String prose = Files.readString(Path.of("src/training/tashkeel/texts/held-out.txt"));
    for (String word : prose.split("[^\u0621-\u0652]+")) {
      if (word.replaceAll("[\u064b-\u0652]", "").length() > 1) {
        assertGlottalStopsAreWritten(word);
      }
    }
  }

  /** Each by a letter of hamza, or an alif at the beginning that does not join. */
  private static void assertGlottalStopsAreWritten(String word) {
    long said =
        Sounding.connected("قَالَ " + word).get(1).phones().stream()
            .filter(phone -> phone.phoneme() == Phoneme.HAMZA)
            .mapToInt(phone -> 1)
            .sum();
    long written = word.chars().filter(c -> "ءأإؤئآ".indexOf(c) >= 0).count();
    assertThat(said).as(word).isLessThanOrEqualTo(written + (word.charAt(0) == 'ا' ? 1 : 0));
  }

  @Example
  void a_token_of_a_hundred_thousand_characters_is_said() {
    for (String unit : List.of("كِتَابٌ", "و", "ل", "ا", "الله", "بَّ", "5", "a")) {
      String text = unit.repeat(100_000 / unit.length());
      assertThat(Sounding.inPause(text).get(0).phones()).isNotEmpty();
    }
  }

  @Example
  void an_utterance_of_ten_thousand_words_is_said() {
    String text = "فِي الْبَيْتِ ".repeat(5_000);
    assertThat(
            Sounding.inPause(text).stream()
                .map(Ipa::format)
                .distinct()
                .collect(Collectors.toList()))
        .containsExactly("fi", "lbajti", "lbajt");
  }
}
