package org.rawi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article;
import org.rawi.narration.SentencesAhead;
import org.rawi.recording.LiveSpeech;
import org.rawi.recording.RecordingOptions;
import org.rawi.script.Script;
import org.rawi.script.ScriptWriter;
import org.rawi.voice.Synthesizer;

/** Speaks an article while its script is being written. */
record Live(Terminal terminal, Synthesizer voice, RecordingOptions recording) {

  /**
   * @param place a file, {@code -} for standard output, or nothing: the loudspeaker
   * @throws RawiException if there is nothing to say, or no place to say it
   */
  void speak(Article article, ScriptWriter writer, Optional<Path> place) {
    int sampleRate = voice.voice().sampleRate();
    try (SentencesAhead sentences = new SentencesAhead(writer, article, this::report)) {
      if (!sentences.hasNext()) {
        throw new RawiException(Problem.UNREADABLE_INPUT, "recording.nothing-to-say");
      }
      try (LiveOutput out = output(place, sampleRate)) {
        new LiveSpeech(voice, recording).speak(sentences, out);
        out.finish();
      }
    } catch (IOException e) {
      String where = place.map(Path::toString).orElse("");
      throw new RawiException(Problem.CANNOT_WRITE, e, "cli.cannot-write-file", where, e);
    }
  }

  private LiveOutput output(Optional<Path> place, int sampleRate) {
    if (place.isEmpty()) {
      return LiveOutput.loudspeaker(sampleRate);
    }
    return isStandardOutput(place.get())
        ? LiveOutput.stream(new FailingStream(terminal.out()), sampleRate)
        : LiveOutput.file(place.get(), sampleRate);
  }

  static boolean isStandardOutput(Path place) {
    return place.toString().equals(TextInput.STANDARD_INPUT);
  }

  private void report(Script script) {
    script.notices().forEach(notice -> ProgressView.say(terminal, notice));
  }
}
