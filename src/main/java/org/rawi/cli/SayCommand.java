package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.article.Article;
import org.rawi.article.Input;
import org.rawi.narration.Workspace;
import org.rawi.recording.RecordingOptions;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.voice.Synthesizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rawi say}: speaks at once, while the rest is being made. */
@Command(name = "say")
final class SayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Parameters(arity = "0..*", paramLabel = "TEXT", descriptionKey = "text")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      descriptionKey = "out")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--voice",
      paramLabel = "ID",
      defaultValue = SpareVoice.ID,
      completionCandidates = NarrateCommand.VoiceNames.class,
      descriptionKey = "voice")
  String voice = "";

  @Option(names = "--rate", paramLabel = "X", defaultValue = "1", descriptionKey = "rate")
  double rate;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
  Optional<String> encoding = Optional.empty();

  @Option(names = "--lexicon", paramLabel = "FILE", descriptionKey = "lexicon")
  List<Path> lexicons = new ArrayList<>();

  SayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Writers.prepare();
    RecordingOptions recording = RecordingOptions.DEFAULT.withRate(rate);
    boolean given = !words.isEmpty() && !words.equals(List.of(TextInput.STANDARD_INPUT));
    String text = given ? String.join(" ", words) : Input.of(terminal.in()).text(encoding);
    Workspace workspace = Workspace.installed();
    try (Synthesizer speaker = workspace.voices().open(voice);
        SpareVoice spare = new SpareVoice(terminal, workspace)) {
      new Live(terminal, speaker, spare.behind(voice, recording))
          .speak(Article.plain(text), Writers.writer(PronunciationLexicon.read(lexicons)), out);
    }
    return ExitCode.DONE;
  }
}
