package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One piece of information in an ID3v2.3 tag. */
public sealed interface Frame
    permits TextFrame,
        UserTextFrame,
        CommentFrame,
        UserUrlFrame,
        PictureFrame,
        ChapterFrame,
        ContentsFrame {

  /** Four letters or digits. */
  String id();

  /** What follows the frame's header. */
  byte[] body();

  /** The whole frame: id, length as four whole bytes, no flags, body. */
  static void write(Frame frame, ByteArrayOutputStream out) {
    byte[] body = frame.body();
    out.writeBytes(frame.id().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.write(0);
    out.write(0);
    out.writeBytes(body);
  }

  /** A number below 2²⁸ in four bytes whose highest bits are 0, so that none looks like audio. */
  static byte[] synchsafe(int number) {
    if (number < 0 || number >= 1 << 28) {
      throw new IllegalArgumentException("too long for ID3: " + number);
    }
    return new byte[] {
      (byte) (number >> 21 & 127),
      (byte) (number >> 14 & 127),
      (byte) (number >> 7 & 127),
      (byte) (number & 127)
    };
  }

  /** A name or address in letters that need no encoding; a NUL ends it. */
  static byte[] plain(String name) {
    return (name + "\0").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Three letters of ISO 639-2. */
  static byte[] language(String code) {
    if (!code.matches("[a-z]{3}")) {
      throw new IllegalArgumentException("not an ISO 639-2 code: " + code);
    }
    return code.getBytes(StandardCharsets.ISO_8859_1);
  }
}
