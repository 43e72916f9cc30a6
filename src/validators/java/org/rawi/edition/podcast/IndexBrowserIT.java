package org.rawi.edition.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.edition.page.Browser;

/** The page of a feed's folder in Chromium, and what axe-core finds there. */
class IndexBrowserIT {
  @TempDir static Path out;

  @BeforeAll
  static void make() throws IOException {
    Files.writeString(
        out.resolve("feed.yaml"),
        "title: حكايات المدن\nurl: https://example.org/pod/\ndescription: تُسمع وتُقرأ معًا\n");
    PodcastFeed feed = new PodcastFeed(out);
    SampleEpisodes.put(out, feed, 0, 120);
    Files.writeString(out.resolve("a119/a119.html"), "<title>نص</title>");
    feed.finish();
  }

  @ParameterizedTest(name = "{0}: {1} × {2}, {3}: {4}")
  @CsvSource({
    "index, 1280, 900, prefers-color-scheme, light",
    "index, 1280, 900, prefers-color-scheme, dark",
    "index, 1280, 900, forced-colors, active",
    "index, 390, 844, prefers-color-scheme, light",
    "index, 390, 844, prefers-color-scheme, dark",
    "index, 320, 256, prefers-color-scheme, light",
    "index-1, 390, 844, prefers-color-scheme, light",
  })
  void axe_finds_nothing(String page, int width, int height, String feature, String value)
      throws IOException {
    try (Browser browser =
        new Browser(width, height).media(feature, value).show(out.resolve(page + ".html"))) {
      browser.photograph("podcast-" + page + "-" + width + "-" + value);
      assertThat(browser.violations()).isEmpty();
      assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
