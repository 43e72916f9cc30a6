package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.article.Metadata.Series;

/** Result folders with episodes whose sound is none. */
final class SampleEpisodes {
  private SampleEpisodes() {}

  static Episode episode(String name, String first, Optional<String> link, String day) {
    return new Episode(
        name,
        first,
        "عنوان " + name,
        List.of("سلمى الخطيب"),
        "وصل القطار صباح أمس.",
        List.of(new Episode.Part(0, "المحطة"), new Episode.Part(3725, "المدينة")),
        List.of("نقل"),
        Optional.empty(),
        Map.of("", "hadi", "ar", "هادي", "en", "Hadi"),
        "Voice: hadi",
        Optional.of("جريدة المثال"),
        Optional.of(new Series("السكة", Optional.of("7"))),
        Optional.of("CC BY 4.0"),
        "ar",
        Optional.of(day),
        link,
        4000,
        "png");
  }

  static void put(Path out, PodcastFeed feed, Episode episode) throws IOException {
    Path folder = Files.createDirectories(out.resolve(episode.name()));
    Files.writeString(folder.resolve(Episode.file(episode.name())), episode.json());
    Files.writeString(folder.resolve(episode.name() + ".mp3"), "sound of " + episode.title());
    feed.note(folder);
  }

  /** The later, the larger. */
  static String day(int i) {
    return "20%02d-%02d-%02d".formatted(10 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
  }

  static void put(Path out, PodcastFeed feed, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      Optional<String> link = Optional.of("https://example.org/a" + i);
      put(out, feed, episode("a" + i, "a" + i, link, day(i)));
    }
  }
}
