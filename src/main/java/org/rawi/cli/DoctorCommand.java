package org.rawi.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.RawiException;
import org.rawi.edition.sound.Ffmpeg;
import org.rawi.narration.Workspace;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi doctor}: is this machine fit, and if not, what to do. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JAVA = 17;
  private static final long LEAST_FREE_MB = 500;
  private static final long LEAST_MEMORY_MB = 256;
  private static final long FEWEST_HANDLES = 128;
  private static final int MB = 1 << 20;

  private final Terminal terminal;
  private boolean fit = true;

  @Mixin Reporting reporting = new Reporting();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "out")
  Optional<Path> out = Optional.empty();

  @Option(names = "--ffmpeg", paramLabel = "PROGRAM", descriptionKey = "ffmpeg")
  Optional<Path> ffmpeg = Optional.empty();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.installed();
    java();
    ffmpeg();
    voices(workspace.voices());
    disk(out.orElseGet(workspace::defaultOut));
    temporary(Path.of(System.getProperty("java.io.tmpdir", "")));
    encoding();
    installation(workspace.home().toAbsolutePath().normalize());
    memory();
    return fit ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void java() {
    String version = System.getProperty("java.version", "?");
    if (Runtime.version().feature() < OLDEST_JAVA) {
      problem("cli.doctor.java.old", version);
    } else {
      ok("cli.doctor.java", version, System.getProperty("java.home", "?"));
    }
  }

  private void ffmpeg() {
    try {
      ok("cli.doctor.ffmpeg", Ffmpeg.locate(ffmpeg).version());
    } catch (RawiException e) {
      problem("cli.doctor.ffmpeg.missing", reason(e));
    }
  }

  private void voices(VoiceCatalog catalog) {
    try {
      List<Voice> voices = catalog.voices();
      for (Voice voice : voices) {
        try (Synthesizer opened = catalog.open(voice.id())) {
          ok("cli.doctor.voice", opened.voice().id(), opened.voice().licence());
        }
      }
      if (voices.isEmpty()) {
        problem("cli.doctor.voices.none");
      }
    } catch (RawiException e) {
      problem("cli.doctor.voice.broken", reason(e));
    }
  }

  private void disk(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace() / MB;
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        problem("cli.doctor.disk.unwritable", folder.toString());
      } else if (free < LEAST_FREE_MB) {
        problem("cli.doctor.disk.full", folder.toString(), free);
      } else {
        ok("cli.doctor.disk", folder.toString(), free);
      }
    } catch (IOException e) {
      problem("cli.doctor.disk.unwritable", folder.toString());
    }
  }

  private void temporary(Path folder) {
    if (Files.isDirectory(folder) && Files.isWritable(folder)) {
      ok("cli.doctor.temporary", folder.toString());
    } else {
      problem("cli.doctor.temporary.unwritable", folder.toString());
    }
  }

  private void encoding() {
    String name =
        Terminal.userCharset(System.getProperties(), System.getenv())
            .orElseGet(
                () -> System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    if (name.replace("-", "").equalsIgnoreCase("utf8")) {
      ok("cli.doctor.encoding", name);
    } else {
      problem("cli.doctor.encoding.other", name);
    }
  }

  /** The launcher builds, and keeps its class-data archive, in the installation's own folder. */
  private void installation(Path home) {
    Path target = home.resolve("target");
    if (Files.isRegularFile(target.resolve("rawi.jsa"))) {
      ok("cli.doctor.home", home.toString());
    } else if (Files.isWritable(target)) {
      ok("cli.doctor.home.later", home.toString());
    } else {
      ok("cli.doctor.home.slow", home.toString());
    }
  }

  private void memory() {
    long most = Runtime.getRuntime().maxMemory() / MB;
    if (most < LEAST_MEMORY_MB) {
      problem("cli.doctor.memory.little", most);
    } else {
      ok("cli.doctor.memory", most);
    }
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      long handles = unix.getMaxFileDescriptorCount();
      if (handles < FEWEST_HANDLES) {
        problem("cli.doctor.handles.few", handles);
      } else {
        ok("cli.doctor.handles", handles);
      }
    }
  }

  private String reason(Exception e) {
    return e instanceof RawiException known
        ? known.message(terminal.locale())
        : String.valueOf(e.getMessage());
  }

  private void ok(String key, Object... arguments) {
    terminal.out().println(terminal.message("cli.doctor.ok", terminal.message(key, arguments)));
  }

  private void problem(String key, Object... arguments) {
    fit = false;
    terminal
        .out()
        .println(terminal.message("cli.doctor.problem", terminal.message(key, arguments)));
  }
}
