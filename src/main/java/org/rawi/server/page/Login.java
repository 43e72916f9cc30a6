package org.rawi.server.page;

import java.io.IOException;
import java.util.Map;
import org.rawi.server.Exchange;
import org.rawi.server.Guard;
import org.rawi.server.ServerOptions;

/** Lets in who knows the token. */
final class Login {
  private final ServerOptions options;
  private final View view;

  Login(ServerOptions options, View view) {
    this.options = options;
    this.view = view;
  }

  void show(Exchange exchange) throws IOException {
    view.show(exchange, 200, "login", "login", Map.of("wrong", false));
  }

  void enter(Exchange exchange) throws IOException {
    String said = Form.of(exchange).value("token").orElse("");
    if (options.token().isPresent() && !Guard.same(said, options.token().get())) {
      view.show(exchange, 403, "login", "login", Map.of("wrong", true));
      return;
    }
    Guard.remember(exchange, said);
    exchange.seeOther("/");
  }
}
