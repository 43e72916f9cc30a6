package org.rawi.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rawi.Cache;
import org.rawi.article.FolderMetadata;
import org.rawi.narration.Build;
import org.rawi.network.Network;
import org.rawi.source.Web;
import picocli.CommandLine.Option;

/** Articles that lie in no file. */
final class ElsewhereOptions {
  @Option(names = "--network", descriptionKey = "network")
  boolean network;

  @Option(names = "--clipboard", descriptionKey = "clipboard")
  boolean clipboard;

  /**
   * The web, as far as the user allows it: by the option, or in the {@code rawi.yaml} of the folder
   * where the command is given.
   *
   * @param cache where answers are kept
   * @param going told what is fetched first
   */
  Web web(Supplier<Optional<Cache>> cache, Consumer<URI> going) {
    return new Web(new Opened(cache), going, network || isAllowedHere());
  }

  private static boolean isAllowedHere() {
    Path settings = Path.of(FolderMetadata.FILE);
    return Files.isRegularFile(settings) && FolderMetadata.network(settings);
  }

  /** One network for all that a command reads, opened when it is needed. */
  private static final class Opened implements Supplier<Network> {
    private final Supplier<Optional<Cache>> cache;
    private Optional<Network> network = Optional.empty();

    Opened(Supplier<Optional<Cache>> cache) {
      this.cache = cache;
    }

    @Override
    public synchronized Network get() {
      if (network.isEmpty()) {
        network = Optional.of(Network.open(cache.get(), Build.version()));
      }
      return network.get();
    }
  }
}
