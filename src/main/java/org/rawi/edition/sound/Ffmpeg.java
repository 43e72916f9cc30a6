package org.rawi.edition.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.Recording;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** Runs ffmpeg; nothing else does. Thread-safe. */
public final class Ffmpeg {
  /** Encoding is a hundred times faster than real time; a machine in trouble may be slower. */
  private static final long SECONDS_AT_LEAST = 120;

  private static final int KEPT_OF_MESSAGES = 4000;

  private final Path program;

  private Ffmpeg(Path program) {
    this.program = program;
  }

  /**
   * The ffmpeg that was asked for, otherwise the one that JAVE2 carries for this platform.
   *
   * @throws RawiException if there is none, or it does not run
   */
  public static Ffmpeg locate(Optional<Path> given) {
    Ffmpeg ffmpeg = new Ffmpeg(given.orElseGet(Ffmpeg::bundled));
    try {
      ffmpeg.version();
    } catch (IOException e) {
      Problem problem = given.isPresent() ? Problem.USAGE : Problem.CANNOT_WRITE;
      throw new RawiException(problem, e, "edition.ffmpeg-missing", ffmpeg.program, reason(e));
    }
    return ffmpeg;
  }

  public Path program() {
    return program;
  }

  /** First line of what {@code ffmpeg -version} says. */
  public String version() throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-version").redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exit(process, SECONDS_AT_LEAST) != 0 || !said.startsWith("ffmpeg version")) {
      throw new IOException(said.lines().findFirst().orElse("says nothing"));
    }
    return said.lines().findFirst().orElseThrow();
  }

  /** A path as ffmpeg must be told it, lest it takes part of it for a protocol or an option. */
  static String file(Path path) {
    return "file:" + path.toAbsolutePath();
  }

  /** Parts of a command, one after the other. */
  @SafeVarargs
  static List<String> join(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  /**
   * Encodes the recording to bytes that depend on nothing else.
   *
   * @param options further inputs, then those of the output: metadata, codec, bit rate, container
   * @throws RawiException if ffmpeg fails or is killed
   */
  void encode(Recording recording, List<String> options, Path output) throws IOException {
    String range = "start,0,end," + 2 * recording.samples();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "-hide_banner", "-loglevel", "error", "-y"));
    command.addAll(
        List.of("-f", "s16le", "-ar", Integer.toString(recording.sampleRate()), "-ac", "1"));
    command.addAll(List.of("-i", "subfile,," + range + ",,:" + recording.pcm().toAbsolutePath()));
    command.addAll(options);
    command.addAll(List.of("-fflags", "+bitexact", "-flags", "+bitexact", file(output)));
    run(command, output, SECONDS_AT_LEAST + recording.samples() / recording.sampleRate());
  }

  /** Runs a command that reads and writes files; {@code output} is named in the error. */
  private void run(List<String> command, Path output, long seconds) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    Tail messages = new Tail(process.getInputStream());
    messages.start();
    int exit = exit(process, seconds);
    String said = messages.text();
    // On a full disk some containers are cut short, and ffmpeg says so, but exits with 0.
    if (exit != 0 || said.contains("Error ") || !Files.exists(output)) {
      String last = said.lines().reduce((a, b) -> b).orElse("");
      throw new RawiException(
          Problem.CANNOT_WRITE, "edition.ffmpeg-failed", result(output), exit, last);
    }
  }

  /** The name that the file would have got. */
  private static String result(Path part) {
    return part.getFileName().toString().replaceAll("^\\.|\\.part.*$", "");
  }

  private static int exit(Process process, long seconds) throws IOException {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      // Only now: it also closes the streams, and with them what was said but not yet read.
      process.destroyForcibly();
      throw new IOException("ffmpeg has not finished after " + seconds + " s");
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Path bundled() {
    try {
      return Path.of(new DefaultFFMPEGLocator().getExecutablePath());
    } catch (RuntimeException | LinkageError e) {
      throw new RawiException(
          Problem.CANNOT_WRITE,
          e,
          "edition.ffmpeg-missing",
          "JAVE2",
          String.valueOf(e.getMessage()));
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Reads what a process says, so that it never waits for a reader, and keeps the end of it. */
  private static final class Tail extends Thread {
    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Tail(InputStream in) {
      super("ffmpeg-messages");
      setDaemon(true);
      this.in = in;
    }

    @Override
    public void run() {
      byte[] block = new byte[1024];
      try (in) {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          synchronized (kept) {
            if (kept.size() > KEPT_OF_MESSAGES) {
              kept.reset();
            }
            kept.write(block, 0, n);
          }
        }
      } catch (IOException e) {
        // the process is gone
      }
    }

    String text() throws IOException {
      try {
        join(TimeUnit.SECONDS.toMillis(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      synchronized (kept) {
        return kept.toString(StandardCharsets.UTF_8);
      }
    }
  }
}
