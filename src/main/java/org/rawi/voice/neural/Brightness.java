package org.rawi.voice.neural;

/**
 * What the network lacks in its vowels: it learnt from a muffled voice, whose second and third
 * formants lie 7 to 15 dB below those of readers. A part of the gap is given back to voiced frames;
 * more of it makes the noise of the vocoder heard. Immutable.
 */
final class Brightness {
  /** Hz and dB: the mean spectrum of readers' voiced frames less that of the voice. */
  private static final double[][] GAP = {
    {0, 0},
    {750, 0},
    {1000, 3},
    {1250, 7.5},
    {1750, 12.5},
    {2250, 9.5},
    {2750, 8.5},
    {3250, 16},
    {3750, 19},
    {4500, 15},
    {5500, 4},
    {6500, 0},
    {8000, 0}
  };

  private static final double PART = .3;

  /** Certainty of voicing at which the gap begins to be filled, and how much more fills it. */
  private static final float BEGIN = .4f;

  private static final float RANGE = .3f;

  private static final int POINTS = 512;

  private final float[] cepstrum = new float[FrameDecoder.CEPSTRA];

  Brightness() {
    for (int m = 0; m < cepstrum.length; m++) {
      double sum = 0;
      for (int k = 0; k < POINTS; k++) {
        double warped = Math.PI * (k + .5) / POINTS;
        sum += decibels(hertz(warped)) * StrictMath.cos(m * warped);
      }
      double weight = PART * StrictMath.log(10) / 20 * (m == 0 ? 1 : 2) / POINTS;
      cepstrum[m] = (float) (weight * sum / Envelope.growth(m));
    }
  }

  /** The frequency that the warped axis of the mel-cepstrum has there. */
  private static double hertz(double warped) {
    double w =
        warped
            - 2
                * StrictMath.atan2(
                    Envelope.ALPHA * StrictMath.sin(warped),
                    1 + Envelope.ALPHA * StrictMath.cos(warped));
    return w / Math.PI * Vocoder.SAMPLE_RATE / 2;
  }

  private static double decibels(double hertz) {
    for (int i = 1; i < GAP.length; i++) {
      if (hertz <= GAP[i][0]) {
        double share = (hertz - GAP[i - 1][0]) / (GAP[i][0] - GAP[i - 1][0]);
        return GAP[i - 1][1] + share * (GAP[i][1] - GAP[i - 1][1]);
      }
    }
    return 0;
  }

  /**
   * Brightens a frame as far as it is voiced.
   *
   * @param certainty that it is, 0 to 1
   */
  void addTo(float[] frame, float certainty) {
    float weight = Math.max(0, Math.min(1, (certainty - BEGIN) / RANGE));
    for (int m = 0; m < cepstrum.length; m++) {
      frame[m] += weight * cepstrum[m];
    }
  }
}
