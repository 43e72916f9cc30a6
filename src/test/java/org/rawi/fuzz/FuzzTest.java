package org.rawi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.FolderMetadata;
import org.rawi.article.Input;
import org.rawi.article.Picture;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.cover.CoverCheck;
import org.rawi.script.Proof;
import org.rawi.script.Script;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.tashkeel.Diacritizer;

/**
 * Bad inputs, made out of good ones: nothing but a {@link RawiException} is thrown, and every word
 * that was read is spoken or reported. {@code -Dfuzz.inputs} says how many of each kind; a seed in
 * the message makes the same input again. In long runs no input may take five seconds.
 */
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 40);
  private static final long SEED = Long.getLong("fuzz.seed", 0);

  /** Time is looked at in long runs alone, where nothing else runs beside. */
  private static final boolean TIMED = INPUTS >= 1000;

  private static final long MOST_SECONDS = 5;

  @TempDir Path folder;

  /** What is done with one input; {@code name} has an ending that fits. */
  private interface Reading {
    void read(String name, byte[] bytes) throws IOException;
  }

  private void fuzz(List<Path> seeds, Reading reading) throws IOException {
    assertThat(seeds).isNotEmpty();
    List<byte[]> good = new ArrayList<>();
    for (Path seed : seeds) {
      good.add(Files.readAllBytes(seed));
    }
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < INPUTS && wrong.size() < 20; i++) {
      String name = seeds.get(i % seeds.size()).getFileName().toString();
      byte[] bytes = new Mutations(good, SEED + i).next();
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      try {
        reading.read(name, bytes);
        read++;
      } catch (RawiException refused) {
        assertThat(refused.message(Locale.forLanguageTag("ar"))).isNotBlank();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        wrong.add("-Dfuzz.seed=" + (SEED + i) + " (" + name + "): " + where(e));
      }
      long seconds =
          TimeUnit.NANOSECONDS.toSeconds(
              ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
      if (TIMED && seconds >= MOST_SECONDS) {
        wrong.add("-Dfuzz.seed=" + (SEED + i) + " (" + name + "): " + seconds + " s");
      }
    }
    System.out.printf("fuzz: %d inputs, %d read, %d wrong%n", INPUTS, read, wrong.size());
    assertThat(wrong).isEmpty();
  }

  private static String where(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String message = String.valueOf(e.getMessage());
    return e.getClass().getSimpleName()
        + " "
        + message.substring(0, Math.min(300, message.length()))
        + (trace.length > 0 ? " at " + trace[0] : "")
        + Stream.of(trace)
            .filter(each -> each.getClassName().startsWith("org.rawi"))
            .findFirst()
            .map(each -> " by " + each)
            .orElse("");
  }

  private static List<Path> samples(String endings) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String root : new String[] {"input", "src/test/resources/org/rawi/article"}) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(f -> f.toString().matches(".*\\.(" + endings + ")")).forEach(found::add);
      }
    }
    found.sort(null);
    return found;
  }

  @Test
  void texts_and_pages_are_read_and_said_whole() throws IOException {
    ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
    fuzz(
        samples("txt|md|html?|xhtml"),
        (name, bytes) -> {
          Article article =
              ArticleReader.read(new Input(name, bytes, Optional.empty()), ReadingOptions.DEFAULT);
          Script script = writer.write(article);
          assertThat(Proof.of(article, script).missing()).isEmpty();
        });
  }

  @Test
  void documents_are_read_or_refused() throws IOException {
    List<Path> seeds = samples("docx|odt|rtf|epub|pdf|mht|mhtml|eml|srt|vtt");
    fuzz(
        seeds,
        (name, bytes) ->
            ArticleReader.read(new Input(name, bytes, Optional.empty()), ReadingOptions.DEFAULT));
  }

  @Test
  void lexicons_are_read_or_refused() throws IOException {
    Path good =
        Files.writeString(
            folder.resolve("good.pls"),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="ar">
              <lexeme><grapheme>سوميتومو</grapheme><alias>سُومِيتُومُو</alias></lexeme>
              <lexeme><grapheme>IBM</grapheme><phoneme>ʔaːj biː ʔim</phoneme></lexeme>
            </lexicon>
            """);
    Path file = folder.resolve("bad.pls");
    fuzz(
        List.of(good),
        (name, bytes) -> PronunciationLexicon.read(List.of(Files.write(file, bytes))));
  }

  @Test
  void metadata_of_folders_is_read_or_refused() throws IOException {
    Path good =
        Files.writeString(
            folder.resolve("good.yaml"),
            "title: عنوان\n"
                + "author: [سلمى, أمين]\n"
                + "date: 2026-01-02\n"
                + "language: ar\n"
                + "source: https://a.example/b\n"
                + "publisher: جريدة\n"
                + "keywords: [نقل, سكة]\n"
                + "series: سلسلة\n"
                + "issue: 7\n");
    Path file = folder.resolve(FolderMetadata.FILE);
    fuzz(List.of(good), (name, bytes) -> FolderMetadata.read(Files.write(file, bytes)));
  }

  @Test
  void front_matter_is_read_or_refused() throws IOException {
    Path good =
        Files.writeString(
            folder.resolve("good.md"),
            "---\n"
                + "title: عنوان\n"
                + "authors:\n"
                + "  - سلمى\n"
                + "date: 2026-01-02T03:04:05Z\n"
                + "tags: [أ, ب]\n"
                + "---\n\n"
                + "نص المقال هنا.\n");
    Path toml =
        Files.writeString(
            folder.resolve("toml.md"),
            "+++\n"
                + "title = \"عنوان\"\n"
                + "date = 2026-01-02\n"
                + "[author]\n"
                + "name = \"سلمى\"\n"
                + "+++\n\n"
                + "نص المقال هنا.\n");
    fuzz(
        List.of(good, toml),
        (name, bytes) ->
            ArticleReader.read(new Input(name, bytes, Optional.empty()), ReadingOptions.DEFAULT));
  }

  @Test
  void pictures_are_covers_or_refused() throws IOException {
    List<Path> good = new ArrayList<>();
    java.awt.image.BufferedImage picture =
        new java.awt.image.BufferedImage(1500, 1500, java.awt.image.BufferedImage.TYPE_INT_RGB);
    for (String format : new String[] {"png", "jpg"}) {
      Path file = folder.resolve("good." + format);
      javax.imageio.ImageIO.write(picture, format, file.toFile());
      good.add(file);
    }
    Path file = folder.resolve("bad.png");
    fuzz(good, (name, bytes) -> CoverCheck.fault(Picture.of(Files.write(file, bytes))));
  }

  /** Words of many letters, signs and numbers one after the other, without a reader's help. */
  @Test
  void odd_lines_are_said_whole() throws IOException {
    ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
    fuzz(
        samples("txt"),
        (name, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          Article article = Article.plain(text.substring(0, Math.min(4000, text.length())));
          assertThat(Proof.of(article, writer.write(article)).missing()).isEmpty();
        });
  }
}
