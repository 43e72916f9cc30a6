package org.rawi.voice.neural;

import java.util.Arrays;
import org.rawi.nn.Activations;

/**
 * Speech parameters → sound: a minimum-phase pulse for every beat of the voice, noise shaped by the
 * same envelope, added up. Immutable and thread-safe.
 */
final class Vocoder {
  static final int SAMPLE_RATE = 16000;

  /** Samples from one frame to the next. */
  static final int HOP = (int) (SAMPLE_RATE * Frames.STEP);

  private static final int FFT = 512;

  /** Pulses start this many samples early: their spectra are not quite causal. */
  private static final int LEAD = 16;

  /** Envelopes computed at a time, and kept: a pulse needs its neighbours' too. */
  private static final int BATCH = 8;

  private static final int RING = 2 * BATCH;

  /** Centres of the bands that carry a voiced strength, Hz. */
  private static final double[] BAND_CENTRES = {500, 1500, 3000, 5000, 7000};

  /** Unvoiced sounds are this much softer than the network has them. */
  private static final float BREATH = .6f;

  private static final float FAINTEST = 1e-4f;

  private final RealFft fft = new RealFft(FFT);
  private final int bins = fft.bins();
  private final Envelope envelope = new Envelope(fft, SAMPLE_RATE);
  private final int[] band = new int[bins];
  private final float[] bandMix = new float[bins];
  private final float[] hiss = new float[bins];
  private final float[] window = new float[2 * HOP];

  Vocoder() {
    for (int b = 0; b < bins; b++) {
      double hertz = (double) b * SAMPLE_RATE / FFT;
      while (band[b] < BAND_CENTRES.length - 2 && hertz > BAND_CENTRES[band[b] + 1]) {
        band[b]++;
      }
      double low = BAND_CENTRES[band[b]];
      double mix = (hertz - low) / (BAND_CENTRES[band[b] + 1] - low);
      bandMix[b] = (float) Math.max(0, Math.min(1, mix));
      hiss[b] = (float) (1 / (1 + StrictMath.exp(-(hertz - 1500) / 300)));
    }
    for (int i = 0; i < window.length; i++) {
      window[i] = (float) (.5 - .5 * StrictMath.cos(Math.PI * i / HOP));
    }
  }

  /** Sound at the network's own level, {@code count · HOP} samples. */
  float[] speak(Frames frames) {
    return new Run(frames).sound();
  }

  /** One passage on its way. */
  private final class Run {
    private final Frames frames;
    private final Excitation excitation;
    private final float[] sound;
    private final float[][] logs = new float[RING][bins];
    private final float[][] phases = new float[RING][bins];
    private final float[][] peaks = new float[BATCH][bins];
    private final float[] re = new float[bins];
    private final float[] im = new float[bins];
    private final float[] length = new float[bins];
    private final float[] angle = new float[bins];
    private final float[] filterRe = new float[bins];
    private final float[] filterIm = new float[bins];
    private final float[] wave = new float[FFT];
    private final float[] strength = new float[FrameDecoder.BANDS];
    private int known;

    Run(Frames frames) {
      this.frames = frames;
      this.excitation = Excitation.of(frames, HOP, SAMPLE_RATE);
      this.sound = new float[frames.count() * HOP + 2 * FFT];
    }

    float[] sound() {
      int pulse = 0;
      for (int t = 0; t < frames.count(); t++) {
        while (known < Math.min(frames.count(), t + 2)) {
          learn();
        }
        while (pulse < excitation.moments().length && excitation.frames()[pulse] == t) {
          addPulse(excitation.moments()[pulse++], t);
        }
        addNoise(t);
      }
      return Arrays.copyOf(sound, frames.count() * HOP);
    }

    private void learn() {
      int count = Math.min(BATCH, frames.count() - known);
      int at = known % RING;
      envelope.compute(frames.cepstra(), known, count, logs, phases, at, peaks);
      known += count;
    }

    private void addPulse(double moment, int counted) {
      double place = moment / HOP - .5;
      int t = Math.max(0, (int) Math.floor(place));
      int next = Math.min(t + 1, frames.count() - 1);
      float mix = (float) Math.max(0, Math.min(1, place - t));
      int whole = (int) Math.floor(moment);
      float[] voicing = frames.voicing();
      float voiced = voicing[t] * (1 - mix) + voicing[next] * mix;
      voiced *= (float) Math.sqrt(SAMPLE_RATE / frames.f0()[counted]);
      blendStrengths(t, next, mix);
      float turn = (float) (-2 * Math.PI / FFT * (moment - whole + LEAD));
      float[] log = logs[t % RING];
      float[] nextLog = logs[next % RING];
      float[] phase = phases[t % RING];
      float[] nextPhase = phases[next % RING];
      for (int b = 0; b < bins; b++) {
        float level = log[b] + mix * (nextLog[b] - log[b]);
        length[b] = Activations.exp(level) * strengthAt(b) * voiced;
        angle[b] = phase[b] + mix * (nextPhase[b] - phase[b]) + turn * b;
      }
      Trigonometry.polar(length, angle, re, im, bins);
      add(whole - LEAD, 1f / FFT);
    }

    private void addNoise(int t) {
      int from = t * HOP - HOP / 2;
      Arrays.fill(wave, 0);
      for (int i = Math.max(0, -from); i < window.length; i++) {
        wave[i] = excitation.noise()[from + i] * window[i];
      }
      fft.forward(wave, re, im);
      blendStrengths(t, t, 0);
      float voicing = frames.voicing()[t];
      float breath = BREATH + (1 - BREATH) * voicing;
      float[] log = logs[t % RING];
      for (int b = 0; b < bins; b++) {
        float s = strengthAt(b) * voicing;
        float rough = hiss[b] * (float) Math.sqrt(Math.max(0, 1 - s * s)) + (1 - hiss[b]) * (1 - s);
        length[b] = Activations.exp(log[b]) * Math.max(FAINTEST, rough) * breath;
      }
      Trigonometry.polar(length, phases[t % RING], filterRe, filterIm, bins);
      for (int b = 0; b < bins; b++) {
        float x = re[b] * filterRe[b] - im[b] * filterIm[b];
        im[b] = re[b] * filterIm[b] + im[b] * filterRe[b];
        re[b] = x;
      }
      add(from, 1f / FFT);
    }

    private void blendStrengths(int t, int next, float mix) {
      float[] a = frames.strengths()[t];
      float[] z = frames.strengths()[next];
      for (int k = 0; k < strength.length; k++) {
        float blend = a[k] * (1 - mix) + z[k] * mix;
        strength[k] = Math.max(0, Math.min(1, blend));
      }
    }

    private float strengthAt(int b) {
      int k = band[b];
      return strength[k] + bandMix[b] * (strength[k + 1] - strength[k]);
    }

    /** Adds the sound of the spectrum in re and im, without its constant part. */
    private void add(int from, float scale) {
      re[0] = 0;
      im[0] = 0;
      im[bins - 1] = 0;
      fft.inverse(re, im, wave);
      for (int i = Math.max(0, -from); i < FFT; i++) {
        sound[from + i] += wave[i] * scale;
      }
    }
  }
}
