package org.rawi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.GivenMetadata;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.sound.FfmpegSays;
import org.rawi.edition.sound.id3.TagReader;
import org.rawi.recording.ProgressListener;
import org.rawi.recording.Recorder;
import org.rawi.recording.Recording;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.ToneVoice;
import org.rawi.script.Script;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.text.Arabic;

/** The title is shown as it was written, in every edition; what is said of it is for the ear. */
class TitlesAsWrittenTest {
  private static final String BODY =
      "\nوصل القطار إلى المحطة في موعده أمس. ثم عاد منها مساء اليوم نفسه.\n";

  private static ScriptWriter writer;
  @TempDir Path folder;

  @BeforeAll
  static void load() {
    writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
  }

  @ParameterizedTest(name = "{0} in the text")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ارتفاع الأسعار ٧٠٪ في عام     | سبع
          ما جرى في الـ 9 أشهر الأولى   | تسعة
          بـيـروت تستقبل 120 ضيفًا      | عشرون
          سوق الـ «بورصة» تفتح 8:30     | نصف
          """)
  void a_title_of_the_text_is_shown_as_written(String title, String spoken) throws Exception {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "# " + title + "\n" + BODY);
    everywhere(ArticleReader.read(Input.of(file), ReadingOptions.DEFAULT), title, spoken);
  }

  @ParameterizedTest(name = "{0} given")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ارتفاع الأسعار 70 % في عام          | سبع
          الـ 3 أسباب. فما هي؟                | ثلاثة
          د. سلـمى في م. النيل ٢٠٢٦           | دكتور
          """)
  void a_given_title_is_shown_as_given(String title, String spoken) throws Exception {
    everywhere(read("# عنوان قديم\n" + BODY, Optional.of(title), List.of()), title, spoken);
  }

  @Test
  void a_given_name_is_shown_as_given() throws Exception {
    Article article = read(BODY, Optional.of("قطار"), List.of("د. سلـمى", "م. أحمد (الـ 2)"));
    Programme programme = record(article);
    assertThat(Wording.authors(programme)).containsExactly("د. سلـمى", "م. أحمد (الـ 2)");
    assertThat(ReadAlong.of(programme).words().get(1).text())
        .isEqualTo("بقلم د. سلـمى وم. أحمد (الـ 2)");
  }

  @Test
  void headings_and_names_of_the_text_are_shown_as_written() throws Exception {
    String text = "# قطار\n\nبقلم: د. سلـمى الخطيب\n" + BODY + "\n## أهم الـ 3 أسباب ٢٠٪\n" + BODY;
    Programme programme = record(read(text, Optional.empty(), List.of()));
    assertThat(Wording.authors(programme)).containsExactly("د. سلـمى الخطيب");
    assertThat(Chapter.of(programme))
        .extracting(Chapter::title)
        .containsExactly("قطار", "أهم الـ 3 أسباب ٢٠٪");
  }

  private void everywhere(Article article, String title, String spoken) throws Exception {
    Programme programme = record(article);
    Map<String, String> texts = publish(programme);
    assertThat(texts).hasSizeGreaterThan(20);
    for (String name :
        List.of(
            "train.vtt",
            "train.srt",
            "train.ttml",
            "train.chapters.vtt",
            "train.words.vtt",
            "train.json",
            "train.html",
            "train.chapters.json",
            "feed.xml",
            "train.mp3",
            "train.m4b",
            "train.opus",
            "train.m3u8",
            "train.cue",
            "01-train.mp3",
            "EPUB/package.opf",
            "EPUB/nav.xhtml",
            "EPUB/section-001.xhtml",
            "publication.json",
            "index.html",
            "ncc.html",
            "content.html",
            "package.opf",
            "navigation.ncx",
            "text.xml")) {
      assertThat(texts.get(name)).as(name).contains(title);
    }
    texts.remove("train.json"); // it says both
    assertThat(texts)
        .allSatisfy((name, text) -> assertThat(Arabic.stripMarks(text)).doesNotContain(spoken));
  }

  private Article read(String text, Optional<String> title, List<String> authors)
      throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, text);
    GivenMetadata none = GivenMetadata.NOTHING;
    GivenMetadata given =
        new GivenMetadata(
            title,
            authors,
            none.date(),
            none.language(),
            none.sourceUrl(),
            none.cover(),
            none.publisher(),
            none.description(),
            none.keywords(),
            none.narrator(),
            none.rights(),
            none.series(),
            none.issue());
    return ArticleReader.read(Input.of(file), ReadingOptions.DEFAULT.withGiven(given));
  }

  private Programme record(Article article) {
    Script script = writer.write(article);
    try (ToneVoice voice = new ToneVoice()) {
      Recording recording =
          new Recorder(voice, RecordingOptions.DEFAULT)
              .record(script, article.shown(), folder, ProgressListener.SILENT);
      return new Programme("train", article, script, recording, voice.voice());
    }
  }

  /** What each file says, by name: without line breaks, escapes and marks of direction. */
  private Map<String, String> publish(Programme programme) throws Exception {
    Path above = Files.createDirectory(folder.resolve("out"));
    Path place = Files.createDirectory(above.resolve("train"));
    Files.writeString(above.resolve("feed.yaml"), "url: https://example.org/\ntitle: أخبار\n");
    List<Edition> editions = new Editions(EditionOptions.DEFAULT).all();
    new Publisher(editions, 2).publish(programme, place);
    editions.forEach(edition -> edition.published(place));
    editions.forEach(edition -> edition.finish(above));
    Map<String, String> texts = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(above)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.matches(".*\\.(epub|lpf)")) {
        addEntries(file, texts);
      } else if (name.endsWith("train.mp3")) {
        texts.put(name, tag(file));
      } else if (name.matches(".*\\.(m4b|opus)")) {
        texts.put(name, FfmpegSays.of(file, "title") + " " + FfmpegSays.of(file, "album"));
      } else if (!name.matches(".*\\.(png|jpg|mp3|wav)")) {
        texts.put(name, seen(Files.readString(file)));
      }
    }
    return texts;
  }

  private static void addEntries(Path file, Map<String, String> texts) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (entry.getName().matches(".*\\.(x?html|opf|json)")) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          texts.put(entry.getName(), seen(new String(bytes, StandardCharsets.UTF_8)));
        }
      }
    }
  }

  private static String tag(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    for (TagReader.Raw frame : TagReader.frames(Files.readAllBytes(file))) {
      if (frame.id().matches("TIT2|TALB|CHAP")) {
        all.append(frame.id().equals("CHAP") ? frame.chapter().title() : frame.texts(1).get(0));
        all.append('\n');
      }
    }
    return all.toString();
  }

  private static String seen(String text) {
    String plain = text.replaceAll("<br/?>", " ").replaceAll("</?span[^>]*>|<\\d[\\d:.]*>", "");
    return Parser.unescapeEntities(plain, false)
        .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
        .replaceAll("\\s+", " ");
  }
}
