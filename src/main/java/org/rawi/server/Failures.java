package org.rawi.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rawi.Json;

/** Says in one way what went wrong: to programs as problem details, to people as a page. */
final class Failures {
  private final Page page;

  /** Shows people what went wrong. */
  @FunctionalInterface
  interface Page {
    void show(Exchange exchange, int status, String what, String advice) throws IOException;
  }

  Failures(Page page) {
    this.page = page;
  }

  void answer(Exchange exchange, Throwable failure) throws IOException {
    ProblemDetails problem = ProblemDetails.of(failure, exchange.locale());
    if (failure instanceof Refusal refusal) {
      refusal.headers().forEach(exchange::with);
    }
    exchange.with("Content-Language", problem.language());
    if (exchange.wantsPage()) {
      page.show(exchange, problem.status(), problem.title(), problem.detail().orElse(""));
    } else {
      exchange.send(
          problem.status(),
          ProblemDetails.MEDIA_TYPE,
          Json.line(problem).getBytes(StandardCharsets.UTF_8));
    }
  }
}
