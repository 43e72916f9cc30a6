package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An ID3v2.3 tag, as it stands before the sound of an MP3 file. Version 2.3, since ffmpeg and the
 * players made of it take the lengths inside a chapter for those of 2.3 in every version: under 2.4
 * a chapter whose title has 128 bytes or more is lost.
 */
public record Tag(List<Frame> frames) {

  public Tag {
    frames = List.copyOf(frames);
  }

  /** Header and frames; no padding, since the same input gives the same bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    frames.forEach(frame -> Frame.write(frame, body));
    ByteArrayOutputStream tag = new ByteArrayOutputStream(body.size() + 10);
    tag.writeBytes("ID3".getBytes(StandardCharsets.ISO_8859_1));
    tag.write(3); // version 2.3.0
    tag.write(0);
    tag.write(0); // no flags
    tag.writeBytes(Frame.synchsafe(body.size()));
    tag.writeBytes(body.toByteArray());
    return tag.toByteArray();
  }
}
