package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * CTOC of the ID3v2 Chapter Frame Addendum: an ordered list of chapters or of further lists.
 *
 * @param top the list that a player starts from; a tag has one
 */
public record ContentsFrame(
    String element, boolean top, List<String> children, List<Frame> described) implements Frame {
  /** The number of children is one byte. */
  public static final int MOST_CHILDREN = 255;

  private static final int TOP = 2;
  private static final int ORDERED = 1;

  public ContentsFrame {
    if (children.isEmpty() || children.size() > MOST_CHILDREN) {
      throw new IllegalArgumentException(children.size() + " children");
    }
    children = List.copyOf(children);
    described = List.copyOf(described);
  }

  @Override
  public String id() {
    return "CTOC";
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(Frame.plain(element));
    body.write(ORDERED | (top ? TOP : 0));
    body.write(children.size());
    for (String child : children) {
      body.writeBytes(Frame.plain(child));
    }
    described.forEach(frame -> Frame.write(frame, body));
    return body.toByteArray();
  }
}
