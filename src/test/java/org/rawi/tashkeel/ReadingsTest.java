package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
  private static final byte[] FILE = ModelFiles.bytes("readings.bin");
  private static final Readings READINGS = ModelFiles.read("readings.bin", Readings::read);

  @ParameterizedTest(name = "{0} can be {1}")
  @CsvSource({
    "ذكر, ذَكَرَ",
    "ذكر, ذُكِرَ",
    "ذكر, ذِكْر",
    "وبكتابها, وَبِكِتَابِهَا",
    "للشمس, لِلشَّمْسِ",
    "للغة, لِلُّغَةِ",
    "وللجان, وَلِلِّجَانِ",
    "فلليل, فَلِلَّيْلِ",
    "والاستقبال, وَالِاسْتِقْبَال",
    "سيكتبونها, سَيَكْتُبُونَهَا",
    "بمدرستهم, بِمَدْرَسَتِهِمْ",
    "كتابا, كِتَابًا",
    "المهندسين, الْمُهَنْدِسِينَ",
    "والمسلمون, وَالْمُسْلِمُونَ",
    "للفرنسيين, لِلْفَرَنْسِيِّينَ",
    "اللغتين, اللُّغَتَيْنِ",
    "والعقدان, وَالْعَقْدَانِ",
    "مدينتا, مَدِينَتَا",
    "لمهندسي, لِمُهَنْدِسِي",
    "مبناه, مَبْنَاهُ",
    "لزملائها, لِزُمَلَائِهَا",
    "وآراؤهم, وَآرَاؤُهُمْ",
  })
  void holds_the_readings_of_a_word_with_and_without_clitics(String word, String marked) {
    WrittenWord written = new WrittenWord(marked);
    assertThat(READINGS.of(word)).anySatisfy(sets -> assertAgrees(sets, written));
  }

  @ParameterizedTest(name = "{0} is never {1}")
  @CsvSource({
    "الكتب, الكَتَبَ", // a verb takes no article
    "المدرسة, الْمَدْرَسَةٌ", // nor does the article go with tanween
    "بكتابه, بِكِتَابٌهُ",
    "اللغتين, اللُّغَتِينَ", // what ends in ة has no such plural
  })
  void joins_only_what_grammar_joins(String word, String marked) {
    WrittenWord written = new WrittenWord(marked);
    assertThat(READINGS.of(word)).isNotEmpty().noneSatisfy(sets -> assertAgrees(sets, written));
  }

  private static void assertAgrees(int[] sets, WrittenWord written) {
    for (int i = 0; i < sets.length; i++) {
      assertThat(sets[i] & written.allowed(i)).as("letter %d", i).isNotZero();
    }
  }

  @Test
  void an_alif_maqsura_that_stands_for_yaa_is_no_alif() {
    assertThat(READINGS.of("عربى")).isNotEmpty();
    assertThat(READINGS.of("عرباه"))
        .allSatisfy(sets -> assertThat(sets[3]).isEqualTo(MarkClass.only(MarkClass.NONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"غغغغغ", "ال", "و", "لل", "وال", ""})
  void knows_nothing_of_what_is_no_word(String word) {
    assertThat(READINGS.of(word)).allSatisfy(sets -> assertThat(sets).hasSize(word.length()));
  }

  @Test
  void a_word_longer_than_any_of_its_words_is_unknown() {
    assertThat(READINGS.of("ب".repeat(500))).isEmpty();
  }

  @Test
  void without_a_table_nothing_is_known() {
    assertThat(Readings.none().of("كتاب")).isEmpty();
    assertThat(Readings.features(List.of())).isEmpty();
  }

  @Test
  void a_cut_file_is_refused() {
    for (int length : new int[] {0, 3, 8, 1000, FILE.length - 1}) {
      byte[] cut = Arrays.copyOf(FILE, length);
      assertThatThrownBy(() -> Readings.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
  }
}
