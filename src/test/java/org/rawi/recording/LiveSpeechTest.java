package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.script.Script;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;
import org.rawi.tashkeel.Diacritizer;

class LiveSpeechTest {
  private static final String TEXT =
      "وصل القطار إلى المحطة. نزل المسافرون، ثم خرجوا.\n\nعادوا مساءً إلى بيوتهم البعيدة.";

  @TempDir Path folder;

  @Test
  void speaks_what_a_recorder_does_with_the_same_pauses() throws IOException {
    Script script = script();
    try (ToneVoice voice = new ToneVoice()) {
      List<short[]> heard = new ArrayList<>();
      long samples =
          new LiveSpeech(voice, RecordingOptions.DEFAULT).speak(sentences(script), heard::add);
      Recording recorded =
          new Recorder(voice, RecordingOptions.DEFAULT)
              .record(script, TEXT, folder, (stage, done, total) -> {});
      assertThat(samples).isEqualTo(recorded.samples());
      assertThat(heard.stream().mapToLong(block -> block.length).sum()).isEqualTo(samples);
    }
  }

  @Test
  void the_first_sentence_is_heard_before_the_last_is_written() throws IOException {
    List<Sentence> all = new ArrayList<>();
    sentences(script()).forEachRemaining(all::add);
    List<String> order = new ArrayList<>();
    Iterator<Sentence> slow =
        new Iterator<>() {
          private int at;

          @Override
          public boolean hasNext() {
            return at < 40;
          }

          @Override
          public Sentence next() {
            order.add("written");
            return all.get(at++ % all.size());
          }
        };
    try (ToneVoice voice = new ToneVoice()) {
      new LiveSpeech(voice, RecordingOptions.DEFAULT).speak(slow, block -> order.add("heard"));
    }
    assertThat(order.indexOf("heard")).isLessThan(order.lastIndexOf("written") / 2);
  }

  @Test
  void an_output_that_fails_ends_it() {
    try (ToneVoice voice = new ToneVoice()) {
      LiveSpeech live = new LiveSpeech(voice, RecordingOptions.DEFAULT);
      assertThatThrownBy(
              () ->
                  live.speak(
                      sentences(script()),
                      block -> {
                        throw new IOException("gone");
                      }))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void the_loudness_comes_near_that_of_a_programme() throws IOException {
    Script script = script();
    try (ToneVoice voice = new ToneVoice()) {
      LoudnessMeter meter = new LoudnessMeter(voice.voice().sampleRate());
      new LiveSpeech(voice, RecordingOptions.DEFAULT)
          .speak(
              sentences(script),
              block -> {
                float[] samples = new float[block.length];
                for (int i = 0; i < block.length; i++) {
                  samples[i] = block[i] / 32768f;
                  assertThat(Math.abs(samples[i])).isLessThan(0.9f);
                }
                meter.add(samples, samples.length);
              });
      assertThat(meter.integrated()).isBetween(-18.0, -14.0);
    }
  }

  private static Script script() {
    return new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT).line(TEXT);
  }

  private static Iterator<Sentence> sentences(Script script) {
    return script.sections().stream().flatMap(s -> s.sentences().stream()).iterator();
  }
}
