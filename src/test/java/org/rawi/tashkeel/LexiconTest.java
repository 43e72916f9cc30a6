package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final byte[] FILE = ModelFiles.bytes("lexicon.bin");
  private static final Lexicon LEXICON = ModelFiles.read("lexicon.bin", Lexicon::read);

  @Test
  void holds_the_words_of_the_model() {
    assertThat(LEXICON.size()).isGreaterThan(100_000);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "أستند, 11111", // known as it is
    "وأستند, 011111",
    "غغغغغ, 00000",
    "د, 1"
  })
  void tells_which_letters_it_knows(String word, String known) {
    StringBuilder flags = new StringBuilder();
    for (int feature : LEXICON.features(word)) {
      flags.append(feature == 0 ? '0' : '1');
    }
    assertThat(flags).hasToString(known);
  }

  @Test
  void a_word_longer_than_any_of_its_words_is_unknown() {
    assertThat(LEXICON.features("ب".repeat(500))).containsOnly(0).hasSize(500);
  }

  @Test
  void a_cut_file_is_refused() {
    for (int length : new int[] {0, 3, 8, 1000, FILE.length - 1}) {
      byte[] cut = Arrays.copyOf(FILE, length);
      assertThatThrownBy(() -> Lexicon.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
  }
}
