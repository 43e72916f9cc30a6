package org.rawi.network;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How far requests may go.
 *
 * @param machines that may be asked
 * @param pause from one request to a host to the next
 * @param time for an answer, redirections and all, without pauses
 * @param bytes of an answer, unpacked
 * @param redirections from one address to another
 */
record Limits(
    Predicate<InetAddress> machines, Duration pause, Duration time, int bytes, int redirections) {
  static final Limits STRICT =
      new Limits(PublicAddress::is, Duration.ofSeconds(1), Duration.ofSeconds(20), 20 << 20, 5);
}
