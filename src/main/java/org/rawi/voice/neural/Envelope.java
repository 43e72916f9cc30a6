package org.rawi.voice.neural;

import java.util.Arrays;
import org.rawi.nn.Activations;
import org.rawi.nn.Matrix;

/**
 * The shape of the vocal tract at one moment: mel-cepstrum → log amplitude and minimum phase of
 * every frequency, with formants sharpened and the tone corrected. Immutable.
 */
final class Envelope {
  /** Frequency warping of the mel-cepstrum. */
  static final double ALPHA = .42;

  /** Formants are raised by this part; the frame keeps its energy. */
  private static final float SHARPENING = .4f;

  /** dB above 3 kHz and below 250 Hz. */
  private static final double TREBLE = 3;

  private static final double BASS = 2;
  private static final float LOUDEST = 20; // log amplitude; keeps the exponential finite
  private static final int M = FrameDecoder.CEPSTRA;

  private final int bins;
  private final float[] firstCos;
  private final float[] firstSin;

  /** [bins][M − 2], for the third coefficient and on. */
  private final float[][] cosines;

  private final float[][] sines;
  private final float[] tone;
  private final float[] tonePhase;

  /**
   * The envelopes of some frames, a lane each, and room to compute them.
   *
   * @param logs log amplitudes, [bins][lanes]
   * @param phases [bins][lanes]
   * @param peaks the log amplitude without level and tilt, [bins][lanes]
   * @param cepstra [coefficients][lanes]
   * @param powers the lanes before sharpening, then the lanes after it
   */
  record Lanes(
      float[][] logs,
      float[][] phases,
      float[][] peaks,
      float[][] cepstra,
      float[] powers,
      float[] sums,
      float[] exponentials,
      float[] room) {

    static Lanes of(int bins, int lanes) {
      return new Lanes(
          new float[bins][lanes],
          new float[bins][lanes],
          new float[bins][lanes],
          new float[M][lanes],
          new float[2 * lanes],
          new float[2 * lanes],
          new float[2 * lanes],
          new float[2 * lanes]);
    }
  }

  Envelope(RealFft fft, int sampleRate) {
    bins = fft.bins();
    firstCos = new float[bins];
    firstSin = new float[bins];
    tone = new float[bins];
    cosines = new float[bins][M - 2];
    sines = new float[bins][M - 2];
    for (int b = 0; b < bins; b++) {
      double hertz = (double) b * sampleRate / fft.size();
      double w = Math.PI * b / (bins - 1);
      double warped =
          w + 2 * StrictMath.atan2(ALPHA * StrictMath.sin(w), 1 - ALPHA * StrictMath.cos(w));
      firstCos[b] = (float) StrictMath.cos(warped);
      firstSin[b] = (float) -StrictMath.sin(warped);
      for (int m = 2; m < M; m++) {
        cosines[b][m - 2] = (float) StrictMath.cos(m * warped);
        sines[b][m - 2] = (float) -StrictMath.sin(m * warped);
      }
      tone[b] = (float) tone(hertz);
    }
    tonePhase = minimumPhase(tone, fft);
  }

  /** By how much a cepstral coefficient counts: the first two are level and tilt. */
  static double growth(int coefficient) {
    return coefficient < 2 ? 1 : 1 + SHARPENING;
  }

  private static double tone(double hertz) {
    double decibels =
        TREBLE / (1 + StrictMath.exp(-(hertz - 3000) / 400))
            + BASS / (1 + StrictMath.exp((hertz - 250) / 60));
    return decibels * StrictMath.log(10) / 20;
  }

  /** Phase of the causal filter with the given log amplitude: folds its cepstrum forward. */
  private static float[] minimumPhase(float[] logAmplitude, RealFft fft) {
    int n = fft.size();
    float[][] re = new float[fft.bins()][1];
    float[][] im = new float[fft.bins()][1];
    for (int i = 0; i < n; i++) {
      (i % 2 == 0 ? re : im)[i / 2][0] = logAmplitude[Math.min(i, n - i)];
    }
    fft.forward(re, im, 1);
    float[] cepstrum = new float[n];
    for (int i = 0; i <= n / 2; i++) {
      cepstrum[i] = re[i][0] / n * (i == 0 || i == n / 2 ? 1 : 2);
    }
    for (int i = 0; i < n; i++) {
      (i % 2 == 0 ? re : im)[i / 2][0] = cepstrum[i];
    }
    fft.forward(re, im, 1);
    float[] phase = new float[fft.bins()];
    for (int b = 0; b < phase.length; b++) {
      phase[b] = im[b][0];
    }
    return phase;
  }

  /**
   * Computes the envelopes of frames {@code from} on.
   *
   * @param cepstra [frames][35]
   * @param count at most as many as there are lanes
   */
  void compute(float[][] cepstra, int from, int count, Lanes lanes) {
    for (int l = 0; l < count; l++) {
      for (int m = 0; m < M; m++) {
        lanes.cepstra[m][l] = cepstra[from + l][m];
      }
    }
    for (int b = 0; b < bins; b++) {
      Arrays.fill(lanes.peaks[b], 0, count, 0);
      Arrays.fill(lanes.phases[b], 0, count, 0);
    }
    Matrix higher = Matrix.ofInputRows(Arrays.copyOfRange(lanes.cepstra, 2, M), count);
    higher.addProduct(cosines, 0, 0, bins, lanes.peaks, 0);
    higher.addProduct(sines, 0, 0, bins, lanes.phases, 0);
    shape(lanes, count);
    for (int b = 0; b < bins; b++) {
      turn(lanes.cepstra[1], lanes.phases[b], firstSin[b], tonePhase[b], count);
    }
  }

  private void shape(Lanes lanes, int count) {
    Arrays.fill(lanes.sums, 0);
    for (int b = 0; b < bins; b++) {
      float[] log = lanes.logs[b];
      plain(lanes.cepstra[0], lanes.cepstra[1], firstCos[b], lanes.peaks[b], log, count);
      doubled(log, lanes.powers, 0, count);
      sharpen(log, lanes.peaks[b], count);
      doubled(log, lanes.powers, count, count);
      add(tone[b], log, count);
      Activations.exp(lanes.powers, lanes.exponentials, lanes.room, 2 * count);
      add(lanes.exponentials, lanes.sums, 2 * count);
    }
    float[] gains = lanes.room;
    for (int l = 0; l < count; l++) {
      gains[l] = (float) (.5 * StrictMath.log((double) lanes.sums[l] / lanes.sums[count + l]));
    }
    for (float[] log : lanes.logs) {
      add(gains, log, count);
    }
  }

  private static void add(float value, float[] to, int count) {
    for (int l = 0; l < count; l++) {
      to[l] += value;
    }
  }

  private static void add(float[] values, float[] to, int count) {
    for (int l = 0; l < count; l++) {
      to[l] += values[l];
    }
  }

  private static void plain(
      float[] level, float[] tilt, float cos, float[] peaks, float[] log, int count) {
    for (int l = 0; l < count; l++) {
      log[l] = level[l] + tilt[l] * cos + peaks[l];
    }
  }

  private static void doubled(float[] log, float[] powers, int at, int count) {
    for (int l = 0; l < count; l++) {
      powers[at + l] = 2 * Math.min(log[l], LOUDEST);
    }
  }

  private static void sharpen(float[] log, float[] peaks, int count) {
    for (int l = 0; l < count; l++) {
      log[l] += SHARPENING * peaks[l];
    }
  }

  private static void turn(float[] tilt, float[] phases, float sin, float add, int count) {
    for (int l = 0; l < count; l++) {
      phases[l] = tilt[l] * sin + (1 + SHARPENING) * phases[l] + add;
    }
  }
}
