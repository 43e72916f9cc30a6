package org.rawi.cli;

import java.util.Optional;
import org.rawi.Cache;
import org.rawi.CacheFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether what was worked out before is worked out again. */
final class CacheOptions {
  @Mixin CachePlace place = new CachePlace();

  @Option(names = "--no-cache", descriptionKey = "no-cache")
  boolean none;

  /** Empty where none is wanted. */
  Optional<Cache> open(Terminal terminal) {
    if (none) {
      return Optional.empty();
    }
    CacheFolder folder = place.open();
    return Optional.of(
        new Cache(folder, e -> terminal.say("cli.cache.unusable", folder.path().toString(), e)));
  }
}
