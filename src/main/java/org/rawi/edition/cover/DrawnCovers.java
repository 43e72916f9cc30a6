package org.rawi.edition.cover;

import java.util.Optional;
import java.util.function.Supplier;
import org.rawi.Cache;
import org.rawi.KeyDigest;
import org.rawi.edition.Programme;

/**
 * Draws covers, or takes those that were drawn before: starting what draws takes longer than
 * drawing. Thread-safe.
 */
public final class DrawnCovers {
  /** Raised when an entry is written in another way. */
  private static final String FORMAT = "rawi-cover-1";

  private final Optional<Cache> cache;
  private final Supplier<String> painter;

  /**
   * @param painter names the program that draws; asked for when a cover is to be drawn
   */
  public DrawnCovers(Optional<Cache> cache, Supplier<String> painter) {
    this.cache = cache;
    this.painter = painter;
  }

  /** Draws every cover anew. */
  public static final DrawnCovers ANEW = new DrawnCovers(Optional.empty(), () -> "");

  /**
   * The picture that was given or that belongs to the article, otherwise a drawn one.
   *
   * @throws org.rawi.RawiException if the picture is not one that players can show
   */
  public Cover of(Programme programme) {
    return programme
        .article()
        .metadata()
        .cover()
        .map(GivenCover::read)
        .orElseGet(() -> of(DrawnCover.of(programme)));
  }

  private Cover of(DrawnCover wanted) {
    if (cache.isEmpty()) {
      return wanted.draw(DrawnCover.UNIT);
    }
    String key =
        new KeyDigest()
            .add(FORMAT)
            .add(painter.get())
            .add(Runtime.version().toString())
            .add(wanted.title())
            .add(wanted.author())
            .add(wanted.publication())
            .hexadecimal();
    Optional<Cover> kept = cache.get().read(key).map(DrawnCovers::picture);
    if (kept.isPresent()) {
      return kept.get();
    }
    Cover drawn = wanted.draw(DrawnCover.UNIT);
    // Another font of the machine may be there the next time.
    if (wanted.isInCarriedFont()) {
      cache.get().write(key, drawn.bytes());
    }
    return drawn;
  }

  private static Cover picture(byte[] png) {
    return new Cover(Cover.PNG, png, DrawnCover.UNIT, DrawnCover.UNIT);
  }
}
