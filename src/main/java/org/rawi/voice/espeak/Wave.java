package org.rawi.voice.espeak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Sound as a WAVE file holds it: PCM, 16 bits, mono. What streams it cannot say beforehand how long
 * it is: the samples go on to the end.
 *
 * @param samples full scale ±1
 * @param sampleRate Hz
 */
record Wave(float[] samples, int sampleRate) {
  private static final int RIFF = 0x46464952;
  private static final int FORMAT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int HEAD = 12;

  static Wave read(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < HEAD || bytes.getInt() != RIFF) {
      throw new IOException("no WAVE file");
    }
    bytes.position(HEAD);
    int sampleRate = 0;
    while (bytes.remaining() >= 8) {
      int chunk = bytes.getInt();
      int size = bytes.getInt();
      if (chunk == DATA && sampleRate > 0) {
        return new Wave(samples(bytes, size), sampleRate);
      }
      if (size < 0 || size > bytes.remaining()) {
        break;
      }
      if (chunk == FORMAT && size >= 16) {
        sampleRate = sampleRate(bytes, bytes.position());
      }
      bytes.position(bytes.position() + size);
    }
    throw new IOException("a WAVE file without sound");
  }

  private static int sampleRate(ByteBuffer bytes, int at) throws IOException {
    boolean isPlain =
        bytes.getShort(at) == 1 && bytes.getShort(at + 2) == 1 && bytes.getShort(at + 14) == 16;
    if (!isPlain) {
      throw new IOException("a WAVE file of another kind than PCM, 16 bits, mono");
    }
    return bytes.getInt(at + 4);
  }

  private static float[] samples(ByteBuffer bytes, int size) {
    int length = size < 0 ? bytes.remaining() : Math.min(size, bytes.remaining());
    float[] samples = new float[length / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bytes.getShort() / 32768f;
    }
    return samples;
  }
}
