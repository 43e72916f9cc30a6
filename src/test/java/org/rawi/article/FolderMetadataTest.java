package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;

class FolderMetadataTest {
  private static final String ALL =
      """
      # الجريدة
      author: [سلمى, هدى]
      date: 2026-03-14
      language: ar_LB
      source: https://example.org/7
      cover: art/c.png
      publisher: "جريدة: المثال"
      description: وصف
      keywords:
        - نقل
        - حلب
      narrator: إذاعة المثال
      rights: CC BY 4.0
      series: حكايات
      issue: 7
      """;

  @TempDir Path temp;

  private GivenMetadata read(String yaml) throws IOException {
    return FolderMetadata.read(Files.writeString(temp.resolve("rawi.yaml"), yaml));
  }

  @Test
  void all_names_are_read() throws IOException {
    GivenMetadata all = read(ALL);

    assertThat(all.title()).isEmpty();
    assertThat(all.authors()).containsExactly("سلمى", "هدى");
    assertThat(all.date()).contains(LocalDate.of(2026, 3, 14));
    assertThat(all.language()).contains("ar-LB");
    assertThat(all.sourceUrl()).contains(URI.create("https://example.org/7"));
    assertThat(all.cover()).contains(temp.toAbsolutePath().resolve("art/c.png"));
    assertThat(all.publisher()).contains("جريدة: المثال");
    assertThat(all.description()).contains("وصف");
    assertThat(all.keywords()).containsExactly("نقل", "حلب");
    assertThat(all.narrator()).contains("إذاعة المثال");
    assertThat(all.rights()).contains("CC BY 4.0");
    assertThat(all.series()).contains("حكايات");
    assertThat(all.issue()).contains("7");
  }

  @Test
  void an_empty_file_says_nothing() throws IOException {
    assertThat(read("")).isEqualTo(GivenMetadata.NOTHING);
    assertThat(read("# later\n")).isEqualTo(GivenMetadata.NOTHING);
    assertThat(read("title:\npublisher: ''\n")).isEqualTo(GivenMetadata.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "'title: b: c', cannot be understood, 1",
    "'- title', cannot be understood, 1",
    "'title: x\npubisher: y', is not known, 2",
    "'\ndate: 14/3/2026', cannot be used, 2",
    "'language: \"?\"', cannot be used, 1",
    "'source: \"example org\"', cannot be used, 1",
    "'source: example.org', cannot be used, 1",
    "'title: [a, b]', cannot be used, 1",
    "'author: {name: x}', cannot be used, 1",
    "'language: ar-toolongasubtag', cannot be used, 1",
    "'source: javascript:alert(1)', cannot be used, 1",
    "'issue: 7\nTitle: x\nissue: 8', a second time, 3",
  })
  void what_is_wrong_is_said_with_its_line(String yaml, String problem, int line) {
    String text = yaml.replace("\\n", "\n");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("rawi.yaml")
        .hasMessageContaining(problem)
        .hasMessageContaining("line " + line);
  }

  @Test
  void another_encoding_is_said() throws IOException {
    Path file = temp.resolve("rawi.yaml");
    Files.write(file, "title: قطار".getBytes(Charset.forName("windows-1256")));
    assertThatThrownBy(() -> FolderMetadata.read(file))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void the_article_wins_over_its_folder_and_the_user_over_both() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("a.md"), "---\npublisher: المقال\n---\n# عنوان\n\nنص المقال هنا.\n");
    GivenMetadata folder = read("publisher: المجلد\nrights: للجميع\nseries: حكايات\nissue: 3\n");
    GivenMetadata user =
        new GivenMetadata(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of("للمشتركين"),
            Optional.empty(),
            Optional.of("4"));
    ReadingOptions options = ReadingOptions.DEFAULT.withFolder(folder).withGiven(user);

    Metadata metadata = ArticleReader.read(Input.of(file), options).metadata();

    assertThat(metadata.publisher()).contains("المقال");
    assertThat(metadata.rights()).contains("للمشتركين");
    assertThat(metadata.series()).contains(new Metadata.Series("حكايات", Optional.of("4")));
  }

  @Test
  void an_issue_needs_a_series() throws IOException {
    Path file = Files.writeString(temp.resolve("a.md"), "# عنوان\n\nنص المقال هنا.\n");
    GivenMetadata none = GivenMetadata.NOTHING;
    GivenMetadata issue =
        new GivenMetadata(
            none.title(),
            none.authors(),
            none.date(),
            none.language(),
            none.sourceUrl(),
            none.cover(),
            none.publisher(),
            none.description(),
            none.keywords(),
            none.narrator(),
            none.rights(),
            none.series(),
            Optional.of("4"));
    ReadingOptions alone = ReadingOptions.DEFAULT.withGiven(issue);
    assertThatThrownBy(() -> ArticleReader.read(Input.of(file), alone))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("series");
    ReadingOptions together = alone.withFolder(read("series: حكايات\n"));
    assertThat(ArticleReader.read(Input.of(file), together).metadata().series())
        .contains(new Metadata.Series("حكايات", Optional.of("4")));
  }

  @Test
  void an_article_that_names_no_language_is_arabic() throws IOException {
    for (String language : List.of("العربية", "x y", "")) {
      Path file =
          Files.writeString(
              temp.resolve("a.md"),
              "---\nlanguage: " + language + "\n---\n# عنوان\n\nنص المقال.\n");
      assertThat(ArticleReader.read(Input.of(file), ReadingOptions.DEFAULT).metadata().language())
          .isEqualTo("ar");
    }
  }

  @Test
  void authors_of_the_folder_are_spoken_as_those_of_a_page() throws IOException {
    Path file = Files.writeString(temp.resolve("a.md"), "# عنوان\n\nنص المقال هنا.\n");
    ReadingOptions options = ReadingOptions.DEFAULT.withFolder(read("author: سلمى\n"));
    assertThat(ArticleReader.read(Input.of(file), options).opening())
        .extracting(paragraph -> paragraph.text().text())
        .containsExactly("عنوان", "بقلم سلمى");
  }
}
