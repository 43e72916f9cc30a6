package org.rawi.narration;

import java.util.Optional;
import java.util.function.Supplier;
import org.rawi.voice.Synthesizer;

/** A voice that is opened when it first has to speak, once, and closed if it was. Thread-safe. */
public final class LazyVoice implements Supplier<Synthesizer>, AutoCloseable {
  private final Supplier<Synthesizer> opener;
  private Optional<Synthesizer> opened = Optional.empty();

  public LazyVoice(Supplier<Synthesizer> opener) {
    this.opener = opener;
  }

  @Override
  public synchronized Synthesizer get() {
    if (opened.isEmpty()) {
      opened = Optional.of(opener.get());
    }
    return opened.get();
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(Synthesizer::close);
  }
}
