package org.rawi.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.rawi.narration.Library;

/**
 * The files of results below {@code /files/}, whole or in parts: only those that a manifest names,
 * and what the feed consists of.
 */
final class ResultFiles extends Handler.Wrapper {
  static final String PREFIX = "/files/";

  private static final Map<String, String> TYPES =
      Map.of(
          "vtt", "text/vtt;charset=utf-8",
          "srt", "application/x-subrip;charset=utf-8",
          "ttml", "application/ttml+xml",
          "m4b", "audio/mp4",
          "opus", "audio/ogg",
          "epub", "application/epub+zip",
          "mp3", "audio/mpeg",
          "json", "application/json");

  private final Library library;
  private final SharedKeys keys;

  ResultFiles(Desk desk) {
    this.library = desk.library();
    this.keys = desk.keys();
    ResourceHandler files = new ResourceHandler();
    files.setBaseResource(ResourceFactory.of(this).newResource(desk.library().out()));
    files.setDirAllowed(false);
    files.setAcceptRanges(true);
    files.setEtags(true);
    files.setCacheControl("private, no-cache");
    MimeTypes.Mutable types = new MimeTypes.Mutable(MimeTypes.DEFAULTS);
    TYPES.forEach(types::addMimeMapping);
    files.setMimeTypes(types);
    setHandler(files);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getCanonicalPath();
    String method = request.getMethod();
    boolean shared = path.startsWith(SharedKeys.PREFIX);
    if (!(shared || path.startsWith(PREFIX)) || !(method.equals("GET") || method.equals("HEAD"))) {
      return false;
    }
    int start = shared ? path.indexOf('/', SharedKeys.PREFIX.length()) + 1 : PREFIX.length();
    String inside = org.eclipse.jetty.util.URIUtil.decodePath(path.substring(start));
    if (!isPublic(inside) || (shared && !isShared(path, inside))) {
      return false;
    }
    Observed.call(request, (shared ? SharedKeys.PREFIX : PREFIX) + "*");
    if (shared) {
      response.getHeaders().put("Cross-Origin-Resource-Policy", "cross-origin");
    }
    if (inside.endsWith(".html") || inside.endsWith(".svg")) {
      // Made of somebody's text: besides what the page allows itself, it may not ask this server.
      response
          .getHeaders()
          .put(
              "Content-Security-Policy",
              "connect-src 'none'; form-action 'none'; "
                  + (shared
                      ? "sandbox allow-scripts allow-downloads; frame-ancestors *"
                      : "frame-ancestors 'self'"));
    }
    if (request.getHttpURI().getQuery() != null
        && request.getHttpURI().getQuery().contains("download")) {
      response.getHeaders().put(HttpHeader.CONTENT_DISPOSITION, "attachment");
    }
    return super.handle(
        new Request.Wrapper(request) {
          private final org.eclipse.jetty.http.HttpURI uri =
              org.eclipse.jetty.http.HttpURI.build(request.getHttpURI())
                  .path("/" + path.substring(start));

          @Override
          public org.eclipse.jetty.http.HttpURI getHttpURI() {
            return uri;
          }
        },
        response,
        callback);
  }

  /** Whether the key in the address is that of the result. */
  private boolean isShared(String path, String inside) {
    int slash = inside.indexOf('/');
    String key = path.substring(SharedKeys.PREFIX.length()).replaceFirst("/.*", "");
    return slash > 0 && keys.fits(key, inside.substring(0, slash));
  }

  /** A part of an address. */
  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /** A file of a result, or of the feed. */
  private boolean isPublic(String inside) {
    int slash = inside.indexOf('/');
    if (slash < 0) {
      return inside.matches("(feed|index)(-\\d+)?\\.(xml|html)|podcast-[0-9a-f]+\\.(png|jpe?g)");
    }
    Optional<Library.Result> result = library.find(inside.substring(0, slash));
    String file = inside.substring(slash + 1);
    return result
        .filter(known -> known.files().stream().anyMatch(each -> each.path().equals(file)))
        .isPresent();
  }
}
