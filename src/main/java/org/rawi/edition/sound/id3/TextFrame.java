package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;

/** T???: title, artist, year… */
public record TextFrame(String id, String text) implements Frame {

  public TextFrame {
    if (!id.matches("T[A-Z0-9]{3}") || id.equals("TXXX")) {
      throw new IllegalArgumentException(id + " " + text);
    }
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    TextEncoding encoding = TextEncoding.of(text);
    body.write(encoding.number());
    body.writeBytes(encoding.last(text));
    return body.toByteArray();
  }
}
