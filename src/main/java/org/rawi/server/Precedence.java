package org.rawi.server;

import java.util.concurrent.TimeUnit;

/**
 * Who waits for a voice goes before what nobody waits for: batch work stops between two sentences
 * while something urgent is in work. Thread-safe.
 */
final class Precedence {
  /** After which batch work goes on all the same, so that it comes to an end. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

  private int urgent;

  /** Work, until it is closed; closing twice does no harm. */
  final class Work implements AutoCloseable {
    private boolean over;

    private Work(boolean over) {
      this.over = over;
    }

    @Override
    public void close() {
      synchronized (Precedence.this) {
        if (!over) {
          over = true;
          urgent--;
          Precedence.this.notifyAll();
        }
      }
    }
  }

  /**
   * Begins to work.
   *
   * @param urgently whether others wait
   */
  synchronized Work begin(boolean urgently) {
    urgent += urgently ? 1 : 0;
    return new Work(!urgently);
  }

  /** Waits while something urgent is in work. */
  synchronized void giveWay() {
    long end = System.nanoTime() + LONGEST_NANOS;
    try {
      for (long left = LONGEST_NANOS; urgent > 0 && left > 0; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops
    }
  }
}
