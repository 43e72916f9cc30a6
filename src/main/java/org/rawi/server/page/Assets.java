package org.rawi.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rawi.Sha256;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;

/** What the pages are made with: style, script, fonts. Thread-safe. */
final class Assets {
  private static final Map<String, String> FILES =
      Map.of(
          "style.css", "text/css;charset=utf-8",
          "page.js", "text/javascript;charset=utf-8",
          "rawi.svg", "image/svg+xml");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  private record Asset(byte[] bytes, String tag) {}

  void file(Exchange exchange) throws IOException {
    String name = exchange.path("file");
    send(exchange, name, Optional.ofNullable(FILES.get(name)), "no-cache");
  }

  void font(Exchange exchange) throws IOException {
    String name = exchange.path("file");
    Optional<String> type = Optional.of("font/woff2").filter(t -> name.matches("[a-z-]+\\.woff2"));
    send(exchange, "fonts/" + name, type, "max-age=604800");
  }

  private void send(Exchange exchange, String name, Optional<String> type, String cache)
      throws IOException {
    Optional<Asset> asset = type.flatMap(t -> asset(name));
    if (asset.isEmpty()) {
      throw new Refusal(404, "nothing", name);
    }
    exchange.with("ETag", asset.get().tag()).with("Cache-Control", cache);
    if (exchange.header("If-None-Match").equals(Optional.of(asset.get().tag()))) {
      exchange.empty(304);
      return;
    }
    exchange.send(200, type.orElseThrow(), asset.get().bytes());
  }

  private Optional<Asset> asset(String name) {
    return Optional.ofNullable(known.computeIfAbsent(name, Assets::read));
  }

  private static @org.jspecify.annotations.Nullable Asset read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readAllBytes();
      return new Asset(bytes, '"' + Sha256.of(bytes).substring(0, 16) + '"');
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
