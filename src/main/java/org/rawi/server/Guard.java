package org.rawi.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets in who may come in: requests to a name of this server (against DNS rebinding), with the
 * token if there is one, and no form that another site's page sends (against cross-site request
 * forgery).
 */
public final class Guard extends Handler.Wrapper {
  static final String COOKIE = "rawi-token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** What tells nothing and is asked for by those who have no token. */
  private static final Set<String> OPEN =
      Set.of("/healthz", "/login", "/favicon.ico", "/language", "/oembed");

  private static final String ASSETS = "/assets/";

  private final ServerOptions options;
  private final Failures failures;
  private final Quota quota;

  Guard(Handler handler, ServerOptions options, Failures failures) {
    super(handler);
    this.failures = failures;
    this.options = options;
    this.quota =
        new Quota(options.limits().burst(), options.limits().perSecond(), System::nanoTime);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    protect(response.getHeaders());
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isEmpty()) {
      return super.handle(request, response, callback);
    }
    Exchange exchange = new Exchange(request, response, callback, Map.of());
    if (refusal.get().status() == 401 && exchange.wantsPage()) {
      exchange.seeOther("/login");
    } else {
      failures.answer(exchange, refusal.get());
    }
    callback.succeeded();
    return true;
  }

  private static void protect(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }

  private Optional<Refusal> refusal(Request request) {
    String host = options.called(request);
    if (!mayBeCalled(host)) {
      return Optional.of(new Refusal(421, "host", host));
    }
    if (!SAFE.contains(request.getMethod()) && isFromElsewhere(request)) {
      return Optional.of(new Refusal(403, "cross-site"));
    }
    if (options.token().isPresent()
        && !isOpen(request.getHttpURI().getCanonicalPath())
        && !showsToken(request, options.token().get())) {
      return Optional.of(
          new Refusal(401, Map.of("WWW-Authenticate", "Bearer realm=\"rawi\""), "token"));
    }
    return tooOften(request);
  }

  /** What makes work is counted; looking and listening are not. */
  private Optional<Refusal> tooOften(Request request) {
    if (SAFE.contains(request.getMethod())) {
      return Optional.empty();
    }
    int wait = quota.take(options.client(request));
    return wait == 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(429, Map.of("Retry-After", Integer.toString(wait)), "too-often", wait));
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith(ASSETS) || path.startsWith(SharedKeys.PREFIX);
  }

  /** Who can only be reached on this machine is called by a name of this machine. */
  private boolean mayBeCalled(String host) {
    if (!ServerOptions.isLoopback(options.host())) {
      return !host.isEmpty(); // the token is what protects it
    }
    return ServerOptions.isLoopback(host.replaceFirst(":\\d+$", ""));
  }

  /** Browsers say where a request comes from; programs say nothing. */
  private boolean isFromElsewhere(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      return false;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null
          || !authority.toLowerCase(Locale.ROOT).equals(options.called(request));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean showsToken(Request request, String token) {
    String said = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (said != null && said.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return same(said.substring(7).strip(), token);
    }
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .anyMatch(value -> same(value, token));
  }

  /** Lets a browser in from now on, until it is closed. */
  public static void remember(Exchange exchange, String token) {
    exchange
        .response()
        .getHeaders()
        .add(HttpHeader.SET_COOKIE, COOKIE + "=" + token + "; Path=/; SameSite=Strict; HttpOnly");
  }

  /** In a time that does not tell how much was right. */
  public static boolean same(String said, String token) {
    return MessageDigest.isEqual(
        said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
