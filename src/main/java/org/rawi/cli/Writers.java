package org.rawi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.rawi.narration.Studio;
import org.rawi.script.Script;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Utterance;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.source.Source;
import org.rawi.tashkeel.Diacritizer;

/** What {@code script}, {@code phonemes} and {@code narrate} write scripts with. */
final class Writers {
  private Writers() {}

  /** Loads in the background what writers need, while something else is made ready. */
  static void prepare() {
    CompletableFuture<Void> unused = CompletableFuture.runAsync(Diacritizer::load);
  }

  static ScriptWriter writer(PronunciationLexicon lexicon) {
    return writer(new ScriptOptions(lexicon, false, false));
  }

  static ScriptWriter writer(ScriptOptions options) {
    return new ScriptWriter(Diacritizer.load(), options);
  }

  /** The lexicon beside the input first, so that those named win. */
  static PronunciationLexicon lexicons(String input, List<Path> named) {
    return PronunciationLexicon.read(
        input.equals(TextInput.STANDARD_INPUT)
            ? named
            : Studio.lexicons(Source.of(Path.of(input)), named));
  }

  static Stream<Utterance> utterances(Script script) {
    return script.sections().stream()
        .flatMap(section -> section.sentences().stream())
        .flatMap(sentence -> sentence.utterances().stream());
  }
}
