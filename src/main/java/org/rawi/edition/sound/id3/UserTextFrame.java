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
    TextEncoding encoding = TextEncoding.of(name, value);
    body.write(encoding.number());
    body.writeBytes(encoding.ended(name));
    body.writeBytes(encoding.last(value));
    return body.toByteArray();
  }
}
