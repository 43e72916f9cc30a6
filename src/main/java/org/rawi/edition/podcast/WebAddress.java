package org.rawi.edition.podcast;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in ASCII, as feeds carry them: RFC 3986, hosts after RFC 5891. */
final class WebAddress {
  private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)");
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}.*", Pattern.DOTALL);

  private WebAddress() {}

  /**
   * The address with whatever is not allowed in one percent-encoded; what is encoded already stays.
   *
   * @return empty unless it is absolute, with a host
   */
  static Optional<String> of(String written) {
    Matcher parts = PARTS.matcher(written.strip());
    if (!parts.matches() || parts.group(2).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          parts.group(1).toLowerCase(Locale.ROOT)
              + "://"
              + IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED)
              + encode(parts.group(3), RESERVED));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no host has such a name
    }
  }

  /**
   * The address of a file.
   *
   * @param folder its address, with a slash at the end
   * @param path below it, as the file system names it, with slashes
   */
  static String below(String folder, String path) {
    return folder + relative(path);
  }

  /** Such a path as a reference from a document in the folder. */
  static String relative(String path) {
    return encode(path.replace("%", "%25"), "/");
  }

  /** The path that such a reference leads to; empty if it is none. */
  static String path(String relative) {
    try {
      return Objects.requireNonNullElse(new URI(relative).getPath(), "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String encode(String text, String kept) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
      boolean escaped = c == '%' && ESCAPE.matcher(text.substring(i)).lookingAt();
      if (plain || escaped || UNRESERVED.indexOf(c) >= 0 || kept.indexOf(c) >= 0) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(String.format(Locale.ROOT, "%02X", b));
        }
      }
    }
    return out.toString();
  }
}
