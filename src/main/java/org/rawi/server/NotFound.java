package org.rawi.server;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where nothing is. */
final class NotFound extends Handler.Abstract {
  private final Failures failures;
  private final int mostBytes;

  NotFound(ServerOptions options, Failures failures) {
    this.failures = failures;
    this.mostBytes = options.limits().bodyBytes();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Exchange exchange = new Exchange(request, response, callback, Map.of(), mostBytes);
    failures.answer(exchange, new Refusal(404, "nothing", request.getHttpURI().getCanonicalPath()));
    callback.succeeded();
    return true;
  }
}
