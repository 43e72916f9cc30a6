package org.rawi.server;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where nothing is. */
final class NotFound extends Handler.Abstract {
  private final Failures failures;

  NotFound(Failures failures) {
    this.failures = failures;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Exchange exchange = new Exchange(request, response, callback, Map.of());
    failures.answer(exchange, new Refusal(404, "nothing", request.getHttpURI().getCanonicalPath()));
    callback.succeeded();
    return true;
  }
}
