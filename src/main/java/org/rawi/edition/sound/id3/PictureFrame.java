package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** APIC: the front cover. */
public record PictureFrame(String mimeType, byte[] picture) implements Frame {
  private static final int FRONT_COVER = 3;

  @Override
  public String id() {
    return "APIC";
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(UTF_8);
    body.writeBytes(mimeType.getBytes(StandardCharsets.ISO_8859_1));
    body.write(0);
    body.write(FRONT_COVER);
    body.write(0); // no description
    body.writeBytes(picture);
    return body.toByteArray();
  }
}
