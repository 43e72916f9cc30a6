package org.rawi.voice.neural;

import java.util.Arrays;

/**
 * Speech parameters → sound: a minimum-phase pulse for every beat of the voice, noise shaped by the
 * same envelope, added up. Immutable and thread-safe.
 *
 * <p>The work goes through blocks of frames. In a block every frame's noise, and every pulse, has a
 * lane: the loops run over lanes, frequency by frequency.
 */
final class Vocoder {
  static final int SAMPLE_RATE = 16000;

  /** Samples from one frame to the next. */
  static final int HOP = (int) (SAMPLE_RATE * Frames.STEP);

  static final int FFT = 512;

  /** Centres of the bands that carry a voiced strength, Hz. */
  private static final double[] BAND_CENTRES = {500, 1500, 3000, 5000, 7000};

  final RealFft fft = new RealFft(FFT);
  final int bins = fft.bins();
  final Envelope envelope = new Envelope(fft, SAMPLE_RATE);

  /** The band whose centre lies below each frequency, and how far it is to the next one. */
  final int[] band = new int[bins];

  final float[] bandMix = new float[bins];

  /** How rough noise is at each frequency. */
  final float[] hiss = new float[bins];

  final float[] window = new float[2 * HOP];

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
    Excitation excitation = Excitation.of(frames, HOP, SAMPLE_RATE);
    float[] sound = new float[frames.count() * HOP + 2 * FFT];
    VocoderBlock block = new VocoderBlock(this, frames, excitation);
    while (block.next()) {
      block.addTo(sound);
    }
    return Arrays.copyOf(sound, frames.count() * HOP);
  }
}
