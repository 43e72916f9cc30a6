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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.PrivateFolder;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.Recording;

/** Runs ffmpeg; nothing else does. Thread-safe. */
public final class Ffmpeg {
  /** Encoding is a hundred times faster than real time; a machine in trouble may be slower. */
  private static final long SECONDS_AT_LEAST = 120;

  /** It answers in a tenth of a second; from a slow disk on a busy machine it may take longer. */
  private static final long SECONDS_TO_ANSWER = 30;

  private static final int KEPT_OF_MESSAGES = 4000;

  /** The list of encoders has some 15,000 bytes. */
  private static final int KEPT_OF_ANSWER = 1 << 20;

  /** A line of the list: six flags, of which the first says "audio", and the name. */
  private static final Pattern ENCODER = Pattern.compile("^ A[.A-Z]{5} (\\S+)");

  private static final String VERSION = "ffmpeg version";

  private final Path program;
  private final String version;
  private final Set<String> encoders;

  private Ffmpeg(Path program, String version, Set<String> encoders) {
    this.program = program;
    this.version = version;
    this.encoders = encoders;
  }

  /**
   * The ffmpeg that was asked for, otherwise the one that JAVE2 carries for this platform. It is
   * tried: it has to say its version and encoders within {@value #SECONDS_TO_ANSWER} seconds.
   *
   * @throws RawiException if there is none, or it does not run
   */
  public static Ffmpeg locate(Optional<Path> given) {
    return given
        .map(program -> named(program, SECONDS_TO_ANSWER))
        .orElseGet(() -> bundled(PrivateFolder.ofUser()));
  }

  static Ffmpeg named(Path program, long seconds) {
    try {
      return tried(program, seconds);
    } catch (IOException e) {
      throw new RawiException(Problem.USAGE, e, "edition.ffmpeg-unfit", program, e);
    }
  }

  /**
   * Unpacks and tries JAVE2's.
   *
   * @param folders where it may lie, best first: one may be on a full disk, or forbid programs
   */
  static Ffmpeg bundled(List<PrivateFolder> folders) {
    List<IOException> failures = new ArrayList<>();
    for (PrivateFolder folder : folders) {
      try {
        return tried(new BundledFfmpeg(folder).program(), SECONDS_TO_ANSWER);
      } catch (IOException e) {
        failures.forEach(e::addSuppressed);
        failures.add(0, e);
      }
    }
    // The first place is the one to put right.
    IOException first = failures.get(failures.size() - 1);
    throw new RawiException(
        Problem.CANNOT_WRITE,
        failures.get(0),
        "edition.ffmpeg-missing",
        folders.get(0).path(),
        first);
  }

  private static Ffmpeg tried(Path program, long seconds) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-encoders").redirectErrorStream(true).start();
    Said said = toItsEnd(process, KEPT_OF_ANSWER, seconds);
    Optional<String> version =
        said.text().lines().filter(line -> line.startsWith(VERSION)).findFirst();
    if (said.exit() != 0 || version.isEmpty()) {
      throw new IOException(said.text().lines().findFirst().orElse("it says nothing"));
    }
    Set<String> encoders = new TreeSet<>();
    said.text()
        .lines()
        .map(ENCODER::matcher)
        .filter(Matcher::find)
        .forEach(line -> encoders.add(line.group(1)));
    return new Ffmpeg(program, version.get(), encoders);
  }

  public Path program() {
    return program;
  }

  /** What it calls itself, for people. */
  public String version() {
    return version;
  }

  /**
   * @throws RawiException if it was built without this encoder
   */
  void mustHave(String encoder) {
    if (!encoders.contains(encoder)) {
      throw new RawiException(Problem.USAGE, "edition.ffmpeg-lacks", program, encoder);
    }
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

  /**
   * Starts a program that encodes what it is given and gives it back at once.
   *
   * @param options codec, bit rate and container
   * @return reads samples (16-bit, little-endian, mono), writes the encoded sound
   */
  Process stream(int sampleRate, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "-hide_banner", "-loglevel", "quiet"));
    command.addAll(List.of("-probesize", "32", "-f", "s16le"));
    command.addAll(List.of("-ar", Integer.toString(sampleRate), "-ac", "1", "-i", "pipe:0"));
    command.addAll(options);
    command.addAll(List.of("-fflags", "+bitexact", "-flush_packets", "1", "pipe:1"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Runs a command that reads and writes files; {@code output} is named in the error. */
  private void run(List<String> command, Path output, long seconds) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Said said = toItsEnd(process, KEPT_OF_MESSAGES, seconds);
    // On a full disk some containers are cut short, and ffmpeg says so, but exits with 0.
    if (said.exit() != 0 || said.text().contains("Error ") || !Files.exists(output)) {
      String last = said.text().lines().reduce((x, y) -> y).orElse("");
      throw new RawiException(
          Problem.CANNOT_WRITE, "edition.ffmpeg-failed", result(output), said.exit(), last);
    }
  }

  /** What came of a process. */
  private record Said(int exit, String text) {}

  /**
   * Waits for a process while reading what it says.
   *
   * @param kept bytes of it, the last ones
   * @throws IOException if it takes longer; it is killed then
   */
  private static Said toItsEnd(Process process, int kept, long seconds) throws IOException {
    process.getOutputStream().close();
    Tail messages = new Tail(process.getInputStream(), kept);
    messages.start();
    int exit = exit(process, seconds);
    return new Said(exit, messages.text());
  }

  /** The name that the file would have got. */
  static String result(Path part) {
    return part.getFileName().toString().replaceAll("^\\.|\\.part.*$", "");
  }

  private static int exit(Process process, long seconds) throws IOException {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      // Only now: it also closes the streams, and with them what was said but not yet read.
      kill(process);
      throw new IOException("ffmpeg has not finished after " + seconds + " s");
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** A script that stands in for ffmpeg may have started others. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Reads what a process says, so that it never waits for a reader, and keeps the end of it. */
  private static final class Tail extends Thread {
    private final InputStream in;
    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Tail(InputStream in, int limit) {
      super("ffmpeg-messages");
      setDaemon(true);
      this.in = in;
      this.limit = limit;
    }

    @Override
    public void run() {
      byte[] block = new byte[1024];
      try (in) {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          synchronized (kept) {
            if (kept.size() > limit) {
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
