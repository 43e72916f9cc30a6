package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list is as long as promised and every entry is well-formed. */
class ListsTest {
  private static final String LETTER = "[ء-غف-ي]";
  private static final String VOWEL = "[ً-ْٰ]";

  /**
   * A letter with its marks; long vowels, hamzat al-waṣl and the article's assimilated lām have
   * none.
   */
  private static final Pattern VOCALIZED_WORD =
      Pattern.compile(
          "(?:(?:ا?ل(?="
              + LETTER
              + "ّ)|ا(?=ل)|^ا)|" // الشَّمْس, الْقَمَر, اجْتِمَاع
              + "(?<=َ)[اى]|(?<=عَمْ)رو|(?<=ً)[اى]|(?<=ُ)و|(?<=ِ)ي|(?<=ِ)ا|آ|" // long vowels
              + LETTER
              + "ّ?"
              + VOWEL
              + "|"
              + LETTER
              + "ّ?$)+");

  @ParameterizedTest
  @CsvSource({
    "nouns, 1500",
    "abbreviations, 180",
    "acronyms, 200",
    "units, 120",
    "currencies, 60",
    "latin, 800",
    "arabic-names, 300",
    "given-names, 40",
    "kitchen, 8",
    "spelling, 150",
    "respelling, 1000",
    "emoji, 150",
    "symbols, 60",
    "months, 45",
    "weekdays, 7",
    "letters, 80"
  })
  void a_list_has_its_entries_once(String list, int atLeast) {
    List<Tsv.Row> rows = Tsv.rows(list + ".tsv");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
    Set<String> seen = new HashSet<>();
    for (Tsv.Row row : rows) {
      assertThat(seen.add(String.join("\t", row.cells()))).as(row.at(0)).isTrue();
      assertThat(row.cells()).as(row.at(0)).allSatisfy(c -> assertThat(c).isEqualTo(c.strip()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nouns, 0",
    "nouns, 2",
    "abbreviations, 1",
    "acronyms, 1",
    "units, 1",
    "units, 2",
    "units, 3",
    "currencies, 2",
    "currencies, 3",
    "currencies, 4",
    "currencies, 5",
    "latin, 1",
    "arabic-names, 1",
    "emoji, 1",
    "symbols, 1",
    "symbols, 2",
    "months, 3",
    "weekdays, 2",
    "letters, 1"
  })
  void vocalized_columns_are_fully_vocalized(String list, int column) {
    List<String> illFormed =
        Tsv.rows(list + ".tsv").stream()
            .flatMap(row -> Stream.of(row.at(column).replace("+", "").split(" ")))
            .filter(word -> !word.isEmpty() && !word.equals("-"))
            .filter(word -> !VOCALIZED_WORD.matcher(Marks.shaddaFirst(word)).matches())
            .toList();
    assertThat(illFormed).isEmpty();
  }

  @Test
  void abbreviations_and_acronyms_are_more_than_250() {
    assertThat(Abbreviations.all().size() + Acronyms.size()).isGreaterThan(250);
  }

  @Test
  void units_and_currencies_count_listed_nouns() {
    assertThat(Units.all()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(Currencies.all()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void a_given_name_has_one_kind_of_bearer() {
    assertThat(Tsv.rows("given-names.tsv").stream().flatMap(r -> Stream.of(r.at(1).split(" "))))
        .hasSizeGreaterThan(900)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_respelling_changes_letters_and_never_their_number() {
    assertThat(Tsv.rows("respelling.tsv"))
        .allSatisfy(
            row ->
                assertThat(row.at(1).equals("=") || row.at(1).length() == row.at(0).length())
                    .as(row.at(0))
                    .isTrue());
    assertThat(Tsv.rows("respelling.tsv").stream().map(row -> row.at(0))).doesNotHaveDuplicates();
  }

  @Test
  void a_spelling_correction_changes_something() {
    assertThat(Tsv.rows("spelling.tsv"))
        .allSatisfy(row -> assertThat(row.at(1)).isNotEqualTo(row.at(0)));
  }
}
