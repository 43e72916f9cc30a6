package org.rawi.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SoundMathTest {
  private static final int SIZE = 32;

  @Property(tries = 200)
  void polar_is_cosine_and_sine(@ForAll @FloatRange(min = -500, max = 500) float angle) {
    float[] re = new float[1];
    float[] im = new float[1];
    Trigonometry.polar(new float[] {2}, new float[] {angle}, re, im, 1);
    assertThat(re[0]).isCloseTo((float) (2 * Math.cos(angle)), within(2e-6f));
    assertThat(im[0]).isCloseTo((float) (2 * Math.sin(angle)), within(2e-6f));
  }

  @Property(tries = 100)
  void the_fast_transform_is_the_slow_one_and_turns_back(@ForAll @Size(SIZE) float[] any) {
    float[] x = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      x[i] = Float.isFinite(any[i]) ? any[i] % 10 : 0;
    }
    RealFft fft = new RealFft(SIZE);
    float[] re = new float[fft.bins()];
    float[] im = new float[fft.bins()];
    fft.forward(x, re, im);
    for (int k = 0; k < fft.bins(); k++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < SIZE; i++) {
        sumRe += x[i] * Math.cos(2 * Math.PI * i * k / SIZE);
        sumIm -= x[i] * Math.sin(2 * Math.PI * i * k / SIZE);
      }
      assertThat(re[k]).isCloseTo((float) sumRe, within(1e-3f));
      assertThat(im[k]).isCloseTo((float) sumIm, within(1e-3f));
    }
    float[] back = new float[SIZE];
    fft.inverse(re, im, back);
    for (int i = 0; i < SIZE; i++) {
      assertThat(back[i] / SIZE).isCloseTo(x[i], within(1e-4f));
    }
  }

  @Test
  void a_louder_level_makes_a_louder_envelope() {
    RealFft fft = new RealFft(512);
    Envelope envelope = new Envelope(fft, Vocoder.SAMPLE_RATE);
    float[][] cepstra = new float[2][FrameDecoder.CEPSTRA];
    cepstra[1][0] = 1;
    float[][] logs = new float[2][fft.bins()];
    float[][] phases = new float[2][fft.bins()];
    envelope.compute(cepstra, 0, 2, logs, phases, 0, new float[2][fft.bins()]);
    for (int b = 0; b < fft.bins(); b++) {
      assertThat(logs[1][b] - logs[0][b]).isCloseTo(1, within(1e-5f));
      assertThat(phases[1][b]).isEqualTo(phases[0][b]);
    }
  }
}
