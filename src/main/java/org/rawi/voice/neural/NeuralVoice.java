package org.rawi.voice.neural;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rawi.nn.Activations;
import org.rawi.nn.Tensors;
import org.rawi.voice.neural.PhoneEncoder.Encoded;

/**
 * A voice: weights and vocoder. Immutable and thread-safe; bit-identical on every machine.
 *
 * <p>{@link #perform} decides how a passage is said, {@link #sound} says it.
 */
public final class NeuralVoice {
  public static final int SAMPLE_RATE = Vocoder.SAMPLE_RATE;

  /** Rates that the voice speaks well; beyond, sounds blur or drag. */
  public static final double SLOWEST = .7;

  public static final double FASTEST = 1.5;

  /** The rate nearest to {@code rate} that the durations bear. */
  public static double nearestRate(double rate) {
    return Math.max(SLOWEST, Math.min(FASTEST, rate));
  }

  /**
   * From the network's level to full scale ±1: speech at about −25 dBFS, so that the loudest vowel
   * stays clear of full scale. The same for every passage.
   */
  private static final float GAIN = .25f / 32768;

  /**
   * Phone durations are whole milliseconds, a passage is whole frames: times stay exact in every
   * notation, and passages can be joined.
   */
  private static final int MILLISECOND = SAMPLE_RATE / 1000;

  private final PhoneEncoder encoder;
  private final FrameDecoder decoder;
  private final Vocoder vocoder = new Vocoder();

  private NeuralVoice(Tensors tensors) {
    encoder = new PhoneEncoder(tensors);
    decoder = new FrameDecoder(tensors);
  }

  /**
   * @throws IOException if the weights are cut off, or not those of such a voice
   */
  public static NeuralVoice read(InputStream weights) throws IOException {
    try {
      return new NeuralVoice(Tensors.read(weights));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("not the weights of this kind of voice: " + e.getMessage(), e);
    }
  }

  /**
   * Says a passage in the voice's own way.
   *
   * @param rate {@link #SLOWEST} to {@link #FASTEST}, 1 = newsreader
   */
  public Performance perform(Passage passage, double rate) {
    PhoneRow row = PhoneRow.of(passage);
    Encoded encoded = encoder.encode(row);
    double[] seconds = Durations.at(rate, natural(encoded), row);
    long[] ends = new long[seconds.length];
    double end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += seconds[i];
      ends[i] = Math.round(end * 1000) * MILLISECOND;
    }
    int last = ends.length - 1;
    ends[last] = (ends[last] + Vocoder.HOP - 1) / Vocoder.HOP * Vocoder.HOP;
    return perform(row, encoded, ends);
  }

  /**
   * Says a passage with given durations.
   *
   * @param ends samples from the start at which each phone ends
   */
  public Performance perform(PhoneRow row, long[] ends) {
    return perform(row, encoder.encode(row), ends);
  }

  private Performance perform(PhoneRow row, Encoded encoded, long[] ends) {
    double[] seconds = new double[ends.length];
    for (int i = 0; i < ends.length; i++) {
      seconds[i] = (double) ends[i] / SAMPLE_RATE;
    }
    Timing timing = new Timing(seconds);
    return new Performance(row, ends.clone(), frames(row, encoded, timing));
  }

  /** The sound of a performance: full scale ±1, as many samples as its frames cover. */
  public float[] sound(Performance performance) {
    float[] sound = vocoder.speak(performance.frames());
    for (int i = 0; i < sound.length; i++) {
      sound[i] *= GAIN;
    }
    return sound;
  }

  /** Seconds of every phone at the network's own pace. */
  static double[] natural(Encoded encoded) {
    double[] seconds = encoded.logSeconds().clone();
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = StrictMath.exp(seconds[i]);
    }
    return seconds;
  }

  PhoneEncoder encoder() {
    return encoder;
  }

  /**
   * The network speaks at its own pace, which it knows best; its frames are then resampled inside
   * every phone to the wanted duration.
   */
  Frames frames(PhoneRow row, Encoded encoded, Timing timing) {
    double[] natural = natural(encoded);
    for (int i = 0; i < natural.length; i++) {
      if (row.get(i).isPause()) {
        natural[i] = timing.length(i);
      }
    }
    float[][] decoded = decoder.decode(encoded.context(), natural);
    return new Resampling(row, timing, Timing.of(natural), decoded).frames();
  }

  static float certainty(float logit) {
    return Activations.sigmoid(logit);
  }
}
