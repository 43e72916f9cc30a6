package org.rawi.edition.sound;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.rawi.recording.Recording;

/**
 * What the Info header of an MP3 stream without tags says. An encoder writes it last, so it shows
 * whether the encoder came to its end.
 *
 * @param frames of sound, the header's own not counted
 * @param samples a frame holds
 * @param bytes of the stream
 * @param unplayed samples that the encoder added before and after the sound
 */
record Mp3Stream(long frames, int samples, long bytes, int unplayed) {
  static final String ENCODER = "libmp3lame";

  /** At these bit rates LAME plays everything at 0.95 of its level; this makes up for it. */
  private static final String LAME_ATTENUATES = "1/0.95";

  /**
   * The bit rate from which on bits are plenty for speech: shaping the noise, for which LAME takes
   * half of its time, then only adds to it (measured: 46 dB of signal to noise instead of 40).
   */
  private static final int PLENTY = 64;

  private static final List<String> NOT_SHAPED = List.of("-compression_level", "7");

  private static final int FRAMES_FIELD = 1;
  private static final int BYTES_FIELD = 2;

  /**
   * Reads the header of a stream.
   *
   * @param start of the stream in the file: the length of the tag before it
   * @throws IOException if it is not there, or says another length than the file has
   */
  static Mp3Stream check(Path file, long start) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] frame = new byte[192];
      in.seek(start);
      in.readFully(frame);
      boolean mpeg1 = (frame[1] & 8) != 0;
      int at = infoAt(frame);
      String name = new String(Arrays.copyOfRange(frame, at, at + 4), StandardCharsets.ISO_8859_1);
      int fields = number(frame, at + 4);
      boolean complete = (fields & FRAMES_FIELD) != 0 && (fields & BYTES_FIELD) != 0;
      if (!(name.equals("Info") || name.equals("Xing")) || !complete) {
        throw new IOException("no Info header: " + file);
      }
      Mp3Stream stream =
          new Mp3Stream(
              Integer.toUnsignedLong(number(frame, at + 8)),
              mpeg1 ? 1152 : 576,
              Integer.toUnsignedLong(number(frame, at + 12)),
              unplayed(frame, at));
      if (stream.bytes != in.length() - start) {
        throw new IOException(in.length() - start + " of " + stream.bytes + " bytes were written");
      }
      return stream;
    }
  }

  /** Where the Info header's name stands in the first frame. */
  static int infoAt(byte[] frame) {
    boolean mpeg1 = (frame[1] & 8) != 0;
    boolean mono = (frame[3] & 0xC0) == 0xC0;
    return 4 + (mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17));
  }

  /**
   * Encodes the recording at a constant bit rate and checks that it is all there. No frame borrows
   * bits from those before it, so that the stream can be cut; at these rates that takes nothing
   * from speech.
   */
  static void encode(Ffmpeg ffmpeg, Recording recording, int kilobits, Path output)
      throws IOException {
    String louder =
        "aformat=sample_fmts=fltp,volume=volume=" + LAME_ATTENUATES + ":precision=float";
    List<String> codec =
        List.of("-af", louder, "-c:a", ENCODER, "-reservoir", "0", "-b:a", kilobits + "k");
    List<String> effort = kilobits < PLENTY ? List.of() : NOT_SHAPED;
    List<String> container =
        List.of("-map_metadata", "-1", "-id3v2_version", "0", "-write_xing", "1", "-f", "mp3");
    ffmpeg.encode(recording, Ffmpeg.join(codec, effort, container), output);
    SoundCheck.whole(output, "MP3", file -> read(file, 0), recording, 0);
  }

  /** Reads all frames of the stream that starts there. */
  static SoundCheck.Found read(Path file, long start) throws IOException {
    Mp3Stream stream = check(file, start);
    int hertz = Mp3Cutter.of(file, start).hertz();
    return new SoundCheck.Found(
        (double) (stream.frames * stream.samples - stream.unplayed) / hertz, 0);
  }

  /** Two numbers of 12 bits: before, after. */
  private static int unplayed(byte[] frame, int info) {
    int both = number(frame, info + Mp3Cutter.DELAY_AND_PADDING) >>> 8;
    return (both >> 12) + (both & 0xFFF);
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at);
  }
}
