package org.rawi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rawi.Json;
import org.rawi.narration.Workspace;
import org.rawi.voice.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi voices}. */
@Command(name = "voices")
final class VoicesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Option(names = "--json", descriptionKey = "json")
  boolean json;

  VoicesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Voice> voices = Workspace.installed().voices().voices();
    if (json) {
      terminal.out().println(Json.pretty(voices));
      return ExitCode.DONE;
    }
    String language = terminal.locale().getLanguage().equals("ar") ? "ar" : "en";
    for (Voice voice : voices) {
      terminal
          .out()
          .printf(
              "%-10s %s  %s  %d Hz  %s%n",
              voice.id(),
              voice.names().getOrDefault(language, voice.id()),
              voice.language(),
              voice.sampleRate(),
              voice.licence());
      terminal.out().println("           " + voice.attribution());
    }
    return ExitCode.DONE;
  }
}
