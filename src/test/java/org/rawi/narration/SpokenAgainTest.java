package org.rawi.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Cache;
import org.rawi.CacheFolder;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.cover.DrawnCovers;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.SpokenCache;
import org.rawi.recording.ToneVoice;
import org.rawi.script.MarkedCache;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.source.Source;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;

/** A corrected article: what is spoken again, and whether anybody can tell. */
class SpokenAgainTest {
  private static final String ARTICLE =
      """
      # عودة القطار

      وصل القطار إلى حلب صباح أمس. ورحّب الأهالي به، ثم عاد. وكان على متنه 240 راكبًا.

      ## ما بعد الخط

      تبلغ كلفة المشروع 12% من الموازنة. وصل القطار إلى حلب صباح أمس.
      """;

  @TempDir Path folder;
  private final AtomicInteger spoken = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private Path article;

  @BeforeEach
  void article() throws IOException {
    article = Files.writeString(folder.resolve("a.md"), ARTICLE);
  }

  @Test
  void all_editions_are_the_same_with_a_cold_a_warm_and_no_cache() throws IOException {
    Map<String, Integer> without = narrate("without", Optional.empty());
    assertThat(spoken).hasValue(7);
    Map<String, Integer> cold = narrate("cold", cached());
    assertThat(kept()).isEqualTo(6 + 4 + 1);
    spoken.set(0);
    read.set(0);
    Map<String, Integer> warm = narrate("warm", cached());
    assertThat(spoken).hasValue(0);
    assertThat(read).hasValue(0);
    assertThat(without).hasSizeGreaterThan(4);
    assertThat(cold).isEqualTo(without);
    assertThat(warm).isEqualTo(without);
  }

  @Test
  void of_a_corrected_article_the_corrected_sentence_alone_is_spoken() throws IOException {
    narrate("out", cached());
    Files.writeString(article, ARTICLE.replace("240 راكبًا", "250 راكبًا"));
    spoken.set(0);
    read.set(0);
    narrate("out", cached());
    assertThat(spoken).hasValue(1);
    assertThat(read).hasValue(1);
    Files.writeString(article, ARTICLE.replace("## ما بعد الخط", "## الخط\n\nفقرة جديدة."));
    spoken.set(0);
    narrate("out", cached());
    assertThat(spoken).hasValue(2);
  }

  private Optional<Cache> cached() {
    CacheFolder cache = new CacheFolder(folder.resolve("cache"), 1 << 28, InstantSource.system());
    return Optional.of(
        new Cache(
            cache,
            e -> {
              throw new AssertionError(e);
            }));
  }

  /** The files made: a hash of the content of each. */
  private Map<String, Integer> narrate(String out, Optional<Cache> cache) throws IOException {
    RecordingOptions recording =
        cache
            .map(kept -> RecordingOptions.DEFAULT.withSpoken(new SpokenCache(kept, () -> "1")))
            .orElse(RecordingOptions.DEFAULT);
    ScriptWriter writer =
        new ScriptWriter(
            () -> {
              read.incrementAndGet();
              return Diacritizer.load();
            },
            ScriptOptions.DEFAULT,
            cache.map(kept -> new MarkedCache(kept, () -> "1")));
    Path results = folder.resolve(out);
    new Narration(
            () -> writer,
            Counting::new,
            recording,
            new Editions(EditionOptions.DEFAULT, new DrawnCovers(cache, () -> "1"))
                .named(List.of("mp3", "vtt", "json", "player")),
            new Results(results, false, false),
            Narration.Settings.DEFAULT)
        .narrate(
            Source.of(article),
            Request.of(Map.of(), "tone", "tone", "0", ReadingOptions.DEFAULT, List.of()),
            progress -> {});
    Map<String, Integer> made = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        made.put(
            results.relativize(file).toString(),
            java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return made;
  }

  /** Sentences that differ, paragraphs, and a cover. */
  private long kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".kept")).count();
    }
  }

  private final class Counting extends ToneVoice {
    @Override
    public Speech speak(SpeechRequest request) {
      spoken.incrementAndGet();
      return super.speak(request);
    }
  }
}
