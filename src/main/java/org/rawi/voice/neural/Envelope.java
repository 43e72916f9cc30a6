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
  private static final double ALPHA = .42;

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
  private final Matrix cosines;
  private final Matrix sines;
  private final float[] tone;
  private final float[] tonePhase;

  Envelope(RealFft fft, int sampleRate) {
    bins = fft.bins();
    firstCos = new float[bins];
    firstSin = new float[bins];
    tone = new float[bins];
    float[] cos = new float[(M - 2) * bins];
    float[] sin = new float[(M - 2) * bins];
    for (int b = 0; b < bins; b++) {
      double hertz = (double) b * sampleRate / fft.size();
      double w = Math.PI * b / (bins - 1);
      double warped =
          w + 2 * StrictMath.atan2(ALPHA * StrictMath.sin(w), 1 - ALPHA * StrictMath.cos(w));
      firstCos[b] = (float) StrictMath.cos(warped);
      firstSin[b] = (float) -StrictMath.sin(warped);
      for (int m = 2; m < M; m++) {
        cos[b * (M - 2) + m - 2] = (float) StrictMath.cos(m * warped);
        sin[b * (M - 2) + m - 2] = (float) -StrictMath.sin(m * warped);
      }
      tone[b] = (float) tone(hertz);
    }
    cosines = Matrix.ofOutputRows(cos, bins, M - 2);
    sines = Matrix.ofOutputRows(sin, bins, M - 2);
    tonePhase = minimumPhase(tone, fft);
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
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = logAmplitude[Math.min(i, n - i)];
    }
    float[] re = new float[fft.bins()];
    float[] im = new float[fft.bins()];
    fft.forward(x, re, im);
    Arrays.fill(x, 0);
    for (int i = 0; i <= n / 2; i++) {
      x[i] = re[i] / n * (i == 0 || i == n / 2 ? 1 : 2);
    }
    fft.forward(x, re, im);
    return im;
  }

  /**
   * Writes {@code count} frames' log amplitudes and phases, rows of {@code bins}, from row {@code
   * at} on.
   *
   * @param cepstra [frames][35]
   * @param peaks room for {@code count} rows
   */
  void compute(
      float[][] cepstra,
      int from,
      int count,
      float[][] logs,
      float[][] phases,
      int at,
      float[][] peaks) {
    for (int t = 0; t < count; t++) {
      Arrays.fill(peaks[t], 0);
      Arrays.fill(phases[at + t], 0);
    }
    cosines.addProduct(cepstra, from, 2, count, peaks, 0);
    sines.addProduct(cepstra, from, 2, count, phases, at);
    for (int t = 0; t < count; t++) {
      float[] c = cepstra[from + t];
      shape(c[0], c[1], peaks[t], logs[at + t]);
      turn(c[1], phases[at + t]);
    }
  }

  private void shape(float level, float tilt, float[] peaks, float[] logs) {
    float before = 0;
    float after = 0;
    for (int b = 0; b < bins; b++) {
      float plain = level + tilt * firstCos[b] + peaks[b];
      float sharp = plain + SHARPENING * peaks[b];
      before += Activations.exp(2 * Math.min(plain, LOUDEST));
      after += Activations.exp(2 * Math.min(sharp, LOUDEST));
      logs[b] = sharp + tone[b];
    }
    float gain = (float) (.5 * StrictMath.log((double) before / after));
    for (int b = 0; b < bins; b++) {
      logs[b] += gain;
    }
  }

  private void turn(float tilt, float[] phases) {
    for (int b = 0; b < bins; b++) {
      phases[b] = tilt * firstSin[b] + (1 + SHARPENING) * phases[b] + tonePhase[b];
    }
  }
}
