package org.rawi.edition.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.LiveSpeech;
import org.rawi.recording.Wave;

/** Encodes sound while it is being made and passes it on at once. Not thread-safe. */
public final class LiveEncoder implements LiveSpeech.Output, AutoCloseable {
  /** Seconds that the last sound may take. */
  private static final long SECONDS_TO_END = 30;

  private static final int BLOCK = 4096;

  private final OutputStream samples;
  private final Format format;
  private final Optional<Running> running;

  /** What comes out. */
  public enum Format {
    MP3("audio/mpeg", "-f mp3 -write_xing 0 -c:a libmp3lame -b:a 64k"),
    OPUS("audio/ogg; codecs=opus", "-f ogg -page_duration 200000 -c:a libopus -b:a 32k"),
    AAC("audio/aac", "-f adts -c:a aac -b:a 64k"),
    FLAC("audio/flac", "-f flac -c:a flac"),
    /** A head that says no length, then samples: players play it while it comes. */
    WAV("audio/wav", ""),
    /** Samples alone: 16-bit, little-endian, mono, at {@link #PCM_RATE} a second. */
    PCM("audio/pcm", "-f s16le -ar " + LiveEncoder.PCM_RATE);

    private final String type;
    private final String options;

    Format(String type, String options) {
      this.type = type;
      this.options = options;
    }

    /** Media type. */
    public String type() {
      return type;
    }

    /** The format of this name: {@code mp3}, {@code opus} … */
    public static Optional<Format> named(String name) {
      for (Format format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }

  /** What programs expect that ask for samples alone. */
  public static final int PCM_RATE = 24_000;

  /** The program, and the thread that passes on what it makes. */
  private record Running(Process process, Passing passing) {}

  /**
   * @param tools whose ffmpeg encodes
   * @param sampleRate of what is put
   * @param out left open
   */
  public LiveEncoder(AudioTools tools, Format format, int sampleRate, OutputStream out)
      throws IOException {
    this.format = format;
    if (format == Format.WAV) {
      samples = out;
      running = Optional.empty();
      out.write(Wave.head(sampleRate, Wave.UNKNOWN));
      return;
    }
    Process process = tools.ffmpeg().stream(sampleRate, List.of(format.options.split(" ")));
    Passing passing = new Passing(process.getInputStream(), out);
    passing.start();
    samples = new BufferedOutputStream(process.getOutputStream(), BLOCK);
    running = Optional.of(new Running(process, passing));
  }

  @Override
  public void put(short[] block) throws IOException {
    if (running.isPresent()) {
      running.get().passing().check();
    }
    samples.write(Wave.bytes(block));
    samples.flush();
  }

  /**
   * All was said: waits until it is passed on.
   *
   * @throws IOException if it cannot be
   */
  public void finish() throws IOException {
    if (running.isEmpty()) {
      samples.flush();
      return;
    }
    samples.close();
    Running program = running.get();
    try {
      program.passing().join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
      program.passing().check();
      if (!program.process().waitFor(SECONDS_TO_END, TimeUnit.SECONDS)
          || program.process().exitValue() != 0) {
        throw new RawiException(
            Problem.CANNOT_WRITE, "edition.ffmpeg-failed", format, program.process(), "");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Ends the program, whatever it is doing. */
  @Override
  public void close() {
    running.ifPresent(program -> program.process().destroyForcibly());
  }

  /** Passes on what the program makes. */
  private static final class Passing extends Thread {
    private final InputStream from;
    private final OutputStream to;
    private volatile Optional<IOException> failure = Optional.empty();

    Passing(InputStream from, OutputStream to) {
      super("live-encoder");
      setDaemon(true);
      this.from = from;
      this.to = to;
    }

    @Override
    public void run() {
      byte[] block = new byte[BLOCK];
      try {
        for (int n = from.read(block); n >= 0; n = from.read(block)) {
          to.write(block, 0, n);
          to.flush();
        }
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }

    /** Throws what went wrong: nobody listens any more. */
    void check() throws IOException {
      if (failure.isPresent()) {
        throw new IOException(failure.get());
      }
    }
  }
}
