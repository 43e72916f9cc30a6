package org.rawi.recording;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What came of work on another thread. */
public final class Outcome {
  private Outcome() {}

  /**
   * Waits for the work; what it threw is thrown here.
   *
   * @param doing what is being done, for the message of an interruption: {@code speaking}
   */
  public static <T> T of(Future<T> work, String doing) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + doing, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
