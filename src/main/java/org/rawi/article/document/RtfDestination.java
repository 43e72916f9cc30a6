package org.rawi.article.document;

/** Where the text of a group goes. */
interface RtfDestination {
  /** Takes nothing, nor do the groups inside. */
  RtfDestination SKIPPED = (text, state) -> {};

  /** Takes no text; what stands inside and has a destination of its own is read. */
  RtfDestination PARTS = (text, state) -> {};

  /** Holds the same twice: for old programs, and in Unicode. */
  RtfDestination ALTERNATIVES = (text, state) -> {};

  /** Holds what is known of the document. */
  RtfDestination INFORMATION = (text, state) -> {};

  void text(String text, RtfState state);

  /**
   * A control word.
   *
   * @param value 1 if it has no number
   */
  default void word(String word, int value, RtfState state) {}

  /** The group ends. */
  default void end() {}

  /**
   * Collects characters.
   *
   * @param end what to do with them
   */
  static RtfDestination collect(StringBuilder into, Runnable end) {
    return new RtfDestination() {
      @Override
      public void text(String text, RtfState state) {
        into.append(text);
      }

      @Override
      public void end() {
        end.run();
      }
    };
  }
}
