package org.rawi.cli;

/** Says, when the process is told to end while it works, that nothing is lost. */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Terminal terminal) {
    hook = new Thread(() -> terminal.say("cli.interrupted"), "interruption");
  }

  /** From now on, until it is closed. */
  static Interruption watched(Terminal terminal) {
    Interruption watch = new Interruption(terminal);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the sentence stands.
    }
  }
}
