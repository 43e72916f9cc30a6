package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rawi.Json;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.phonetics.Ipa;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.Word;
import org.rawi.script.Script;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi phonemes}: the sounds of a text. */
@Command(name = "phonemes")
final class PhonemesCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Phonemizer phonemizer = new Phonemizer();

  @Mixin Reporting reporting = new Reporting();
  @Mixin TextInput text = new TextInput();

  @Option(names = "--ipa", descriptionKey = "ipa")
  boolean ipa;

  @Option(names = "--lexicon", paramLabel = "FILE", descriptionKey = "lexicon")
  List<Path> lexicons = new ArrayList<>();

  PhonemesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A word's text and its sounds, for JSON. */
  record Sounded(String word, String phones) {}

  @Override
  public Integer call() {
    Input input = text.read(terminal);
    ScriptWriter writer = Writers.writer(Writers.lexicons(text.file, lexicons));
    if (text.lines) {
      for (String line : TextInput.linesOf(text.written(terminal, input))) {
        Stream<Utterance> utterances = Writers.utterances(writer.line(line));
        terminal
            .out()
            .println(
                text.json
                    ? Json.line(utterances.map(this::sounded).toList())
                    : utterances.map(this::sounds).collect(Collectors.joining(" ")));
      }
      return ExitCode.DONE;
    }
    Script script = writer.write(ArticleReader.read(input, text.reading()));
    if (text.json) {
      terminal.out().println(Json.pretty(Writers.utterances(script).map(this::sounded).toList()));
    } else {
      Writers.utterances(script).map(this::sounds).forEach(terminal.out()::println);
    }
    return ExitCode.DONE;
  }

  private String sounds(Utterance utterance) {
    return sounded(utterance).stream().map(Sounded::phones).collect(Collectors.joining(" "));
  }

  private List<Sounded> sounded(Utterance utterance) {
    List<Word> words =
        utterance.words().stream().map(w -> new Word(w.text(), w.pronunciation())).toList();
    List<PhoneticWord> phones =
        phonemizer.phonemize(words, utterance.ending() != Utterance.Ending.CLAUSE);
    List<Sounded> sounded = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      sounded.add(new Sounded(words.get(i).text(), written(phones.get(i))));
    }
    return sounded;
  }

  private String written(PhoneticWord word) {
    return ipa ? Ipa.format(word) : PhoneSymbols.format(word.phones());
  }
}
