package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.Cache;
import org.rawi.CacheFolder;
import org.rawi.script.Script;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;

/** What was spoken before is not spoken again, and nobody can hear the difference. */
class SpokenCacheTest {
  private static final long PLENTY = 1 << 28;
  private static final int SENTENCES = 9;

  @TempDir Path temp;
  private final List<IOException> troubles = Collections.synchronizedList(new ArrayList<>());
  private int recorded;

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.3, 2.5})
  void the_bytes_are_the_same_with_and_without(double rate) throws IOException {
    RecordingOptions options = RecordingOptions.DEFAULT.withRate(rate);
    Recording without = record(new ToneVoice(0.7, 1.4), SampleScript.NEWS, options);
    ToneVoice first = new ToneVoice(0.7, 1.4);
    Recording cold = record(first, SampleScript.NEWS, options.withSpoken(cache("1")));
    ToneVoice second = new ToneVoice(0.7, 1.4);
    Recording warm = record(second, SampleScript.NEWS, options.withSpoken(cache("1")));
    assertThat(first.spoken).hasValue(SENTENCES);
    assertThat(second.spoken).hasValue(0);
    assertThat(cold.pcm()).hasSameBinaryContentAs(without.pcm());
    assertThat(warm.pcm()).hasSameBinaryContentAs(without.pcm());
    assertThat(cold.cues()).isEqualTo(without.cues());
    assertThat(warm.cues()).isEqualTo(without.cues());
    assertThat(warm.loudness()).isEqualTo(without.loudness());
    assertThat(troubles).isEmpty();
  }

  @Test
  void after_a_changed_word_one_sentence_is_spoken() throws IOException {
    record(new ToneVoice(), SampleScript.NEWS, cached("1"));
    String changed = SampleScript.NEWS.replace("صباح أمس", "مساء أمس");
    ToneVoice voice = new ToneVoice();
    Recording recording = record(voice, changed, cached("1"));
    assertThat(voice.spoken).hasValue(1);
    Recording without = record(new ToneVoice(), changed, RecordingOptions.DEFAULT);
    assertThat(recording.pcm()).hasSameBinaryContentAs(without.pcm());
    assertThat(recording.cues()).isEqualTo(without.cues());
  }

  @Test
  void where_a_sentence_stands_does_not_matter() throws IOException {
    record(new ToneVoice(), "# خبر\nوصل القطار. ثم عاد إلى حلب.", cached("1"));
    ToneVoice voice = new ToneVoice();
    record(voice, "# خبر\nنبأ جديد.\nثم عاد إلى حلب. وصل القطار.", cached("1"));
    assertThat(voice.spoken).hasValue(1);
  }

  @Test
  void another_speaker_rate_or_kind_of_sentence_speaks_anew() throws IOException {
    record(new ToneVoice(), "# خبر\nوصل القطار.", cached("1"));
    assertThat(spoken("# خبر\nوصل القطار.", cached("2"))).isEqualTo(2);
    assertThat(spoken("# خبر\nوصل القطار.", cached("1").withRate(1.2))).isEqualTo(2);
    assertThat(spoken("# خبر\n# وصل القطار", cached("1"))).isEqualTo(1);
    assertThat(spoken("# خبر\nوصل، القطار.", cached("1"))).isEqualTo(1);
    assertThat(spoken("# خبر\nوصل القطار.", cached("1"))).isZero();
  }

  @Test
  void a_damaged_entry_is_spoken_anew_and_replaced() throws IOException {
    Recording good = record(new ToneVoice(), SampleScript.NEWS, cached("1"));
    byte[] sound = Files.readAllBytes(good.pcm());
    List<Path> entries = entries();
    assertThat(entries).hasSize(SENTENCES);
    Files.write(entries.get(0), new byte[0]);
    byte[] content = Files.readAllBytes(entries.get(1));
    content[content.length / 2] ^= 4;
    Files.write(entries.get(1), content);
    Files.copy(entries.get(3), entries.get(2), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    ToneVoice voice = new ToneVoice();
    assertThat(record(voice, SampleScript.NEWS, cached("1")).pcm()).hasBinaryContent(sound);
    assertThat(voice.spoken).hasValue(3);
    assertThat(spoken(SampleScript.NEWS, cached("1"))).isZero();
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_place_where_nothing_can_be_kept_is_told_once_and_costs_nothing() throws IOException {
    Files.writeString(temp.resolve("cache"), "a file");
    ToneVoice voice = new ToneVoice();
    Recording recording = record(voice, SampleScript.NEWS, cached("1"));
    assertThat(voice.spoken).hasValue(SENTENCES);
    assertThat(troubles).hasSize(1);
    Recording without = record(new ToneVoice(), SampleScript.NEWS, RecordingOptions.DEFAULT);
    assertThat(recording.pcm()).hasSameBinaryContentAs(without.pcm());
  }

  @Test
  void a_disk_that_fills_up_is_told_once_and_what_is_kept_is_heard() throws IOException {
    record(new ToneVoice(), "# خبر\nوصل القطار.", cached("1"));
    // Sub-folders can no longer be made: files have their names.
    for (int i = 0; i < 256; i++) {
      Path shard = temp.resolve("cache").resolve(String.format("%02x", i));
      if (!Files.exists(shard)) {
        Files.createFile(shard);
      }
    }
    ToneVoice voice = new ToneVoice();
    record(voice, "# خبر\nوصل القطار.\n" + SampleScript.NEWS, cached("1"));
    assertThat(voice.spoken).hasValue(SENTENCES);
    assertThat(troubles).hasSize(1);
    try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".part"));
    }
  }

  @Test
  void several_recorders_share_one_cache() throws Exception {
    Recording without = record(new ToneVoice(), SampleScript.NEWS, RecordingOptions.DEFAULT);
    List<Path> folders = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Recording>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Path folder = Files.createDirectory(temp.resolve("together" + i));
        folders.add(folder);
        all.add(
            threads.submit(() -> record(new ToneVoice(), SampleScript.NEWS, cached("1"), folder)));
      }
      for (Future<Recording> each : all) {
        assertThat(each.get().pcm()).hasSameBinaryContentAs(without.pcm());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(troubles).isEmpty();
    assertThat(entries()).hasSize(SENTENCES);
  }

  @Test
  void a_real_voice_is_heard_as_it_spoke() throws IOException {
    VoiceCatalog voices = VoiceCatalog.of(List.of(Path.of("voices")));
    String text = "# خَبَرٌ\nوَصَلَ القِطَارُ صَبَاحَ أَمْسِ.";
    try (Synthesizer hadi = voices.open("hadi")) {
      Recording without = record(hadi, text, RecordingOptions.DEFAULT);
      record(hadi, text, cached("hadi"));
      Recording warm = record(new Silenced(hadi), text, cached("hadi"));
      assertThat(warm.pcm()).hasSameBinaryContentAs(without.pcm());
      assertThat(warm.cues()).isEqualTo(without.cues());
    }
  }

  /** A voice that must not be asked to speak. */
  private record Silenced(Synthesizer of) implements Synthesizer {
    @Override
    public org.rawi.voice.Voice voice() {
      return of.voice();
    }

    @Override
    public double nearestRate(double rate) {
      return of.nearestRate(rate);
    }

    @Override
    public Speech speak(SpeechRequest request) {
      throw new AssertionError("spoken again: " + request);
    }

    @Override
    public void close() {}
  }

  private int spoken(String text, RecordingOptions options) throws IOException {
    ToneVoice voice = new ToneVoice();
    record(voice, text, options);
    return voice.spoken.get();
  }

  private RecordingOptions cached(String speaker) {
    return RecordingOptions.DEFAULT.withSpoken(cache(speaker));
  }

  private SpokenCache cache(String speaker) {
    CacheFolder folder = new CacheFolder(temp.resolve("cache"), PLENTY, InstantSource.system());
    return new SpokenCache(new Cache(folder, troubles::add), () -> speaker);
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".kept")).sorted().toList();
    }
  }

  private Recording record(Synthesizer voice, String text, RecordingOptions options)
      throws IOException {
    return record(
        voice, text, options, Files.createDirectory(temp.resolve("recording" + recorded++)));
  }

  private static Recording record(
      Synthesizer voice, String text, RecordingOptions options, Path folder) {
    Script script = SampleScript.script(text);
    return new Recorder(voice, options).record(script, text, folder, ProgressListener.SILENT);
  }
}
