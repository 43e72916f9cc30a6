package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeStretchTest {
  private static final int RATE = 24000;

  @ParameterizedTest(name = "{0} Hz at speed {1}")
  @CsvSource({"90, 2", "120, 0.6", "120, 1.5", "120, 2.14", "120, 3", "210, 2.5", "300, 0.5"})
  void keeps_the_pitch_and_the_level(int pitch, double speed) {
    float[] voice = new float[4 * RATE];
    for (int harmonic = 1; harmonic <= 6; harmonic++) {
      float[] partial = Signals.sine(RATE, harmonic * pitch, 4, 0.2 / harmonic);
      for (int t = 0; t < voice.length; t++) {
        voice[t] += partial[t];
      }
    }
    float[] out = new TimeStretch(RATE, speed).apply(sound(voice)).samples();
    assertThat(out.length).isCloseTo((int) (voice.length / speed), within(1));
    assertThat(Signals.pitch(out, RATE)).isCloseTo(Signals.pitch(voice, RATE), within(1.0));
    assertThat(power(out) / power(voice)).isCloseTo(1, within(0.1));
  }

  @Test
  void a_click_sounds_where_its_word_is_said_to_be() {
    float[] samples = new float[RATE];
    for (int t = 12000; t < 14000; t++) {
      samples[t] = 0.5f * (float) StrictMath.sin(t * 0.3);
    }
    Sound sound = new Sound(samples, new int[] {12000}, new int[] {14000});
    Sound fast = new TimeStretch(RATE, 2).apply(sound);
    int first = 0;
    while (Math.abs(fast.samples()[first]) < 0.1) {
      first++;
    }
    // Within the search range of six milliseconds and a window's slope.
    assertThat(first).isCloseTo(fast.starts()[0], within(RATE / 100));
  }

  @Test
  void speed_one_changes_nothing() {
    Sound sound = sound(Signals.babble(RATE, 1, 0.5));
    assertThat(new TimeStretch(RATE, 1).apply(sound)).isSameAs(sound);
  }

  @Property(tries = 200)
  void words_stay_in_order_and_inside(
      @ForAll @IntRange(min = 2, max = 30000) int length,
      @ForAll @DoubleRange(min = 0.4, max = 5) double speed) {
    int half = length / 2;
    Sound sound = new Sound(new float[length], new int[] {0, half}, new int[] {half, length});
    Sound out = new TimeStretch(RATE, speed).apply(sound);
    assertThat(out.starts()[1]).isGreaterThanOrEqualTo(out.starts()[0]);
    assertThat(out.ends()[1]).isLessThanOrEqualTo(out.samples().length);
    assertThat(out.ends()[1]).isGreaterThanOrEqualTo(out.starts()[1]);
  }

  private static Sound sound(float[] samples) {
    return new Sound(samples, new int[] {0}, new int[] {samples.length});
  }

  private static double power(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    return sum / samples.length;
  }
}
