package org.rawi.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line's entry: wires the terminal into the commands and turns errors into advice. */
public final class Main {
  /** Ready before memory is short: looking a sentence up needs some. */
  private static final byte[] LAST_WORDS =
      "rawi: not enough memory / الذاكرة لا تكفي\n      RAWI_JAVA_OPTS=-Xmx2g\n"
          .getBytes(StandardCharsets.UTF_8);

  private Main() {}

  public static void main(String[] args) {
    // MaryTTS parses numbers with the format locale: Arabic digits would break it.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    Terminal terminal = Terminal.system();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> failed(terminal, e, false));
    int code = answered(terminal, typed(args));
    if (terminal.out().checkError()) {
      terminal.say("cli.output-broken");
      code = ExitCode.CANNOT_WRITE;
    }
    System.exit(code);
  }

  /** Scripts ask for the version before everything else: it is said without making the commands. */
  private static int answered(Terminal terminal, String... args) {
    if (ProgramVersion.isAsked(args)) {
      terminal.out().println(ProgramVersion.line());
      return ExitCode.DONE;
    }
    return run(terminal, args);
  }

  /** On Windows the launcher leaves the arguments where no letter is lost. */
  private static String[] typed(String[] args) {
    String line = System.getenv(WindowsArguments.VARIABLE);
    return line == null || System.getProperty("rawi.arguments") == null
        ? args
        : WindowsArguments.restored(line);
  }

  /** Runs one command and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    try {
      return commandLine(terminal).execute(args);
    } catch (Error e) {
      // picocli catches exceptions alone.
      return failed(terminal, e, Arrays.asList(args).contains("--debug"));
    }
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new RawiCommand(), new Factory(terminal));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "org.rawi.cli.Help",
            terminal.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    line.setUsageHelpAutoWidth(terminal.interactive());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false); // @list.txt names articles
    line.setParameterExceptionHandler((e, ignored) -> usageError(terminal, e));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> failed(terminal, e, wantsStackTrace(parsed)));
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int usageError(Terminal terminal, ParameterException e) {
    new UsageError(terminal, e).report();
    return ExitCode.USAGE;
  }

  /** Says what went wrong and what to try; returns the exit code. */
  static int failed(Terminal terminal, Throwable e, boolean debug) {
    try {
      return report(terminal, e, debug);
    } catch (OutOfMemoryError | LinkageError noWords) {
      // A class that finds no memory to be loaded in is missing for good.
      terminal.err().write(LAST_WORDS, 0, LAST_WORDS.length);
      terminal.err().flush();
      return ExitCode.EXHAUSTED;
    }
  }

  private static int report(Terminal terminal, Throwable e, boolean debug) {
    Failure failure = Failure.of(e, terminal);
    failure.say(terminal);
    if (debug) {
      e.printStackTrace(terminal.err());
    }
    return failure.code();
  }

  private static boolean wantsStackTrace(ParseResult parsed) {
    for (ParseResult p = parsed; p != null; p = p.hasSubcommand() ? p.subcommand() : null) {
      if (p.hasMatchedOption("--debug")) {
        return true;
      }
    }
    return false;
  }

  /** Makes the commands, giving the terminal to those that ask for it. */
  private record Factory(Terminal terminal) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
