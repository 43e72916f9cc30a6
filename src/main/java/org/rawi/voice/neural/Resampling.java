package org.rawi.voice.neural;

/**
 * From the network's frames at its own pace to the vocoder's frames at the wanted one, phone by
 * phone; voicing is made definite, and pauses fade.
 */
final class Resampling {
  /** Frames of the vocoder over which sound fades into a pause, and out of it. */
  private static final int FADE = 9;

  /** Amplitude, squared, at which a pause's noise stays. */
  private static final double FLOOR = 1e-3;

  /** Certainties between .3 and .7 give partly voiced frames, beyond it is all or nothing. */
  private static final float UNSURE = .4f;

  private static final Brightness BRIGHTNESS = new Brightness();

  private final PhoneRow row;
  private final Timing wanted;
  private final Timing natural;
  private final float[][] decoded;

  Resampling(PhoneRow row, Timing wanted, Timing natural, float[][] decoded) {
    this.row = row;
    this.wanted = wanted;
    this.natural = natural;
    this.decoded = decoded;
  }

  Frames frames() {
    int[] phones = wanted.phones();
    int count = phones.length;
    float[][] cepstra = new float[count][];
    float[][] strengths = new float[count][];
    float[] certainty = new float[count];
    double[] logF0 = new double[count];
    float[] parameters = new float[FrameDecoder.PARAMETERS];
    for (int t = 0; t < count; t++) {
      interpolate(t, phones[t], parameters);
      cepstra[t] = java.util.Arrays.copyOf(parameters, FrameDecoder.CEPSTRA);
      strengths[t] =
          java.util.Arrays.copyOfRange(
              parameters, FrameDecoder.STRENGTHS, FrameDecoder.STRENGTHS + FrameDecoder.BANDS);
      certainty[t] = NeuralVoice.certainty(parameters[FrameDecoder.VOICING]);
      BRIGHTNESS.addTo(cepstra[t], certainty[t]);
      logF0[t] = parameters[FrameDecoder.LOG_F0];
    }
    double[] f0 = Melody.over(row, wanted, logF0, certainty);
    boolean[] silent = silent(phones);
    fade(silent, cepstra);
    return new Frames(cepstra, voicing(certainty, silent), strengths, f0);
  }

  private void interpolate(int t, int phone, float[] out) {
    double into = (Timing.centre(t) - wanted.start(phone)) / wanted.length(phone);
    double at = natural.start(phone) + Math.max(0, Math.min(1, into)) * natural.length(phone);
    double place = at / FrameDecoder.STEP - .5;
    int i = Math.max(0, Math.min(decoded.length - 1, (int) Math.floor(place)));
    float[] a = decoded[i];
    float[] b = decoded[Math.min(i + 1, decoded.length - 1)];
    float mix = (float) Math.max(0, Math.min(1, place - i));
    for (int m = 0; m < out.length; m++) {
      out[m] = a[m] * (1 - mix) + b[m] * mix;
    }
  }

  private boolean[] silent(int[] phones) {
    boolean[] silent = new boolean[phones.length];
    for (int t = 0; t < silent.length; t++) {
      silent[t] = row.get(phones[t]).isPause();
    }
    return silent;
  }

  /** Inside pauses the level follows the part of the neighbourhood that is speech. */
  private static void fade(boolean[] silent, float[][] cepstra) {
    int last = silent.length - 1;
    for (int t = 0; t <= last; t++) {
      if (!silent[t]) {
        continue;
      }
      double speech = 0;
      for (int k = t - FADE / 2; k <= t + FADE / 2; k++) {
        speech += silent[Math.max(0, Math.min(last, k))] ? 0 : 1;
      }
      double level = speech / FADE;
      cepstra[t][0] += (float) StrictMath.log(Math.max(level * level, FLOOR));
    }
  }

  private static float[] voicing(float[] certainty, boolean[] silent) {
    float[] voicing = new float[certainty.length];
    for (int t = 0; t < voicing.length; t++) {
      float v = (certainty[t] - .5f) / UNSURE + .5f;
      voicing[t] = silent[t] ? 0 : Math.max(0, Math.min(1, v));
    }
    return voicing;
  }
}
