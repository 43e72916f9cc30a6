package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundCodingTest {
  @ParameterizedTest(name = "peak {0}")
  @ValueSource(floats = {0, 1e-9f, 1e-4f, 0.1f, 0.49999f, 0.5f, 0.999f, 1, 1.7f, 40})
  void a_rounded_sound_comes_back_to_the_bit(float peak) {
    Sound sound = noise(peak, 4000).rounded();
    Sound back = SoundCoding.decode(SoundCoding.encode(sound));
    assertThat(bits(back)).isEqualTo(bits(sound));
    assertThat(back.starts()).isEqualTo(sound.starts());
    assertThat(back.ends()).isEqualTo(sound.ends());
  }

  @Test
  void full_swings_from_sample_to_sample_come_back() {
    float[] samples = new float[1000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i % 3 == 0 ? 0.9999f : -0.9999f;
    }
    Sound sound = new Sound(samples, new int[] {0}, new int[] {1000}).rounded();
    Sound back = SoundCoding.decode(SoundCoding.encode(sound));
    assertThat(bits(back)).isEqualTo(bits(sound));
  }

  @ParameterizedTest(name = "peak {0}")
  @ValueSource(floats = {1e-3f, 0.3f, 0.499999f, 0.9f, 1.9f})
  void rounding_takes_little_away_and_nothing_twice(float peak) {
    Sound sound = noise(peak, 4000);
    Sound once = sound.rounded();
    double step = Math.max(0x1p-16, peak * 0x1p-14);
    for (int i = 0; i < sound.samples().length; i++) {
      assertThat(Math.abs(once.samples()[i] - sound.samples()[i]))
          .isLessThanOrEqualTo((float) step);
    }
    assertThat(bits(once.rounded())).isEqualTo(bits(once));
  }

  private static Sound noise(float peak, int samples) {
    Random random = new Random(7);
    float[] noise = new float[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = peak * (2 * random.nextFloat() - 1);
    }
    noise[samples / 2] = peak;
    return new Sound(noise, new int[] {10, samples / 2}, new int[] {90, samples - 5});
  }

  private static int[] bits(Sound sound) {
    int[] bits = new int[sound.samples().length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(sound.samples()[i]);
    }
    return bits;
  }
}
