package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rawi.tashkeel.DiacritizerTest.shaddaFirst;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;
import org.rawi.tashkeel.ReviewTable.Correction;
import org.rawi.tashkeel.Vocalisations.Vocalisation;

/** From a review list that a person filled in to what a lexicon can hold. */
class CorrectionsTest {
  private static final String HEADER =
      "line\tword\tread\tcorrect\tconfidence\tothers\ttimes\tcontext\n";

  @Test
  void the_table_has_a_header_and_a_line_for_each_word() {
    String text = "ذهب الولد إلى البيت.\nقال \"سلم\"\n";
    String table = ReviewTable.write(ReviewList.of(text, Diacritizer.load(), 1.1f));
    List<String> lines = table.lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 8);
    assertThat(lines.get(1)).startsWith("1\tذهب\tذَهَبَ\t\t").endsWith("ذهب الولد إلى البيت.");
    assertThat(ReviewTable.corrections(table, "list.tsv")).as("nothing filled in").isEmpty();
  }

  @Test
  void a_spreadsheet_takes_no_cell_for_a_formula_or_a_quotation() {
    ReviewList list = ReviewList.of("=1+1 سلم\n\"سلم\" قال\n", Diacritizer.load(), 1.1f);
    List<String> contexts =
        ReviewTable.write(list).lines().map(l -> l.substring(l.lastIndexOf('\t') + 1)).toList();
    assertThat(contexts).contains("'=1+1 سلم", "\"\"\"سلم\"\" قال\"");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "سُلَّمٌ, سُلَّمٌ",
    "0, سَلَّمَ", // as it was read
    "2, سِلْمٌ", // the second of the others
    "٢, سِلْمٌ",
    "\"سُلَّمٌ\", سُلَّمٌ", // as a spreadsheet quotes
    "سُـلَّم, سُـلَّم"
  })
  void a_correction_is_a_word_or_a_number(String filledIn, String correct) {
    String row = "3\tسلم\tسَلَّمَ\t" + filledIn + "\t50%\tسُلَّمٌ سِلْمٌ\t1\tقال سلم\r\n";
    assertThat(ReviewTable.corrections(HEADER + row, "list.tsv"))
        .containsExactly(new Correction(2, "سلم", "سَلَّمَ", correct));
  }

  @Test
  void columns_may_be_moved_and_left_out() {
    String table = "correct\tothers\tword\tread\n\t\tقال\tقَالَ\nسُلَّم\t\tسلم\tسَلَّمَ\n\n";
    assertThat(ReviewTable.corrections(table, "list.tsv"))
        .containsExactly(new Correction(3, "سلم", "سَلَّمَ", "سُلَّم"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"سلالم, letters", "سلم, no marks", "3, number 3", "good, letters"})
  void what_cannot_be_a_correction_is_named_with_its_line(String filledIn, String said) {
    String row = "1\tسلم\tسَلَّمَ\t" + filledIn + "\t50%\tسُلَّمٌ سِلْمٌ\t1\tقال سلم\n";
    assertThatThrownBy(() -> ReviewTable.corrections(HEADER + row, "list.tsv"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("list.tsv:2:")
        .hasMessageContaining(said)
        .satisfies(
            e ->
                assertThat(((RawiException) e).message(Locale.forLanguageTag("ar")))
                    .contains("list.tsv:2:"));
  }

  @Test
  void another_file_is_no_review_list() {
    for (String other : new String[] {"", "قال سلم", "a\tb\n"}) {
      assertThatThrownBy(() -> ReviewTable.corrections(other, "news.txt"))
          .isInstanceOf(RawiException.class)
          .hasMessageContaining("news.txt");
    }
  }

  @ParameterizedTest(name = "{0} read as {1}: {2} → {3}")
  @CsvSource({
    "المطيري, الْمُطِيرِيِّ, الْمُطَيْرِيُّ, الْمُطَيْرِيّ", // the case is the sentence's
    "واتساب, وَاتِسَابُ, وَاتْسَابْ, وَاتْسَابْ", // not inflected
    "كتابا, كُتَّابًا, كِتَابًا, كِتَابًا",
    "مرة, مُرَّةً, مَرَّةً, مَرَّة",
    "سَلّم, سَلَّمُ, سَلَّمَ,", // the ending alone
    "سلم, سَلَّمَ, سَلَّمَ, سَلَّم" // confirmed
  })
  void the_vowel_at_the_end_is_left_to_the_sentence(
      String word, String read, String correct, String learnt) {
    List<Correction> one =
        List.of(new Correction(2, word, shaddaFirst(read), shaddaFirst(correct)));
    Corrections corrections = Corrections.of(one, "list.tsv", false);
    if (learnt == null) {
      assertThat(corrections.words()).isEmpty();
      assertThat(corrections.endingsAlone()).hasSize(1);
    } else {
      assertThat(corrections.words()).containsExactly(new Vocalisation(word, shaddaFirst(learnt)));
      assertThat(corrections.endingsAlone()).isEmpty();
    }
    assertThat(Corrections.of(one, "list.tsv", true).words())
        .extracting(Vocalisation::marked)
        .containsExactly(shaddaFirst(correct));
  }

  @Test
  void one_word_has_one_correction() {
    List<Correction> same =
        List.of(
            new Correction(2, "سلم", "سَلَّمَ", "سُلَّمٌ"),
            new Correction(5, "سلم", "سَلَّمِ", "سُلَّمٍ"));
    assertThat(Corrections.of(same, "list.tsv", false).words()).hasSize(1);
    List<Correction> two = List.of(same.get(0), new Correction(7, "سلم", "سَلَّمَ", "سِلْمٌ"));
    assertThatThrownBy(() -> Corrections.of(two, "list.tsv", false))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("list.tsv:7:")
        .hasMessageContaining("line 2");
  }
}
