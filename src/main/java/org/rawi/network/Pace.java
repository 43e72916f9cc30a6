package org.rawi.network;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets one request go to a host at a time, with a pause from each to the next. Thread-safe. */
final class Pace {
  private final Map<String, Long> next = new HashMap<>();

  /**
   * Waits until the host's turn has come.
   *
   * @throws InterruptedException if it is not waited for any longer
   */
  void await(String host, Duration pause) throws InterruptedException {
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      long turn = next.getOrDefault(host, now);
      long own = turn - now > 0 ? turn : now;
      next.put(host, own + pause.toNanos());
      wait = own - now;
    }
    TimeUnit.NANOSECONDS.sleep(wait);
  }
}
