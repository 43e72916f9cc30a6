package org.rawi.edition.sound.id3;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads ID3v2.3 tags back, independently of the classes that write them. */
public final class TagReader {

  /** A frame as found. */
  public record Raw(String id, byte[] body) {

    /** Texts in the body from the offset on, in the encoding that its first byte says. */
    public List<String> texts(int offset) {
      if (body[0] == 0) {
        return names(offset);
      }
      if (body[0] != 1) {
        throw new AssertionError("version 2.3 knows no encoding " + body[0]);
      }
      List<String> texts = new ArrayList<>();
      for (int at = offset; at < body.length; ) {
        int end = at;
        while (end + 1 < body.length && (body[end] != 0 || body[end + 1] != 0)) {
          end += 2;
        }
        // The decoder reads, and needs, the byte-order mark.
        texts.add(new String(body, at, end - at, StandardCharsets.UTF_16));
        at = end + 2;
        if (id.equals("WXXX")) {
          texts.add(new String(body, at, body.length - at, StandardCharsets.ISO_8859_1));
          at = body.length;
        }
      }
      return texts;
    }

    /** Names of one byte a character, each ended by a NUL or the end. */
    private List<String> names(int offset) {
      String all = new String(body, offset, body.length - offset, StandardCharsets.ISO_8859_1);
      return List.of(all.split("\0", -1));
    }

    /** CHAP: name, start, end, title; the rest of the body must be its one TIT2. */
    public Chapter chapter() {
      int nul = names(0).get(0).length();
      ByteBuffer in = ByteBuffer.wrap(body);
      Raw title = frames(body, nul + 17, body.length).get(0);
      return new Chapter(
          names(0).get(0),
          Integer.toUnsignedLong(in.getInt(nul + 1)),
          Integer.toUnsignedLong(in.getInt(nul + 5)),
          title.texts(1).get(0));
    }

    /** CTOC. */
    public Contents contents() {
      List<String> texts = names(0);
      int nul = texts.get(0).length();
      int count = body[nul + 2] & 255;
      return new Contents(texts.get(0), body[nul + 1], count, names(nul + 3).subList(0, count));
    }
  }

  public record Chapter(String element, long from, long to, String title) {}

  public record Contents(String element, int flags, int count, List<String> children) {}

  private TagReader() {}

  /** Bytes of the tag that the file starts with. */
  public static int length(byte[] file) {
    if (file[0] != 'I' || file[1] != 'D' || file[2] != '3' || file[3] != 3) {
      throw new AssertionError("no ID3v2.3 tag");
    }
    return 10 + synchsafe(file, 6);
  }

  public static List<Raw> frames(byte[] file) {
    return frames(file, 10, length(file));
  }

  private static List<Raw> frames(byte[] bytes, int from, int to) {
    List<Raw> frames = new ArrayList<>();
    for (int at = from; at < to; ) {
      String id = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
      int size = ByteBuffer.wrap(bytes).getInt(at + 4);
      frames.add(new Raw(id, Arrays.copyOfRange(bytes, at + 10, at + 10 + size)));
      at += 10 + size;
    }
    return frames;
  }

  private static int synchsafe(byte[] bytes, int at) {
    int number = 0;
    for (int i = 0; i < 4; i++) {
      if (bytes[at + i] < 0) {
        throw new AssertionError("not synchsafe");
      }
      number = (number << 7) | bytes[at + i];
    }
    return number;
  }
}
