package org.rawi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.narration.Build;
import org.rawi.narration.Workspace;
import org.rawi.network.Network;
import org.rawi.network.WebAddress;
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
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Parameters(paramLabel = "NAME|FILE|ADDRESS", descriptionKey = "pack")
  String pack = "";

  @Option(names = "--from", paramLabel = "DIR", descriptionKey = "from")
  Optional<Path> from = Optional.empty();

  @Option(names = "--accept-licence", descriptionKey = "accept-licence")
  boolean accepted;

  @Option(names = "--unverified", descriptionKey = "unverified")
  boolean unverified;

  @Option(names = "--network", descriptionKey = "network")
  boolean network;

  @Option(names = "--sha256", paramLabel = "HEX", descriptionKey = "sha256")
  Optional<String> sha256 = Optional.empty();

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
    Optional<URI> address = WebAddress.of(pack);
    if (address.isPresent()) {
      return staged(shelf, address.get());
    }
    Optional<KnownVoice> known = KnownVoice.named(pack);
    return known.isPresent() && !Files.exists(Path.of(pack))
        ? staged(shelf, known.get())
        : shelf.stage(Path.of(pack));
  }

  private StagedPack staged(VoiceShelf shelf, URI address) {
    if (!network) {
      throw new RawiException(Problem.USAGE, "voices.address", pack);
    }
    try (Network opened = Network.open(Optional.empty(), Build.version())) {
      VoiceDownloads downloads = downloads(opened, shelf);
      Path file = downloads.fetched(address, sha256.map(hex -> hex.toLowerCase(Locale.ROOT)));
      try {
        return shelf.stage(file);
      } finally {
        downloads.forget(address);
      }
    }
  }

  private VoiceDownloads downloads(Network opened, VoiceShelf shelf) {
    return new VoiceDownloads(
        opened, shelf.downloads(), address -> terminal.say("cli.voices.fetching", address));
  }

  private StagedPack staged(VoiceShelf shelf, KnownVoice known) {
    if (known.pack().isEmpty()) {
      String note = known.notes().getOrDefault(VoicesCommand.language(terminal), "");
      throw new RawiException(Problem.USAGE, "voices.no-recipe", known.id(), known.home(), note);
    }
    List<PackFile> files = files(known);
    if (!files.isEmpty() && from.isEmpty() && !network) {
      throw new RawiException(Problem.USAGE, "voices.fetch", known.id(), addresses(files));
    }
    if (!unverified && files.stream().anyMatch(file -> file.sha256().isEmpty())) {
      throw new RawiException(Problem.USAGE, "voices.unverified", known.id());
    }
    if (files.isEmpty() || from.isPresent()) {
      return shelf.stage(known.id(), folder -> fill(folder, known, files), true);
    }
    try (Network opened = Network.open(Optional.empty(), Build.version())) {
      VoiceDownloads downloads = downloads(opened, shelf);
      return shelf.stage(known.id(), folder -> fetch(folder, known, files, downloads), true);
    }
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

  private static void fetch(
      Path folder, KnownVoice known, List<PackFile> files, VoiceDownloads downloads)
      throws IOException {
    Files.writeString(folder.resolve(VoicePack.DESCRIPTION), Json.pretty(known.description()));
    for (PackFile file : files) {
      URI address = file.address().orElseThrow();
      Files.copy(downloads.fetched(address, file.sha256()), folder.resolve(file.name()));
    }
    files.forEach(file -> downloads.forget(file.address().orElseThrow()));
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
