package org.rawi.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli finds wrong with a command line, in the user's language. */
final class UsageError {
  private final Terminal terminal;
  private final ParameterException error;

  UsageError(Terminal terminal, ParameterException error) {
    this.terminal = terminal;
    this.error = error;
  }

  /** Says what is wrong, what may have been meant, and where to read on. */
  void report() {
    CommandLine command = error.getCommandLine();
    terminal.err().println("rawi: " + problem());
    if (error instanceof UnmatchedArgumentException unmatched) {
      meant(unmatched).ifPresent(name -> terminal.say("cli.usage.meant", name));
    }
    terminal.say("cli.usage.help", command.getCommandSpec().qualifiedName());
  }

  private String problem() {
    if (error instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean command = !error.getCommandLine().getSubcommands().isEmpty();
      return terminal.message(
          unmatched.isUnknownOption()
              ? "cli.usage.no-option"
              : command ? "cli.usage.no-command" : "cli.usage.too-many",
          first);
    }
    if (error instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec argument = missing.getMissing().get(0);
      return argument instanceof OptionSpec option
          ? terminal.message("cli.usage.no-value", option.longestName(), option.paramLabel())
          : terminal.message("cli.usage.no-argument", argument.paramLabel());
    }
    if (error instanceof OverwrittenOptionException twice) {
      return terminal.message("cli.usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = error.getArgSpec();
    if (argument != null && error.getValue() != null) {
      return value(argument, error.getValue());
    }
    return argument == null && error.getCommandLine().getParent() == null
        ? terminal.message("cli.usage.which-command")
        : String.valueOf(error.getMessage());
  }

  private String value(ArgSpec argument, String value) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return terminal.message("cli.usage.value-of", name(argument), value, known);
    }
    boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
    return terminal.message(
        number ? "cli.usage.value-number" : "cli.usage.value", name(argument), value);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The known name that is most like this one. */
  private static Optional<String> meant(UnmatchedArgumentException unmatched) {
    Map<String, CommandLine> commands = unmatched.getCommandLine().getSubcommands();
    return unmatched.getSuggestions().stream()
        .filter(name -> !isHidden(commands.get(name)))
        .findFirst();
  }

  private static boolean isHidden(@Nullable CommandLine command) {
    return command != null && command.getCommandSpec().usageMessage().hidden();
  }
}
