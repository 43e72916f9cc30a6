package org.rawi.voice;

/** Speaks sentences with one voice. Implementations say whether they are thread-safe. */
public interface Synthesizer extends AutoCloseable {

  Voice voice();

  /**
   * The speaking rate nearest to {@code rate} that this engine itself does well. Only such rates
   * are asked of {@link #speak}; the recorder stretches the sound for the rest.
   */
  default double nearestRate(double rate) {
    return 1;
  }

  /**
   * Speaks one sentence. Deterministic: the same request gives the same samples on every machine.
   */
  Speech speak(SpeechRequest request);

  @Override
  void close();
}
