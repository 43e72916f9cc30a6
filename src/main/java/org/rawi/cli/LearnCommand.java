package org.rawi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.article.Input;
import org.rawi.narration.Workspace;
import org.rawi.script.lexicon.LexiconMerge;
import org.rawi.tashkeel.Corrections;
import org.rawi.tashkeel.ReviewTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rawi learn}: the corrections in a review list become entries of a lexicon. */
@Command(name = "learn")
final class LearnCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Parameters(paramLabel = "LIST", descriptionKey = "list")
  Path list = Path.of("");

  @Option(names = "--into", paramLabel = "LEXICON", descriptionKey = "into")
  Optional<Path> into = Optional.empty();

  @Option(names = "--with-endings", descriptionKey = "with-endings")
  boolean withEndings;

  LearnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = list.toString();
    String table = Input.of(list).text(Optional.empty());
    Corrections corrections =
        Corrections.of(ReviewTable.corrections(table, name), name, withEndings);
    Path lexicon = into.orElseGet(() -> Workspace.placeOfLexicon(list));
    LexiconMerge merge = LexiconMerge.of(lexicon, corrections.words());
    if (merge.added() + merge.changed() > 0) {
      ResultFile.write(lexicon, merge.file());
    }
    corrections
        .endingsAlone()
        .forEach(
            c -> terminal.say("cli.ending-alone", name, c.line(), c.word(), c.read(), c.correct()));
    terminal.say("cli.learnt", lexicon.toString(), merge.added(), merge.changed(), merge.known());
    return ExitCode.DONE;
  }
}
