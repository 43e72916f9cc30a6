package org.rawi.article;

import java.nio.file.Path;

/** A picture that belongs to an article. */
public sealed interface Picture {
  /** A file of its own. */
  record InFile(Path path) implements Picture {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * A picture that lies in the article's own file, as the cover of a book does.
   *
   * @param name of the file and of the picture in it, for messages
   */
  record Inside(String name, byte[] bytes) implements Picture {}

  static Picture of(Path path) {
    return new InFile(path);
  }

  String name();
}
