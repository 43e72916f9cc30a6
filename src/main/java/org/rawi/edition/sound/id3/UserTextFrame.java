package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;

/** TXXX: a text under a name that the standard does not know. */
public record UserTextFrame(String name, String value) implements Frame {

  @Override
  public String id() {
    return "TXXX";
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(UTF_8);
    body.writeBytes(Frame.utf8(name));
    body.write(0);
    body.writeBytes(Frame.utf8(value));
    return body.toByteArray();
  }
}
