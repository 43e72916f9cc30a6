package org.rawi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rawi.source.FieldNames;
import org.rawi.source.Source;
import org.rawi.source.Sources;
import org.rawi.source.Web;

/**
 * Looks into folders again and again and hands over what is new or changed, once it is whole: a
 * file that still grows is left until it has stayed the same for a while. By looking rather than by
 * notices of the system, which network drives do not give.
 */
final class Watching {
  private static final long LOOK_EVERY_MS = 2_000;

  private final Terminal terminal;
  private final List<Path> folders;
  private final FieldNames fields;
  private final Web web;
  private final Consumer<List<Source>> batch;
  private final Map<Path, String> seen = new HashMap<>();
  private final Map<Path, String> handled = new HashMap<>();

  /**
   * @param batch narrates what is handed over
   */
  Watching(
      Terminal terminal,
      List<Path> folders,
      FieldNames fields,
      Web web,
      Consumer<List<Source>> batch) {
    this.terminal = terminal;
    this.folders = folders;
    this.fields = fields;
    this.web = web;
    this.batch = batch;
  }

  /** Until the process is told to end. */
  int run(List<Source> first) {
    if (!first.isEmpty()) {
      batch.accept(first);
    }
    terminal.say("cli.watching", String.join(", ", folders.stream().map(Path::toString).toList()));
    while (!Thread.currentThread().isInterrupted()) {
      List<Source> whole = whole();
      if (!whole.isEmpty()) {
        batch.accept(whole);
      }
      try {
        Thread.sleep(LOOK_EVERY_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return ExitCode.DONE;
  }

  /** Files that are as they were when they were last looked at, and have not been handed over. */
  private List<Source> whole() {
    List<Source> ready = new ArrayList<>();
    Sources found = found();
    for (Source source : found.all()) {
      Path file = source.file().orElseThrow();
      String state = state(file);
      if (state.equals(seen.put(file, state)) && !state.equals(handled.get(file))) {
        handled.put(file, state);
        ready.addAll(found.opened(source));
      }
    }
    return ready;
  }

  private Sources found() {
    Sources sources = new Sources(terminal.in(), fields, web).closed();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        sources.add(folder.toString());
      }
    }
    return sources;
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "gone";
    }
  }
}
