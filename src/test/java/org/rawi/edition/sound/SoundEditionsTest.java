package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.sound.id3.TagReader;

/** What ffmpeg reads back from the files that hold sound. */
class SoundEditionsTest {
  @TempDir static Path folder;
  private static Programme programme;

  @BeforeAll
  static void record() {
    programme = SampleProgramme.news(folder);
  }

  @ParameterizedTest
  @CsvSource({"mp3, train.mp3", "m4b, train.m4b"})
  void tags_come_back(String edition, String name) throws Exception {
    publish(edition);
    assertThat(FfmpegSays.when("-i", folder.resolve(name).toString(), "-f", "ffmetadata", "-"))
        .contains("title=عودة القطار إلى حلب")
        .contains("artist=سلمى الخطيب")
        .contains("album=حكايات السكة")
        .contains("CC BY 4.0")
        .contains("date=2026-03-14")
        .contains("راوٍ (صوت آلي: نغمة)")
        .contains("بصوت آلي");
  }

  @ParameterizedTest
  @CsvSource({"mp3, train.mp3", "m4b, train.m4b", "opus, train.opus"})
  void chapters_come_back(String edition, String name) throws Exception {
    publish(edition);
    String read = FfmpegSays.when("-i", folder.resolve(name).toString(), "-f", "ffmetadata", "-");
    List<String> titles = new ArrayList<>();
    long end = 0;
    Matcher chapters =
        Pattern.compile("TIMEBASE=1/(\\d+)\nSTART=(\\d+)\nEND=(\\d+)\ntitle=(.*)").matcher(read);
    while (chapters.find()) {
      double unit = Double.parseDouble(chapters.group(1)) / 1000;
      assertThat(Long.parseLong(chapters.group(2)) / unit).isCloseTo((double) end, within(1.0));
      end = Math.round(Long.parseLong(chapters.group(3)) / unit);
      titles.add(chapters.group(4));
    }
    assertThat(titles).containsExactly("عودة القطار إلى حلب", "هل يعود كل شيء؟", "ما بعد الخط");
    long length = programme.recording().millis(programme.recording().samples());
    // ffmpeg takes an MP3 encoder's delay from the times of its chapters; of Opus it knows only
    // where the last packet ends.
    assertThat(end).isCloseTo(length, within(70L));
  }

  @ParameterizedTest
  @CsvSource({
    "mp3, train.mp3, -1",
    "m4b, train.m4b, -1",
    // Opus rebuilds the edges of the test's tones with more ringing than speech ever shows.
    "opus, train.opus, -0.5"
  })
  void the_loudness_survives_the_encoder(String edition, String name, double highest)
      throws Exception {
    publish(edition);
    String read =
        FfmpegSays.when(
            "-i",
            folder.resolve(name).toString(),
            "-map",
            "0:a",
            "-af",
            "ebur128=peak=true",
            "-f",
            "null",
            "-");
    String summary = read.substring(read.lastIndexOf("Summary:"));
    Matcher loudness = Pattern.compile("I:\\s+(-[0-9.]+) LUFS").matcher(summary);
    Matcher peak = Pattern.compile("Peak:\\s+(-[0-9.]+) dBFS").matcher(summary);
    assertThat(loudness.find() && peak.find()).isTrue();
    assertThat(Double.parseDouble(loudness.group(1))).isCloseTo(-16, within(0.3));
    assertThat(Double.parseDouble(peak.group(1))).isLessThanOrEqualTo(highest);
  }

  @Test
  void an_audiobook_can_be_played_while_it_loads_and_has_both_kinds_of_chapters()
      throws IOException {
    String bytes =
        new String(Files.readAllBytes(publish("m4b").get(0)), StandardCharsets.ISO_8859_1);
    assertThat(bytes.substring(4, 12)).isEqualTo("ftypM4B ");
    assertThat(bytes.indexOf("moov")).isBetween(1, bytes.indexOf("mdat"));
    assertThat(bytes).contains("chpl").contains("chap").contains("covr");
  }

  @ParameterizedTest(name = "{0} letters: {1}")
  @CsvSource({"127, true", "128, false", "400, false"})
  void a_list_that_would_cut_a_title_is_left_out(int letters, boolean list) throws IOException {
    String title = "ب".repeat(letters);
    Programme named =
        SampleProgramme.record("# " + title + "\nنص.\n", SampleProgramme.METADATA, folder);
    Path file =
        new Editions(EditionOptions.DEFAULT)
            .named(List.of("m4b"))
            .get(0)
            .publish(named, folder)
            .get(0);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains("chpl"))
        .isEqualTo(list);
    assertThat(FfmpegSays.when("-i", file.toString(), "-f", "ffmetadata", "-"))
        .contains("title=" + title);
  }

  @Test
  void opus_says_its_gain_and_holds_the_cover() throws IOException {
    String bytes = new String(Files.readAllBytes(publish("opus").get(0)), StandardCharsets.UTF_8);
    assertThat(bytes)
        .contains("TITLE=عودة القطار إلى حلب", "ARTIST=سلمى الخطيب", "DATE=2026-03-14")
        .contains("PERFORMER=راوٍ (صوت آلي: نغمة)");
    Matcher gain = Pattern.compile("R128_TRACK_GAIN=(-?\\d+)").matcher(bytes);
    assertThat(gain.find()).isTrue();
    assertThat(Integer.parseInt(gain.group(1))).isBetween(-7 * 256 - 30, -7 * 256 + 30);
    assertThat(bytes).contains("METADATA_BLOCK_PICTURE=").contains("CHAPTER003=00:00:1");
  }

  @Test
  void sections_are_an_album() throws IOException {
    List<Path> files = publish("sections");
    assertThat(files)
        .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
        .containsExactly(
            "train-sections/01-train.mp3",
            "train-sections/02-train.mp3",
            "train-sections/03-train.mp3",
            "train-sections/train.m3u8",
            "train-sections/train.cue");
    List<TagReader.Raw> frames = TagReader.frames(Files.readAllBytes(files.get(1)));
    assertThat(frames)
        .filteredOn(f -> List.of("TIT2", "TALB", "TRCK").contains(f.id()))
        .extracting(f -> f.texts(1).get(0))
        .containsExactly("هل يعود كل شيء؟", "عودة القطار إلى حلب", "2/3");
    assertThat(frames)
        .filteredOn(f -> f.id().equals("TXXX") && f.texts(1).get(0).startsWith("REPLAYGAIN"))
        .extracting(f -> f.texts(1).get(0))
        .containsExactly(
            "REPLAYGAIN_TRACK_GAIN",
            "REPLAYGAIN_TRACK_PEAK",
            "REPLAYGAIN_ALBUM_GAIN",
            "REPLAYGAIN_ALBUM_PEAK");
    assertThat(Files.readString(files.get(3)))
        .startsWith("#EXTM3U\n#PLAYLIST:عودة القطار إلى حلب\n#EXTINF:")
        .endsWith("03-train.mp3\n");
    assertThat(Files.readString(files.get(4)))
        .contains("FILE \"02-train.mp3\" MP3\n  TRACK 02 AUDIO\n    TITLE \"هل يعود كل شيء؟\"\n");
  }

  private static List<Path> publish(String id) {
    return new Editions(EditionOptions.DEFAULT)
        .named(List.of(id))
        .get(0)
        .publish(programme, folder);
  }
}
