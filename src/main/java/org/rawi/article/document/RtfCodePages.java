package org.rawi.article.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Which characters the bytes of an RTF stand for. Code pages have their Windows numbers. */
final class RtfCodePages {
  static final int WESTERN = 1252;
  static final int ARABIC = 1256;
  static final int MACINTOSH = 10_000;
  static final int UTF_8 = 65_001;

  /** A font of signs, whose bytes are no letters. */
  static final int SYMBOLS = 42;

  /** What a font leaves to the document. */
  static final int DEFAULT = 0;

  private static final int HEBREW = 1255;

  /** Letters above ASCII begin here in all pages of one byte. */
  private static final int LETTERS = 0xC0;

  private static final Map<Integer, Integer> BY_FONT =
      Map.ofEntries(
          Map.entry(2, SYMBOLS),
          Map.entry(77, MACINTOSH),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, HEBREW),
          Map.entry(178, ARABIC), // Arabic, Arabic traditional, Arabic user
          Map.entry(179, ARABIC),
          Map.entry(180, ARABIC),
          Map.entry(181, HEBREW),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(254, 437),
          Map.entry(255, 850));

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(708, "ISO-8859-6"),
          Map.entry(874, "x-windows-874"),
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "x-windows-950"),
          Map.entry(MACINTOSH, "x-MacRoman"),
          Map.entry(10_004, "x-MacArabic"),
          Map.entry(28_596, "ISO-8859-6"),
          Map.entry(UTF_8, "UTF-8"));

  private RtfCodePages() {}

  /** The page of a font's {@code \\fcharset}. */
  static int ofFont(int charset) {
    return BY_FONT.getOrDefault(charset, DEFAULT);
  }

  static boolean isRightToLeft(int page) {
    return page == ARABIC || page == HEBREW;
  }

  /** Windows' Western page for what Java does not know. */
  static Charset charset(int page) {
    String name = NAMES.getOrDefault(page, page < 1000 ? "IBM" + page : "windows-" + page);
    return Charset.forName(Charset.isSupported(name) ? name : "windows-1252");
  }

  /**
   * Whether a document that names no page of Arabic is written in it all the same, as old programs
   * do: in no Western language does one accented letter follow the other.
   */
  static boolean looksArabic(byte[] rtf) {
    RtfTokens tokens = new RtfTokens(rtf);
    int letters = 0;
    int pairs = 0;
    boolean before = false;
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      boolean letter =
          (kind == RtfTokens.Kind.ESCAPED || kind == RtfTokens.Kind.BYTE)
              && tokens.value() >= LETTERS;
      letters += letter ? 1 : 0;
      pairs += letter && before ? 1 : 0;
      before = letter;
    }
    return 2 * pairs > letters;
  }

  /** Whether there are bytes above ASCII, and all are UTF-8. */
  static boolean isUtf8(byte[] rtf) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(rtf);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    boolean any = false;
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        return false;
      }
      any = any || out.flip().chars().anyMatch(c -> c >= 0x80);
      out.clear();
      if (result.isUnderflow()) {
        return any;
      }
    }
  }
}
