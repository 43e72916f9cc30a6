package org.rawi.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.GivenMetadata;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.ToneVoice;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.tashkeel.Diacritizer;

/** Articles in, files out, with a voice of tones. */
class NarrationTest {
  @TempDir Path folder;
  private Path out;
  private Path article;
  private final List<Progress> told = new ArrayList<>();

  @BeforeEach
  void article() throws IOException {
    out = folder.resolve("out");
    article = Files.writeString(folder.resolve("a.md"), "# قطار\n\nوصل القطار.\n");
  }

  @Test
  void the_same_article_again_with_other_editions_needs_no_force() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "json");
    byte[] captions = Files.readAllBytes(out.resolve("qtar/qtar.vtt"));
    narrate(ReadingOptions.DEFAULT, false, "vtt", "srt", "chapters");
    narrate(ReadingOptions.DEFAULT, false, "json");
    assertThat(out.resolve("qtar/qtar.vtt")).hasBinaryContent(captions);
    assertThat(files())
        .containsExactly(
            "qtar/.rawi",
            "qtar/qtar.chapters.vtt",
            "qtar/qtar.json",
            "qtar/qtar.srt",
            "qtar/qtar.vtt");
  }

  @Test
  void what_somebody_corrected_stays_and_nothing_else_changes() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "srt");
    Path captions = Files.writeString(out.resolve("qtar/qtar.vtt"), "WEBVTT\n\nمصحّح");
    byte[] others = Files.readAllBytes(out.resolve("qtar/qtar.srt"));
    GivenMetadata named = cover(Optional.empty(), Optional.of("عنوان آخر"));
    assertThatThrownBy(() -> narrate(ReadingOptions.DEFAULT, false, "srt", "vtt"))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE))
        .hasMessageContaining("qtar.vtt");
    assertThat(captions).hasContent("WEBVTT\n\nمصحّح");
    assertThat(out.resolve("qtar/qtar.srt")).hasBinaryContent(others);
    narrate(ReadingOptions.DEFAULT.withGiven(named), true, "vtt");
    assertThat(captions).hasContent("WEBVTT\n\nمصحّح");
    narrate(ReadingOptions.DEFAULT, true, "vtt");
    assertThat(Files.readString(captions)).contains("وصل القطار");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.png", "drawing.svg", "broken.jpg", "folder"})
  void a_cover_that_cannot_be_used_is_drawn_unless_the_user_named_it(String name)
      throws IOException {
    Files.writeString(folder.resolve("drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.write(folder.resolve("broken.jpg"), new byte[] {-1, -40, -1, -32, 0, 16, 'J', 'F'});
    Files.createDirectory(folder.resolve("folder"));
    Optional<Path> cover = Optional.of(folder.resolve(name));

    ReadingOptions unattended = ReadingOptions.DEFAULT.withFolder(cover(cover, Optional.empty()));
    Narration.Narrated narrated = narrate(unattended, false, "vtt");
    assertThat(narrated.programme().article().metadata().cover()).isEmpty();
    assertThat(told.stream().filter(Progress.CoverReplaced.class::isInstance)).hasSize(1);

    ReadingOptions named = ReadingOptions.DEFAULT.withGiven(cover(cover, Optional.of("آخر")));
    assertThatThrownBy(() -> narrate(named, false, "vtt"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining(name);
    assertThat(files()).noneMatch(file -> file.contains("akhr"));
  }

  @Test
  void a_feed_that_cannot_be_updated_stops_everything_beforehand() throws IOException {
    Files.createDirectories(out);
    assertThatThrownBy(() -> narrate(ReadingOptions.DEFAULT, false, "mp3", "vtt", "feed"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("feed.yaml");
    Files.writeString(out.resolve("feed.yaml"), "title: أخبار\nurl: https://example.org/\n");
    Path feed = Files.writeString(out.resolve("feed.xml"), "<rss><channel>");
    assertThatThrownBy(() -> narrate(ReadingOptions.DEFAULT, false, "mp3", "vtt", "feed"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("feed.xml");
    assertThat(feed).hasContent("<rss><channel>");
    assertThat(files()).containsExactly("feed.xml", "feed.yaml");
    assertThat(told).isEmpty();
  }

  @Test
  void a_corrected_article_replaces_its_audio_and_its_episode() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("feed.yaml"), "title: أخبار\nurl: https://example.org/\n");
    narrate(ReadingOptions.DEFAULT, false, "feed", "srt");
    Files.writeString(article, Files.readString(article) + "\n\nثم عاد مساءً.\n");
    narrate(ReadingOptions.DEFAULT, false, "feed");
    assertThat(files().stream().filter(file -> file.endsWith(".mp3")))
        .containsExactly("qtar/qtar.mp3");
    assertThat(Files.readString(out.resolve("qtar/qtar.vtt"))).contains("ثم عاد");
    assertThat(Files.readString(out.resolve("feed.xml"))).containsOnlyOnce("<item>");
    assertThat(told).contains(new Progress.Outdated(out.resolve("qtar/qtar.srt")));
  }

  @Test
  void speech_is_kept_when_an_edition_cannot_be_made() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt");
    Path captions = Files.writeString(out.resolve("qtar/qtar.vtt"), "WEBVTT\n\nمصحّح");
    assertThatThrownBy(() -> narrate(ReadingOptions.DEFAULT, false, "vtt"))
        .isInstanceOf(RawiException.class);
    Progress.SpeechKept kept =
        told.stream()
            .filter(Progress.SpeechKept.class::isInstance)
            .map(Progress.SpeechKept.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(kept.folder()).isDirectory();
    Files.delete(captions);
    told.clear();
    narrate(ReadingOptions.DEFAULT, false, "vtt");
    Progress.Speaking first =
        told.stream()
            .filter(Progress.Speaking.class::isInstance)
            .map(Progress.Speaking.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(first.done()).isEqualTo(first.of()).isPositive();
    assertThat(kept.folder()).doesNotExist();
  }

  private Narration.Narrated narrate(ReadingOptions reading, boolean force, String... editions) {
    ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
    try (ToneVoice voice = new ToneVoice()) {
      return new Narration(
              writer,
              voice,
              RecordingOptions.DEFAULT,
              new Editions(EditionOptions.DEFAULT).named(List.of(editions)),
              out,
              force)
          .narrate(Input.of(article), reading, told::add);
    }
  }

  private static GivenMetadata cover(Optional<Path> cover, Optional<String> title) {
    GivenMetadata none = GivenMetadata.NOTHING;
    return new GivenMetadata(
        title,
        none.authors(),
        none.date(),
        none.language(),
        none.sourceUrl(),
        cover,
        none.publisher(),
        none.description(),
        none.keywords(),
        none.narrator(),
        none.rights(),
        none.series(),
        none.issue());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
