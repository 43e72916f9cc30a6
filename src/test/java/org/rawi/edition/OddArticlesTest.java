package org.rawi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.book.DocumentTypes;
import org.rawi.edition.book.Epubcheck;
import org.rawi.edition.book.PipelineRules;
import org.rawi.edition.sound.FfmpegSays;
import org.rawi.edition.sound.id3.TagReader;
import org.rawi.recording.Cue;
import org.rawi.recording.ProgressListener;
import org.rawi.recording.Recorder;
import org.rawi.recording.Recording;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.ToneVoice;
import org.rawi.script.Script;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.tashkeel.Diacritizer;
import org.xml.sax.SAXException;

/** Articles of unusual shape, and metadata that formats have to escape, in every edition. */
class OddArticlesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ALL =
      new Editions(EditionOptions.DEFAULT).all().stream().map(Edition::id).toList();

  @TempDir Path folder;

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("no sections", "a.txt", "ذهب الولد إلى المدرسة. ثم عاد.\n", 1),
        Arguments.of("a title only", "a.md", "# عودة القطار\n", 1),
        Arguments.of("a title of punctuation", "a.md", "# ؟!…\n\nذهب الولد إلى المدرسة.\n", 1),
        Arguments.of(
            "sections without text",
            "a.md",
            "# عنوان\n\n## قسم بلا نص\n\n## قسم آخر\n\nذهب الولد.\n\n## خاتمة بلا نص\n",
            4),
        Arguments.of(
            "headings of emoji", "a.md", "# عنوان\n\nنص.\n\n## \uD83D\uDE80\n\nآخر.\n", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void every_shape_is_valid_in_every_edition(String shape, String name, String text, int chapters)
      throws Exception {
    Files.writeString(folder.resolve(name), text);
    Programme programme =
        record(ArticleReader.read(Input.of(folder.resolve(name)), ReadingOptions.DEFAULT));

    assertThat(Chapter.of(programme)).hasSize(chapters);
    assertValid(programme, publish(programme, ALL));
  }

  @Test
  void metadata_is_escaped_everywhere() throws Exception {
    Programme programme =
        SampleProgramme.record("# س < ص & ع\nنص. آخر!\n", OddMetadata.METADATA, folder);
    Path place = publish(programme, ALL);

    assertValid(programme, place);
    String title = Wording.title(programme);
    List<TagReader.Raw> tag = TagReader.frames(Files.readAllBytes(file(place, ".mp3")));
    assertThat(tag).filteredOn(f -> f.id().equals("TIT2")).hasSize(1);
    assertThat(tag.get(0).texts(1)).containsExactly(title);
    assertThat(FfmpegSays.of(file(place, ".m4b"), "title")).isEqualTo(title);
    assertThat(FfmpegSays.of(file(place, ".m4b"), "copyright")).isEqualTo("© \"حقوق\" <&> محفوظة");
    assertThat(FfmpegSays.of(file(place, ".opus"), "title")).isEqualTo(title);
    assertThat(FfmpegSays.of(file(place, ".opus"), "series")).isEqualTo("سلسلة <&> \"؛");
    assertThat(xml(file(place, "-daisy/ncc.html")).select("meta[name='dc:title']").attr("content"))
        .isEqualTo(title);
    assertThat(publication(place).get("name").asText()).isEqualTo(title);
    assertThat(JSON.readTree(file(place, ".json").toFile()).get("title").asText()).isEqualTo(title);
    assertThat(xml(file(place, ".ttml")).select("ttm|title").text()).isEqualTo(title);
  }

  @Test
  void a_thousand_sections_are_valid_and_all_are_chapters() throws Exception {
    Programme programme = sections(1000);
    Path place = publish(programme, ALL);

    assertValid(programme, place);
    assertThat(Files.readString(file(place, ".m4b"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .as("a Nero list of the first 255")
        .doesNotContain("chpl");
    try (ZipFile book = new ZipFile(file(place, ".epub").toFile())) {
      assertThat(book.getEntry("EPUB/section-1000.xhtml")).isNotNull();
    }
    assertThat(Files.readString(file(place, ".opus"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("CHAPTER000=00:00:00.000", "CHAPTER999=")
        .doesNotContain("CHAPTER1000");
  }

  @Test
  void more_sections_than_a_cue_sheet_can_count_are_still_an_album() throws Exception {
    Path album = publish(sections(100), List.of("sections")).resolve("train-sections");
    assertThat(album.resolve("001-train.mp3")).isNotEmptyFile();
    assertThat(Files.readString(album.resolve("train.m3u8"))).endsWith("100-train.mp3\n");
    assertThat(album.resolve("train.cue")).doesNotExist();
  }

  /** Names that a disk of Windows or of a memory card takes too. */
  private static void assertNamesAreSafe(Path place, List<Path> files) {
    assertThat(files)
        .extracting(file -> place.relativize(file).toString().replace('\\', '/'))
        .allMatch(name -> name.matches("([a-z0-9][a-z0-9.-]*[a-z0-9]/?)+"));
  }

  private static void assertValid(Programme programme, Path place) throws Exception {
    int chapters = Chapter.of(programme).size();
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertNamesAreSafe(place, files);
    for (Path file : files) {
      assertThat(file).isNotEmptyFile();
      String path = place.relativize(file).toString().replace('\\', '/');
      if (path.matches(".*-daisy/.*\\.html|.*\\.(opf|ncx|res|smil|xml)")) {
        assertThat(DocumentTypes.faults(file)).isEmpty();
      }
      if (path.matches(".*\\.ttml")) {
        xml(file);
      }
      if (file.toString().endsWith(".vtt")) {
        assertCuesAreWhole(Files.readString(file));
      }
    }
    assertThat(PipelineRules.ofNcc(file(place, "-daisy/ncc.html"))).isEmpty();
    assertThat(PipelineRules.ofSmil(file(place, "-daisy/section-001.smil"))).isEmpty();
    assertThat(PipelineRules.ofMasterSmil(file(place, "-daisy/master.smil"))).isEmpty();
    assertThat(PipelineRules.ofDtbook(file(place, "-daisy3/text.xml"))).isEmpty();
    assertThat(Epubcheck.problems(file(place, ".epub"))).isEmpty();
    assertThat(JsonEditionTest.faults(file(place, ".json"))).isEmpty();
    for (String sound : List.of(".mp3", ".m4b", ".opus")) {
      assertThat(FfmpegSays.chapters(file(place, sound))).as(sound).isEqualTo(chapters);
    }
    assertThat(xml(file(place, "-daisy/ncc.html")).select("h1")).hasSize(chapters);
    assertThat(xml(file(place, "-daisy3/navigation.ncx")).select("navPoint")).hasSize(chapters);
    assertThat(publication(place).get("readingOrder")).hasSize(1);
    assertThat(Schemas.audiobook(publication(place))).isEmpty();
    JsonNode podcast = JSON.readTree(file(place, ".chapters.json").toFile());
    assertThat(podcast.get("chapters")).hasSize(chapters);
    assertThat(Schemas.chapters(podcast)).isEmpty();
    assertThat(Jsoup.parse(file(place, ".html").toFile()).select("#contents a")).hasSize(chapters);
  }

  /** A line of time, then text up to an empty line. */
  private static void assertCuesAreWhole(String captions) {
    String[] blocks = captions.strip().split("\n\n");
    assertThat(blocks[0]).startsWith("WEBVTT");
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      assertThat(block).matches("(?s)(\\d+\n)?\\S+ --> \\S+[^\n]*\n.+");
      assertThat(block.split("-->")).hasSize(2);
    }
  }

  /** As XML, which must be well-formed. */
  private static Document xml(Path file) throws IOException, SAXException {
    DocumentTypes.parse(file);
    return Jsoup.parse(Files.readString(file), Parser.xmlParser());
  }

  private static JsonNode publication(Path place) throws IOException {
    try (ZipFile zip = new ZipFile(file(place, ".lpf").toFile())) {
      return JSON.readTree(zip.getInputStream(zip.getEntry("publication.json")));
    }
  }

  private static Path file(Path place, String ending) {
    return place.resolve("train" + ending);
  }

  private Path publish(Programme programme, List<String> ids) throws IOException {
    Path place = Files.createDirectory(folder.resolve("out"));
    List<Edition> editions = new Editions(EditionOptions.DEFAULT).named(ids);
    new Publisher(editions, 2).publish(programme, place);
    return place;
  }

  /** An article of short sections; what was recorded is shortened to an eighth. */
  private Programme sections(int count) {
    String text =
        IntStream.rangeClosed(1, count).mapToObj(i -> "# قسم\nنص.\n").collect(Collectors.joining());
    Programme slow = SampleProgramme.record(text, SampleProgramme.METADATA, folder);
    Recording all = slow.recording();
    List<Cue> cues = all.cues().stream().map(OddArticlesTest::shortened).toList();
    Recording some =
        new Recording(all.pcm(), all.sampleRate(), all.samples() / 8, all.loudness(), cues);
    return new Programme("train", slow.article(), slow.script(), some, slow.voice());
  }

  private static Cue shortened(Cue cue) {
    return new Cue(
        cue.kind(), cue.source(), cue.written(), cue.spoken(), cue.from() / 8, cue.to() / 8);
  }

  private Programme record(Article article) {
    Script script = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT).write(article);
    try (ToneVoice voice = new ToneVoice()) {
      Recording recording =
          new Recorder(voice, RecordingOptions.DEFAULT)
              .record(script, article.text(), folder, ProgressListener.SILENT);
      return new Programme("train", article, script, recording, voice.voice());
    }
  }
}
