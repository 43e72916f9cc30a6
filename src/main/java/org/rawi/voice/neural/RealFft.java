package org.rawi.voice.neural;

import java.util.Arrays;

/**
 * Fourier transforms of many real signals at once, each through a complex one of half the size
 * (Press et al., Numerical Recipes, §12.3). Every row of an array holds one place of all signals, a
 * lane each: the innermost loops run over lanes, so that they become vector instructions. A lane's
 * result does not depend on the others. Immutable and thread-safe; works in place, without
 * allocation.
 */
final class RealFft {
  private final int size;
  private final int half;
  private final float[] cos;
  private final float[] sin;
  private final int[] reversed;

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
  }

  /** Samples of a signal. */
  int size() {
    return size;
  }

  /** Frequencies from 0 to half the sampling rate. */
  int bins() {
    return half + 1;
  }

  /**
   * Signals → spectra, unscaled. Sample 2i of every signal stands in re[i], sample 2i + 1 in im[i];
   * afterwards frequency k stands in re[k] and im[k]. The rows are exchanged among themselves.
   *
   * @param re [{@link #bins()}][at least {@code lanes}]
   */
  void forward(float[][] re, float[][] im, int lanes) {
    transform(re, im, lanes);
    for (int l = 0; l < lanes; l++) {
      float first = re[0][l];
      re[0][l] = first + im[0][l];
      re[half][l] = first - im[0][l];
    }
    Arrays.fill(im[0], 0, lanes, 0);
    Arrays.fill(im[half], 0, lanes, 0);
    for (int k = 1, j = half - 1; k <= j; k++, j--) {
      part(re[k], im[k], re[j], im[j], cos[k], sin[k], lanes);
    }
  }

  /**
   * Spectra → signals, unscaled: the inverse of {@link #forward}, times {@link #size()}. What stood
   * in the rows of the spectra is overwritten.
   */
  void inverse(float[][] re, float[][] im, int lanes) {
    for (int l = 0; l < lanes; l++) {
      float first = re[0][l];
      re[0][l] = first + re[half][l];
      im[0][l] = first - re[half][l];
    }
    for (int k = 1, j = half - 1; k <= j; k++, j--) {
      join(re[k], im[k], re[j], im[j], cos[k], sin[k], lanes);
    }
    transform(im, re, lanes); // exchanging the parts turns the transform round
  }

  /** The spectra of even and odd samples → the spectrum of both, at k and at half − k. */
  private static void part(
      float[] rk, float[] ik, float[] rj, float[] ij, float cos, float sin, int lanes) {
    for (int l = 0; l < lanes; l++) {
      float evenRe = .5f * (rk[l] + rj[l]);
      float evenIm = .5f * (ik[l] - ij[l]);
      float oddRe = .5f * (ik[l] + ij[l]);
      float oddIm = .5f * (rj[l] - rk[l]);
      float turnedRe = oddRe * cos + oddIm * sin;
      float turnedIm = oddIm * cos - oddRe * sin;
      rk[l] = evenRe + turnedRe;
      ik[l] = evenIm + turnedIm;
      rj[l] = evenRe - turnedRe;
      ij[l] = turnedIm - evenIm;
    }
  }

  private static void join(
      float[] rk, float[] ik, float[] rj, float[] ij, float cos, float sin, int lanes) {
    for (int l = 0; l < lanes; l++) {
      float evenRe = rk[l] + rj[l];
      float evenIm = ik[l] - ij[l];
      float turnedRe = rk[l] - rj[l];
      float turnedIm = ik[l] + ij[l];
      float oddRe = turnedRe * cos - turnedIm * sin;
      float oddIm = turnedIm * cos + turnedRe * sin;
      rk[l] = evenRe - oddIm;
      ik[l] = evenIm + oddRe;
      rj[l] = evenRe + oddIm;
      ij[l] = oddRe - evenIm;
    }
  }

  private void transform(float[][] re, float[][] im, int lanes) {
    for (int i = 0; i < half; i++) {
      int j = reversed[i];
      if (j > i) {
        exchange(re, i, j);
        exchange(im, i, j);
      }
    }
    for (int span = 1; span < half; span *= 2) {
      int step = half / span;
      for (int block = 0; block < half; block += 2 * span) {
        for (int k = 0; k < span; k++) {
          int a = block + k;
          int b = a + span;
          butterfly(re[a], im[a], re[b], im[b], cos[k * step], sin[k * step], lanes);
        }
      }
    }
  }

  private static void exchange(float[][] rows, int i, int j) {
    float[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private static void butterfly(
      float[] ra, float[] ia, float[] rb, float[] ib, float cos, float sin, int lanes) {
    for (int l = 0; l < lanes; l++) {
      float xr = rb[l] * cos + ib[l] * sin;
      float xi = ib[l] * cos - rb[l] * sin;
      rb[l] = ra[l] - xr;
      ib[l] = ia[l] - xi;
      ra[l] += xr;
      ia[l] += xi;
    }
  }
}
