package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * CHAP of the ID3v2 Chapter Frame Addendum.
 *
 * @param element name by which a table of contents refers to it
 * @param from milliseconds
 * @param to milliseconds, exclusive
 */
public record ChapterFrame(String element, long from, long to, List<Frame> described)
    implements Frame {
  /** In place of a byte offset: use the times. */
  private static final int NO_OFFSET = -1;

  /** Times are unsigned 32-bit numbers. */
  private static final long LATEST = 0xFFFFFFFFL - 1;

  public ChapterFrame {
    if (from < 0 || to < from || to > LATEST) {
      throw new IllegalArgumentException("chapter " + from + ".." + to);
    }
    described = List.copyOf(described);
  }

  public ChapterFrame(String element, long from, long to, String title) {
    this(element, from, to, List.of(new TextFrame("TIT2", title)));
  }

  @Override
  public String id() {
    return "CHAP";
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(Frame.plain(element));
    ByteBuffer times = ByteBuffer.allocate(16);
    times.putInt((int) from).putInt((int) to).putInt(NO_OFFSET).putInt(NO_OFFSET);
    body.writeBytes(times.array());
    described.forEach(frame -> Frame.write(frame, body));
    return body.toByteArray();
  }
}
