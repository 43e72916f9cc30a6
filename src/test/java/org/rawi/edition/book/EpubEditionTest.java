package org.rawi.edition.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.EditionOptions.Sync;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;

class EpubEditionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Sync.class)
  void epubcheck_finds_nothing(Sync sync) {
    assertThat(Epubcheck.problems(publish(SampleProgramme.news(folder), sync))).isEmpty();
  }

  @Test
  void clips_follow_without_a_gap_and_last_as_long_as_the_book_says() throws IOException {
    Path epub = publish(SampleProgramme.news(folder), Sync.SENTENCE);
    String last = "00:00:00.000";
    for (int section = 1; section <= 3; section++) {
      String smil = entry(epub, "EPUB/section-00" + section + ".smil");
      for (String clip : smil.lines().filter(line -> line.contains("<audio")).toList()) {
        assertThat(clip).contains("clipBegin=\"" + last + "\"");
        last = clip.replaceAll(".*clipEnd=\"([^\"]*)\".*", "$1");
      }
    }
    assertThat(entry(epub, "EPUB/package.opf"))
        .contains("<meta property=\"media:duration\">" + last + "</meta>");
  }

  @Test
  void the_page_reads_as_the_article_does() throws IOException {
    String page =
        entry(publish(SampleProgramme.news(folder), Sync.SENTENCE), "EPUB/section-001.xhtml");
    assertThat(page)
        .contains("dir=\"rtl\"")
        .contains("<h1><span id=\"s1\">عودة القطار إلى حلب</span></h1>");
    assertThat(page)
        .contains("<span id=\"s3\">وصل القطار إلى المدينة صباح أمس، وعلى متنه 240 راكبًا.</span> ");
  }

  private Path publish(Programme programme, Sync sync) {
    EditionOptions options = new EditionOptions(Optional.empty(), 64, sync);
    Edition edition = new Editions(options).named(List.of("epub")).get(0);
    return edition.publish(programme, folder).get(0);
  }

  private static String entry(Path epub, String name) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
