package org.rawi.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes bad inputs out of good ones: always the same ones from the same seed. */
final class Mutations {
  /** What readers stumble over. */
  private static final List<String> TRAPS =
      List.of(
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\u200F\u200E",
          "ـ".repeat(300),
          "َُِّ".repeat(50),
          "<div>".repeat(3000),
          "<table><tr><td>".repeat(200),
          "</p></p></body></html>",
          "<!--",
          "]]>",
          "<![CDATA[",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&#x0;&#xD800;&#999999999;&nbsp",
          "&lt;&amp;&quot;",
          "<script>",
          "<style>",
          "> ".repeat(400),
          "- ".repeat(400),
          "#".repeat(400),
          "[".repeat(2000),
          "](".repeat(500),
          "`".repeat(999),
          "***".repeat(300),
          "---\n---\n---\n",
          "|".repeat(1000),
          "9".repeat(4000),
          "1.".repeat(500),
          "٣٫٥٫٧٫",
          "12/31/99999",
          "99:99:99",
          "-".repeat(5000),
          "$€£%‰".repeat(50),
          "ﷺﷲﻻ",
          "😀👨‍👩‍👧‍👦🇸🇦".repeat(20),
          "http://" + "a".repeat(3000),
          "@#_.".repeat(300),
          "«".repeat(300) + "»".repeat(299),
          "(".repeat(1000),
          "\r\r\n\n\r",
          "\u2028\u2029\u0085",
          "a: &a [*a, *a]\n",
          "{{".repeat(300),
          "\\".repeat(300),
          "%s%n%d{0}'",
          "IVXLCDM".repeat(60),
          "و".repeat(500),
          "لا".repeat(500));

  private static final int MOST_STEPS = 6;
  private static final int MOST_BYTES = 200_000;

  private final List<byte[]> seeds;
  private final Random random;

  Mutations(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    this.random = new Random(seed);
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  /** The next bad input. */
  byte[] next() {
    byte[] bytes = seed();
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      bytes = step(bytes);
    }
    return bytes.length > MOST_BYTES ? java.util.Arrays.copyOf(bytes, MOST_BYTES) : bytes;
  }

  private byte[] step(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(200));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes);
      case 1 -> joined(bytes, 0, at, new byte[0], to);
      case 2 -> joined(bytes, 0, to, java.util.Arrays.copyOfRange(bytes, at, to), to);
      case 3 -> java.util.Arrays.copyOf(bytes, at);
      case 4 -> {
        byte[] other = seed();
        int from = random.nextInt(other.length + 1);
        int end = Math.min(other.length, from + random.nextInt(2000));
        yield joined(bytes, 0, at, java.util.Arrays.copyOfRange(other, from, end), at);
      }
      default -> {
        String trap = TRAPS.get(random.nextInt(TRAPS.size()));
        yield joined(bytes, 0, at, trap.getBytes(StandardCharsets.UTF_8), at);
      }
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(10); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** What stands between two places, something, and what stands from a third on. */
  private static byte[] joined(byte[] bytes, int from, int to, byte[] middle, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, from, to - from);
    out.writeBytes(middle);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }
}
