package org.rawi.server;

/** Answers requests to one address. */
@FunctionalInterface
public interface Endpoint {
  /**
   * @throws Refusal with the status to answer
   * @throws org.rawi.RawiException what the one who asks can put right
   */
  void serve(Exchange exchange) throws Exception;
}
