package org.rawi.voice.neural;

/**
 * Fourier transform of real signals through a complex one of half the size (Press et al., Numerical
 * Recipes, §12.3). Immutable and thread-safe; works in place, without allocation.
 */
final class RealFft {
  private final int size;
  private final int half;
  private final float[] cos;
  private final float[] sin;
  private final int[] reversed;

  /** Cosines and sines of each pass one after the other, so that its loop reads them in order. */
  private final float[] passCos;

  private final float[] passSin;

  /**
   * @param size a power of two, at least 8
   */
  RealFft(int size) {
    this.size = size;
    this.half = size / 2;
    cos = new float[half + 1];
    sin = new float[half + 1];
    for (int k = 0; k <= half; k++) {
      cos[k] = (float) StrictMath.cos(2 * Math.PI * k / size);
      sin[k] = (float) StrictMath.sin(2 * Math.PI * k / size);
    }
    reversed = new int[half];
    int shift = Integer.numberOfLeadingZeros(half) + 1;
    for (int i = 0; i < half; i++) {
      reversed[i] = Integer.reverse(i) >>> shift;
    }
    passCos = new float[half];
    passSin = new float[half];
    for (int span = 1; span < half; span *= 2) {
      for (int k = 0; k < span; k++) {
        passCos[span + k] = cos[k * half / span];
        passSin[span + k] = sin[k * half / span];
      }
    }
  }

  /** Frequencies from 0 to half the sampling rate. */
  int bins() {
    return half + 1;
  }

  /** x[{@code size}] → re, im [{@link #bins()}], unscaled. */
  void forward(float[] x, float[] re, float[] im) {
    for (int i = 0; i < half; i++) {
      re[i] = x[2 * i];
      im[i] = x[2 * i + 1];
    }
    transform(re, im);
    float first = re[0];
    re[0] = first + im[0];
    re[half] = first - im[0];
    im[0] = 0;
    im[half] = 0;
    for (int k = 1, j = half - 1; k <= j; k++, j--) {
      float evenRe = .5f * (re[k] + re[j]);
      float evenIm = .5f * (im[k] - im[j]);
      float oddRe = .5f * (im[k] + im[j]);
      float oddIm = .5f * (re[j] - re[k]);
      float turnedRe = oddRe * cos[k] + oddIm * sin[k];
      float turnedIm = oddIm * cos[k] - oddRe * sin[k];
      re[k] = evenRe + turnedRe;
      im[k] = evenIm + turnedIm;
      re[j] = evenRe - turnedRe;
      im[j] = turnedIm - evenIm;
    }
  }

  /** re, im [{@link #bins()}] → x[{@code size}], times {@code size}; re and im are overwritten. */
  void inverse(float[] re, float[] im, float[] x) {
    float first = re[0];
    re[0] = first + re[half];
    im[0] = first - re[half];
    for (int k = 1, j = half - 1; k <= j; k++, j--) {
      float evenRe = re[k] + re[j];
      float evenIm = im[k] - im[j];
      float turnedRe = re[k] - re[j];
      float turnedIm = im[k] + im[j];
      float oddRe = turnedRe * cos[k] - turnedIm * sin[k];
      float oddIm = turnedIm * cos[k] + turnedRe * sin[k];
      re[k] = evenRe - oddIm;
      im[k] = evenIm + oddRe;
      re[j] = evenRe + oddIm;
      im[j] = oddRe - evenIm;
    }
    transform(im, re); // exchanging the parts turns the transform round
    for (int i = 0; i < half; i++) {
      x[2 * i] = re[i];
      x[2 * i + 1] = im[i];
    }
  }

  private void transform(float[] re, float[] im) {
    for (int i = 0; i < half; i++) {
      int j = reversed[i];
      if (j > i) {
        float t = re[i];
        re[i] = re[j];
        re[j] = t;
        t = im[i];
        im[i] = im[j];
        im[j] = t;
      }
    }
    for (int span = 1; span < half; span *= 2) {
      for (int block = 0; block < half; block += 2 * span) {
        butterflies(re, im, block, span);
      }
    }
  }

  private void butterflies(float[] re, float[] im, int from, int span) {
    for (int k = 0; k < span; k++) {
      int a = from + k;
      int b = a + span;
      float c = passCos[span + k];
      float s = passSin[span + k];
      float xr = re[b] * c + im[b] * s;
      float xi = im[b] * c - re[b] * s;
      re[b] = re[a] - xr;
      im[b] = im[a] - xi;
      re[a] += xr;
      im[a] += xi;
    }
  }

  int size() {
    return size;
  }
}
