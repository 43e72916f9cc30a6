package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.rawi.narration.Workspace;
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
    Optional<Path> file =
        Optional.of(input).filter(name -> !name.equals(TextInput.STANDARD_INPUT)).map(Path::of);
    return PronunciationLexicon.read(files(file, named));
  }

  /** The same for a source, as files. */
  static List<Path> lexiconFiles(Source source, List<Path> named) {
    return files(source.file(), named);
  }

  private static List<Path> files(Optional<Path> input, List<Path> named) {
    List<Path> all = new ArrayList<>();
    input.flatMap(Workspace::lexiconBeside).ifPresent(all::add);
    all.addAll(named);
    return all;
  }

  static Stream<Utterance> utterances(Script script) {
    return script.sections().stream()
        .flatMap(section -> section.sentences().stream())
        .flatMap(sentence -> sentence.utterances().stream());
  }
}
