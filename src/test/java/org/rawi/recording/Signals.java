package org.rawi.recording;

import java.util.Random;

/** Sounds for tests; the same on every run. */
final class Signals {
  private Signals() {}

  static float[] sine(int sampleRate, double hertz, double seconds, double peak) {
    float[] samples = new float[(int) (seconds * sampleRate)];
    for (int t = 0; t < samples.length; t++) {
      samples[t] = (float) (peak * Math.sin(2 * Math.PI * hertz * t / sampleRate + 0.7));
    }
    return samples;
  }

  /** Like speech: syllables of voiced sound and noise whose level wanders, with pauses. */
  static float[] babble(int sampleRate, double seconds, double peak) {
    Random random = new Random(20261122);
    float[] samples = new float[(int) (seconds * sampleRate)];
    double level = 0;
    double noise = 0;
    for (int t = 0; t < samples.length; t++) {
      double time = (double) t / sampleRate;
      if (t % (sampleRate / 5) == 0) {
        level = random.nextInt(4) == 0 ? 0 : Math.pow(10, -random.nextInt(25) / 20.0);
      }
      noise = 0.6 * noise + random.nextGaussian() * 0.1;
      double pitch = 2 * Math.PI * (130 * time + 12 * Math.sin(2 * time));
      double voice = 0;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        voice += Math.sin(harmonic * pitch) / harmonic;
      }
      samples[t] = (float) (peak * 0.5 * level * (0.5 * voice + noise));
    }
    return samples;
  }

  /** Frequency of the strongest autocorrelation between 60 and 400 Hz around the middle. */
  static double pitch(float[] samples, int sampleRate) {
    int middle = samples.length / 2;
    int length = sampleRate / 10;
    double best = -1;
    int bestLag = 1;
    for (int lag = sampleRate / 400; lag <= sampleRate / 60; lag++) {
      double product = 0;
      double energy = 1e-9;
      for (int t = middle - length; t < middle + length; t++) {
        product += samples[t] * samples[t + lag];
        energy += samples[t + lag] * samples[t + lag];
      }
      if (product / Math.sqrt(energy) > best * 1.001) {
        best = product / Math.sqrt(energy);
        bestLag = lag;
      }
    }
    return (double) sampleRate / bestLag;
  }
}
