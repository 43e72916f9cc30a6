package org.rawi.server.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.Json;
import org.rawi.narration.Library.Result;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;
import org.rawi.server.Router;

/**
 * What others put into their pages and programs: the player of an article, as a frame, by a line of
 * script or by oEmbed (oembed.com, 1.0), and the feed of the library. All by addresses with a key.
 */
public final class Share {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final Pattern SHARED =
      Pattern.compile("/(?:articles|shared/(?<key>[0-9a-f]+))/(?<name>[^/]+)(?:/[^/]*)?");

  private final Desk desk;
  private final LibraryFeed feed;

  public Share(Desk desk) {
    this.desk = desk;
    this.feed = new LibraryFeed(desk);
  }

  public void addTo(Router router) {
    router
        .on("GET", "/shared/{key}/feed.xml", this::feed)
        .on("GET", "/shared/{key}/{name}/embed.js", this::script)
        .on("GET", "/oembed", this::oembed);
  }

  private void feed(Exchange exchange) throws IOException {
    if (!desk.keys().fits(exchange.path("key"), org.rawi.server.SharedKeys.FEED)) {
      throw new Refusal(404, "nothing", "feed.xml");
    }
    exchange.text(200, "application/rss+xml;charset=utf-8", feed.xml(desk.base(exchange)));
  }

  private Result shared(String key, String name) {
    return Optional.of(name)
        .filter(known -> desk.keys().fits(key, known))
        .flatMap(desk.library()::find)
        .filter(result -> result.file(".html").isPresent())
        .orElseThrow(() -> new Refusal(404, "no-article", name));
  }

  private Frame frame(Exchange exchange, Result result, int width, int height) {
    String file = result.file(".html").orElseThrow().path();
    String address = desk.base(exchange) + desk.keys().path(result.name(), file);
    return new Frame(address, result.title(), width, height);
  }

  /** Puts the player where the script stands. */
  private void script(Exchange exchange) throws IOException {
    Result result = shared(exchange.path("key"), exchange.path("name"));
    Frame frame = frame(exchange, result, 0, HEIGHT);
    String script =
        """
        (function () {
          var script = document.currentScript, frame = document.createElement("iframe");
          frame.src = %s;
          frame.title = %s;
          frame.height = "%d";
          frame.style.cssText = "border:0;width:100%%";
          frame.setAttribute("sandbox", "%s");
          frame.setAttribute("loading", "lazy");
          script.parentNode.insertBefore(frame, script);
        })();
        """
            .formatted(
                Json.line(frame.address()).strip(),
                Json.line(frame.title()).strip(),
                frame.height(),
                Frame.SANDBOX);
    exchange
        .with("Cross-Origin-Resource-Policy", "cross-origin")
        .with("Cache-Control", "max-age=300")
        .text(200, "text/javascript;charset=utf-8", script);
  }

  /** An answer of oEmbed, type rich. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Embed(
      String version,
      String type,
      String title,
      String provider_name,
      String provider_url,
      int width,
      int height,
      String html) {}

  private void oembed(Exchange exchange) throws IOException {
    if (!exchange.query("format").orElse("json").equals("json")) {
      throw new Refusal(501, "field-choice", "format", exchange.query("format").orElse(""));
    }
    String address =
        exchange.query("url").orElseThrow(() -> new Refusal(400, "field-missing", "url"));
    String base = desk.base(exchange);
    Matcher parts = SHARED.matcher(path(address, base));
    if (!parts.matches()) {
      throw new Refusal(404, "nothing", address);
    }
    String name = URLDecoder.decode(parts.group("name"), StandardCharsets.UTF_8);
    String key = parts.group("key");
    if (key == null && desk.options().token().isPresent()) {
      throw new Refusal(401, "token"); // its page is not everybody's
    }
    Result result = shared(key == null ? desk.keys().of(name) : key, name);
    int width = Math.min(WIDTH, number(exchange, "maxwidth"));
    int height = Math.min(HEIGHT, number(exchange, "maxheight"));
    exchange.json(
        200,
        new Embed(
            "1.0",
            "rich",
            result.title(),
            desk.settings().publication().orElse("Rawi"),
            base + "/",
            width,
            height,
            frame(exchange, result, width, height).html()));
  }

  private static String path(String address, String base) {
    try {
      URI uri = URI.create(address);
      return address.startsWith(base + "/") && uri.getRawPath() != null ? uri.getRawPath() : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static int number(Exchange exchange, String name) {
    return exchange
        .query(name)
        .filter(text -> text.matches("[1-9]\\d{0,5}"))
        .map(Integer::parseInt)
        .orElse(Integer.MAX_VALUE);
  }
}
