package org.rawi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/**
 * About how many bytes a cache holds, counted by all processes that write to it, so that none has
 * to look through it. Its file is locked for the blink of an eye. Thread-safe.
 */
final class CacheSize {
  /** Within one process a file lock does not keep threads apart. */
  private static final Object ONE_AT_A_TIME = new Object();

  /** Where nobody has counted, more than any cache may hold: somebody will. */
  private static final long UNKNOWN = Long.MAX_VALUE / 2;

  private final Path file;

  CacheSize(Path file) {
    this.file = file;
  }

  /** Counts some more, or less, and returns what there is then. */
  long add(long bytes) throws IOException {
    return change(before -> Math.max(0, before + bytes));
  }

  void set(long bytes) throws IOException {
    change(before -> bytes);
  }

  private long change(LongUnaryOperator change) throws IOException {
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock alone = channel.lock()) {
        Objects.requireNonNull(alone);
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
        channel.read(number, 0);
        boolean counted = !number.hasRemaining() && number.getLong(0) >= 0;
        long after = change.applyAsLong(counted ? number.getLong(0) : UNKNOWN);
        channel.write(number.clear().putLong(0, after), 0);
        return after;
      }
    }
  }
}
