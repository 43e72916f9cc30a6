package org.rawi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.rawi.AtomicFile;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.LiveSpeech;
import org.rawi.recording.Wave;

/** Where speech goes while it is made: the loudspeaker, or a WAV stream. */
interface LiveOutput extends LiveSpeech.Output, AutoCloseable {

  /** All was said. */
  default void finish() throws IOException {}

  /** Waits until all is heard or written. */
  @Override
  void close() throws IOException;

  /**
   * The machine's loudspeaker.
   *
   * @throws RawiException CANNOT_WRITE if there is none
   */
  static LiveOutput loudspeaker(int sampleRate) {
    AudioFormat format = new AudioFormat(sampleRate, Short.SIZE, 1, true, false);
    try {
      SourceDataLine line = AudioSystem.getSourceDataLine(format);
      line.open(format);
      line.start();
      return new Loudspeaker(line);
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "cli.no-loudspeaker");
    }
  }

  /**
   * A WAV of unknown length, which players play while it comes.
   *
   * @param out left open
   */
  static LiveOutput stream(OutputStream out, int sampleRate) {
    return new WaveStream(out, sampleRate);
  }

  /** A WAV file, which has its length when it is whole. */
  static LiveOutput file(Path file, int sampleRate) {
    return new WaveFile(file, sampleRate);
  }

  /** Plays. */
  final class Loudspeaker implements LiveOutput {
    private final SourceDataLine line;

    Loudspeaker(SourceDataLine line) {
      this.line = line;
    }

    @Override
    public void put(short[] samples) {
      byte[] bytes = Wave.bytes(samples);
      line.write(bytes, 0, bytes.length);
    }

    @Override
    public void close() {
      line.drain();
      line.close();
    }
  }

  /** Writes as it comes. */
  final class WaveStream implements LiveOutput {
    private final OutputStream out;
    private final int sampleRate;
    private boolean begun;

    WaveStream(OutputStream out, int sampleRate) {
      this.out = out;
      this.sampleRate = sampleRate;
    }

    @Override
    public void put(short[] samples) throws IOException {
      if (!begun) {
        out.write(Wave.head(sampleRate, Wave.UNKNOWN));
        begun = true;
      }
      out.write(Wave.bytes(samples));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /** Writes beside its place, and appears there when it is whole. */
  final class WaveFile implements LiveOutput {
    private final Path file;
    private final Path part;
    private final int sampleRate;
    private final OutputStream out;
    private long bytes;

    WaveFile(Path file, int sampleRate) {
      this.file = file;
      this.part = file.resolveSibling("." + file.getFileName() + ".part");
      this.sampleRate = sampleRate;
      try {
        out = new BufferedOutputStream(Files.newOutputStream(part));
        out.write(Wave.head(sampleRate, Wave.UNKNOWN));
      } catch (IOException e) {
        throw new RawiException(
            Problem.CANNOT_WRITE, e, "cli.cannot-write-file", file.toString(), e);
      }
    }

    @Override
    public void put(short[] samples) throws IOException {
      out.write(Wave.bytes(samples));
      bytes += (long) samples.length * Short.BYTES;
    }

    /** The file takes its place. */
    @Override
    public void finish() throws IOException {
      out.close();
      try (FileChannel head = FileChannel.open(part, StandardOpenOption.WRITE)) {
        head.write(ByteBuffer.wrap(Wave.head(sampleRate, bytes)), 0);
      }
      AtomicFile.move(part, file);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(part);
    }
  }
}
