package org.rawi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.ArticleReader;

class SourcesTest {
  private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

  @TempDir Path folder;

  @Test
  void a_folder_stands_for_all_articles_below_it() throws IOException {
    file("news/b.txt");
    file("news/2024/خبر.HTML");
    file("news/a.md");
    file("news/picture.jpg");
    file("news/.hidden.txt");
    file("news/.git/x.txt");
    file("news/page_files/ad.html");
    file("news/out/manifest.json");
    file("news/out/old.html");
    Sources sources = new Sources(InputStream.nullInputStream()).add(at("news"));
    assertThat(paths(sources)).containsExactly("news/2024/خبر.HTML", "news/a.md", "news/b.txt");
    assertThat(sources.leftAlone()).isEqualTo(Map.of(".jpg", 1));
  }

  @Test
  void names_mix_and_nothing_is_twice() throws IOException {
    file("news/a.md");
    file("other/b.md");
    Path list =
        Files.writeString(folder.resolve("list.txt"), "\uFEFF# أخبار\n\nother/b.md\nnews\n");
    Sources sources =
        new Sources(new ByteArrayInputStream("نص".getBytes(StandardCharsets.UTF_8)))
            .add(at("news/a.md"))
            .add("@" + list)
            .add("-")
            .add(at("other/*.md"))
            .addList(list);
    assertThat(sources.all())
        .extracting(Source::name)
        .containsExactly(at("news/a.md"), at("other/b.md"), "-");
    assertThat(sources.all().get(2).read().text(java.util.Optional.empty())).isEqualTo("نص");
  }

  @Test
  void a_book_holds_chapters_and_a_text_is_one_article() throws IOException {
    file("news/a.md");
    try (InputStream book = ArticleReader.class.getResourceAsStream("document/pandoc-3.epub")) {
      Files.copy(book, folder.resolve("news/kitab.epub"));
    }
    List<Source> parts =
        new Sources(InputStream.nullInputStream())
            .add(at("news")).all().stream().flatMap(source -> source.parts().stream()).toList();
    assertThat(parts)
        .extracting(source -> source.path().orElseThrow())
        .containsExactly(
            "news/a.md",
            "news/kitab.epub#front",
            "news/kitab.epub#EPUB/text/ch001.xhtml",
            "news/kitab.epub#EPUB/text/ch002.xhtml",
            "news/kitab.epub#EPUB/text/ch003.xhtml");
    assertThat(parts.get(2).read().part()).contains("EPUB/text/ch001.xhtml");
  }

  @Test
  void a_pattern_stands_for_what_it_matches() throws IOException {
    file("in/2023/x.html");
    file("in/2024/y.html");
    file("in/2024/y.txt");
    assertThat(paths(new Sources(InputStream.nullInputStream()).add(at("in/**/*.html"))))
        .containsExactly("in/2023/x.html", "in/2024/y.html");
    assertThat(paths(new Sources(InputStream.nullInputStream()).add(at("in/2024/?.txt"))))
        .containsExactly("2024/y.txt");
    assertThat(names(new Sources(InputStream.nullInputStream()).add(at("in/*.md"))))
        .containsExactly(at("in/*.md"));
    file("in/odd[1].txt");
    assertThat(names(new Sources(InputStream.nullInputStream()).add(at("in/odd[1].txt"))))
        .containsExactly(at("in/odd[1].txt"));
  }

  @Test
  void the_place_below_the_folder_stays_when_all_is_moved() throws IOException {
    Path one = file("one/archive/2024/a.md");
    Path two = file("two/archive/2024/a.md");
    assertThat(Source.below(folder.resolve("one/archive"), one).path())
        .isEqualTo(Source.below(folder.resolve("two/archive/"), two).path())
        .contains("archive/2024/a.md");
  }

  @Test
  void a_list_that_is_missing_is_said() {
    assertThatThrownBy(() -> new Sources(InputStream.nullInputStream()).add("@" + at("no.txt")))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("no.txt");
  }

  @Test
  void parts_are_disjoint_and_together_the_whole() {
    List<Source> all =
        java.util.stream.IntStream.range(0, 500)
            .mapToObj(i -> Source.of(folder.resolve("a" + i + ".txt")))
            .toList();
    List<Source> parts =
        java.util.stream.IntStream.rangeClosed(1, 7)
            .mapToObj(k -> Selection.ALL.shard(k + "/7").of(all))
            .peek(part -> assertThat(part).hasSizeBetween(40, 110))
            .flatMap(List::stream)
            .toList();
    assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 30 Nov 2026 12:00:00 +0200', 1",
    "'Mon, 30 Nov 2026 11:59:59 +0200', 0",
    "'Tue, 10 Nov 2026 10:00:00 GMT', 0",
    "nonsense, 1"
  })
  void an_item_is_as_old_as_it_says(String date, int wanted) throws IOException {
    Path feed =
        Files.writeString(
            folder.resolve("feed.xml"),
            "<rss><channel><item><title>خبر</title><guid>1</guid><pubDate>"
                + date
                + "</pubDate><description>عاد الصيادون.</description></item></channel></rss>");
    Files.setLastModifiedTime(feed, FileTime.from(NOW));
    List<Source> items = new Sources(InputStream.nullInputStream()).add(feed.toString()).all();
    assertThat(Selection.ALL.since("24h", NOW, CAIRO).of(items)).hasSize(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "24h, 2026-11-30T10:00:00Z",
    "7d, 2026-11-24T10:00:00Z",
    "2026-11-30, 2026-11-29T22:00:00Z",
    "2026-11-30 12:00, 2026-11-30T10:00:00Z",
    "2026-11-30T12:00:00Z, 2026-11-30T12:00:00Z"
  })
  void only_what_changed_since_then(String said, Instant meant) throws IOException {
    Path file = file("a.txt");
    Selection since = Selection.ALL.since(said, NOW, CAIRO);
    Files.setLastModifiedTime(file, FileTime.from(meant));
    assertThat(since.of(List.of(Source.of(file)))).hasSize(1);
    Files.setLastModifiedTime(file, FileTime.from(meant.minusSeconds(1)));
    assertThat(since.of(List.of(Source.of(file)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01", "7x", "2026-11-30T25:00"})
  void a_date_that_is_none_is_said(String said) {
    assertThatThrownBy(() -> Selection.ALL.since(said, NOW, CAIRO))
        .isInstanceOf(RawiException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "3", "a/b", "1/0"})
  void a_part_that_is_none_is_said(String said) {
    assertThatThrownBy(() -> Selection.ALL.shard(said)).isInstanceOf(RawiException.class);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "نص");
  }

  private String at(String name) {
    return folder.resolve("x").toString().replaceAll("x$", "") + name;
  }

  private static List<String> names(Sources sources) {
    return sources.all().stream().map(Source::name).toList();
  }

  private static List<String> paths(Sources sources) {
    return sources.all().stream().map(source -> source.path().orElse("")).toList();
  }
}
