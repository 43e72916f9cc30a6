package org.rawi.edition.cover;

import java.nio.ByteBuffer;

/**
 * The picture of a programme.
 *
 * @param mimeType {@code image/png} or {@code image/jpeg}
 * @param width pixels
 * @param height pixels
 */
public record Cover(String mimeType, byte[] bytes, int width, int height) {

  static final String PNG = "image/png";

  private static final int PNG_SIGNATURE = 8;
  private static final int CHUNK_HEAD = 8;
  private static final int PALETTE = 0x504C5445; // PLTE
  private static final int IMAGE_DATA = 0x49444154; // IDAT

  /** Pixels of a podcast's picture: the most that directories take. */
  private static final int PODCAST = 3000;

  /** A drawn picture of a podcast, for its feed. */
  public static Cover ofPodcast(String title, String author) {
    return new DrawnCover(title, author.equals(title) ? "" : author, title).draw(PODCAST);
  }

  /** Colours of a PNG that has a palette, 0 of any other picture. */
  public int palette() {
    if (!mimeType.equals(PNG)) {
      return 0;
    }
    ByteBuffer png = ByteBuffer.wrap(bytes);
    for (int at = PNG_SIGNATURE; at + CHUNK_HEAD <= bytes.length; ) {
      int length = png.getInt(at);
      if (length < 0 || png.getInt(at + Integer.BYTES) == IMAGE_DATA) {
        return 0;
      }
      if (png.getInt(at + Integer.BYTES) == PALETTE) {
        return length / 3;
      }
      at += CHUNK_HEAD + length + Integer.BYTES; // and its checksum
    }
    return 0;
  }

  /** Usual ending of files of this kind. */
  public String extension() {
    return mimeType.equals(PNG) ? "png" : "jpg";
  }
}
