package org.rawi.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.rawi.CacheFolder;
import org.rawi.narration.Workspace;
import picocli.CommandLine.Option;

/** Where what was worked out is kept, and how much. */
final class CachePlace {
  @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache")
  Optional<Path> folder = Optional.empty();

  @Option(
      names = "--cache-size",
      paramLabel = "SIZE",
      defaultValue = "2G",
      converter = ByteSize.Converter.class,
      descriptionKey = "cache-size")
  ByteSize size = new ByteSize(0);

  CacheFolder open() {
    return new CacheFolder(Workspace.spoken(folder), size.bytes(), InstantSource.system());
  }
}
