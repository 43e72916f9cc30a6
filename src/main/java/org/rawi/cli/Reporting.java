package org.rawi.cli;

import picocli.CommandLine.Option;

/** Options that every command takes. */
final class Reporting {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  @Option(names = "--debug", descriptionKey = "debug")
  boolean debug;

  @Option(names = "--plain", descriptionKey = "plain")
  boolean plain;
}
