package org.rawi.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.rawi.Json;

/** A request and its answer. Not thread-safe. */
public final class Exchange {
  private static final String LANGUAGE = "rawi-language";
  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Map<String, String> path;
  private byte[] body = {};
  private boolean detached;

  Exchange(Request request, Response response, Callback callback, Map<String, String> path) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.path = Map.copyOf(path);
  }

  public Request request() {
    return request;
  }

  public Response response() {
    return response;
  }

  /** A part of the address that the route names. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** A parameter of the address; empty if it is blank. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /** The media type of what was sent, without parameters, in lower case. */
  public String type() {
    return header("Content-Type")
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** The language of the answer: what was chosen on the page, or else what is asked for. */
  public Locale locale() {
    Optional<String> chosen = query("lang").or(this::languageCookie);
    if (chosen.isPresent()) {
      return chosen.get().equals("en") ? Locale.ENGLISH : ARABIC;
    }
    for (Locale wanted : Request.getLocales(request)) {
      if (wanted.getLanguage().equals("ar")) {
        return ARABIC;
      }
      if (wanted.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return ARABIC;
  }

  private Optional<String> languageCookie() {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(LANGUAGE))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Remembers the language for a year. */
  public void rememberLanguage(String tag) {
    response
        .getHeaders()
        .add(
            HttpHeader.SET_COOKIE,
            LANGUAGE + "=" + tag + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
  }

  /** What was sent. */
  public byte[] body() {
    return body.clone();
  }

  /** All that was sent. */
  void sent(byte[] bytes) {
    body = bytes;
  }

  /** Whether only the head of the answer is asked for. */
  public boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  /**
   * What was sent, as JSON.
   *
   * @throws Refusal 400 or 415 if it is none
   */
  public JsonNode json() throws IOException {
    if (!type().equals("application/json") && !type().endsWith("+json")) {
      throw new Refusal(415, "not-json", type());
    }
    try {
      JsonNode node = Json.mapper().readTree(body);
      if (node == null || !node.isObject()) {
        throw new Refusal(400, "no-object");
      }
      return node;
    } catch (JacksonException e) {
      throw new Refusal(400, "bad-json", String.valueOf(e.getOriginalMessage()));
    }
  }

  /** The fields of a form that a page sent without files. */
  public Fields form() {
    Fields fields = new Fields(true);
    String sent = new String(body, StandardCharsets.UTF_8);
    for (String field : sent.split("&", -1)) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        fields.add(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return fields;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "bad-form");
    }
  }

  /** Sets a header of the answer. */
  public Exchange with(String name, String value) {
    response.getHeaders().put(name, value);
    return this;
  }

  public void json(int status, Object value) throws IOException {
    send(status, "application/json", Json.line(value).getBytes(StandardCharsets.UTF_8));
  }

  public void text(int status, String type, String text) throws IOException {
    send(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(int status, String type, byte[] bytes) throws IOException {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    Content.Sink.write(response, true, ByteBuffer.wrap(isHead() ? new byte[0] : bytes));
  }

  /** An answer without content. */
  public void empty(int status) {
    response.setStatus(status);
  }

  /** Sends the browser elsewhere after a form. */
  public void seeOther(String address) {
    response.setStatus(303);
    response.getHeaders().put(HttpHeader.LOCATION, address);
  }

  /** Begins an answer whose content is written as it is made. */
  public OutputStream stream(int status, String type) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    return Content.Sink.asOutputStream(response);
  }

  /** The answer goes on after the endpoint has returned, until this is completed. */
  public Callback detach() {
    detached = true;
    return callback;
  }

  boolean isDetached() {
    return detached;
  }

  /** Whether the one who asks prefers a page over JSON. */
  public boolean wantsPage() {
    List<String> accepted =
        Arrays.asList(header("Accept").orElse("").toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
    return accepted.stream().anyMatch(type -> type.startsWith("text/html"));
  }
}
