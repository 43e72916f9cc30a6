package org.rawi.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrightnessTest {
  /** dB that a voiced frame gains at a frequency, as the vocoder will have it. */
  private static double gain(double hertz, float certainty) {
    float[] frame = new float[FrameDecoder.CEPSTRA];
    new Brightness().addTo(frame, certainty);
    double w = Math.PI * hertz / (Vocoder.SAMPLE_RATE / 2.0);
    double warped =
        w + 2 * Math.atan2(Envelope.ALPHA * Math.sin(w), 1 - Envelope.ALPHA * Math.cos(w));
    double log = 0;
    for (int m = 0; m < frame.length; m++) {
      log += frame[m] * Envelope.growth(m) * Math.cos(m * warped);
    }
    return log * 20 / Math.log(10);
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "500, 0", "1000, .9", "1750, 3.75", "2500, 2.7", "3750, 5.7", "7500, 0"})
  void voiced_frames_get_a_part_of_what_is_lacking(double hertz, double decibels) {
    assertThat(gain(hertz, 1)).isCloseTo(decibels, within(.35));
    assertThat(gain(hertz, .55f)).isCloseTo(decibels / 2, within(.2));
    assertThat(gain(hertz, .3f)).isZero();
  }
}
