package org.rawi.recording;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A {@link Sound} as bytes, exactly.
 *
 * <p>Of the samples, which are {@linkplain Sound#rounded whole steps}, the second differences are
 * kept, all low bytes before all high bytes, deflated: 17 kB a second of the voice hadi. FLAC takes
 * from 14.5 (its own encoder at its best) to 16.5 (the one for Java), at five times the cost of
 * reading.
 */
final class SoundCoding {
  /** Exponent of the step, samples, words. */
  private static final int HEAD = 3 * Integer.BYTES;

  private SoundCoding() {}

  /**
   * @param sound rounded
   */
  static byte[] encode(Sound sound) {
    int samples = sound.samples().length;
    int words = sound.starts().length;
    ByteBuffer raw = ByteBuffer.allocate(HEAD + 2 * words * Integer.BYTES + 2 * samples);
    raw.putInt(sound.stepExponent()).putInt(samples).putInt(words);
    raw.asIntBuffer().put(sound.starts()).put(sound.ends());
    putSamples(sound, raw.array(), raw.capacity() - 2 * samples);
    byte[] packed = deflated(raw.array());
    return ByteBuffer.allocate(Integer.BYTES + packed.length)
        .putInt(raw.capacity())
        .put(packed)
        .array();
  }

  /** The sound that was encoded. */
  static Sound decode(byte[] file) {
    ByteBuffer raw = ByteBuffer.wrap(inflated(file));
    int exponent = raw.getInt();
    float[] samples = new float[raw.getInt()];
    int[] starts = new int[raw.getInt()];
    int[] ends = new int[starts.length];
    IntBuffer times = raw.asIntBuffer();
    times.get(starts).get(ends);
    readSamples(raw.array(), raw.capacity() - 2 * samples.length, exponent, samples);
    return new Sound(samples, starts, ends);
  }

  private static void putSamples(Sound sound, byte[] into, int low) {
    int high = low + sound.samples().length;
    float perStep = Math.scalb(1f, -sound.stepExponent());
    int before = 0;
    int slope = 0;
    for (float sample : sound.samples()) {
      int value = (int) (sample * perStep);
      short bend = (short) (value - before - slope); // modulo 2¹⁶, which a sample fits into
      slope = value - before;
      before = value;
      int folded = bend << 1 ^ bend >> 31; // 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 …
      into[low++] = (byte) folded;
      into[high++] = (byte) (folded >> 8);
    }
  }

  private static void readSamples(byte[] from, int low, int exponent, float[] samples) {
    int high = low + samples.length;
    float step = Math.scalb(1f, exponent);
    int before = 0;
    int slope = 0;
    for (int i = 0; i < samples.length; i++) {
      int folded = from[low++] & 0xff | (from[high++] & 0xff) << 8;
      int value = (short) (before + slope + (folded >>> 1 ^ -(folded & 1)));
      slope = value - before;
      before = value;
      samples[i] = value * step;
    }
  }

  private static byte[] deflated(byte[] raw) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(raw);
      deflater.finish();
      byte[] packed = new byte[raw.length / 2 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, 2 * length);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflated(byte[] file) {
    Inflater inflater = new Inflater(true);
    try {
      byte[] raw = new byte[ByteBuffer.wrap(file).getInt()];
      int from = Integer.BYTES;
      inflater.setInput(file, from, file.length - from);
      if (inflater.inflate(raw) != raw.length) {
        throw new DataFormatException("too short");
      }
      return raw;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("no sound", e);
    } finally {
      inflater.end();
    }
  }
}
