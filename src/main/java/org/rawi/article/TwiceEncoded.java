package org.rawi.article;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text whose UTF-8 was once taken for a Windows encoding and saved as UTF-8 again: «ط§ظ„ظ‚» or
 * «Ø§Ù„Ù‚» for «الق». Each Arabic letter became a lead (bytes D8–DB) and one of the characters of
 * 80–BF.
 */
final class TwiceEncoded {
  /** What the lead bytes D8–DB are in windows-1256 and in windows-1252 and Latin-1. */
  private enum As {
    ARABIC("windows-1256", "طظعغ"),
    WESTERN("windows-1252", "ØÙÚÛ");

    private final Charset charset;
    private final String leads;

    As(String charset, String leads) {
      this.charset = Charset.forName(charset);
      this.leads = leads;
    }
  }

  /** Share of a line's characters above ASCII in such pairs; real words have next to none. */
  private static final double LEAST = 0.6;

  private static final int MOST_TIMES = 3;

  private TwiceEncoded() {}

  /** What came of undoing it. */
  sealed interface Undone {
    /** The text as it was meant. */
    record Repaired(String text) implements Undone {}

    /** Some of its bytes are lost. */
    record Damaged(int line) implements Undone {}
  }

  /**
   * Empty for a text that was encoded once only. Lines that are right may stand among the others.
   */
  static Optional<Undone> undo(String text) {
    String current = text;
    for (int times = 0; times < MOST_TIMES; times++) {
      Optional<As> everywhere =
          current.lines().flatMap(line -> suspected(line).stream()).findFirst();
      if (everywhere.isEmpty()) {
        break;
      }
      StringBuilder out = new StringBuilder(current.length());
      int number = 0;
      boolean changed = false;
      for (String line : current.split("(?<=\\n)", -1)) {
        number++;
        Optional<As> as = suspected(line);
        if (as.isEmpty()) {
          out.append(undo(line, everywhere.get()).orElse(line)); // «آ»» is «»»; what is right stays
          continue;
        }
        Optional<String> undone = undo(line, as.get());
        if (undone.isEmpty()) {
          return Optional.of(new Undone.Damaged(number));
        }
        out.append(undone.get());
        changed = true;
      }
      if (!changed) {
        break;
      }
      current = out.toString();
    }
    return current.equals(text) ? Optional.empty() : Optional.of(new Undone.Repaired(current));
  }

  private static Optional<As> suspected(String line) {
    int above = (int) line.chars().filter(c -> c >= 0x80).count();
    if (above < 4) {
      return Optional.empty();
    }
    for (As as : As.values()) {
      int paired = 0;
      CharsetEncoder encoder = as.charset.newEncoder();
      for (int i = 0; i + 1 < line.length(); i++) {
        if (as.leads.indexOf(line.charAt(i)) >= 0 && isContinuation(line.charAt(i + 1), encoder)) {
          paired += 2;
          i++;
        }
      }
      if (paired >= LEAST * above) {
        return Optional.of(as);
      }
    }
    return Optional.empty();
  }

  private static boolean isContinuation(char c, CharsetEncoder encoder) {
    int b = c < 0x80 ? 0 : byteOf(c, encoder);
    return b >= 0x80 && b <= 0xBF;
  }

  /** The byte that was read as {@code c}; -1 if none was. Unassigned bytes become controls. */
  private static int byteOf(char c, CharsetEncoder encoder) {
    if (c < 0x80) {
      return c;
    }
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
      return bytes.get() & 0xFF;
    } catch (CharacterCodingException e) {
      return c <= 0xFF ? c : -1;
    }
  }

  private static Optional<String> undo(String line, As as) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
    CharsetEncoder encoder = as.charset.newEncoder();
    for (int i = 0; i < line.length(); i++) {
      int b = byteOf(line.charAt(i), encoder);
      if (b < 0) {
        return Optional.empty();
      }
      bytes.write(b);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
