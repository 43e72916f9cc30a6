package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.recording.SoundCheck.Kind;
import org.rawi.script.Script;

class SoundCheckTest {
  private static final Script NEWS = SampleScript.script(SampleScript.NEWS);

  @TempDir Path folder;
  private Recording recording;
  private byte[] sound;
  private List<Cue> words;

  @BeforeEach
  void record() throws IOException {
    recording =
        new Recorder(new ToneVoice(), RecordingOptions.DEFAULT)
            .record(NEWS, SampleScript.NEWS, folder, ProgressListener.SILENT);
    sound = Files.readAllBytes(recording.pcm());
    words = recording.cues().stream().filter(cue -> cue.kind() == Cue.Kind.WORD).toList();
  }

  private SoundCheck check() throws IOException {
    Files.write(recording.pcm(), sound);
    return SoundCheck.of(recording);
  }

  private void silence(long from, long to) {
    for (long i = 2 * from; i < 2 * to; i++) {
      sound[(int) i] = 0;
    }
  }

  @Test
  void a_good_recording_has_no_fault() throws IOException {
    SoundCheck check = check();
    assertThat(check.faults()).isEmpty();
    assertThat(check.words()).isEqualTo(words.size());
    assertThat(check.pauses()).isPositive();
  }

  @Test
  void a_word_of_which_nothing_is_heard_is_named() throws IOException {
    Cue lost = words.get(words.size() / 2);
    silence(lost.from(), lost.to());
    assertThat(check().faults())
        .containsExactly(
            new SoundCheck.Fault(Kind.SILENT_WORD, lost.from(), lost.to(), lost.spoken()));
  }

  @Test
  void something_that_sounds_in_a_pause_is_found() throws IOException {
    Random noise = new Random(1);
    for (int i = 1; i < words.size(); i++) {
      Cue before = words.get(i - 1);
      if (words.get(i).from() - before.to() > recording.sampleRate() / 4) {
        long middle = (before.to() + words.get(i).from()) / 2;
        for (long at = middle - 400; at < middle + 400; at++) {
          sound[(int) (2 * at + 1)] = (byte) (noise.nextInt(20) - 10);
        }
        assertThat(check().faults())
            .extracting(SoundCheck.Fault::kind, SoundCheck.Fault::word)
            .containsExactly(tuple(Kind.SOUND_IN_PAUSE, before.spoken()));
        return;
      }
    }
    throw new AssertionError("no pause");
  }

  @Test
  void a_word_longer_or_shorter_than_words_are_is_found() throws IOException {
    List<Cue> cues = new ArrayList<>(words.subList(0, 3));
    Cue first = cues.get(0);
    Cue last = cues.get(2);
    cues.set(0, new Cue(first.kind(), first.source(), "", "وَ", first.from(), first.from() + 100));
    cues.set(
        2, new Cue(last.kind(), last.source(), "", "وَ", last.from(), last.from() + 5L * 16_000));
    Files.write(recording.pcm(), sound);
    Recording odd =
        new Recording(
            recording.pcm(),
            recording.sampleRate(),
            recording.samples(),
            recording.loudness(),
            cues);
    assertThat(SoundCheck.of(odd).faults())
        .extracting(SoundCheck.Fault::kind)
        .contains(Kind.SHORT_WORD, Kind.LONG_WORD);
  }
}
