package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.Json;
import org.rawi.narration.Workspace;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.pack.KnownVoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi voices}: those that can be used, and those that can be had. */
@Command(
    name = "voices",
    subcommands = {
      AddVoiceCommand.class,
      VoiceCommands.Remove.class,
      VoiceCommands.Say.class,
      VoiceCommands.Info.class
    })
final class VoicesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Option(names = "--json", descriptionKey = "json")
  boolean json;

  VoicesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where a voice is. */
  enum State {
    EMBEDDED,
    INSTALLED,
    /** Published by others; not here. */
    KNOWN
  }

  /**
   * {@code --json}.
   *
   * @param licence empty where nobody says clearly
   * @param attribution empty for one that is only known
   * @param sampleRate Hz; 0 for one that is only known
   * @param home where people read about it
   */
  record Listed(
      String id,
      Map<String, String> names,
      State state,
      String engine,
      Optional<String> licence,
      Optional<String> attribution,
      int sampleRate,
      Optional<String> home,
      Map<String, String> notes) {

    static Listed of(Voice voice, State state) {
      return new Listed(
          voice.id(),
          voice.names(),
          state,
          voice.engine(),
          Optional.of(voice.licence()),
          Optional.of(voice.attribution()),
          voice.sampleRate(),
          Optional.empty(),
          Map.of());
    }

    static Listed of(KnownVoice voice) {
      return new Listed(
          voice.id(),
          voice.names(),
          State.KNOWN,
          voice.engine(),
          voice.licence(),
          Optional.empty(),
          0,
          Optional.of(voice.home()),
          voice.notes());
    }
  }

  @Override
  public Integer call() {
    List<Listed> all = all(Workspace.installed());
    if (json) {
      terminal.out().println(Json.pretty(all));
      return ExitCode.DONE;
    }
    all.stream().filter(voice -> voice.state() != State.KNOWN).forEach(this::print);
    List<Listed> known = all.stream().filter(voice -> voice.state() == State.KNOWN).toList();
    if (!known.isEmpty()) {
      terminal.out().println();
      terminal.out().println(terminal.message("cli.voices.known"));
      known.forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private static List<Listed> all(Workspace workspace) {
    VoiceCatalog catalog = workspace.voices();
    Path embedded = workspace.embeddedVoices();
    List<Listed> all = new ArrayList<>();
    for (Voice voice : catalog.voices()) {
      boolean comesAlong = catalog.folder(voice.id()).startsWith(embedded);
      all.add(Listed.of(voice, comesAlong ? State.EMBEDDED : State.INSTALLED));
    }
    KnownVoice.all().stream()
        .filter(known -> !catalog.ids().contains(known.id()))
        .map(Listed::of)
        .forEach(all::add);
    return all;
  }

  private void print(Listed voice) {
    String language = language(terminal);
    String unclear = terminal.message("cli.voices.unclear");
    String rate = voice.sampleRate() > 0 ? voice.sampleRate() + " Hz" : voice.engine();
    terminal
        .out()
        .printf(
            "%-16s %s  %s  %s%n",
            voice.id(),
            voice.names().getOrDefault(language, voice.id()),
            rate,
            voice.licence().orElse(unclear));
    voice.attribution().ifPresent(this::printBelow);
    voice.home().ifPresent(this::printBelow);
    Optional.ofNullable(voice.notes().get(language)).ifPresent(this::printBelow);
  }

  private void printBelow(String line) {
    terminal.out().println(" ".repeat(17) + line);
  }

  /** In which names and notes are given. */
  static String language(Terminal terminal) {
    return terminal.locale().getLanguage().equals("ar") ? "ar" : "en";
  }
}
