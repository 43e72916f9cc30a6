package org.rawi.article.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message, or a part of one: its header and its body, still encoded. Lenient: what is damaged is
 * taken as it stands. Sources: RFC 2045–2047, 2231, 5322.
 *
 * @param header by the names of its fields, in lower case; the first of a name counts
 * @param parts of a multipart body; empty for another
 */
record MimePart(Map<String, String> header, byte[] body, List<MimePart> parts) {
  private static final int DEEPEST = 12;
  private static final int MOST_PARTS = 10_000;
  private static final Charset WINDOWS = Charset.forName("windows-1256");

  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([\\w.:-]+)(?:\\*[\\w-]*)?\\?([BbQq])\\?([^?]*)\\?=");

  /** White space between two encoded words is none. */
  private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");

  private static final Pattern EXTENDED = Pattern.compile("[\\w-]+'[\\w-]*'[^']*");

  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([\\w-]+)\\*?(?:\\d+\\*?)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

  static MimePart parse(byte[] message) {
    return parse(message, 0, message.length, 0, new int[1]);
  }

  private static MimePart parse(byte[] all, int from, int to, int depth, int[] count) {
    Map<String, String> header = new HashMap<>();
    int at = from;
    String field = "";
    while (at < to) {
      int end = lineEnd(all, at, to);
      int text = end > at && all[end - 1] == '\r' ? end - 1 : end;
      String line = decoded(all, at, text);
      at = Math.min(to, end + 1);
      if (line.isBlank()) {
        break;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        field += " " + line.strip();
      } else {
        put(field, header);
        field = line;
      }
    }
    put(field, header);
    byte[] body = java.util.Arrays.copyOfRange(all, Math.min(at, to), to);
    List<MimePart> parts = new ArrayList<>();
    String boundary = parameter(header.getOrDefault("content-type", ""), "boundary").orElse("");
    if (type(header).startsWith("multipart/") && !boundary.isEmpty() && depth < DEEPEST) {
      split(all, at, to, "--" + boundary, depth, count, parts);
    }
    return new MimePart(header, body, parts);
  }

  private static void put(String field, Map<String, String> header) {
    int colon = field.indexOf(':');
    if (colon > 0) {
      header.putIfAbsent(
          field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          field.substring(colon + 1).strip());
    }
  }

  private static void split(
      byte[] all, int from, int to, String mark, int depth, int[] count, List<MimePart> parts) {
    int start = -1;
    for (int at = from; at < to; at = lineEnd(all, at, to) + 1) {
      if (!startsWith(all, at, to, mark)) {
        continue;
      }
      if (start >= 0 && ++count[0] <= MOST_PARTS) {
        parts.add(parse(all, start, Math.max(start, beforeBreak(all, at)), depth + 1, count));
      }
      start = Math.min(to, lineEnd(all, at, to) + 1);
      if (startsWith(all, at + mark.length(), to, "--")) {
        return;
      }
    }
    if (start >= 0 && start < to) { // the end is missing
      parts.add(parse(all, start, to, depth + 1, count));
    }
  }

  /** The line break before a boundary belongs to it. */
  private static int beforeBreak(byte[] all, int at) {
    int end = at > 0 && all[at - 1] == '\n' ? at - 1 : at;
    return end > 0 && all[end - 1] == '\r' ? end - 1 : end;
  }

  private static int lineEnd(byte[] all, int from, int to) {
    int at = from;
    while (at < to && all[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean startsWith(byte[] all, int at, int to, String text) {
    if (at + text.length() > to) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (all[at + i] != (byte) text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(byte[] all, int from, int to) {
    return decode(java.util.Arrays.copyOfRange(all, from, to), StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, charset.equals(StandardCharsets.UTF_8) ? WINDOWS : charset);
    }
  }

  private static String type(Map<String, String> header) {
    return header
        .getOrDefault("content-type", "text/plain")
        .replaceFirst(";.*", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** {@code text/html}. */
  String type() {
    return type(header);
  }

  boolean isAttachment() {
    return header
        .getOrDefault("content-disposition", "")
        .toLowerCase(Locale.ROOT)
        .startsWith("attachment");
  }

  /** What an attached file is called, or else its type; RFC 2183, RFC 2231. */
  String fileName() {
    List<String> names = new ArrayList<>();
    Matcher each = PARAMETER.matcher(header.getOrDefault("content-disposition", ""));
    while (each.find()) {
      if (each.group(1).equalsIgnoreCase("filename")) {
        names.add(each.group(2) == null ? each.group(3) : each.group(2));
      }
    }
    return names.stream()
        .filter(name -> EXTENDED.matcher(name).matches())
        .map(MimePart::extended)
        .findFirst()
        .or(() -> Stream.concat(names.stream(), parameter("name").stream()).findFirst())
        .map(MimePart::words)
        .filter(name -> !name.isBlank())
        .orElseGet(this::type);
  }

  /** {@code UTF-8'ar'%D8%A3.pdf}. */
  private static String extended(String value) {
    String[] parts = value.split("'", 3);
    byte[] quoted =
        parts[2].replace("=", "=3D").replace('%', '=').getBytes(StandardCharsets.ISO_8859_1);
    return decode(quotedPrintable(quoted), charset(parts[0]));
  }

  /** A parameter of the content type. */
  Optional<String> parameter(String name) {
    return parameter(header.getOrDefault("content-type", ""), name);
  }

  private static Optional<String> parameter(String field, String name) {
    Matcher each = PARAMETER.matcher(field);
    while (each.find()) {
      if (each.group(1).equalsIgnoreCase(name)) {
        String value = each.group(2) == null ? each.group(3) : each.group(2);
        return Optional.of(value.replaceAll("\\\\(.)", "$1"));
      }
    }
    return Optional.empty();
  }

  /** This part and all below it, in order. */
  Stream<MimePart> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
  }

  /** A field of the header, its encoded words decoded. */
  Optional<String> field(String name) {
    return Optional.ofNullable(header.get(name)).map(MimePart::words).filter(t -> !t.isBlank());
  }

  static String words(String field) {
    Matcher word = ENCODED_WORD.matcher(BETWEEN.matcher(field).replaceAll("$1$2"));
    return word.replaceAll(
        found -> {
          byte[] bytes =
              found.group(2).equalsIgnoreCase("b")
                  ? base64(found.group(3).getBytes(StandardCharsets.ISO_8859_1))
                  : quotedPrintable(
                      found.group(3).replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1));
          return Matcher.quoteReplacement(decode(bytes, charset(found.group(1))));
        });
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The body without its transfer encoding. */
  byte[] bytes() {
    return switch (header
        .getOrDefault("content-transfer-encoding", "")
        .strip()
        .toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body);
      default -> body;
    };
  }

  /** The characters of the body. */
  String text() {
    Optional<Charset> named =
        parameter("charset")
            .filter(name -> !name.equalsIgnoreCase("us-ascii"))
            .map(MimePart::charset);
    return decode(bytes(), named.orElse(StandardCharsets.UTF_8));
  }

  private static byte[] base64(byte[] text) {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(text.length);
    for (byte b : text) {
      if (Character.isLetterOrDigit(b) || b == '+' || b == '/') {
        clean.write(b);
      }
    }
    byte[] digits = clean.toByteArray();
    int whole = digits.length % 4 == 1 ? digits.length - 1 : digits.length;
    return Base64.getDecoder().decode(java.util.Arrays.copyOf(digits, whole));
  }

  private static byte[] quotedPrintable(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      int high = i + 2 < text.length + 0 && text[i] == '=' ? Character.digit(text[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(text[i + 2], 16) : -1;
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else if (text[i] == '=') {
        int end = i + 1;
        while (end < text.length && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) {
          end++;
        }
        if (end < text.length && text[end] == '\n') {
          i = end; // a soft line break
        } else if (end < text.length) {
          out.write('=');
        }
      } else {
        out.write(text[i]);
      }
    }
    return out.toByteArray();
  }
}
