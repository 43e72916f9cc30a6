package org.rawi.script.verbalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static final Verbalizer VERBALIZER = new Verbalizer();

  static String spoken(String written) {
    return VERBALIZER.verbalize(written, List.of()).pieces().stream()
        .filter(Piece.Word.class::isInstance)
        .map(piece -> ((Piece.Word) piece).text())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          شاركت 12 دولة       | شاركت اثْنَتَا عَشْرَةَ دَوْلَةً
          في 12 دولة          | في اثْنَتَيْ عَشْرَةَ دَوْلَةً
          """)
  void twelve_agrees_in_gender_and_case(String written, String spoken) {
    assertThat(spoken(written)).isEqualTo(Letters.shaddaFirst(spoken));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 طالب              | طَالِبَانِ
          1 كتاب              | كِتَابٌ وَاحِدٌ
          وصل 3 رجال          | وصل ثَلَاثَةُ رِجَالٍ
          100 كتاب            | مِئَةُ كِتَابٍ
          200 رجل             | مِئَتَا رَجُلٍ
          2000 رجل            | أَلْفَا رَجُلٍ
          111000 سنة          | مِئَةٌ وَأَحَدَ عَشَرَ أَلْفَ سَنَةٍ
          3 ملايين دولار      | ثَلَاثَةُ مَلَايِينِ دُولَارٍ
          """)
  void the_counted_noun_takes_the_form_that_the_number_demands(String written, String spoken) {
    assertThat(spoken(written)).isEqualTo(Letters.shaddaFirst(spoken));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          بنسبة 50%                          | بنسبة خَمْسِينَ فِي الْمِئَةِ
          عام 2006                           | عَام أَلْفَيْنِ وَسِتَّةٍ
          سنة 1990                           | سَنَة أَلْفٍ وَتِسْعِمِئَةٍ وَتِسْعِينَ
          منذ هجوم 7 أكتوبر (تشرين الأول).   | منذ هجوم السَّابِعِ مِنْ أُكْتُوبَرَ تِشْرِينَ الْأَوَّلِ
          """)
  void percent_years_and_dates(String written, String spoken) {
    assertThat(spoken(written)).isEqualTo(Letters.shaddaFirst(spoken));
  }
}
