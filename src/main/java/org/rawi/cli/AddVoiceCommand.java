package org.rawi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.narration.Workspace;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.VoicePack;
import org.rawi.voice.pack.KnownVoice;
import org.rawi.voice.pack.PackFile;
import org.rawi.voice.pack.StagedPack;
import org.rawi.voice.pack.VoiceShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rawi voices add}: installs a pack, or makes one of the files of a known voice. */
@Command(name = "add")
final class AddVoiceCommand implements Callable<Integer> {
  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+://");

  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Parameters(paramLabel = "NAME|FILE", descriptionKey = "pack")
  String pack = "";

  @Option(names = "--from", paramLabel = "DIR", descriptionKey = "from")
  Optional<Path> from = Optional.empty();

  @Option(names = "--accept-licence", descriptionKey = "accept-licence")
  boolean accepted;

  @Option(names = "--unverified", descriptionKey = "unverified")
  boolean unverified;

  AddVoiceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.installed();
    try (VoiceShelf shelf = VoiceShelf.open(workspace.installedVoices())) {
      StagedPack staged = staged(shelf);
      try {
        check(staged, workspace);
      } catch (RawiException e) {
        shelf.discard(staged);
        throw e;
      }
      Path place = shelf.install(staged);
      terminal.say("cli.voices.added", staged.voice().id(), place.toString());
    }
    return ExitCode.DONE;
  }

  private StagedPack staged(VoiceShelf shelf) {
    if (ADDRESS.matcher(pack).lookingAt()) {
      throw new RawiException(Problem.USAGE, "voices.address", pack);
    }
    Optional<KnownVoice> known = KnownVoice.named(pack);
    return known.isPresent() && !Files.exists(Path.of(pack))
        ? staged(shelf, known.get())
        : shelf.stage(Path.of(pack));
  }

  private StagedPack staged(VoiceShelf shelf, KnownVoice known) {
    if (known.pack().isEmpty()) {
      String note = known.notes().getOrDefault(VoicesCommand.language(terminal), "");
      throw new RawiException(Problem.USAGE, "voices.no-recipe", known.id(), known.home(), note);
    }
    List<PackFile> files = files(known);
    if (!files.isEmpty() && from.isEmpty()) {
      throw new RawiException(Problem.USAGE, "voices.fetch", known.id(), addresses(files));
    }
    if (!unverified && files.stream().anyMatch(file -> file.sha256().isEmpty())) {
      throw new RawiException(Problem.USAGE, "voices.unverified", known.id());
    }
    return shelf.stage(known.id(), folder -> fill(folder, known, files), true);
  }

  private static List<PackFile> files(KnownVoice known) {
    try {
      return known.files();
    } catch (IOException e) {
      throw new IllegalStateException(e); // a list of ours
    }
  }

  private static String addresses(List<PackFile> files) {
    return String.join(
        "\n", files.stream().map(file -> "      " + file.address().orElseThrow()).toList());
  }

  private void fill(Path folder, KnownVoice known, List<PackFile> files) throws IOException {
    Files.writeString(folder.resolve(VoicePack.DESCRIPTION), Json.pretty(known.description()));
    for (PackFile file : files) {
      Path source = from.orElseThrow().resolve(file.name());
      if (!Files.isRegularFile(source)) {
        throw new IOException("“" + file.name() + "” is not in " + from.orElseThrow());
      }
      Files.copy(source, folder.resolve(file.name()));
    }
  }

  private void check(StagedPack staged, Workspace workspace) {
    Voice voice = staged.voice();
    VoiceCatalog embedded = VoiceCatalog.of(List.of(workspace.embeddedVoices()));
    if (embedded.ids().contains(voice.id())) {
      throw new RawiException(Problem.USAGE, "voices.embedded", voice.id());
    }
    terminal.say("cli.voices.licence", voice.id(), voice.licence(), voice.attribution());
    licence(staged).ifPresent(text -> terminal.err().println(text.strip()));
    if (!accepted) {
      throw new RawiException(Problem.USAGE, "voices.licence", voice.id(), voice.licence());
    }
  }

  private static Optional<String> licence(StagedPack staged) {
    try {
      return staged.licence();
    } catch (IOException e) {
      return Optional.empty(); // its name was said
    }
  }
}
