package org.rawi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import picocli.CommandLine.Command;

/**
 * {@code rawi warm-up}: goes once through the whole corridor, so that the class-data sharing
 * archive that the launcher records holds every class. Not for people.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final String TEXT = "تجربة\n\nشارك 12 كاتباً في الاحتفال، يوم 7 أكتوبر.\n";

  /** The podcast's edition. */
  private static final String NEEDS_SETTINGS = "feed";

  private final Terminal terminal;

  WarmUpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("rawi");
    try {
      Path input = Files.writeString(folder.resolve("warm-up.txt"), TEXT);
      String all =
          new Editions(EditionOptions.DEFAULT)
              .all().stream()
                  .map(Edition::id)
                  .filter(id -> !id.equals(NEEDS_SETTINGS))
                  .collect(Collectors.joining(","));
      String out = folder.resolve("out").toString();
      String cache = folder.resolve("cache").toString();
      return Main.run(
          terminal, "narrate", "--to", all, "--out", out, "--cache", cache, input.toString());
    } finally {
      deleteTree(folder);
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    try (var all = Files.walk(tree)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
