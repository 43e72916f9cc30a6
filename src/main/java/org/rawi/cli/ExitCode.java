package org.rawi.cli;

import org.rawi.RawiException;

/** How a command ended. */
final class ExitCode {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int USAGE = 2;
  static final int UNREADABLE_INPUT = 3;
  static final int NO_SUCH_VOICE = 4;
  static final int CANNOT_WRITE = 5;

  /** Memory or file handles. */
  static final int EXHAUSTED = 6;

  static final int BUG = 70;

  private ExitCode() {}

  static int of(RawiException.Problem problem) {
    return switch (problem) {
      case USAGE -> USAGE;
      case UNREADABLE_INPUT -> UNREADABLE_INPUT;
      case NO_SUCH_VOICE -> NO_SUCH_VOICE;
      case CANNOT_WRITE -> CANNOT_WRITE;
    };
  }
}
