package org.rawi.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in the character encoding that their server says they are in. */
final class Labelled {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)");

  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)\\s*(text/|application/(xhtml|xml|rss|atom|json|.*\\+(xml|json))).*",
          Pattern.DOTALL);

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Labelled() {}

  /**
   * The text in UTF-8, with a mark. What has a mark of its own, is no text, or is not written as
   * its label says, stays as it is: a label is a setting that somebody may have forgotten.
   *
   * @param type {@code Content-Type}, or empty
   */
  static byte[] decoded(String type, byte[] bytes) {
    Optional<Charset> charset = charset(type);
    if (charset.isEmpty() || !TEXT.matcher(type).matches() || isMarked(bytes)) {
      return bytes;
    }
    try {
      String text = charset.get().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(MARK);
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      return out.toByteArray();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  private static Optional<Charset> charset(String type) {
    Matcher label = CHARSET.matcher(type);
    try {
      return label.find() ? Optional.of(Charset.forName(label.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isMarked(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
  }
}
