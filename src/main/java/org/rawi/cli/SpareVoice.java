package org.rawi.cli;

import org.rawi.RawiException;
import org.rawi.narration.LazyVoice;
import org.rawi.narration.Workspace;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.Substitute;

/** The voice that comes along says what another cannot; the user is told. */
final class SpareVoice implements AutoCloseable {
  static final String ID = "hadi";

  private final Terminal terminal;
  private final LazyVoice voice;

  SpareVoice(Terminal terminal, Workspace workspace) {
    this.terminal = terminal;
    this.voice = new LazyVoice(() -> workspace.voices().open(ID));
  }

  /** The options with it, unless it speaks anyway. */
  RecordingOptions behind(String speaking, RecordingOptions options) {
    return speaking.equals(ID)
        ? options
        : options.withSubstitute(new Substitute(voice, this::notice));
  }

  private void notice(RuntimeException reason) {
    String said =
        reason instanceof RawiException known
            ? known.message(terminal.locale())
            : String.valueOf(reason.getMessage());
    terminal.say("cli.substituted", said, ID);
  }

  @Override
  public void close() {
    voice.close();
  }
}
