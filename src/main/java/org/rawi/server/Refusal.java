package org.rawi.server;

import java.util.Map;

/** A request that is not fulfilled, and why: {@code server.KEY} in the messages. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String key;
  private final transient Object[] arguments;
  private final transient Map<String, String> headers;

  public Refusal(int status, String key, Object... arguments) {
    this(status, Map.of(), key, arguments);
  }

  /**
   * @param headers of the answer
   */
  public Refusal(int status, Map<String, String> headers, String key, Object... arguments) {
    super(key);
    this.status = status;
    this.key = "server." + key;
    this.arguments = arguments.clone();
    this.headers = Map.copyOf(headers);
  }

  public int status() {
    return status;
  }

  /** Names the sentence. */
  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  Map<String, String> headers() {
    return headers;
  }
}
