package org.rawi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Input;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.tashkeel.Endings;
import org.rawi.tashkeel.ReadWord;
import org.rawi.tashkeel.ReviewList;
import org.rawi.tashkeel.ReviewPage;
import org.rawi.tashkeel.ReviewTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi tashkeel}: adds diacritics and changes nothing else. Output is UTF-8. */
@Command(name = "tashkeel")
final class TashkeelCommand implements Callable<Integer> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();
  @Mixin TextInput text = new TextInput();

  @Option(
      names = "--endings",
      paramLabel = "full|light",
      defaultValue = "full",
      descriptionKey = "endings")
  Endings endings = Endings.FULL;

  @Option(names = "--explain", descriptionKey = "explain")
  boolean explain;

  @Option(names = "--review", paramLabel = "LIST", descriptionKey = "review")
  Optional<Path> review = Optional.empty();

  @Option(
      names = "--threshold",
      paramLabel = "0…1",
      defaultValue = "0.8",
      descriptionKey = "threshold")
  float threshold;

  @Option(names = "--lexicon", paramLabel = "FILE", descriptionKey = "lexicon")
  List<Path> lexicons = new ArrayList<>();

  TashkeelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One text of {@code --json}. */
  record Line(String text, String diacritized, List<ReadWord> words) {}

  @Override
  public Integer call() {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new RawiException(Problem.USAGE, "cli.threshold", threshold);
    }
    Input input = text.read(terminal);
    String written = text.written(terminal, input);
    Diacritizer diacritizer =
        Diacritizer.load()
            .withEndings(endings)
            .withVocalisations(Writers.lexicons(text.file, lexicons).vocalisations());
    ReviewList.Collector doubtful = new ReviewList.Collector(written, threshold);
    if (text.lines) {
      TextInput.linesOf(written).forEach(l -> terminal.out().println(oneLine(diacritizer, l)));
      if (review.isPresent()) {
        diacritizer.explain(written, doubtful::add);
      }
    } else {
      terminal.out().print(isPlain() && startsWithMark(input) ? BYTE_ORDER_MARK : "");
      whole(diacritizer, written, review.isPresent() ? doubtful::add : word -> {});
    }
    review.ifPresent(file -> writeReview(file, doubtful.list()));
    return ExitCode.DONE;
  }

  private boolean isPlain() {
    return !text.json && !explain;
  }

  /** Prints a text as it is being read, so that a book needs little memory. */
  private void whole(Diacritizer diacritizer, String written, Consumer<ReadWord> others) {
    if (text.json) {
      Line line = line(diacritizer, written);
      line.words.forEach(others);
      terminal.out().println(Json.pretty(line));
    } else if (explain) {
      diacritizer.explain(written, others.andThen(word -> terminal.out().println(row(word))));
    } else {
      MarkedText marked = new MarkedText(written, terminal.out()::print);
      diacritizer.explain(written, others.andThen(marked::add));
      marked.end();
    }
  }

  private String oneLine(Diacritizer diacritizer, String line) {
    if (text.json) {
      return Json.line(line(diacritizer, line));
    }
    return explain
        ? diacritizer.explain(line).stream()
            .map(TashkeelCommand::row)
            .collect(Collectors.joining("; "))
        : diacritizer.diacritize(line);
  }

  private static Line line(Diacritizer diacritizer, String text) {
    List<ReadWord> words = diacritizer.explain(text);
    StringBuilder diacritized = new StringBuilder(2 * text.length());
    MarkedText marked = new MarkedText(text, diacritized::append);
    words.forEach(marked::add);
    marked.end();
    return new Line(text, diacritized.toString(), words);
  }

  /** Place, reading, confidence, other readings; parted by tabs. */
  private static String row(ReadWord word) {
    return String.format(
        Locale.ROOT,
        "%d-%d\t%s\t%.2f\t%s",
        word.source().start(),
        word.source().end(),
        word.result().text(),
        word.result().confidence(),
        String.join(" ", word.result().alternatives()));
  }

  private void writeReview(Path file, ReviewList list) {
    boolean html = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
    String content = html ? ReviewPage.write(list, terminal.locale()) : ReviewTable.write(list);
    ResultFile.write(file, content.getBytes(StandardCharsets.UTF_8));
    terminal.say("cli.review", list.entries().size(), file.toString());
  }

  private static boolean startsWithMark(Input input) {
    byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
    return input.bytes().length >= mark.length
        && Arrays.equals(input.bytes(), 0, mark.length, mark, 0, mark.length);
  }
}
