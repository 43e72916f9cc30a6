package org.rawi.voice;

/** Speaks sentences with one voice. Implementations say whether they are thread-safe. */
public interface Synthesizer extends AutoCloseable {

  Voice voice();

  /**
   * Speaks one sentence. Deterministic: the same request gives the same samples on every machine.
   */
  Speech speak(SpeechRequest request);

  @Override
  void close();
}
