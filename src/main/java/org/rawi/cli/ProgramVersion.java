package org.rawi.cli;

import java.util.Set;

/** What {@code --version} says. It stands apart because it can be said without the commands. */
final class ProgramVersion {
  private static final Set<String> OPTIONS = Set.of("-V", "--version");

  private ProgramVersion() {}

  /** Whether nothing but the version is asked for. */
  static boolean isAsked(String... args) {
    return args.length == 1 && OPTIONS.contains(args[0]);
  }

  /** The version is that of the jar. */
  static String line() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return "rawi " + (version == null ? "(unpackaged)" : version);
  }
}
