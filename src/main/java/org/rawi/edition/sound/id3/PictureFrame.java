package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;

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
    body.write(TextEncoding.ASCII.number());
    body.writeBytes(Frame.plain(mimeType));
    body.write(FRONT_COVER);
    body.writeBytes(TextEncoding.ASCII.ended("")); // no description
    body.writeBytes(picture);
    return body.toByteArray();
  }
}
