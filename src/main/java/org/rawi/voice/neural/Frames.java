package org.rawi.voice.neural;

/**
 * Speech parameters, one set every {@link #STEP} seconds.
 *
 * @param cepstra [frames][{@link FrameDecoder#CEPSTRA}], mel-cepstrum with warping 0.42 at 16 kHz
 * @param voicing [frames], 0 to 1
 * @param strengths [frames][{@link FrameDecoder#BANDS}], voiced part of each band, 0 to 1
 * @param f0 [frames], Hz, also where nothing is voiced
 */
record Frames(float[][] cepstra, float[] voicing, float[][] strengths, double[] f0) {
  /** Seconds from one frame to the next. */
  static final double STEP = .005;

  int count() {
    return cepstra.length;
  }
}
