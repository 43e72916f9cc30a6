package org.rawi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rawi.Json;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.script.Script;
import org.rawi.script.ScriptSection;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.text.Arabic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi script}: the words as they will be said; what will not be said on standard error. */
@Command(name = "script")
final class ScriptCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();
  @Mixin TextInput text = new TextInput();
  @Mixin PictureOptions pictures = new PictureOptions();

  @Option(names = "--bare", descriptionKey = "bare")
  boolean bare;

  @Option(names = "--explain", descriptionKey = "explain")
  boolean explain;

  @Option(names = "--lexicon", paramLabel = "FILE", descriptionKey = "lexicon")
  List<Path> lexicons = new ArrayList<>();

  ScriptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Input input = text.read(terminal);
    ScriptWriter writer = Writers.writer(Writers.lexicons(text.file, lexicons));
    if (text.lines) {
      for (String line : TextInput.linesOf(text.written(terminal, input))) {
        printLine(writer, line);
      }
      return ExitCode.DONE;
    }
    Script script = writer.write(ArticleReader.read(input, pictures.in(text.reading())));
    if (text.json) {
      terminal.out().println(Json.pretty(script));
    } else if (explain) {
      explain(script);
    } else {
      print(script);
      script.notices().forEach(notice -> ProgressView.say(terminal, notice));
    }
    return ExitCode.DONE;
  }

  private void printLine(ScriptWriter writer, String line) {
    Script script = writer.line(line);
    if (text.json) {
      terminal.out().println(Json.line(script));
      return;
    }
    script.notices().forEach(notice -> ProgressView.say(terminal, notice));
    if (explain) {
      List<String> rows = script.changes().stream().map(ScriptCommand::row).toList();
      terminal.out().println(String.join("; ", rows));
    } else {
      List<String> utterances = Writers.utterances(script).map(this::words).toList();
      terminal.out().println(String.join(" ", utterances));
    }
  }

  private void print(Script script) {
    PrintStream out = terminal.out();
    int paragraph = 0;
    for (ScriptSection section : script.sections()) {
      for (Sentence sentence : section.sentences()) {
        if (sentence.paragraph() != paragraph) {
          out.println();
          paragraph = sentence.paragraph();
        }
        sentence.utterances().forEach(utterance -> out.println(words(utterance)));
      }
    }
  }

  private void explain(Script script) {
    script.changes().forEach(change -> terminal.out().println(row(change)));
    for (Script.Notice notice : script.notices()) {
      terminal
          .out()
          .printf(
              "%d-%d\t%s\t%s\t%s%n",
              notice.source().start(),
              notice.source().end(),
              notice.text().strip().replaceAll("\\s+", " "),
              notice.kind(),
              notice.reason());
    }
  }

  /** Place, what stood there, rule, what is said; parted by tabs. */
  private static String row(Script.Change change) {
    return change.source().start()
        + "-"
        + change.source().end()
        + "\t"
        + change.written().replaceAll("\\s+", " ")
        + "\t"
        + change.rule()
        + "\t"
        + change.spoken();
  }

  private String words(Utterance utterance) {
    String words =
        utterance.words().stream().map(SpokenWord::text).collect(Collectors.joining(" "));
    return bare ? Arabic.stripMarks(words) : words;
  }
}
