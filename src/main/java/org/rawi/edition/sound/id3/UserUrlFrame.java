package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** WXXX: a web address and what is found there. */
public record UserUrlFrame(String description, URI url) implements Frame {

  @Override
  public String id() {
    return "WXXX";
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    TextEncoding encoding = TextEncoding.of(description);
    body.write(encoding.number());
    body.writeBytes(encoding.ended(description));
    body.writeBytes(url.toASCIIString().getBytes(StandardCharsets.ISO_8859_1));
    return body.toByteArray();
  }
}
