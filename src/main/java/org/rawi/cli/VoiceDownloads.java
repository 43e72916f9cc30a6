package org.rawi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.Sha256;
import org.rawi.network.Network;

/**
 * Files of voices, as they come from the web. What was interrupted stays until it is asked for
 * again.
 *
 * @param folder where they wait; hidden among the voices
 * @param going told what is fetched
 */
record VoiceDownloads(Network network, Path folder, Consumer<URI> going) {
  private static final long MOST_BYTES = 2L << 30;

  /**
   * A file, whole.
   *
   * @param sha256 it has to have, if that is known
   * @throws RawiException if it cannot be had, or is another
   */
  Path fetched(URI address, Optional<String> sha256) {
    Path file = folder.resolve(Sha256.of(address.toString()));
    try {
      Files.createDirectories(folder);
      going.accept(address);
      network.download(address, file, MOST_BYTES);
      String found = Sha256.of(file);
      if (sha256.isPresent() && !sha256.get().equals(found)) {
        forget(address);
        throw new RawiException(
            Problem.UNREADABLE_INPUT, "voices.other-file", address, found, sha256.get());
      }
      return file;
    } catch (IOException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "voices.cannot-write", folder.toString(), e);
    }
  }

  /** Forgets a file that has served. */
  void forget(URI address) {
    Path file = folder.resolve(Sha256.of(address.toString()));
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".tag"));
    } catch (IOException e) {
      // It waits in vain, and takes room.
    }
  }
}
