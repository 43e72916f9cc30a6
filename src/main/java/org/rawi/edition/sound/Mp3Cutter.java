package org.rawi.edition.sound;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Cuts stretches out of an MP3 stream, exact to the sample and without encoding them anew. Each
 * gets two frames before its first, from which a decoder takes what the transforms overlap; the
 * Info header says how much of them not to play. The stream's frames must not borrow bits from each
 * other, see {@link Mp3Stream#encode}. Source of the header: LAME's "Mp3 Info Tag" rev. 1.
 */
final class Mp3Cutter {
  /** Samples by which every decoder is late. */
  private static final int DECODER_DELAY = 529;

  private static final int FRAMES_BEFORE = 2;

  // Places in the Info header, counted from its name.
  private static final int FRAMES = 8;
  private static final int BYTES = 12;
  private static final int SEEK_TABLE = 16;
  private static final int SEEK_POINTS = 100;
  static final int DELAY_AND_PADDING = 141;
  private static final int SOUND_BYTES = 148;
  private static final int SOUND_CHECKSUM = 152;
  private static final int HEADER_CHECKSUM = 154;

  private final Path stream;
  private final int samples;
  private final byte[] header;
  private final int info;

  /** Where each frame after the header's starts; the last number is the end of the stream. */
  private final long[] starts;

  private Mp3Cutter(Path stream, int samples, byte[] header, int info, long[] starts) {
    this.stream = stream;
    this.samples = samples;
    this.header = header;
    this.info = info;
    this.starts = starts;
  }

  static Mp3Cutter of(Path file) throws IOException {
    return of(file, 0);
  }

  /**
   * Reads all frames.
   *
   * @param start of the stream in the file
   * @throws IOException if there are others than its header says
   */
  static Mp3Cutter of(Path file, long start) throws IOException {
    Mp3Stream stream = Mp3Stream.check(file, start);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(start);
      byte[] header = frame(in);
      long[] starts = new long[Math.toIntExact(stream.frames()) + 1];
      starts[0] = start + header.length;
      for (int i = 1; i < starts.length; i++) {
        starts[i] = starts[i - 1] + frame(in).length;
      }
      if (in.read() >= 0) {
        throw new IOException("more frames than the header says");
      }
      return new Mp3Cutter(file, stream.samples(), header, Mp3Stream.infoAt(header), starts);
    }
  }

  /**
   * Writes what the encoder made of these samples.
   *
   * @param from first sample of the recording
   * @param to last sample, exclusive
   */
  void cut(long from, long to, OutputStream out) throws IOException {
    int late = delay() + DECODER_DELAY;
    int last = starts.length - 1;
    int first = (int) Math.max(0, (from + late) / samples - FRAMES_BEFORE);
    int end = (int) Math.min(last, (to + late - 1) / samples + 1);
    long length = starts[end] - starts[first];
    long delay = from + late - (long) first * samples - DECODER_DELAY;
    long padding = Math.max(0, (long) (end - first) * samples - delay - (to - from));
    try (RandomAccessFile in = new RandomAccessFile(stream.toFile(), "r")) {
      Crc16 checksum = new Crc16();
      read(in, starts[first], length, checksum::update);
      out.write(header(end - first, (int) delay, (int) padding, length, checksum));
      read(in, starts[first], length, (block, bytes) -> out.write(block, 0, bytes));
    }
  }

  /** Takes bytes from the front of a block. */
  private interface Blocks {
    void take(byte[] block, int bytes) throws IOException;
  }

  private static void read(RandomAccessFile in, long from, long length, Blocks blocks)
      throws IOException {
    byte[] block = new byte[1 << 16];
    in.seek(from);
    for (long left = length; left > 0; ) {
      int bytes = (int) Math.min(left, block.length);
      in.readFully(block, 0, bytes);
      blocks.take(block, bytes);
      left -= bytes;
    }
  }

  private byte[] header(int frames, int delay, int padding, long soundBytes, Crc16 checksum) {
    byte[] bytes = header.clone();
    ByteBuffer fields = ByteBuffer.wrap(bytes);
    int length = Math.toIntExact(bytes.length + soundBytes);
    fields.putInt(info + FRAMES, frames);
    fields.putInt(info + BYTES, length);
    for (int i = 0; i < SEEK_POINTS; i++) {
      bytes[info + SEEK_TABLE + i] = (byte) (i * 256 / SEEK_POINTS);
    }
    bytes[info + DELAY_AND_PADDING] = (byte) (delay >> 4);
    bytes[info + DELAY_AND_PADDING + 1] = (byte) (delay << 4 | padding >> 8);
    bytes[info + DELAY_AND_PADDING + 2] = (byte) padding;
    fields.putInt(info + SOUND_BYTES, length);
    fields.putShort(info + SOUND_CHECKSUM, checksum.value());
    fields.putShort(
        info + HEADER_CHECKSUM, new Crc16().update(bytes, info + HEADER_CHECKSUM).value());
    return bytes;
  }

  private int delay() {
    int at = info + DELAY_AND_PADDING;
    return (header[at] & 0xFF) << 4 | (header[at + 1] & 0xFF) >> 4;
  }

  /** Reads one frame of layer III. */
  private static byte[] frame(DataInputStream in) throws IOException {
    int head = in.readInt();
    boolean mpeg1 = (head >> 19 & 3) == 3;
    int bitrate = head >> 12 & 15;
    int rate = head >> 10 & 3;
    if (head >>> 21 != 0x7FF
        || (head >> 17 & 3) != 1
        || bitrate == 0
        || bitrate == 15
        || rate == 3) {
      throw new IOException("no frame of MP3: " + Integer.toHexString(head));
    }
    int kilobits = (mpeg1 ? KILOBITS_1 : KILOBITS_2)[bitrate - 1];
    int hertz = hertz(head);
    int length = (mpeg1 ? 144 : 72) * 1000 * kilobits / hertz + (head >> 9 & 1);
    byte[] frame = Arrays.copyOf(ByteBuffer.allocate(4).putInt(head).array(), length);
    in.readFully(frame, 4, length - 4);
    return frame;
  }

  /** Samples a second. */
  int hertz() {
    return hertz(ByteBuffer.wrap(header).getInt());
  }

  private static int hertz(int head) {
    int version = head >> 19 & 3;
    return HERTZ[head >> 10 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  }

  private static final int[] HERTZ = {44_100, 48_000, 32_000};
  private static final int[] KILOBITS_1 = {
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KILOBITS_2 = {
    8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
}
