package org.rawi.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.edition.EditionOptions;
import org.rawi.narration.Workspace;
import org.rawi.server.RawiServer;
import org.rawi.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rawi serve}: a page for readers and an interface for programs, until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host")
  String host = ServerOptions.DEFAULT_HOST;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      defaultValue = "" + ServerOptions.DEFAULT_PORT,
      descriptionKey = "port")
  int port;

  @Option(
      names = "--token",
      paramLabel = "WORD",
      defaultValue = "${env:RAWI_TOKEN:-}",
      descriptionKey = "token")
  String token = "";

  @Option(names = "--trust-proxy", descriptionKey = "trust-proxy")
  boolean trustProxy;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "out")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--voice",
      paramLabel = "ID",
      defaultValue = "hadi",
      completionCandidates = NarrateCommand.VoiceNames.class,
      descriptionKey = "voice")
  String voice = "";

  @Option(names = "--open", descriptionKey = "open")
  boolean open;

  @Option(names = "--wyoming", paramLabel = "[ADDRESS:]PORT", descriptionKey = "wyoming")
  Optional<String> wyoming = Optional.empty();

  @Option(names = "--watch", paramLabel = "DIR", descriptionKey = "watch")
  Optional<Path> watched = Optional.empty();

  @Option(
      names = "--webhook-secret",
      paramLabel = "WORD",
      defaultValue = "${env:RAWI_WEBHOOK_SECRET:-}",
      descriptionKey = "webhook-secret")
  String webhookSecret = "";

  @Option(names = "--webhooks-anywhere", descriptionKey = "webhooks-anywhere")
  boolean webhooksAnywhere;

  @Option(names = "--access-log", paramLabel = "FILE", descriptionKey = "access-log")
  Optional<Path> accessLog = Optional.empty();

  @Option(names = "--ffmpeg", paramLabel = "PROGRAM", descriptionKey = "ffmpeg")
  Optional<Path> ffmpeg = Optional.empty();

  @Mixin CachePlace cache = new CachePlace();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Writers.prepare();
    Workspace workspace = Workspace.installed();
    EditionOptions standard = EditionOptions.DEFAULT;
    EditionOptions editions =
        new EditionOptions(
            ffmpeg, standard.kilobits(), standard.sync(), standard.embed(), standard.labels());
    ServerOptions options =
        new ServerOptions(
            host,
            port,
            Optional.of(token).filter(word -> !word.isEmpty()),
            trustProxy,
            out.orElseGet(workspace::defaultOut),
            voice,
            ServerOptions.Limits.DEFAULT,
            new ServerOptions.Beside(
                wyoming.map(ServerOptions.Beside::address),
                watched,
                Optional.of(webhookSecret)
                    .filter(secret -> !secret.isEmpty())
                    .map(secret -> new ServerOptions.Hooks(secret, webhooksAnywhere))));
    RawiServer server =
        RawiServer.start(
            workspace, options, cache.open(), editions, new ServeLog(terminal, accessLog));
    Thread stopping = new Thread(server::close, "stopping");
    Runtime.getRuntime().addShutdownHook(stopping);
    terminal.say("server.listening", server.address());
    server.wyomingPort().ifPresent(at -> terminal.say("server.wyoming", Integer.toString(at)));
    if (open) {
      open(server.address());
    }
    try {
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private void open(String address) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(URI.create(address));
        return;
      }
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      terminal.say("server.no-browser");
      return;
    }
    terminal.say("server.no-browser");
  }
}
