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
  private static final int LANES = 3;

  @Property(tries = 200)
  void polar_is_cosine_and_sine(@ForAll @FloatRange(min = -500, max = 500) float angle) {
    float[] re = new float[1];
    float[] im = new float[1];
    new Trigonometry(1).polar(new float[] {2}, new float[] {angle}, re, im, 1);
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
    float[][] re = new float[fft.bins()][LANES];
    float[][] im = new float[fft.bins()][LANES];
    for (int i = 0; i < SIZE; i++) {
      for (int lane = 0; lane < LANES; lane++) {
        (i % 2 == 0 ? re : im)[i / 2][lane] = lane * x[i];
      }
    }
    fft.forward(re, im, LANES);
    for (int k = 0; k < fft.bins(); k++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < SIZE; i++) {
        sumRe += x[i] * Math.cos(2 * Math.PI * i * k / SIZE);
        sumIm -= x[i] * Math.sin(2 * Math.PI * i * k / SIZE);
      }
      for (int lane = 0; lane < LANES; lane++) {
        assertThat(re[k][lane]).isCloseTo((float) (lane * sumRe), within(3e-3f));
        assertThat(im[k][lane]).isCloseTo((float) (lane * sumIm), within(3e-3f));
      }
    }
    fft.inverse(re, im, LANES);
    for (int i = 0; i < SIZE; i++) {
      for (int lane = 0; lane < LANES; lane++) {
        float back = (i % 2 == 0 ? re : im)[i / 2][lane] / SIZE;
        assertThat(back).isCloseTo(lane * x[i], within(3e-4f));
      }
    }
  }

  @Test
  void a_louder_level_makes_a_louder_envelope() {
    RealFft fft = new RealFft(512);
    Envelope envelope = new Envelope(fft, Vocoder.SAMPLE_RATE);
    float[][] cepstra = new float[2][FrameDecoder.CEPSTRA];
    cepstra[1][0] = 1;
    Envelope.Lanes lanes = Envelope.Lanes.of(fft.bins(), 3);
    envelope.compute(cepstra, 0, 2, lanes);
    for (int b = 0; b < fft.bins(); b++) {
      assertThat(lanes.logs()[b][1] - lanes.logs()[b][0]).isCloseTo(1, within(1e-5f));
      assertThat(lanes.phases()[b][1]).isEqualTo(lanes.phases()[b][0]);
    }
  }
}
