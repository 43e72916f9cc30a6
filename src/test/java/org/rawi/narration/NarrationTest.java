package org.rawi.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.rawi.article.ReadingOptions;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Schemas;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.ToneVoice;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.source.Source;
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
    byte[] captions = Files.readAllBytes(out.resolve("qitar/qitar.vtt"));
    narrate(ReadingOptions.DEFAULT, false, "vtt", "srt", "chapters");
    narrate(ReadingOptions.DEFAULT, false, "json");
    assertThat(out.resolve("qitar/qitar.vtt")).hasBinaryContent(captions);
    assertThat(files())
        .containsExactly(
            ".rawi-index",
            "qitar/manifest.json",
            "qitar/qitar.chapters.vtt",
            "qitar/qitar.json",
            "qitar/qitar.srt",
            "qitar/qitar.vtt");
  }

  @Test
  void what_somebody_corrected_stays_and_nothing_else_changes() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "srt");
    Path captions = Files.writeString(out.resolve("qitar/qitar.vtt"), "WEBVTT\n\nمصحّح");
    byte[] others = Files.readAllBytes(out.resolve("qitar/qitar.srt"));
    GivenMetadata named = cover(Optional.empty(), Optional.of("عنوان آخر"));
    assertThatThrownBy(() -> narrate(ReadingOptions.DEFAULT, false, "srt", "vtt"))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE))
        .hasMessageContaining("qitar.vtt");
    assertThat(captions).hasContent("WEBVTT\n\nمصحّح");
    assertThat(out.resolve("qitar/qitar.srt")).hasBinaryContent(others);
    assertThatThrownBy(() -> narrate(ReadingOptions.DEFAULT.withGiven(named), false, "vtt"))
        .hasMessageContaining("qitar.vtt");
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
    narrate(unattended, false, "vtt");
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
        .containsExactly("qitar/qitar.mp3");
    assertThat(Files.readString(out.resolve("qitar/qitar.vtt"))).contains("ثم عاد");
    assertThat(Files.readString(out.resolve("feed.xml"))).containsOnlyOnce("<item>");
    assertThat(told).contains(new Progress.Outdated(out.resolve("qitar/qitar.srt")));
  }

  @Test
  void an_article_without_a_date_keeps_the_day_on_which_it_came() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("feed.yaml"), "title: أخبار\nurl: https://example.org/\n");
    Files.setLastModifiedTime(article, FileTime.from(Instant.parse("2026-03-14T09:30:05.5Z")));
    narrate(ReadingOptions.DEFAULT, false, "feed");
    String date = "<pubDate>Sat, 14 Mar 2026 09:30:05 GMT</pubDate>";
    assertThat(Files.readString(out.resolve("feed.xml"))).contains(date);
    Files.writeString(article, Files.readString(article) + "\n\nثم عاد مساءً.\n");
    narrate(ReadingOptions.DEFAULT, false, "feed");
    assertThat(Files.readString(out.resolve("feed.xml"))).contains(date);
    Files.writeString(article, "---\ndate: 2026-03-01T10:00:00+03:00\n---\n# قطار\n\nوصل.\n");
    narrate(ReadingOptions.DEFAULT, false, "feed");
    assertThat(Files.readString(out.resolve("feed.xml")))
        .contains("<pubDate>Sun, 01 Mar 2026 10:00:00 +0300</pubDate>");
  }

  @Test
  void an_unchanged_article_comes_back_into_a_feed_that_lost_it() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("feed.yaml"), "title: أخبار\nurl: https://example.org/\n");
    narrate(ReadingOptions.DEFAULT, false, "feed");
    String feed = Files.readString(out.resolve("feed.xml"));
    Files.delete(out.resolve("feed.xml"));
    assertThat(narrate(ReadingOptions.DEFAULT, false, "feed").unchanged()).isTrue();
    assertThat(out.resolve("feed.xml")).hasContent(feed);
  }

  @Test
  void speech_is_kept_when_an_edition_cannot_be_made() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt");
    Path captions = Files.writeString(out.resolve("qitar/qitar.vtt"), "WEBVTT\n\nمصحّح");
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

  @Test
  void what_has_not_changed_is_not_made_again() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "json");
    told.clear();
    Narration.Narrated second = narrate(ReadingOptions.DEFAULT, false, "json", "vtt");
    assertThat(second.unchanged()).isTrue();
    assertThat(second.files()).containsExactly(made("qitar/qitar.json"), made("qitar/qitar.vtt"));
    assertThat(told).containsExactly(new Progress.Unchanged(article.toString(), made("qitar")));
    Files.delete(made("qitar/qitar.vtt"));
    assertThat(narrate(ReadingOptions.DEFAULT, false, "json", "vtt").unchanged()).isFalse();
    Files.writeString(article, "# قطار\n\nوصل القطار أمس.\n");
    assertThat(narrate(ReadingOptions.DEFAULT, false, "json", "vtt").unchanged()).isFalse();
    assertThat(Files.readString(made("qitar/qitar.vtt"))).contains("أمس");
  }

  @Test
  void another_title_keeps_the_folder_unless_it_is_to_follow() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "json");
    Files.writeString(article, "# باخرة\n\nوصل القطار.\n");
    narrate(ReadingOptions.DEFAULT, false, "vtt", "json");
    assertThat(files())
        .containsExactly(
            ".rawi-index", "qitar/manifest.json", "qitar/qitar.json", "qitar/qitar.vtt");
    narrate(new Results(out, false, true), ReadingOptions.DEFAULT, "vtt", "json");
    assertThat(files())
        .containsExactly(
            ".rawi-index", "bakhira/bakhira.json", "bakhira/bakhira.vtt", "bakhira/manifest.json");
    assertThat(Files.readString(made("bakhira/manifest.json"))).contains("\"name\" : \"qitar\"");
  }

  @Test
  void an_archive_that_was_moved_is_known_again_also_without_its_index() throws IOException {
    Path first = Files.createDirectories(folder.resolve("one/news/2024"));
    Path second = Files.createDirectories(folder.resolve("two/news/2024"));
    Files.copy(article, first.resolve("a.md"));
    Files.writeString(second.resolve("a.md"), "# قطار\n\nوصل القطار متأخرًا.\n");
    Source before = Source.below(first.getParent(), first.resolve("a.md"));
    Source after = Source.below(second.getParent(), second.resolve("a.md"));
    narrate(before, "vtt");
    Files.delete(made(ResultIndex.FILE));
    narrate(after, "vtt");
    assertThat(files()).containsExactly(".rawi-index", "qitar/manifest.json", "qitar/qitar.vtt");
    assertThat(Files.readString(made("qitar/qitar.vtt"))).contains("متأخر");
  }

  @Test
  void two_articles_that_name_one_address_are_two() throws IOException {
    String page =
        "<html><head><link rel='canonical' href='https://example.org/'><title>%s</title></head>"
            + "<body><article><h1>%s</h1><p>وصل %s إلى المدينة مساء أمس.</p></article></body></html>";
    Path one = Files.writeString(folder.resolve("1.html"), page.replace("%s", "قطار"));
    Path two = Files.writeString(folder.resolve("2.html"), page.replace("%s", "باخرة"));
    Results run = new Results(out, false, false);
    narrate(run, Source.of(one), ReadingOptions.DEFAULT, "vtt");
    narrate(run, Source.of(two), ReadingOptions.DEFAULT, "vtt");
    assertThat(files()).contains("qitar/qitar.vtt", "bakhira/bakhira.vtt");
    assertThatThrownBy(
            () ->
                narrate(
                    run,
                    Source.of(Files.copy(one, folder.resolve("3.html"))),
                    ReadingOptions.DEFAULT,
                    "vtt"))
        .hasMessageContaining("1.html");
  }

  @Test
  void the_manifest_keeps_to_its_schema() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "json");
    Path manifest = made("qitar/manifest.json");
    assertThat(Schemas.faults(manifest, Path.of("docs/manifest.schema.json"))).isEmpty();
    Files.writeString(manifest, Files.readString(manifest).replace("\"words\"", "\"wrds\""));
    assertThat(Schemas.faults(manifest, Path.of("docs/manifest.schema.json"))).isNotEmpty();
  }

  @Test
  void the_same_editions_serve_one_article_twice() throws IOException {
    ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
    try (ToneVoice voice = new ToneVoice()) {
      Narration narration =
          new Narration(
              () -> writer,
              () -> voice,
              RecordingOptions.DEFAULT,
              new Editions(EditionOptions.DEFAULT).named(List.of("mp3", "wav")),
              new Results(out, false, false),
              Narration.Settings.DEFAULT);
      narration.narrate(Source.of(article), request(ReadingOptions.DEFAULT), told::add);
      long first = Files.size(made("qitar/qitar.mp3"));
      Files.writeString(article, "# قطار\n\nوصل القطار أمس، ثم عاد إلى المدينة مساءً.\n");
      narration.narrate(Source.of(article), request(ReadingOptions.DEFAULT), told::add);
      assertThat(Files.size(made("qitar/qitar.mp3"))).isGreaterThan(first);
    }
  }

  @Test
  void verification_names_what_is_not_as_it_was_made() throws IOException {
    narrate(ReadingOptions.DEFAULT, false, "vtt", "json", "srt");
    assertThat(Verification.of(out).faults()).isEmpty();
    assertThat(Verification.of(out).files()).isEqualTo(3);
    Files.delete(made("qitar/qitar.vtt"));
    Files.writeString(made("qitar/qitar.srt"), "1");
    assertThat(Verification.of(made("qitar")).faults())
        .containsExactlyInAnyOrder(
            new Verification.Fault(made("qitar/qitar.vtt"), Verification.Kind.MISSING),
            new Verification.Fault(made("qitar/qitar.srt"), Verification.Kind.DIFFERENT));
    Files.writeString(made("qitar/manifest.json"), "{");
    assertThat(Verification.of(out).faults())
        .containsExactly(
            new Verification.Fault(made("qitar/manifest.json"), Verification.Kind.UNREADABLE));
    assertThatThrownBy(() -> Verification.of(folder.resolve("none")))
        .isInstanceOf(RawiException.class);
  }

  private Path made(String path) {
    return out.resolve(path);
  }

  private Narration.Narrated narrate(ReadingOptions reading, boolean force, String... editions) {
    return narrate(new Results(out, force, false), reading, editions);
  }

  private Narration.Narrated narrate(Source source, String... editions) {
    return narrate(new Results(out, false, false), source, ReadingOptions.DEFAULT, editions);
  }

  private Narration.Narrated narrate(Results results, ReadingOptions reading, String... editions) {
    return narrate(results, Source.of(article), reading, editions);
  }

  private Narration.Narrated narrate(
      Results results, Source source, ReadingOptions reading, String... editions) {
    ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
    try (ToneVoice voice = new ToneVoice()) {
      return new Narration(
              () -> writer,
              () -> voice,
              RecordingOptions.DEFAULT,
              new Editions(EditionOptions.DEFAULT).named(List.of(editions)),
              results,
              Narration.Settings.DEFAULT)
          .narrate(source, request(reading), told::add);
    }
  }

  private static Request request(ReadingOptions reading) {
    return Request.of(Map.of(), "tone", "tone", "0", reading, List.of());
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
