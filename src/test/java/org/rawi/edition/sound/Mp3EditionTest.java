package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.sound.id3.TagReader;
import org.rawi.edition.sound.id3.TagReader.Chapter;
import org.rawi.edition.sound.id3.TagReader.Raw;

class Mp3EditionTest {
  @TempDir static Path folder;

  @Test
  void says_what_it_is_and_who_reads() throws IOException {
    List<Raw> frames = TagReader.frames(publish(SampleProgramme.news(folder)));
    assertThat(text(frames, "TIT2")).isEqualTo("عودة القطار إلى حلب");
    assertThat(text(frames, "TPE1")).isEqualTo("سلمى الخطيب");
    assertThat(text(frames, "TALB")).isEqualTo("حكايات السكة");
    assertThat(text(frames, "TPUB")).isEqualTo("جريدة المثال");
    assertThat(text(frames, "TIT1")).isEqualTo("حكايات السكة، العدد 7");
    assertThat(text(frames, "TCOP")).isEqualTo("2026 CC BY 4.0");
    assertThat(text(frames, "TYER")).isEqualTo("2026");
    assertThat(text(frames, "TDAT")).isEqualTo("1403");
    assertThat(text(frames, "TLAN")).isEqualTo("ara");
    assertThat(frame(frames, "COMM").texts(4).get(1)).contains("بصوت آلي (نغمة)");
    assertThat(frame(frames, "WXXX").texts(1).get(1)).startsWith("https://example.org/%D8");
    assertThat(frames).extracting(Raw::id).contains("TCON", "TSSE", "APIC", "CTOC", "CHAP");
  }

  @Test
  void chapters_are_contiguous_from_zero_to_the_end() throws IOException {
    List<Raw> frames = TagReader.frames(publish(SampleProgramme.news(folder)));
    List<Chapter> chapters =
        frames.stream().filter(f -> f.id().equals("CHAP")).map(Raw::chapter).toList();
    assertThat(chapters)
        .extracting(Chapter::title)
        .containsExactly("عودة القطار إلى حلب", "هل يعود كل شيء؟", "ما بعد الخط");
    long end = 0;
    for (Chapter chapter : chapters) {
      assertThat(chapter.from()).isEqualTo(end);
      assertThat(chapter.to()).isGreaterThan(end);
      end = chapter.to();
    }
    assertThat(text(frames, "TLEN")).isEqualTo(Long.toString(end));
    assertThat(frame(frames, "CTOC").contents().children())
        .isEqualTo(chapters.stream().map(Chapter::element).toList());
  }

  @Test
  void sound_follows_the_tag_at_constant_bit_rate_with_its_exact_length() throws IOException {
    Programme programme = SampleProgramme.news(folder);
    byte[] file = publish(programme);
    Path sound = folder.resolve("sound.mp3");
    Files.write(sound, Arrays.copyOfRange(file, TagReader.length(file), file.length));
    Mp3Stream stream = Mp3Stream.check(sound, 0);
    assertThat(stream.samples()).isEqualTo(576);
    assertThat(stream.frames() * 576)
        .isBetween(programme.recording().samples(), programme.recording().samples() + 3 * 576);
    // 64 kbit/s at 24 kHz: 192 bytes a frame, the header's frame counted.
    assertThat(stream.bytes()).isEqualTo((stream.frames() + 1) * 192);
  }

  @Test
  void decoded_sound_starts_with_the_first_word_where_the_cue_says() throws Exception {
    Programme programme = SampleProgramme.news(folder);
    publish(programme);
    Path decoded = folder.resolve("decoded.pcm");
    new ProcessBuilder(
            Ffmpeg.locate(java.util.Optional.empty()).program().toString(),
            "-loglevel",
            "error",
            "-y",
            "-i",
            folder.resolve("train.mp3").toString(),
            "-map",
            "0:a",
            "-f",
            "s16le",
            decoded.toString())
        .inheritIO()
        .start()
        .waitFor();
    byte[] mp3 = Files.readAllBytes(decoded);
    byte[] pcm = Files.readAllBytes(programme.recording().pcm());
    assertThat(mp3.length).isBetween(pcm.length - 2, pcm.length + 2 * 1152);
    assertThat(onset(mp3)).isBetween(onset(pcm) - 240, onset(pcm) + 240);
  }

  /** First sample louder than a tenth of full scale: what the encoder smears before it is not. */
  private static int onset(byte[] pcm) {
    int at = 0;
    while (Math.abs((pcm[2 * at] & 255) | (pcm[2 * at + 1] << 8)) < 3277) {
      at++;
    }
    return at;
  }

  private static byte[] publish(Programme programme) throws IOException {
    Edition edition = new Editions(EditionOptions.DEFAULT).named(List.of("mp3")).get(0);
    return Files.readAllBytes(edition.publish(programme, folder).get(0));
  }

  private static Raw frame(List<Raw> frames, String id) {
    return frames.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static String text(List<Raw> frames, String id) {
    return frame(frames, id).texts(1).get(0);
  }
}
