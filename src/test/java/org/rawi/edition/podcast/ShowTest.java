package org.rawi.edition.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTest {
  @TempDir Path folder;

  @Test
  void a_podcast_begins_with_what_the_feed_says_of_itself() {
    Show show =
        new Show(
            "صحيفة «الميناء»: أخبار # البحر",
            "https://mina.example/?x=1",
            "",
            Optional.of("من\nهنا"));
    Path out = folder.resolve("podcast");
    assertThat(show.begin(out)).contains(out.resolve("feed.yaml"));
    FeedSettings settings = FeedSettings.read(out.resolve("feed.yaml"));
    assertThat(settings.title()).isEqualTo("صحيفة «الميناء»: أخبار # البحر");
    assertThat(settings.url()).isEqualTo("https://mina.example/podcast/");
    assertThat(settings.language()).isEqualTo("ar");
    assertThat(settings.description()).isEqualTo("من هنا");
    assertThat(show.begin(out)).isEmpty();
  }
}
