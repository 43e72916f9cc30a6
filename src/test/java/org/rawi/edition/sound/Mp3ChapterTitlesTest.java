package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.sound.id3.ChapterFrame;
import org.rawi.edition.sound.id3.Frame;
import org.rawi.edition.sound.id3.TableOfContents;
import org.rawi.edition.sound.id3.Tag;

/** Titles of chapters come back from ffmpeg, whatever their length and number; docs/mp3-tags.md. */
class Mp3ChapterTitlesTest {
  private static final List<Integer> LENGTHS = List.of(12, 126, 127, 128, 129, 300, 5000);

  @TempDir static Path folder;
  private static byte[] sound;

  @BeforeAll
  static void encode() throws IOException {
    Programme news = SampleProgramme.news(folder);
    sound = Files.readAllBytes(new AudioTools(EditionOptions.DEFAULT).mp3(news.recording()));
  }

  @ParameterizedTest(name = "{0} chapters")
  @ValueSource(ints = {1, 7, 255, 300})
  void titles_of_any_length_come_back(int count) throws IOException {
    List<ChapterFrame> chapters = chapters(count);
    assertThat(read(tag(chapters)))
        .isEqualTo(IntStream.range(0, count).mapToObj(Mp3ChapterTitlesTest::title).toList());
  }

  @Test
  void under_version_2_4_those_of_128_bytes_and_more_would_be_lost() throws IOException {
    assertThat(read(asVersion4(tag(chapters(7))))).doesNotContain(title(3), title(5));
  }

  private static List<ChapterFrame> chapters(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ChapterFrame("ch" + i, i * 100L, i * 100L + 100, title(i)))
        .toList();
  }

  private static byte[] tag(List<ChapterFrame> chapters) {
    List<Frame> frames = new ArrayList<>(TableOfContents.of(chapters));
    frames.addAll(chapters);
    return new Tag(frames).bytes();
  }

  /** Of so many bytes in UTF-8 or half the letters: both count, depending on the encoding. */
  private static String title(int index) {
    int bytes = LENGTHS.get(index % LENGTHS.size());
    String text = index + " " + "قطار الواحات ".repeat(bytes / 13 + 1);
    int end = text.length();
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
      end--;
    }
    String cut = text.substring(0, end).strip();
    return cut + "x".repeat(bytes - cut.getBytes(StandardCharsets.UTF_8).length);
  }

  private static List<String> read(byte[] tag) throws IOException {
    Path file = folder.resolve("titles.mp3");
    Files.write(file, tag);
    Files.write(file, sound, StandardOpenOption.APPEND);
    Matcher chapters =
        Pattern.compile("\\[CHAPTER]\nTIMEBASE=.*\nSTART=.*\nEND=.*(?:\ntitle=(.*))?")
            .matcher(
                FfmpegSays.when("-v", "error", "-i", file.toString(), "-f", "ffmetadata", "-"));
    return chapters.results().map(found -> String.valueOf(found.group(1))).toList();
  }

  /** The same frames with version 2.4's lengths of 7 bits a byte, inside chapters too. */
  private static byte[] asVersion4(byte[] tag) {
    byte[] bytes = tag.clone();
    bytes[3] = 4;
    for (int at = 10; at < bytes.length; ) {
      int size = ByteBuffer.wrap(bytes).getInt(at + 4);
      if (bytes[at + 1] == 'H') {
        int inner = at + 10;
        while (bytes[inner] != 0) {
          inner++;
        }
        synchsafe(bytes, inner + 17 + 4);
      }
      synchsafe(bytes, at + 4);
      at += 10 + size;
    }
    return bytes;
  }

  private static void synchsafe(byte[] bytes, int at) {
    int size = ByteBuffer.wrap(bytes).getInt(at);
    byte[] spread = {
      (byte) (size >> 21 & 127),
      (byte) (size >> 14 & 127),
      (byte) (size >> 7 & 127),
      (byte) (size & 127)
    };
    System.arraycopy(spread, 0, bytes, at, spread.length);
  }
}
