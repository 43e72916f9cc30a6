package org.rawi.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How much a client may ask for: so many requests at once, and so many a second. Thread-safe. */
final class Quota {
  private static final double NANOS = 1e9;
  private static final int CLIENTS = 10_000;

  private final double burst;
  private final double perSecond;
  private final LongSupplier nanos;
  private final Map<String, Left> clients = new ConcurrentHashMap<>();

  /**
   * What is left to a client.
   *
   * @param requests that it may send at once
   * @param at when that was
   * @param granted whether the last one came in
   */
  private record Left(double requests, long at, boolean granted) {}

  /**
   * @param nanos a clock
   */
  Quota(int burst, int perSecond, LongSupplier nanos) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /**
   * Takes one request of what the client may ask for.
   *
   * @return seconds to wait; 0 if it may come in
   */
  int take(String client) {
    long now = nanos.getAsLong();
    if (clients.size() > CLIENTS) {
      clients.values().removeIf(left -> grown(left, now) >= burst);
    }
    Left left = clients.compute(client, (name, before) -> taken(before, now));
    return left.granted() ? 0 : (int) Math.ceil((1 - left.requests()) / perSecond);
  }

  private Left taken(@org.jspecify.annotations.Nullable Left before, long now) {
    double there = before == null ? burst : grown(before, now);
    return there < 1 ? new Left(there, now, false) : new Left(there - 1, now, true);
  }

  private double grown(Left left, long now) {
    return Math.min(burst, left.requests() + (now - left.at()) / NANOS * perSecond);
  }
}
