package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;
import org.rawi.phonetics.Ipa;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.tashkeel.Diacritizer;

class PronunciationLexiconTest {
  @TempDir Path folder;

  @Test
  void an_alias_and_phones_of_both_alphabets_are_found() throws IOException {
    PronunciationLexicon lexicon =
        lexicon(
            """
            <lexeme><grapheme>ش.م.ل</grapheme><alias>شركة مساهمة</alias></lexeme>
            <lexeme role="x:noun"><grapheme>غوغل</grapheme><phoneme>ɡuːɡal</phoneme></lexeme>
            <lexeme><grapheme>NASA</grapheme><grapheme>ناسا</grapheme>
              <phoneme alphabet="x-rawi">n aa s aa</phoneme></lexeme>
            """);
    assertThat(lexicon.longestAt("ش.م.ل أعلنت", 0).orElseThrow().alias()).contains("شركة مساهمة");
    assertThat(lexicon.longestAt("قالت غوغل", 5).orElseThrow().phones())
        .contains(Ipa.parse("ɡuːɡal"));
    assertThat(lexicon.longestAt("NASA", 0).orElseThrow().phones())
        .contains(PhoneSymbols.parse("n aa s aa"));
    assertThat(lexicon.longestAt("ناسا", 0)).isPresent();
    assertThat(lexicon.longestAt("ناسالي", 0)).as("only whole words").isEmpty();
  }

  @Test
  void the_longest_grapheme_wins() throws IOException {
    PronunciationLexicon lexicon =
        lexicon(
            """
            <lexeme><grapheme>بيت</grapheme><alias>أ</alias></lexeme>
            <lexeme><grapheme>بيت لحم</grapheme><alias>ب</alias></lexeme>
            """);
    PronunciationLexicon.Match match = lexicon.longestAt("بيت لحم اليوم", 0).orElseThrow();
    assertThat(match.alias()).contains("ب");
    assertThat(match.to()).isEqualTo(7);
    assertThat(lexicon.longestAt("بيت لحمي", 0).orElseThrow().alias()).contains("أ");
  }

  @ParameterizedTest(name = "{0}: the grapheme begins at {1}")
  @CsvSource({
    "مدرسة, 0",
    "المدرسة, 2",
    "ومدرسة, 1",
    "والمدرسة, 3",
    "وبالمدرسة, 4",
    "كمدرسة, 1",
    "للمدرسة, 2",
    "فللمدرسة, 3",
    "وَالْمَدْرَسَة, 5",
  })
  void proclitics_may_stand_before_it(String text, int at) throws IOException {
    PronunciationLexicon lexicon =
        lexicon("<lexeme><grapheme>مدرسة</grapheme><alias>س</alias></lexeme>");
    PronunciationLexicon.Match match = lexicon.longestAt(text, 0).orElseThrow();
    assertThat(match.proclitics()).isEqualTo(at);
    assertThat(match.to()).isEqualTo(text.length());
  }

  @Test
  void a_grapheme_with_marks_stands_for_that_vocalization_only() throws IOException {
    PronunciationLexicon lexicon =
        lexicon(
            """
            <lexeme><grapheme>عَمَّان</grapheme><alias>العاصمة</alias></lexeme>
            <lexeme><grapheme>عمان</grapheme><alias>السلطنة</alias></lexeme>
            """);
    assertThat(lexicon.longestAt("عَمَّان", 0).orElseThrow().alias()).contains("العاصمة");
    assertThat(lexicon.longestAt("عُمَان", 0).orElseThrow().alias()).contains("السلطنة");
    assertThat(lexicon.longestAt("عمان", 0).orElseThrow().alias()).contains("السلطنة");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "سلم, سُلَّم",
    "سلمٌ, سُلَّمٌ", // the author's ending stays
    "سلّم, سُلَّم",
    "سُلم, سُلَّم",
    "سَلم,", // another word
    "سِلْم,"
  })
  void an_alias_that_vocalizes_never_contradicts_the_author(String written, String said)
      throws IOException {
    PronunciationLexicon lexicon =
        lexicon("<lexeme><grapheme>سلم</grapheme><alias>سُلَّم</alias></lexeme>");
    assertThat(lexicon.longestAt(written, 0).flatMap(PronunciationLexicon.Match::alias))
        .isEqualTo(Optional.ofNullable(said).map(Marks::shaddaFirst));
  }

  @Test
  void a_diacritizer_takes_the_aliases_that_vocalize() throws IOException {
    PronunciationLexicon lexicon =
        lexicon(
            """
            <lexeme><grapheme>سلم</grapheme><grapheme>سلّم</grapheme><alias>سُلَّم</alias></lexeme>
            <lexeme><grapheme>بيت لحم</grapheme><alias>بَيْتْ لَحْم</alias></lexeme>
            <lexeme><grapheme>ش.م.ل</grapheme><alias>شركة مساهمة</alias></lexeme>
            <lexeme><grapheme>غوغل</grapheme><phoneme>ɡuːɡal</phoneme></lexeme>
            <lexeme><grapheme>NASA</grapheme><alias>NASA</alias></lexeme>
            """);
    Diacritizer diacritizer = Diacritizer.load().withVocalisations(lexicon.vocalisations());
    assertThat(diacritizer.diacritize("صعد سلم")).contains(Marks.shaddaFirst("سُلَّم"));
    assertThat(diacritizer.diacritize("زار بيت لحم")).contains(" بَيْتْ لَحْم");
    assertThat(Marks.strip(diacritizer.diacritize("NASA ش.م.ل"))).isEqualTo("NASA ش.م.ل");
  }

  @Test
  void what_is_preferred_wins_else_the_first() throws IOException {
    PronunciationLexicon lexicon =
        lexicon(
            """
            <lexeme><grapheme>ا</grapheme><alias>أول</alias><alias>ثان</alias></lexeme>
            <lexeme><grapheme>ب</grapheme><alias>أول</alias><alias prefer="true">ثان</alias></lexeme>
            """);
    assertThat(lexicon.longestAt("ا", 0).orElseThrow().alias()).contains("أول");
    assertThat(lexicon.longestAt("ب", 0).orElseThrow().alias()).contains("ثان");
  }

  @Test
  void a_later_file_wins() throws IOException {
    Path first = file("a.pls", "<lexeme><grapheme>كلمة</grapheme><alias>أ</alias></lexeme>");
    Path second = file("b.pls", "<lexeme><grapheme>كلمة</grapheme><alias>ب</alias></lexeme>");
    assertThat(alias(PronunciationLexicon.read(List.of(first, second)))).contains("ب");
    assertThat(alias(PronunciationLexicon.read(List.of(second, first)))).contains("أ");
    assertThat(alias(PronunciationLexicon.empty())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <lexeme><grapheme>كلمة</grapheme><phoneme>ħ7</phoneme></lexeme> | 3 | كلمة
          <lexeme><grapheme>كلمة</grapheme><phoneme alphabet="x-rawi">zz yy</phoneme></lexeme> | 3 | كلمة
          <lexeme><grapheme>كلمة</grapheme><phoneme alphabet="x-sampa">a</phoneme></lexeme> | 3 | x-sampa
          <lexeme><grapheme>كلمة</grapheme></lexeme> | 3 | كلمة
          <lexeme><alias>كلمة</alias></lexeme> | 3 | grapheme
          <lexeme><grapheme>كلمة</lexeme> | 3 | XML
          <lexeme><grapheme>&xxe;</grapheme><alias>س</alias></lexeme> | 3 | XML
          """)
  void an_error_names_file_line_and_entry(String lexeme, int line, String named)
      throws IOException {
    Path file = file("press.pls", lexeme);
    assertThatThrownBy(() -> PronunciationLexicon.read(List.of(file)))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("press.pls:" + line + ":")
        .hasMessageContaining(named)
        .satisfies(
            e ->
                assertThat(((RawiException) e).message(Locale.forLanguageTag("ar")))
                    .contains("press.pls"));
  }

  @Test
  void a_document_type_is_refused_before_anything_is_fetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "سر");
    Path file = folder.resolve("evil.pls");
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lexicon [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>\n<lexicon xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\">"
            + "<lexeme><grapheme>ا</grapheme><alias>&x;</alias></lexeme></lexicon>");
    assertThatThrownBy(() -> PronunciationLexicon.read(List.of(file)))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("document type");
  }

  @Test
  void a_file_that_is_no_lexicon_is_named() throws IOException {
    Path html = Files.writeString(folder.resolve("page.html"), "<html><body/></html>");
    Path french =
        Files.writeString(
            folder.resolve("fr.pls"),
            "<lexicon xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\" xml:lang=\"fr\"/>");
    for (Path file : List.of(html, french, folder.resolve("missing.pls"))) {
      assertThatThrownBy(() -> PronunciationLexicon.read(List.of(file)))
          .isInstanceOf(RawiException.class)
          .hasMessageContaining(file.getFileName().toString());
    }
  }

  private static Optional<String> alias(PronunciationLexicon lexicon) {
    return lexicon.longestAt("كلمة", 0).flatMap(PronunciationLexicon.Match::alias);
  }

  private PronunciationLexicon lexicon(String lexemes) throws IOException {
    return PronunciationLexicon.read(List.of(file("lexicon.pls", lexemes)));
  }

  private Path file(String name, String lexemes) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<lexicon version=\"1.0\" xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\""
            + " alphabet=\"ipa\" xml:lang=\"ar\">\n"
            + lexemes
            + "</lexicon>\n");
  }
}
