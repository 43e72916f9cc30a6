package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;

/**
 * COMM: a comment.
 *
 * @param language of the comment, ISO 639-2
 */
public record CommentFrame(String language, String text) implements Frame {

  @Override
  public String id() {
    return "COMM";
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    TextEncoding encoding = TextEncoding.of(text);
    body.write(encoding.number());
    body.writeBytes(Frame.language(language));
    body.writeBytes(encoding.ended("")); // no short description: players show that comment
    body.writeBytes(encoding.last(text));
    return body.toByteArray();
  }
}
