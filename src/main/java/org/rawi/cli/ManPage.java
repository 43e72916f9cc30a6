package org.rawi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Writes {@code rawi.1} (roff, man macros) and the shell completion from the commands' own
 * declarations. Run by the build: {@code ManPage FOLDER}.
 */
public final class ManPage {
  private final StringBuilder roff = new StringBuilder();

  private ManPage() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CommandLine rawi =
        Main.commandLine(
            new Terminal(java.io.InputStream.nullInputStream(), none, none, Locale.ENGLISH, false));
    Files.writeString(folder.resolve("rawi.1"), of(rawi));
    Files.writeString(folder.resolve("rawi_completion"), AutoComplete.bash("rawi", rawi));
  }

  /** The manual page of a command and its subcommands. */
  static String of(CommandLine rawi) {
    ManPage page = new ManPage();
    CommandSpec spec = rawi.getCommandSpec();
    page.roff.append(".TH RAWI 1 \"\" \"rawi\" \"User Commands\"\n");
    page.section("NAME").text("rawi \\- " + escape(header(spec)));
    page.section("SYNOPSIS").bold("rawi").text("COMMAND [OPTIONS] [FILE...]");
    page.section("COMMANDS");
    for (CommandLine sub : rawi.getSubcommands().values()) {
      if (!sub.getCommandSpec().usageMessage().hidden()) {
        page.command(sub.getCommandSpec());
      }
    }
    UsageMessageSpec usage = spec.usageMessage();
    page.section("EXAMPLES AND EXIT STATUS").lines(usage.footer());
    return page.roff.toString();
  }

  private void command(CommandSpec spec) {
    roff.append(".SS ").append(escape(spec.qualifiedName())).append('\n');
    Help help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
    bold(escape(help.synopsis(0).strip()));
    roff.append(".PP\n");
    text(escape(header(spec)));
    lines(spec.usageMessage().description());
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      item(parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        item(String.join(", ", option.names()) + label, option.description());
      }
    }
    lines(spec.usageMessage().footer());
  }

  private ManPage section(String title) {
    roff.append(".SH ").append(title).append('\n');
    return this;
  }

  private ManPage bold(String text) {
    roff.append(".B ").append(text.replace("\n", " ").replaceAll(" +", " ")).append('\n');
    return this;
  }

  private void text(String text) {
    roff.append(text).append('\n');
  }

  private void item(String term, String[] description) {
    roff.append(".TP\n.B ").append(escape(term)).append('\n');
    for (String line : description) {
      text(escape(String.format(Locale.ENGLISH, line)));
    }
  }

  private void lines(String[] lines) {
    for (String line : lines) {
      String text = String.format(Locale.ENGLISH, line).strip();
      roff.append(line.startsWith(" ") ? ".br\n" : ".PP\n").append(escape(text)).append('\n');
    }
  }

  private static String header(CommandSpec spec) {
    return java.util.Arrays.stream(spec.usageMessage().header()).collect(Collectors.joining(" "));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
  }
}
