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
   * Says beforehand what would stop {@link #finish}.
   *
   * @param out the folder of all programmes; may not exist yet
   * @throws org.rawi.RawiException if something there has to be put right first
   */
  default void check(Path out) {}

  /**
   * Told when all files of a programme lie in their final place, and again whenever a run finds
   * them there unchanged: the time to note down what is to be mentioned elsewhere. Costs little,
   * however many programmes there are. Thread-safe.
   *
   * @param folder the programme's own, in the folder of all programmes
   */
  default void published(Path folder) {}

  /**
   * Mentions elsewhere what was noted: at the end of a run, and now and then in a long one. What a
   * killed run noted is mentioned by the next. Thread-safe.
   *
   * @param out the folder of all programmes
   */
  default void finish(Path out) {}
}
