package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article.Dropped;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.network.WebAddress;
import org.rawi.script.Script.Notice;
import org.rawi.source.FieldNames;
import org.rawi.source.Sources;
import org.rawi.source.Web;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The text that {@code script}, {@code tashkeel} and {@code phonemes} work on. */
final class TextInput {
  static final String STANDARD_INPUT = "-";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = STANDARD_INPUT,
      descriptionKey = "file")
  String file = STANDARD_INPUT;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
  Optional<String> encoding = Optional.empty();

  @Mixin ElsewhereOptions elsewhere = new ElsewhereOptions();

  @Option(names = "--lines", descriptionKey = "lines")
  boolean lines;

  @Option(names = "--json", descriptionKey = "json")
  boolean json;

  /**
   * The named file, what lies at the address, the clipboard, or what {@code -} stands for.
   *
   * @throws RawiException USAGE if two of them were named, as only one would be read
   */
  Input read(Terminal terminal) {
    if (elsewhere.clipboard) {
      if (!file.equals(STANDARD_INPUT)) {
        throw new RawiException(Problem.USAGE, "cli.clipboard-and-file", file);
      }
      return Clipboard.read();
    }
    if (WebAddress.is(file)) {
      Web web = elsewhere.web(Optional::empty, address -> {});
      return new Sources(terminal.in(), FieldNames.USUAL, web)
          .closed()
          .add(file)
          .all()
          .get(0)
          .read();
    }
    return file.equals(STANDARD_INPUT) ? Input.of(terminal.in()) : Input.of(Path.of(file));
  }

  /** The characters of the text; tells the user what had to be undone for them. */
  String written(Terminal terminal, Input input) {
    List<Dropped> undone = new ArrayList<>();
    String written = ArticleReader.text(input, encoding, undone);
    for (Dropped each : undone) {
      ProgressView.say(
          terminal, new Notice(Notice.Kind.DROPPED, each.source(), each.text(), each.reason()));
    }
    return written;
  }

  ReadingOptions reading() {
    return encoding.map(ReadingOptions.DEFAULT::withEncoding).orElse(ReadingOptions.DEFAULT);
  }

  /** Everything that stands before and after line feeds; a final line feed ends the last line. */
  static List<String> linesOf(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return Arrays.stream(body.split("\n", -1))
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .toList();
  }
}
