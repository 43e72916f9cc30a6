package org.rawi.edition;

import java.nio.file.Path;
import java.util.List;

/** One kind of file that people use, made from a recording. */
public interface Edition {

  /** The name by which {@code --to} asks for it: {@code mp3}, {@code vtt}… */
  String id();

  /**
   * Writes the edition's files into {@code folder}, which exists; each appears whole or not at all.
   *
   * @return the files written
   */
  List<Path> publish(Programme programme, Path folder);

  /**
   * About how long it takes, an MP3 being 1. Of those made at the same time the longest start
   * first.
   */
  default double work() {
    return 0;
  }

  /**
   * Says beforehand what would stop {@link #published}.
   *
   * @param out the folder of all programmes; may not exist yet
   * @throws org.rawi.RawiException if something there has to be put right first
   */
  default void check(Path out) {}

  /**
   * Told when all files of the programme lie in their final place: the time to mention them
   * elsewhere.
   *
   * @param folder the programme's own, in the folder of all programmes
   */
  default void published(Programme programme, Path folder) {}

  /**
   * Whether what {@link #published} did is still there, so that an unchanged programme needs no
   * second mention.
   */
  default boolean isMentioned(Path folder) {
    return true;
  }
}
