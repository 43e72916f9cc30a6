package org.rawi.network;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people write and copy them: with Arabic letters, blanks, a fragment. Sources: RFC
 * 3986, RFC 3987 (section 3.1), RFC 5891.
 */
public final class WebAddress {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(https?)://(?:[^/?#@\\s]*@)?(\\[[0-9a-f:.]+\\]|[^/?#@:\\[\\]\\s]+)(?::(\\d{1,5}))?"
              + "([/?][^#]*)?(?:#.*)?",
          Pattern.DOTALL);

  private static final Pattern BEGINS = Pattern.compile("(?i)\\s*[a-z][a-z0-9+.-]{1,9}://.*");

  /** What may stand in a path or a query as it is; a percent sign only before two digits. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private static final String HEXADECIMAL = "0123456789ABCDEF";

  private WebAddress() {}

  /** Whether this is an address rather than the name of a file, if perhaps not of the web. */
  public static boolean is(String text) {
    return BEGINS.matcher(text).matches();
  }

  /** As it is asked for; empty if it is none of the web. Who asks stays unsaid: no user name. */
  public static Optional<URI> of(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String port = parts.group(3);
    boolean usual = port == null || port.equals(scheme.equals("http") ? "80" : "443");
    String rest = parts.group(4) == null ? "/" : encoded(parts.group(4));
    try {
      String host = host(parts.group(2));
      URI address =
          new URI(
              scheme
                  + "://"
                  + host
                  + (usual ? "" : ":" + port)
                  + (rest.startsWith("?") ? "/" : "")
                  + rest);
      boolean named = address.getHost() != null && address.getPort() <= 0xFFFF;
      return named ? Optional.of(address.normalize()) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One that is said relative to another, as a link or a redirection says it. */
  public static Optional<URI> of(URI base, String text) {
    if (is(text)) {
      return of(text);
    }
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return of(base.resolve(encoded(text.strip())).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String host(String written) {
    return written.startsWith("[")
        ? written
        : IDN.toASCII(written.replaceFirst("\\.$", ""), IDN.ALLOW_UNASSIGNED)
            .toLowerCase(Locale.ROOT);
  }

  /** Path and query with everything percent-encoded that must be. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      boolean plain =
          b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || b >= '0' && b <= '9'
              || PLAIN.indexOf(b) >= 0
              || b == '%' && isEscape(bytes, i);
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(HEXADECIMAL.charAt(b >> 4)).append(HEXADECIMAL.charAt(b & 15));
      }
    }
    return out.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }
}
