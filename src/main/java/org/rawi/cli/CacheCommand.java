package org.rawi.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.CacheFolder;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rawi cache}: the sentences that were spoken before. */
@Command(
    name = "cache",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CacheCommand.Info.class, CacheCommand.Clean.class})
final class CacheCommand implements Runnable {
  private static final double MEGABYTE = 1 << 20;

  @Mixin Reporting reporting = new Reporting();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  /** {@code rawi cache info}. */
  @Command(name = "info")
  static final class Info implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin Reporting reporting = new Reporting();

    @Mixin CachePlace place = new CachePlace();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    Info(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      CacheFolder folder = place.open();
      CacheFolder.Contents found = contents(folder);
      String path = folder.path().toString();
      long limit = place.size.bytes();
      terminal
          .out()
          .println(
              json
                  ? Json.line(new Held(path, found.entries(), found.bytes(), limit))
                  : terminal.message(
                      "cli.cache.info",
                      path,
                      found.entries(),
                      found.bytes() / MEGABYTE,
                      limit / MEGABYTE));
      return ExitCode.DONE;
    }

    private static CacheFolder.Contents contents(CacheFolder folder) {
      try {
        return folder.contents();
      } catch (IOException e) {
        throw new RawiException(
            Problem.UNREADABLE_INPUT, e, "cli.cache.unreadable", folder.path().toString(), e);
      }
    }

    /** {@code --json}; sizes in bytes. */
    record Held(String folder, long entries, long bytes, long limit) {}
  }

  /** {@code rawi cache clean}. */
  @Command(name = "clean")
  static final class Clean implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin Reporting reporting = new Reporting();

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache")
    Optional<java.nio.file.Path> cache = Optional.empty();

    @Option(
        names = "--older-than",
        paramLabel = "TIME",
        converter = Age.Converter.class,
        descriptionKey = "older-than")
    Optional<Age> age = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    Clean(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      CachePlace place = new CachePlace();
      place.folder = cache;
      CacheFolder folder = place.open();
      CacheFolder.Contents gone = cleaned(folder);
      String path = folder.path().toString();
      terminal
          .out()
          .println(
              json
                  ? Json.line(new Removed(path, gone.entries(), gone.bytes()))
                  : terminal.message(
                      "cli.cache.cleaned", path, gone.entries(), gone.bytes() / MEGABYTE));
      return ExitCode.DONE;
    }

    private CacheFolder.Contents cleaned(CacheFolder folder) {
      try {
        return folder.clean(age.map(Age::duration));
      } catch (IOException e) {
        throw new RawiException(
            Problem.CANNOT_WRITE, e, "cli.cache.unclean", folder.path().toString(), e);
      }
    }

    /** {@code --json}; what was removed, in bytes. */
    record Removed(String folder, long entries, long bytes) {}
  }
}
