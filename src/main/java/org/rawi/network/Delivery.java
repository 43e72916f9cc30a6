package org.rawi.network;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Brings something to an address of the web, whose machine must be a public one unless the user
 * said that others may be told too; the machine that was looked at is the one that is connected to.
 * Redirections are not followed. Thread-safe.
 */
public final class Delivery implements AutoCloseable {
  private final Transport transport;

  /** The address leads to a machine that may not be told anything. */
  public static final class NotAllowed extends IOException {
    private static final long serialVersionUID = 1;

    NotAllowed(PublicAddress.Forbidden why) {
      super(why.getMessage(), why);
    }
  }

  private Delivery(Transport transport) {
    this.transport = transport;
  }

  /**
   * @param anywhere whether machines of private networks may be told
   * @param version of the program, for the name that it says
   */
  public static Delivery open(boolean anywhere, String version) {
    Limits strict = Limits.STRICT;
    Limits limits =
        anywhere
            ? new Limits(all -> true, strict.pause(), strict.time(), strict.bytes(), 0)
            : strict;
    return new Delivery(new Transport(limits, Network.AGENT + "/" + version));
  }

  /**
   * Posts it once.
   *
   * @return status of the answer, whose content nobody reads
   * @throws NotAllowed if the machine may not be told
   * @throws IOException if the machine cannot be reached, or is too slow
   */
  public int post(URI address, Map<String, String> headers, byte[] body) throws IOException {
    try {
      return transport.post(address, headers, body);
    } catch (PublicAddress.Forbidden e) {
      throw new NotAllowed(e);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
