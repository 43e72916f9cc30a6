package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.recording.Cue.Kind;
import org.rawi.script.Script;
import org.rawi.script.SpokenWord;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;

class RecorderTest {
  private static final Script NEWS = SampleScript.script(SampleScript.NEWS);

  @TempDir Path folder;
  private Path other;

  @BeforeEach
  void secondFolder() throws IOException {
    other = Files.createDirectory(folder.resolve("other"));
  }

  @Test
  void every_word_has_its_time_in_the_order_of_the_script() {
    Recording recording = record(new ToneVoice(), RecordingOptions.DEFAULT);
    List<String> said = words(recording).map(Cue::spoken).toList();
    List<String> script =
        NEWS.sections().stream()
            .flatMap(section -> section.sentences().stream())
            .flatMap(sentence -> sentence.utterances().stream())
            .flatMap(utterance -> utterance.words().stream())
            .map(SpokenWord::text)
            .toList();
    assertThat(said).isEqualTo(script);
    assertThat(words(recording))
        .allSatisfy(word -> assertThat(word.to()).isGreaterThan(word.from()));
    assertThat(words(recording).map(Cue::from)).isSorted();
  }

  @Test
  void chapters_follow_without_gap_and_start_just_before_their_heading() {
    Recording recording = record(new ToneVoice(), RecordingOptions.DEFAULT);
    long end = 0;
    for (int i = 0; i < recording.cues().size(); i++) {
      Cue cue = recording.cues().get(i);
      if (cue.kind() == Kind.SECTION) {
        assertThat(cue.from()).isEqualTo(end);
        long heading = recording.cues().get(i + 1).from();
        assertThat(recording.millis(heading - cue.from())).isBetween(1L, 30L);
        end = cue.to();
      }
    }
    assertThat(end).isEqualTo(recording.samples());
  }

  @Test
  void every_piece_tells_what_was_written_and_what_is_said() {
    Recording recording = record(new ToneVoice(), RecordingOptions.DEFAULT);
    for (Cue cue : recording.cues()) {
      if (cue.kind() != Kind.SECTION) {
        String inside =
            words(recording)
                .filter(word -> word.from() >= cue.from() && word.to() <= cue.to())
                .map(Cue::spoken)
                .collect(java.util.stream.Collectors.joining(" "));
        assertThat(cue.spoken()).isEqualTo(inside);
        assertThat(cue.written())
            .isEqualTo(cue.source().of(SampleScript.NEWS).strip().replaceAll("\\s+", " "));
      }
    }
  }

  @Test
  void the_words_sound_where_their_cues_say() throws IOException {
    Recording recording = record(new ToneVoice(), RecordingOptions.DEFAULT);
    byte[] pcm = Files.readAllBytes(recording.pcm());
    assertThat(pcm).hasSize((int) recording.samples() * 2);
    boolean[] spoken = new boolean[(int) recording.samples()];
    words(recording)
        .forEach(w -> java.util.Arrays.fill(spoken, (int) w.from(), (int) w.to(), true));
    double inside = 0;
    double outside = 0;
    for (int i = 0; i < spoken.length; i++) {
      int sample = (pcm[2 * i] & 255) | (pcm[2 * i + 1] << 8);
      inside += spoken[i] ? (double) sample * sample : 0;
      outside += spoken[i] ? 0 : (double) sample * sample;
    }
    assertThat(outside / inside).isLessThan(1e-4);
  }

  @Test
  void pauses_are_those_of_the_table() {
    Recording recording = record(new ToneVoice(), RecordingOptions.DEFAULT);
    List<Cue> utterances = of(recording, Kind.UTTERANCE).toList();
    assertThat(pauseAfter(recording, utterances, "عودة القطار إلى حلب")).isEqualTo(1000);
    assertThat(pauseAfter(recording, utterances, "بقلم سلمى الخطيب")).isEqualTo(800);
    assertThat(pauseAfter(recording, utterances, "وصل القطار إلى المدينة صباح أمس")).isEqualTo(250);
    assertThat(pauseAfter(recording, utterances, "وعلى متنه 240 راكبًا")).isEqualTo(500);
    assertThat(pauseAfter(recording, utterances, "ثم صعدت إلى المقصورة")).isEqualTo(1000);
  }

  @Test
  void the_bytes_do_not_depend_on_the_threads() {
    Recording one = record(new ToneVoice(), RecordingOptions.DEFAULT.withThreads(1));
    Recording four = record(new ToneVoice(), RecordingOptions.DEFAULT.withThreads(4), other);
    assertThat(four.pcm()).hasSameBinaryContentAs(one.pcm());
    assertThat(four.cues()).isEqualTo(one.cues());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 1.5, 2, 3})
  void rate_shortens_the_words_whatever_the_engine_can_do(double rate) {
    Recording normal = record(new ToneVoice(), RecordingOptions.DEFAULT);
    Recording fast =
        record(new ToneVoice(0.7, 1.4), RecordingOptions.DEFAULT.withRate(rate), other);
    double ratio = (double) spoken(normal) / spoken(fast);
    assertThat(ratio).isCloseTo(rate, within(0.02 * rate));
    assertThat(words(fast).map(Cue::from)).isSorted();
  }

  @Test
  void pauses_shrink_less_than_words() {
    Recording fast = record(new ToneVoice(0.7, 1.4), RecordingOptions.DEFAULT.withRate(3));
    List<Cue> utterances = of(fast, Kind.UTTERANCE).toList();
    assertThat(pauseAfter(fast, utterances, "وصل القطار إلى المدينة صباح أمس"))
        .isBetween(140L, 148L);
    assertThat(pauseAfter(fast, utterances, "وعلى متنه 240 راكبًا")).isBetween(286L, 290L);
  }

  @Test
  void sentences_spoken_before_the_script_is_whole_sound_the_same() throws IOException {
    byte[] sound = Files.readAllBytes(record(new ToneVoice(), RecordingOptions.DEFAULT).pcm());
    for (int turn = 0; turn < 2; turn++) { // the second time all of it is on the tape
      try (Recorder recorder = new Recorder(new ToneVoice(), RecordingOptions.DEFAULT)) {
        NEWS.sections().forEach(section -> section.sentences().forEach(recorder::expect));
        Recording early = recorder.record(NEWS, SampleScript.NEWS, other, ProgressListener.SILENT);
        assertThat(early.pcm()).hasBinaryContent(sound);
      }
    }
  }

  @Test
  void a_killed_recording_goes_on_and_comes_out_the_same() {
    Recording undisturbed = record(new ToneVoice(), RecordingOptions.DEFAULT);
    ToneVoice dying =
        new ToneVoice() {
          @Override
          public Speech speak(SpeechRequest request) {
            if (spoken.get() == 4) {
              throw new IllegalStateException("killed");
            }
            return super.speak(request);
          }
        };
    RecordingOptions options = RecordingOptions.DEFAULT.withThreads(1);
    assertThatThrownBy(() -> record(dying, options, other)).hasMessage("killed");
    ToneVoice next = new ToneVoice();
    Recording resumed = record(next, options, other);
    assertThat(resumed.pcm()).hasSameBinaryContentAs(undisturbed.pcm());
    assertThat(resumed.cues()).isEqualTo(undisturbed.cues());
    assertThat(next.spoken.get()).isLessThan(9);
  }

  @Test
  void what_was_spoken_need_not_be_spoken_again_for_other_editions() throws IOException {
    Recording first = record(new ToneVoice(), RecordingOptions.DEFAULT, other);
    byte[] sound = Files.readAllBytes(first.pcm());
    ToneVoice idle = new ToneVoice();
    Recording second = record(idle, RecordingOptions.DEFAULT, other);
    assertThat(idle.spoken.get()).isZero();
    assertThat(second.pcm()).hasBinaryContent(sound);
    assertThat(second.cues()).isEqualTo(first.cues());
  }

  @Test
  void an_endless_sentence_is_spoken_in_parts() {
    String sentence = "كلمة، ".repeat(1000);
    Script script = SampleScript.script("# عنوان\n" + sentence);
    ToneVoice voice = new ToneVoice();
    Recording recording =
        new Recorder(voice, RecordingOptions.DEFAULT)
            .record(script, "# عنوان\n" + sentence, folder, ProgressListener.SILENT);
    assertThat(words(recording)).hasSize(1001);
    assertThat(of(recording, Kind.SENTENCE)).hasSize(2);
    assertThat(voice.spoken.get()).isGreaterThan(5);
    List<Cue> utterances = of(recording, Kind.UTTERANCE).skip(1).toList();
    for (int i = 1; i < utterances.size(); i++) {
      assertThat(recording.millis(utterances.get(i).from() - utterances.get(i - 1).to()))
          .isEqualTo(250);
    }
  }

  @Test
  void a_word_without_time_is_a_bug() {
    ToneVoice forgetful =
        new ToneVoice() {
          @Override
          public Speech speak(SpeechRequest request) {
            Speech speech = super.speak(request);
            List<Speech.TimedWord> words = speech.words();
            return new Speech(
                speech.samples(), speech.sampleRate(), words.subList(0, words.size() - 1));
          }
        };
    assertThatThrownBy(() -> record(forgetful, RecordingOptions.DEFAULT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("times for");
  }

  @Test
  void nothing_to_say() {
    assertThatThrownBy(
            () ->
                new Recorder(new ToneVoice(), RecordingOptions.DEFAULT)
                    .record(SampleScript.script(""), "", folder, ProgressListener.SILENT))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> assertThat(e.problem()).isEqualTo(RawiException.Problem.UNREADABLE_INPUT));
  }

  @Test
  void a_folder_that_is_not_there_cannot_be_written() {
    assertThatThrownBy(
            () -> record(new ToneVoice(), RecordingOptions.DEFAULT, folder.resolve("gone")))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> assertThat(e.problem()).isEqualTo(RawiException.Problem.CANNOT_WRITE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {9, 0.49, 3.01, 0, -1, Double.NaN})
  void rates_out_of_range_are_refused(double rate) {
    assertThatThrownBy(() -> RecordingOptions.DEFAULT.withRate(rate))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> assertThat(e.problem()).isEqualTo(RawiException.Problem.USAGE));
  }

  private Recording record(ToneVoice voice, RecordingOptions options) {
    return record(voice, options, folder);
  }

  private static Recording record(ToneVoice voice, RecordingOptions options, Path folder) {
    return new Recorder(voice, options)
        .record(NEWS, SampleScript.NEWS, folder, ProgressListener.SILENT);
  }

  private static Stream<Cue> words(Recording recording) {
    return of(recording, Kind.WORD);
  }

  private static Stream<Cue> of(Recording recording, Kind kind) {
    return recording.cues().stream().filter(cue -> cue.kind() == kind);
  }

  private static long spoken(Recording recording) {
    return words(recording).mapToLong(word -> word.to() - word.from()).sum();
  }

  private static long pauseAfter(Recording recording, List<Cue> utterances, String spoken) {
    for (int i = 0; i + 1 < utterances.size(); i++) {
      if (utterances.get(i).spoken().equals(spoken)) {
        return recording.millis(utterances.get(i + 1).from() - utterances.get(i).to());
      }
    }
    throw new AssertionError("not spoken: " + spoken);
  }
}
