package org.rawi.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The joined takes before they are levelled: a file of 32-bit floats, and beside it a journal of
 * the takes that are on it. A recorder that was killed finds both and goes on after the last take
 * that the journal holds. Not thread-safe.
 */
final class Tape implements AutoCloseable {
  private static final int CHUNK = 1 << 14;

  private final FileChannel sound;
  private final TapeJournal journal;
  private final ByteBuffer bytes =
      ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final FloatBuffer floats = bytes.asFloatBuffer();
  private final WordTimes times = new WordTimes();
  private long length;
  private int takes;

  /**
   * @param key names all that the sound depends on: a tape with another key is begun anew
   */
  Tape(Path folder, String key) throws IOException {
    sound =
        FileChannel.open(
            file(folder),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      journal = new TapeJournal(journalFile(folder), key, sound.size() / Float.BYTES);
    } catch (IOException | RuntimeException e) {
      sound.close();
      throw e;
    }
    for (TapeJournal.Entry entry : journal.entries()) {
      times.add(entry.starts(), entry.ends());
      length = entry.end();
      takes++;
    }
    sound.truncate(length * Float.BYTES);
  }

  static Path file(Path folder) {
    return folder.resolve("tape.f32");
  }

  static Path journalFile(Path folder) {
    return folder.resolve("tape.journal");
  }

  /** Takes already on the tape. */
  int takes() {
    return takes;
  }

  /** Samples on the tape. */
  long length() {
    return length;
  }

  /** Words on the tape, in order. */
  WordTimes times() {
    return times;
  }

  /** Adds a spoken take, then silence. */
  void append(Sound sound, int silence) throws IOException {
    long[] starts = new long[sound.starts().length];
    long[] ends = new long[starts.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = length + sound.starts()[i];
      ends[i] = length + sound.ends()[i];
    }
    write(sound.samples(), sound.samples().length);
    write(new float[Math.min(silence, CHUNK)], silence);
    journal.add(new TapeJournal.Entry(length, starts, ends));
    times.add(starts, ends);
    takes++;
  }

  /** Writes {@code count} samples: {@code block}, over again if it is shorter. */
  private void write(float[] block, int count) throws IOException {
    for (int done = 0; done < count; ) {
      int from = done % block.length;
      int n = Math.min(Math.min(CHUNK, count - done), block.length - from);
      floats.clear();
      floats.put(block, from, n);
      bytes.clear().limit(n * Float.BYTES);
      long at = (length + done) * Float.BYTES;
      while (bytes.hasRemaining()) {
        at += sound.write(bytes, at);
      }
      done += n;
    }
    length += count;
  }

  /**
   * Reads up to {@code into.length} samples.
   *
   * @return how many; 0 at the end
   */
  int read(long from, float[] into) throws IOException {
    int total = (int) Math.min(into.length, length - from);
    for (int done = 0; done < total; ) {
      int n = Math.min(CHUNK, total - done);
      bytes.clear().limit(n * Float.BYTES);
      long at = (from + done) * Float.BYTES;
      while (bytes.hasRemaining()) {
        int got = sound.read(bytes, at);
        if (got < 0) {
          throw new IOException("the tape ends at " + at);
        }
        at += got;
      }
      floats.clear();
      floats.get(into, done, n);
      done += n;
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    try (sound) {
      journal.close();
    }
  }
}
