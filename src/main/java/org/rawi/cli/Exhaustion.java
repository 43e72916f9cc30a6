package org.rawi.cli;

import java.io.IOException;
import java.util.Optional;

/** Means of the machine that ran out: neither the user's input nor the program is at fault. */
enum Exhaustion {
  MEMORY("cli.no-memory"),
  STACK("cli.no-stack"),
  THREADS("cli.no-threads"),
  HANDLES("cli.no-handles");

  private static final String OUT_OF_MEMORY = OutOfMemoryError.class.getSimpleName();

  private final String key;

  Exhaustion(String key) {
    this.key = key;
  }

  /** The sentence of the message catalogue that says it. */
  String key() {
    return key;
  }

  /**
   * What ran out, if that is why something failed. A class whose preparation failed for want of
   * memory is later only said to be missing, so messages count as well.
   */
  static Optional<Exhaustion> of(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 50; t = t.getCause(), depth++) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("native thread")) {
        return Optional.of(THREADS);
      }
      if (t instanceof OutOfMemoryError || message.contains(OUT_OF_MEMORY)) {
        return Optional.of(MEMORY);
      }
      if (t instanceof StackOverflowError) {
        return Optional.of(STACK);
      }
      if (t instanceof IOException && message.contains("Too many open files")) {
        return Optional.of(HANDLES);
      }
    }
    return Optional.empty();
  }
}
