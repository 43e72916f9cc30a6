package org.rawi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article;
import org.rawi.narration.Workspace;
import org.rawi.recording.RecordingOptions;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.pack.VoiceShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code rawi voices} does with one voice that is here. */
final class VoiceCommands {
  private VoiceCommands() {}

  /** {@code rawi voices remove}. */
  @Command(name = "remove")
  static final class Remove implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin Reporting reporting = new Reporting();

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    String name = "";

    Remove(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Workspace workspace = Workspace.installed();
      VoiceCatalog catalog = workspace.voices();
      if (catalog.ids().contains(name)
          && catalog.folder(name).startsWith(workspace.embeddedVoices())) {
        throw new RawiException(Problem.USAGE, "voices.embedded", name);
      }
      Path folder = workspace.installedVoices();
      if (!catalog.ids().contains(name)) {
        throw new RawiException(
            Problem.NO_SUCH_VOICE, "voices.not-installed", name, folder.toString());
      }
      try (VoiceShelf shelf = VoiceShelf.open(folder)) {
        shelf.remove(name);
      }
      terminal.say("cli.voices.removed", name);
      return ExitCode.DONE;
    }
  }

  /** {@code rawi voices say}. */
  @Command(name = "say")
  static final class Say implements Callable<Integer> {
    private static final String SENTENCE =
        "مرحبًا، هذه جملةٌ قصيرةٌ أقرؤها عليكم، فهل يعجبكم هذا الصوت؟";

    private final Terminal terminal;

    @Mixin Reporting reporting = new Reporting();

    @Parameters(
        index = "0",
        paramLabel = "NAME",
        completionCandidates = NarrateCommand.VoiceNames.class,
        descriptionKey = "name")
    String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", descriptionKey = "text")
    Optional<String> text = Optional.empty();

    @Option(
        names = {"-o", "--out"},
        paramLabel = "FILE",
        descriptionKey = "out")
    Optional<Path> out = Optional.empty();

    @Option(names = "--rate", paramLabel = "X", defaultValue = "1", descriptionKey = "rate")
    double rate;

    Say(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Writers.prepare();
      RecordingOptions recording = RecordingOptions.DEFAULT.withRate(rate);
      try (Synthesizer speaker = Workspace.installed().voices().open(name)) {
        new Live(terminal, speaker, recording)
            .speak(
                Article.plain(text.orElse(SENTENCE)),
                Writers.writer(PronunciationLexicon.empty()),
                out);
      }
      return ExitCode.DONE;
    }
  }

  /** {@code rawi voices info}. */
  @Command(name = "info")
  static final class Info implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin Reporting reporting = new Reporting();

    @Parameters(
        paramLabel = "NAME",
        completionCandidates = NarrateCommand.VoiceNames.class,
        descriptionKey = "name")
    String name = "";

    Info(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      VoiceCatalog catalog = Workspace.installed().voices();
      Voice voice = catalog.describe(name);
      terminal
          .out()
          .println(
              terminal.message(
                  "cli.voices.info",
                  voice.id(),
                  voice.names().getOrDefault(VoicesCommand.language(terminal), voice.id()),
                  voice.engine(),
                  voice.sampleRate(),
                  voice.licence(),
                  voice.attribution(),
                  catalog.folder(name).toAbsolutePath().toString(),
                  catalog.checksum(name)));
      return ExitCode.DONE;
    }
  }
}
