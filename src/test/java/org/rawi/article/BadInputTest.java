package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.ReadingOptions.Format;

class BadInputTest {
  private static RawiException problem(byte[] bytes, ReadingOptions options) {
    Input input = new Input("news.txt", bytes, Optional.empty());
    return catchThrowableOfType(RawiException.class, () -> ArticleReader.read(input, options));
  }

  private static RawiException problem(String text) {
    return problem(text.getBytes(StandardCharsets.UTF_8), ReadingOptions.DEFAULT);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       | cannot read news.txt: the file is empty
          `   `                    | cannot read news.txt: it holds nothing but white space
          Breaking news            | cannot read news.txt: it holds no Arabic text; it is written in Latin letters
          חדשות היום               | cannot read news.txt: it holds no Arabic text; it is written in Hebrew letters
          12 345                   | cannot read news.txt: it holds digits only, no Arabic words
          ...                      | cannot read news.txt: it holds punctuation only, no words
          شارك المقال              | cannot read news.txt: it holds only what surrounds an article (menus, share lines, captions)
          %PDF-1.7                 | cannot read news.txt: the PDF is damaged
          """)
  void what_is_wrong_is_said_with_advice(String content, String message) {
    RawiException problem = problem(content);

    assertThat(problem.problem()).isEqualTo(Problem.UNREADABLE_INPUT);
    assertThat(problem).hasMessage(message);
    assertThat(problem.advice(Locale.ENGLISH)).isPresent();
    assertThat(problem.message(new Locale("ar"))).startsWith("تعذّرت قراءة news.txt");
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource({
    "89504E470D0A1A0A, picture, PNG",
    "FFD8FFE000104A46, picture, JPEG",
    "504B030414000000, archive, ZIP",
    "494433040000, sound, MP3",
    "7F454C4602, program, ELF"
  })
  void a_binary_file_is_called_by_its_name(String hex, String sort, String format) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);

    assertThat(BinaryKind.of(bytes)).contains(new BinaryKind.Found(sort, format));
    assertThat(problem(bytes, ReadingOptions.DEFAULT)).hasMessageContaining(format + "), not text");
  }

  @Test
  void a_broken_character_is_located() {
    byte[] bytes = "سطر أول\nسطر ثان\nسطر xx ثالث".getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("xx");
    bytes[at] = (byte) 0xFF;

    assertThat(problem(bytes, ReadingOptions.DEFAULT))
        .hasMessage("cannot read news.txt: it is not valid UTF-8 (line 3, byte " + (at + 1) + ")");
  }

  @Test
  void an_unknown_encoding_is_a_mistake_of_usage() {
    RawiException problem =
        problem(new byte[] {'a'}, ReadingOptions.DEFAULT.withEncoding("klingon-8"));

    assertThat(problem.problem()).isEqualTo(Problem.USAGE);
    assertThat(problem).hasMessage("unknown encoding klingon-8");
  }

  @Test
  void missing_files_and_folders_are_told_apart(@TempDir Path folder) {
    Path missing = folder.resolve("missing.txt");

    assertThat(catchThrowableOfType(RawiException.class, () -> Input.of(missing)))
        .hasMessageEndingWith("missing.txt: there is no such file");
    assertThat(catchThrowableOfType(RawiException.class, () -> Input.of(folder)))
        .hasMessageEndingWith("it is a folder");
  }

  @Test
  void every_message_is_there_in_both_languages() {
    ResourceBundle english = RawiException.messages(Locale.ENGLISH);
    ResourceBundle arabic = RawiException.messages(new Locale("ar"));

    assertThat(english.keySet().stream().filter(key -> key.startsWith("article.")))
        .allSatisfy(key -> assertThat(arabic.getString(key)).isNotEqualTo(english.getString(key)));
  }

  @Property(tries = 1000)
  void any_bytes_are_an_article_or_a_problem_of_the_user(
      @ForAll byte[] bytes, @ForAll Format format) {
    Input input = new Input("x", bytes, Optional.empty());
    try {
      Article article = ArticleReader.read(input, ReadingOptions.DEFAULT.withFormat(format));
      assertThat(article.text()).isNotEmpty();
    } catch (RawiException e) {
      assertThat(List.of(Problem.UNREADABLE_INPUT)).contains(e.problem());
    }
  }

  @Property(tries = 1000)
  void any_arabic_mixture_can_be_read(@ForAll("mixtures") String text, @ForAll Format format) {
    byte[] bytes = ("قطار " + text).getBytes(StandardCharsets.UTF_8);
    Input input = new Input("x", bytes, Optional.empty());
    try {
      ArticleReader.read(input, ReadingOptions.DEFAULT.withFormat(format));
    } catch (RawiException e) {
      assertThat(e.getMessage()).contains("only what surrounds");
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> mixtures() {
    return net.jqwik.api.Arbitraries.of(
            "قطار",
            " ",
            "\n",
            "\n\n",
            "#",
            "*",
            "**",
            "[",
            "](",
            "<p>",
            "</p>",
            "<sub alias='x'>",
            "</sub>",
            "<ruby>",
            "<rt>",
            "</rt>",
            "</ruby>",
            "<break/>",
            "> ",
            "- ",
            "1. ",
            "`",
            "&amp;",
            "<!--",
            "-->",
            "![",
            "<li>",
            "<h1>",
            "</div>",
            "\\",
            "_",
            "http://a.b",
            "«",
            "؟",
            "[1]",
            "\t")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
