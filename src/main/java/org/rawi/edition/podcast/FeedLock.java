package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.rawi.edition.WholeFile;

/** Lets one thread of one process at a time touch a folder's feed; the others wait. */
final class FeedLock {

  /** What is done meanwhile. */
  interface Work {
    void run() throws IOException;
  }

  /** Within one process a file lock does not keep threads apart. */
  private static final Object ONE_AT_A_TIME = new Object();

  private FeedLock() {}

  /**
   * @param feed the file that the work is about
   * @throws org.rawi.RawiException if the work cannot read or write
   */
  static void alone(Path feed, Work work) {
    Path lock = feed.resolveSibling("." + feed.getFileName() + ".lock");
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock alone = channel.lock()) {
        Objects.requireNonNull(alone);
        work.run();
      } catch (IOException e) {
        throw WholeFile.cannotWrite(feed, e);
      }
    }
  }
}
