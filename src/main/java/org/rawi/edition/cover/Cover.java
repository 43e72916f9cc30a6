package org.rawi.edition.cover;

import org.rawi.edition.Programme;

/**
 * The picture of a programme.
 *
 * @param mimeType {@code image/png} or {@code image/jpeg}
 * @param width pixels
 * @param height pixels
 */
public record Cover(String mimeType, byte[] bytes, int width, int height) {

  /**
   * The picture that was given or that belongs to the article, otherwise a drawn one.
   *
   * @throws org.rawi.RawiException if the picture is not one that players can show
   */
  public static Cover of(Programme programme) {
    return programme
        .article()
        .metadata()
        .cover()
        .map(GivenCover::read)
        .orElseGet(() -> DrawnCover.of(programme).draw(DrawnCover.UNIT));
  }

  /** Pixels of a podcast's picture: the most that directories take. */
  private static final int PODCAST = 3000;

  /** A drawn picture of a podcast, for its feed. */
  public static Cover ofPodcast(String title, String author) {
    return new DrawnCover(title, author.equals(title) ? "" : author, title).draw(PODCAST);
  }

  /** Usual ending of files of this kind. */
  public String extension() {
    return mimeType.equals("image/png") ? "png" : "jpg";
  }
}
