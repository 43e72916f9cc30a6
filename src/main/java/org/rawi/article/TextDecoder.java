package org.rawi.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.text.Arabic;

/**
 * Bytes → characters. ICU's detector alone mistakes short Arabic texts for Turkish or Greek, and
 * windows-1256 for ISO-8859-6: it only proposes; what decodes without error and looks most like
 * Arabic wins.
 */
final class TextDecoder {
  /** The most frequent letters of Arabic prose; together four fifths of it. */
  private static final String COMMON_LETTERS = "اليمنورتبةعدسفهكأ";

  /** Below this, most characters above ASCII are no Arabic: the guess is worth nothing. */
  private static final double LEAST_ARABIC = 0.5;

  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /** The text of the file without byte-order mark. */
  static String decode(Input input, Optional<String> encoding) {
    byte[] bytes = input.bytes();
    if (bytes.length == 0) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "article.empty", input.name());
    }
    BinaryKind.of(bytes).ifPresent(kind -> reject(input, kind));
    Charset charset = encoding.map(TextDecoder::named).orElseGet(() -> detect(input));
    String text = decodeStrictly(input, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void reject(Input input, BinaryKind.Found kind) {
    throw new RawiException(
        Problem.UNREADABLE_INPUT, "article.binary", input.name(), kind.sort(), kind.format());
  }

  private static Charset named(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RawiException(Problem.USAGE, e, "article.charset", name);
    }
  }

  private static Charset detect(Input input) {
    byte[] bytes = input.bytes();
    Optional<Charset> marked = byteOrderMark(bytes).or(() -> unmarkedUtf16(bytes));
    if (marked.isPresent()) {
      return marked.get();
    }
    if (hasZero(bytes)) {
      reject(input, new BinaryKind.Found("data", "binary"));
    }
    if (decodes(bytes, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    return mostArabic(bytes).orElseThrow(() -> undecodable(input, StandardCharsets.UTF_8));
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    int mark = 0;
    for (int i = 0; i < 4; i++) {
      mark = mark << 8 | (i < b.length ? b[i] & 0xFF : 1);
    }
    if (mark >>> 8 == 0xEFBBBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (mark == 0x0000FEFF) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (mark == 0xFFFE0000) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    return switch (mark >>> 16) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  /** In UTF-16 every other byte is 06 (Arabic) or 00 (spaces, digits, ASCII). */
  private static Optional<Charset> unmarkedUtf16(byte[] b) {
    int[] high = new int[2];
    int[] arabic = new int[2];
    int n = Math.min(b.length, SAMPLE) & ~1;
    for (int i = 0; i < n; i++) {
      high[i & 1] += b[i] == 0 || b[i] == 6 ? 1 : 0;
      arabic[i & 1] += b[i] == 6 ? 1 : 0;
    }
    for (int side = 0; side < 2; side++) {
      if (n >= 2 && high[side] > 0.9 * n / 2 && high[1 - side] < 0.2 * n / 2 && arabic[side] > 0) {
        return Optional.of(side == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
      }
    }
    return Optional.empty();
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      strict(charset).decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<Charset> mostArabic(byte[] bytes) {
    Charset best = null;
    double bestScore = LEAST_ARABIC;
    for (Charset charset : candidates(bytes)) {
      if (decodes(bytes, charset)) {
        double score = arabicness(new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset));
        if (score > bestScore) {
          best = charset;
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Set<Charset> candidates(byte[] bytes) {
    Set<Charset> charsets = new LinkedHashSet<>();
    charsets.add(Charset.forName("windows-1256"));
    charsets.add(Charset.forName("ISO-8859-6"));
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
    for (CharsetMatch match : detector.detectAll()) {
      if (Charset.isSupported(match.getName())) {
        charsets.add(Charset.forName(match.getName()));
      }
    }
    return charsets;
  }

  /** 1 for text whose characters above ASCII are all common Arabic letters; about 0.9 for prose. */
  static double arabicness(CharSequence text) {
    double score = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      count++;
      if (COMMON_LETTERS.indexOf(c) >= 0) {
        score += 1;
      } else if (Arabic.isScript(c)) {
        score += 0.6;
      }
    }
    return count == 0 ? 0 : score / count;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String decodeStrictly(Input input, Charset charset) {
    try {
      return strict(charset).decode(ByteBuffer.wrap(input.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw undecodable(input, charset);
    }
  }

  private static RawiException undecodable(Input input, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(input.bytes());
    CharBuffer out = CharBuffer.allocate(input.bytes().length + 1);
    CoderResult result = strict(charset).decode(in, out, true);
    int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
    int at = in.position() + (result.isError() ? 1 : 0);
    return new RawiException(
        Problem.UNREADABLE_INPUT, "article.undecodable", input.name(), charset.name(), line, at);
  }
}
