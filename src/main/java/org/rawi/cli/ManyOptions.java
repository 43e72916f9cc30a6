package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.source.FieldNames;
import picocli.CommandLine.Option;

/** How many articles are worked through. */
final class ManyOptions {
  @Option(names = "--from-list", paramLabel = "FILE", descriptionKey = "from-list")
  List<Path> lists = new ArrayList<>();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      descriptionKey = "jobs")
  Optional<Integer> jobs = Optional.empty();

  @Option(names = "--since", paramLabel = "WHEN", descriptionKey = "since")
  Optional<String> since = Optional.empty();

  @Option(names = "--shard", paramLabel = "K/N", descriptionKey = "shard")
  Optional<String> shard = Optional.empty();

  @Option(names = "--fail-fast", descriptionKey = "fail-fast")
  boolean failFast;

  @Option(names = "--max-failures", paramLabel = "N", descriptionKey = "max-failures")
  Optional<Integer> maxFailures = Optional.empty();

  @Option(names = "--split", descriptionKey = "split")
  boolean split;

  @Option(names = "--map", paramLabel = "ROLE=FIELD", descriptionKey = "map")
  List<String> maps = new ArrayList<>();

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  boolean quiet;

  @Option(names = "--watch", paramLabel = "DIR", descriptionKey = "watch")
  List<Path> watched = new ArrayList<>();

  /** What fields of tables and other data are called. */
  FieldNames fields() {
    FieldNames names = FieldNames.USUAL;
    for (String map : maps) {
      names = names.with(map);
    }
    return names;
  }

  /** Whether any of these makes sense for several articles alone and was said. */
  boolean isSaid() {
    return !lists.isEmpty() || !watched.isEmpty() || dryRun || split;
  }
}
