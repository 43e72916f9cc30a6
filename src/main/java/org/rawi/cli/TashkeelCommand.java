package org.rawi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Input;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.tashkeel.Endings;
import org.rawi.tashkeel.ReadWord;
import org.rawi.tashkeel.ReviewList;
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

  TashkeelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One text of {@code --json}. */
  record Line(String text, String diacritized, List<ReadWord> words) {}

  @Override
  public Integer call() {
    Input input = text.read(terminal);
    String written = input.text(text.encoding);
    Diacritizer diacritizer = Diacritizer.load().withEndings(endings);
    review.ifPresent(list -> writeReview(list, ReviewList.of(written, diacritizer, threshold)));
    if (text.lines) {
      TextInput.linesOf(written).forEach(l -> terminal.out().println(oneLine(diacritizer, l)));
    } else if (text.json) {
      terminal.out().println(Json.pretty(line(diacritizer, written)));
    } else if (explain) {
      diacritizer.explain(written).forEach(word -> terminal.out().println(row(word)));
    } else {
      terminal.out().print(startsWithMark(input) ? BYTE_ORDER_MARK : "");
      terminal.out().print(diacritizer.diacritize(written));
    }
    return ExitCode.DONE;
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
    return new Line(text, diacritizer.diacritize(text), diacritizer.explain(text));
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
    try {
      Files.writeString(file, html ? list.toHtml(terminal.locale()) : list.toTsv());
    } catch (IOException e) {
      throw new RawiException(
          Problem.CANNOT_WRITE,
          e,
          "cli.cannot-write-review",
          file.toString(),
          String.valueOf(e.getMessage()));
    }
    terminal.say("cli.review", list.entries().size(), file.toString());
  }

  private static boolean startsWithMark(Input input) {
    byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
    return input.bytes().length >= mark.length
        && Arrays.equals(input.bytes(), 0, mark.length, mark, 0, mark.length);
  }
}
