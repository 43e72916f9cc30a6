package org.rawi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    meant().ifPresent(name -> terminal.say("cli.usage.meant", name));
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
    if (argument == null && error.getValue() != null) {
      return terminal.message("cli.usage.no-command", error.getValue()); // rawi help …
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
    boolean number =
        type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type);
    return terminal.message(
        number ? "cli.usage.value-number" : "cli.usage.value", name(argument), value);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The known name that is most like this one. */
  private Optional<String> meant() {
    CommandLine command = error.getCommandLine();
    if (error instanceof UnmatchedArgumentException unmatched) {
      String typed = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      return NearestName.of(
          typed, unmatched.isUnknownOption() ? options(command) : commands(command));
    }
    return error.getArgSpec() == null && error.getValue() != null
        ? NearestName.of(error.getValue(), commands(command))
        : Optional.empty();
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Arrays.stream(option.names()))
        .toList();
  }

  private static List<String> commands(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }
}
