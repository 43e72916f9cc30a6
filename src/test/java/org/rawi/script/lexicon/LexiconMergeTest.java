package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.tashkeel.Vocalisations.Vocalisation;

class LexiconMergeTest {
  private static final String NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon";
  private static final List<Vocalisation> WORDS =
      List.of(new Vocalisation("سلم", "سُلَّم"), new Vocalisation("بيت لحم", "بَيْت لَحْم"));

  @TempDir Path folder;

  @Test
  void a_lexicon_is_made_where_there_is_none() throws IOException {
    LexiconMerge merge = LexiconMerge.of(folder.resolve("names.pls"), WORDS);
    assertThat(merge.added()).isEqualTo(2);
    assertThat(alias(merge.file(), "سلم")).isEqualTo(Marks.shaddaFirst("سُلَّم"));
    assertThat(alias(merge.file(), "بيت لحم")).isEqualTo(Marks.shaddaFirst("بَيْت لَحْم"));
  }

  @Test
  void all_that_stands_in_the_file_stays() throws IOException {
    String before =
        """
        <?xml version='1.0' encoding="UTF-8"?>
        <!-- </lexicon> by our desk -->
        <lexicon version="1.0" xmlns="%s" alphabet="ipa" xml:lang="ar">
          <meta name="editor" content="ليلى &amp; زيد"/>
          <lexeme role="name"><grapheme>سلم</grapheme><phoneme>silm</phoneme><example>x</example></lexeme>
          <lexeme><grapheme>غوغل</grapheme> <phoneme alphabet="x-rawi">gh uu gh i l</phoneme></lexeme>
        </lexicon>
        <!-- the end of the lexicon -->
        """
            .formatted(NAMESPACE)
            .replace("\n", "\r\n");
    LexiconMerge merge = LexiconMerge.of(file(before, StandardCharsets.UTF_8), WORDS);
    assertThat(merge).matches(m -> m.added() == 1 && m.changed() == 1 && m.known() == 0);
    String after = new String(merge.file(), StandardCharsets.UTF_8);
    assertThat(after.replaceAll("  <lexeme><grapheme>[^<]*</grapheme><alias>.*\r\n", ""))
        .isEqualTo(before);
    assertThat(alias(merge.file(), "سلم")).isEqualTo(Marks.shaddaFirst("سُلَّم"));
    LexiconMerge again = LexiconMerge.of(Files.write(folder.resolve("x.pls"), merge.file()), WORDS);
    assertThat(again).matches(m -> m.added() == 0 && m.changed() == 0 && m.known() == 2);
    assertThat(again.file()).isEqualTo(merge.file());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<lexicon xmlns=\"" + NAMESPACE + "\"/>",
        "<lexicon xmlns=\"" + NAMESPACE + "\"></lexicon>",
        "<p:lexicon xmlns:p=\"" + NAMESPACE + "\"/>",
        "<p:lexicon xmlns:p=\"" + NAMESPACE + "\">\n\t</p:lexicon >",
        "\uFEFF<?xml version=\"1.0\"?><lexicon xmlns=\"" + NAMESPACE + "\"></lexicon>"
      })
  void any_shape_of_lexicon_can_grow(String before) throws IOException {
    LexiconMerge merge = LexiconMerge.of(file(before, StandardCharsets.UTF_8), WORDS);
    assertThat(merge.added()).isEqualTo(2);
    assertThat(alias(merge.file(), "سلم")).isEqualTo(Marks.shaddaFirst("سُلَّم"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "windows-1256", "ISO-8859-6", "US-ASCII"})
  void its_encoding_stays(String name) throws IOException {
    String before =
        "<?xml version=\"1.0\" encoding=\"%s\"?>\n<lexicon xmlns=\"%s\">\n</lexicon>\n"
            .formatted(name, NAMESPACE);
    List<Vocalisation> words = List.of(new Vocalisation("هذا", "هَٰذَا"));
    LexiconMerge merge = LexiconMerge.of(file(before, Charset.forName(name)), words);
    assertThat(new String(merge.file(), Charset.forName(name))).startsWith(before.substring(0, 60));
    assertThat(alias(merge.file(), "هذا")).isEqualTo(Marks.shaddaFirst("هَٰذَا"));
  }

  @Test
  void a_file_that_is_no_lexicon_is_left_alone() throws IOException {
    Path html = Files.writeString(folder.resolve("page.html"), "<html></html>");
    assertThatThrownBy(() -> LexiconMerge.of(html, WORDS))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("page.html");
  }

  private Path file(String content, Charset charset) throws IOException {
    return Files.write(folder.resolve("names.pls"), content.getBytes(charset));
  }

  private String alias(byte[] lexicon, String word) throws IOException {
    Path file = Files.write(folder.resolve("read.pls"), lexicon);
    return PronunciationLexicon.read(List.of(file))
        .longestAt(word, 0)
        .flatMap(PronunciationLexicon.Match::alias)
        .orElseThrow();
  }
}
