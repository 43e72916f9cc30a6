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
    body.write(UTF_8);
    body.writeBytes(Frame.language(language));
    body.write(0); // no short description: players show that comment
    body.writeBytes(Frame.utf8(text));
    return body.toByteArray();
  }
}
