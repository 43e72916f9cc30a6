package org.rawi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Steers the failing file system that is preloaded into this process: {@code failing.c}. */
final class Faults {
  private static final int COUNT = 8;
  private static final int JUMP = 16;
  private static final int ERROR = 24;
  private static final int MODE = 28;
  private static final int REACHED = 32;
  private static final int FOLDER = 40;
  private static final int SIZE = FOLDER + 1024;

  private final MappedByteBuffer control;

  /** How the n-th operation fails, and what comes after it. */
  enum Kind {
    /** One fails, as if there had been no room for a moment. */
    NO_ROOM_ONCE(28, 0),
    /** The disk is full from then on. */
    NO_ROOM(28, 1),
    /** It can only be read from then on. */
    READ_ONLY(30, 1),
    /** It is gone from then on. */
    GONE(5, 1);

    private final int error;
    private final int mode;

    Kind(int error, int mode) {
      this.error = error;
      this.mode = mode;
    }
  }

  Faults() {
    try (FileChannel file =
        FileChannel.open(
            Path.of(System.getenv("RAWI_FAULTS")),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      control = file.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
      control.order(ByteOrder.nativeOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on operations below the folder are counted, and the n-th fails. */
  void begin(Path folder, long n, Kind kind) {
    begin(folder, n, kind.error, kind.mode, 0);
  }

  /** From now on operations below the folder are counted; at the n-th the clock jumps. */
  void jump(Path folder, long n, long seconds) {
    begin(folder, n, 0, 0, seconds);
  }

  private void begin(Path folder, long n, int error, int mode, long seconds) {
    byte[] name = Arrays.copyOf(folder.toString().getBytes(StandardCharsets.UTF_8), SIZE - FOLDER);
    control.putInt(REACHED, 0);
    control.putLong(COUNT, 0);
    control.putLong(JUMP, seconds);
    control.putInt(ERROR, error);
    control.putInt(MODE, mode);
    control.putLong(0, n);
    control.put(FOLDER, name);
  }

  /**
   * All is well again.
   *
   * @return how many operations there were
   */
  long end() {
    control.put(FOLDER, new byte[SIZE - FOLDER]);
    control.putInt(REACHED, 0);
    control.putLong(0, 0);
    return control.getLong(COUNT);
  }
}
