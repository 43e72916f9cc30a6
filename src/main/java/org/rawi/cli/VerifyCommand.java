package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rawi.Json;
import org.rawi.narration.Verification;
import org.rawi.narration.Verification.Fault;
import org.rawi.narration.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rawi verify}: are the results as they were made? */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "folders")
  List<Path> folders = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One line of {@code --json}. */
  record Line(String file, String fault) {}

  @Override
  public Integer call() {
    List<Path> wanted =
        folders.isEmpty() ? List.of(Workspace.installed().defaultOut()) : List.copyOf(folders);
    int faults = 0;
    for (Path folder : wanted) {
      Verification found = Verification.of(folder);
      found.faults().forEach(this::print);
      faults += found.faults().size();
      terminal.say(
          "cli.verified", folder.toString(), found.folders(), found.files(), found.faults().size());
    }
    return faults == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void print(Fault fault) {
    String kind = fault.kind().name().toLowerCase(Locale.ROOT);
    terminal
        .out()
        .println(
            json
                ? Json.line(new Line(fault.file().toString(), kind))
                : terminal.message("cli.verify." + kind, fault.file().toString()));
  }
}
