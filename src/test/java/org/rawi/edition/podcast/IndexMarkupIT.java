package org.rawi.edition.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Nu HTML checker on the page of a feed's folder. */
class IndexMarkupIT {
  @TempDir Path out;

  @ParameterizedTest
  @ValueSource(strings = {"ar-MA", "en"})
  void the_checker_finds_nothing(String language) throws Exception {
    Files.writeString(
        out.resolve("feed.yaml"),
        """
        title: 'حكايات < & " '
        url: https://example.org/pod/
        description: تُسمع وتُقرأ
        copyright: © الجريدة
        language: %s
        """
            .formatted(language));
    PodcastFeed feed = new PodcastFeed(out);
    SampleEpisodes.put(out, feed, 0, 102);
    Files.writeString(out.resolve("a7/a7.html"), "");
    feed.finish();
    for (String page : new String[] {"index.html", "index-1.html"}) {
      EmbeddedValidator checker = new EmbeddedValidator();
      checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      assertThat(checker.validate(out.resolve(page)).strip()).isEmpty();
    }
  }
}
