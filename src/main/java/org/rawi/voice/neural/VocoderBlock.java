package org.rawi.voice.neural;

import java.util.Arrays;
import org.rawi.nn.Activations;

/**
 * A run of frames on their way to sound: lanes of noise, one a frame, and after them lanes of
 * pulses. Not thread-safe.
 */
final class VocoderBlock {
  private static final int MOST_FRAMES = 64;

  /** A frame cannot have more pulses than samples. */
  private static final int MOST_PULSES = Vocoder.HOP;

  private static final int HOP = Vocoder.HOP;
  private static final int FFT = Vocoder.FFT;

  /** Pulses start this many samples early: their spectra are not quite causal. */
  private static final int LEAD = 16;

  /** Unvoiced sounds are this much softer than the network has them. */
  private static final float BREATH = .6f;

  private static final float FAINTEST = 1e-4f;
  private static final float SCALE = 1f / FFT;

  private final Vocoder vocoder;
  private final Frames frames;
  private final Excitation excitation;
  private final int bins;
  private final Envelope.Lanes envelopes;
  private final float[][] noiseRe;
  private final float[][] noiseIm;
  private final float[][] re;
  private final float[][] im;
  private final float[][] waves;
  private final Trigonometry trigonometry;

  /** What each lane is made of. */
  private final Mix mix;

  /** Frames [from, to), pulses [firstPulse, endPulse). */
  private int from;

  private int to;
  private int firstPulse;
  private int endPulse;

  VocoderBlock(Vocoder vocoder, Frames frames, Excitation excitation) {
    this.vocoder = vocoder;
    this.frames = frames;
    this.excitation = excitation;
    bins = vocoder.bins;
    int noises = Math.min(MOST_FRAMES, frames.count());
    int lanes = noises + Math.min(MOST_PULSES, excitation.moments().length);
    envelopes = Envelope.Lanes.of(bins, noises + 2);
    noiseRe = new float[bins][noises];
    noiseIm = new float[bins][noises];
    re = new float[bins][lanes];
    im = new float[bins][lanes];
    waves = new float[lanes][FFT];
    trigonometry = new Trigonometry(lanes);
    mix = new Mix(lanes);
  }

  /**
   * Where the lanes take their envelopes: between two lanes of the envelopes' own, and what they
   * are multiplied with.
   */
  private static final class Mix {
    final int[] lane;
    final int[] next;
    final float[] share;
    final float[] turn;
    final float[] voicing;
    final float[] scale;
    final float[][] strengths;
    final float[] strength;
    final float[] level;
    final float[] angle;
    final float[] length;
    final float[] room;

    Mix(int lanes) {
      lane = new int[lanes];
      next = new int[lanes];
      share = new float[lanes];
      turn = new float[lanes];
      voicing = new float[lanes];
      scale = new float[lanes];
      strengths = new float[FrameDecoder.BANDS][lanes];
      strength = new float[lanes];
      level = new float[lanes];
      angle = new float[lanes];
      length = new float[lanes];
      room = new float[lanes];
    }
  }

  /** Goes on to the next frames; false at the end. */
  boolean next() {
    from = to;
    firstPulse = endPulse;
    while (to < Math.min(frames.count(), from + MOST_FRAMES)) {
      int end = endPulse;
      while (end < excitation.frames().length && excitation.frames()[end] == to) {
        end++;
      }
      if (end - firstPulse > MOST_PULSES) {
        break;
      }
      endPulse = end;
      to++;
    }
    return to > from;
  }

  /** Adds the sound of these frames, frame by frame, its pulses before its noise. */
  void addTo(float[] sound) {
    int noises = to - from;
    int lanes = noises + endPulse - firstPulse;
    int first = Math.max(0, from - 1);
    int last = Math.min(frames.count(), to + 1);
    vocoder.envelope.compute(frames.cepstra(), first, last - first, envelopes);
    for (int t = from; t < to; t++) {
      mixNoise(t, t - from, first);
    }
    for (int p = firstPulse; p < endPulse; p++) {
      mixPulse(p, noises + p - firstPulse, first);
    }
    spectra(noises, lanes);
    vocoder.fft.inverse(re, im, lanes);
    collect(lanes);
    int pulse = firstPulse;
    for (int t = from; t < to; t++) {
      while (pulse < endPulse && excitation.frames()[pulse] == t) {
        int start = (int) Math.floor(excitation.moments()[pulse]) - LEAD;
        add(waves[noises + pulse++ - firstPulse], start, sound);
      }
      add(waves[t - from], t * HOP - HOP / 2, sound);
    }
  }

  private void mixNoise(int t, int lane, int first) {
    mix.lane[lane] = t - first;
    mix.voicing[lane] = frames.voicing()[t];
    mix.scale[lane] = BREATH + (1 - BREATH) * frames.voicing()[t];
    blendStrengths(t, t, 0, lane);
  }

  private void mixPulse(int pulse, int lane, int first) {
    double moment = excitation.moments()[pulse];
    double place = moment / HOP - .5;
    int t = Math.max(0, (int) Math.floor(place));
    int next = Math.min(t + 1, frames.count() - 1);
    float share = (float) Math.max(0, Math.min(1, place - t));
    float voicing = frames.voicing()[t] * (1 - share) + frames.voicing()[next] * share;
    double f0 = frames.f0()[excitation.frames()[pulse]];
    mix.lane[lane] = t - first;
    mix.next[lane] = next - first;
    mix.share[lane] = share;
    mix.turn[lane] = (float) (-2 * Math.PI / FFT * (moment - (int) Math.floor(moment) + LEAD));
    mix.scale[lane] = voicing * (float) Math.sqrt(Vocoder.SAMPLE_RATE / f0);
    blendStrengths(t, next, share, lane);
  }

  private void blendStrengths(int t, int next, float share, int lane) {
    float[] a = frames.strengths()[t];
    float[] z = frames.strengths()[next];
    for (int k = 0; k < FrameDecoder.BANDS; k++) {
      float blend = a[k] * (1 - share) + z[k] * share;
      mix.strengths[k][lane] = Math.max(0, Math.min(1, blend));
    }
  }

  /** The spectrum of every lane, without its constant part. */
  private void spectra(int noises, int lanes) {
    noise(noises);
    for (int b = 0; b < bins; b++) {
      int k = vocoder.band[b];
      between(mix.strengths[k], mix.strengths[k + 1], vocoder.bandMix[b], mix.strength, lanes);
      roughen(mix.strength, mix.voicing, vocoder.hiss[b], noises);
      gather(b, noises, lanes);
      Activations.exp(mix.level, mix.length, mix.room, lanes);
      multiply(mix.length, mix.strength, mix.scale, lanes);
      trigonometry.polar(mix.length, mix.angle, re[b], im[b], lanes);
      filter(noiseRe[b], noiseIm[b], re[b], im[b], noises);
    }
    Arrays.fill(re[0], 0, lanes, 0);
    Arrays.fill(im[0], 0, lanes, 0);
    Arrays.fill(im[bins - 1], 0, lanes, 0);
  }

  /** The spectra of the breath around each frame. */
  private void noise(int noises) {
    for (int b = 0; b < bins; b++) {
      Arrays.fill(noiseRe[b], 0);
      Arrays.fill(noiseIm[b], 0);
    }
    for (int l = 0; l < noises; l++) {
      breath(l, (from + l) * HOP - HOP / 2);
    }
    vocoder.fft.forward(noiseRe, noiseIm, noises);
  }

  private void breath(int lane, int start) {
    for (int i = Math.max(0, -start); i < vocoder.window.length; i++) {
      float x = excitation.noise()[start + i] * vocoder.window[i];
      (i % 2 == 0 ? noiseRe : noiseIm)[i / 2][lane] = x;
    }
  }

  private static void multiply(float[] values, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = values[i] * a[i] * b[i];
    }
  }

  private static void between(float[] a, float[] z, float share, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + share * (z[i] - a[i]);
    }
  }

  /** From the voiced strength of a lane's band to the strength of its noise. */
  private static void roughen(float[] strength, float[] voicing, float hiss, int n) {
    for (int i = 0; i < n; i++) {
      float s = strength[i] * voicing[i];
      float rough = hiss * (float) Math.sqrt(Math.max(0, 1 - s * s)) + (1 - hiss) * (1 - s);
      strength[i] = Math.max(FAINTEST, rough);
    }
  }

  /** Log amplitude and phase of one frequency. */
  private void gather(int b, int noises, int lanes) {
    float[] log = envelopes.logs()[b];
    float[] phase = envelopes.phases()[b];
    System.arraycopy(log, mix.lane[0], mix.level, 0, noises);
    System.arraycopy(phase, mix.lane[0], mix.angle, 0, noises);
    for (int l = noises; l < lanes; l++) {
      int at = mix.lane[l];
      int next = mix.next[l];
      float share = mix.share[l];
      mix.level[l] = log[at] + share * (log[next] - log[at]);
      mix.angle[l] = phase[at] + share * (phase[next] - phase[at]) + mix.turn[l] * b;
    }
  }

  private static void filter(float[] noiseRe, float[] noiseIm, float[] re, float[] im, int n) {
    for (int i = 0; i < n; i++) {
      float x = noiseRe[i] * re[i] - noiseIm[i] * im[i];
      im[i] = noiseRe[i] * im[i] + noiseIm[i] * re[i];
      re[i] = x;
    }
  }

  /** From rows of samples to a wave for each lane. */
  private void collect(int lanes) {
    for (int i = 0; i < FFT / 2; i++) {
      collect(re[i], 2 * i, lanes);
      collect(im[i], 2 * i + 1, lanes);
    }
  }

  private void collect(float[] row, int sample, int lanes) {
    for (int l = 0; l < lanes; l++) {
      waves[l][sample] = row[l];
    }
  }

  private static void add(float[] wave, int at, float[] sound) {
    for (int i = Math.max(0, -at); i < FFT; i++) {
      sound[at + i] += wave[i] * SCALE;
    }
  }
}
