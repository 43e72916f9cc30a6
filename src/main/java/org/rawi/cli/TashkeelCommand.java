package org.rawi.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.rawi.article.Input;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.tashkeel.Endings;
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

  TashkeelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One line of {@code --lines --json}. */
  record Line(String text, String diacritized) {}

  @Override
  public Integer call() {
    Input input = text.read(terminal);
    String written = input.text(text.encoding);
    Diacritizer diacritizer = Diacritizer.load().withEndings(endings);
    if (text.json) {
      if (text.lines) {
        TextInput.linesOf(written)
            .forEach(l -> terminal.out().println(Json.line(line(diacritizer, l))));
      } else {
        terminal.out().println(Json.pretty(line(diacritizer, written)));
      }
    } else if (text.lines) {
      TextInput.linesOf(written).forEach(l -> terminal.out().println(diacritizer.diacritize(l)));
    } else {
      terminal.out().print(startsWithMark(input) ? BYTE_ORDER_MARK : "");
      terminal.out().print(diacritizer.diacritize(written));
    }
    return ExitCode.DONE;
  }

  private static Line line(Diacritizer diacritizer, String text) {
    return new Line(text, diacritizer.diacritize(text));
  }

  private static boolean startsWithMark(Input input) {
    byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
    return input.bytes().length >= mark.length
        && java.util.Arrays.equals(input.bytes(), 0, mark.length, mark, 0, mark.length);
  }
}
