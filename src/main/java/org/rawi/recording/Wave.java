package org.rawi.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The head of a WAV file: RIFF WAVE, PCM, 16-bit, mono. */
public final class Wave {
  /** Bytes before the first sample. */
  public static final int HEAD = 44;

  /** Said of a stream whose length nobody knows yet; players then read to its end. */
  public static final long UNKNOWN = 0xFFFF_FFFFL;

  private static final int MOST = Integer.MAX_VALUE;
  private static final int FORMAT_SIZE = 16;
  private static final short PCM = 1;
  private static final short MONO = 1;

  private Wave() {}

  /**
   * @param dataBytes of all samples, or {@link #UNKNOWN}
   */
  public static byte[] head(int sampleRate, long dataBytes) {
    long data = Math.min(dataBytes, UNKNOWN - HEAD);
    return ByteBuffer.allocate(HEAD)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) (data + HEAD - 8))
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(FORMAT_SIZE)
        .putShort(PCM)
        .putShort(MONO)
        .putInt(sampleRate)
        .putInt(sampleRate * Short.BYTES)
        .putShort((short) Short.BYTES)
        .putShort((short) Short.SIZE)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) data)
        .array();
  }

  /** Whether so many bytes of samples fit into a file. */
  public static boolean holds(long dataBytes) {
    return dataBytes <= 2L * MOST - HEAD;
  }

  /** Samples as they stand in the file. */
  public static byte[] bytes(short[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }
}
