package org.rawi.edition.cover;

import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.article.Picture;

/** Tells beforehand whether a picture can be a cover. */
public final class CoverCheck {
  private CoverCheck() {}

  /** What is wrong with a picture; empty if players can show it. */
  public static Optional<RawiException> fault(Picture picture) {
    try {
      GivenCover.read(picture);
      return Optional.empty();
    } catch (RawiException e) {
      return Optional.of(e);
    }
  }
}
