package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rawi.Cache;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.sound.WavEdition;
import org.rawi.narration.LazyVoice;
import org.rawi.narration.Naming;
import org.rawi.narration.NarrationOptions;
import org.rawi.narration.Results;
import org.rawi.narration.Studio;
import org.rawi.narration.Workspace;
import org.rawi.recording.RecordingOptions;
import org.rawi.script.ScriptOptions;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.source.Source;
import org.rawi.source.Sources;
import org.rawi.source.Web;
import org.rawi.voice.Synthesizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rawi narrate}: articles in, audio out. */
@Command(name = "narrate")
final class NarrateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Reporting reporting = new Reporting();

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "files")
  List<String> files = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "out")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "EDITION",
      split = ",",
      defaultValue = "mp3,vtt,player",
      completionCandidates = EditionNames.class,
      descriptionKey = "to")
  List<String> editions = new ArrayList<>();

  @Option(
      names = "--voice",
      paramLabel = "ID",
      defaultValue = SpareVoice.ID,
      completionCandidates = VoiceNames.class,
      descriptionKey = "voice")
  String voice = "";

  @Option(names = "--rate", paramLabel = "X", descriptionKey = "rate")
  Optional<Double> rate = Optional.empty();

  @Option(names = "--bitrate", paramLabel = "KBIT", defaultValue = "64", descriptionKey = "bitrate")
  int bitrate;

  @Option(names = "--embed", descriptionKey = "embed")
  boolean embed;

  @Option(names = "--player-language", paramLabel = "ar|en", descriptionKey = "player-language")
  EditionOptions.Labels labels = EditionOptions.Labels.AR;

  @Option(names = "--sync", paramLabel = "sentence|word", descriptionKey = "sync")
  EditionOptions.Sync sync = EditionOptions.Sync.SENTENCE;

  @Option(names = "--force", descriptionKey = "force")
  boolean force;

  @Option(names = "--names", paramLabel = "latin|arabic", descriptionKey = "names")
  Naming names = Naming.LATIN;

  @Option(names = "--again", descriptionKey = "again")
  boolean again;

  @Option(names = "--rename", descriptionKey = "rename")
  boolean rename;

  @Mixin MetadataOptions metadata = new MetadataOptions();

  @Mixin ManyOptions many = new ManyOptions();

  @Mixin ElsewhereOptions elsewhere = new ElsewhereOptions();

  @Mixin CacheOptions cache = new CacheOptions();

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
  Optional<String> encoding = Optional.empty();

  @Option(names = "--keep-sources", descriptionKey = "keep-sources")
  boolean keepSources;

  @Mixin PictureOptions pictures = new PictureOptions();

  @Option(names = "--lexicon", paramLabel = "FILE", descriptionKey = "lexicon")
  List<Path> lexicons = new ArrayList<>();

  @Option(names = "--emoji", descriptionKey = "emoji")
  boolean emoji;

  @Option(names = "--full-addresses", descriptionKey = "full-addresses")
  boolean fullAddresses;

  @Option(names = "--ffmpeg", paramLabel = "PROGRAM", descriptionKey = "ffmpeg")
  Optional<Path> ffmpeg = Optional.empty();

  @Option(names = "--json", descriptionKey = "json")
  boolean json;

  NarrateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.installed();
    if (out.filter(Live::isStandardOutput).isPresent()) {
      return live(workspace);
    }
    Results results = new Results(out.orElseGet(workspace::defaultOut), force, rename);
    try (LazyVoice speaker = new LazyVoice(() -> workspace.voices().open(voice));
        SpareVoice spare = new SpareVoice(terminal, workspace);
        NarrateRun run =
            new NarrateRun(
                terminal,
                reporting,
                many,
                elsewhere.clipboard,
                web(),
                json,
                results,
                studio(workspace, results, speaker, spare))) {
      return run.of(files);
    }
  }

  /** One article as a stream of sound, played or passed on while the rest is made. */
  private int live(Workspace workspace) {
    int named = files.size() + (elsewhere.clipboard ? 1 : 0);
    if (!editions.equals(List.of(WavEdition.ID)) || named != 1 || many.isSaid()) {
      throw new RawiException(Problem.USAGE, "cli.stream-usage");
    }
    Writers.prepare();
    Sources sources = new Sources(terminal.in(), many.fields(), web());
    files.forEach(sources::add);
    if (elsewhere.clipboard) {
      sources.add(Clipboard.NAME, Clipboard::read);
    }
    if (sources.all().size() != 1) {
      throw new RawiException(Problem.USAGE, "cli.stream-usage");
    }
    Source source = sources.all().get(0);
    Article article = ArticleReader.read(source.read(), Studio.reading(source, reading()));
    RecordingOptions recording =
        RecordingOptions.DEFAULT.withRate(rate.orElse(RecordingOptions.DEFAULT.rate()));
    PronunciationLexicon lexicon = PronunciationLexicon.read(Studio.lexicons(source, lexicons));
    ScriptOptions script = new ScriptOptions(lexicon, emoji, fullAddresses);
    try (Synthesizer speaker = workspace.voices().open(voice);
        SpareVoice spare = new SpareVoice(terminal, workspace)) {
      new Live(terminal, speaker, spare.behind(voice, recording))
          .speak(article, Writers.writer(script), out);
    }
    return ExitCode.DONE;
  }

  private Web web() {
    return elsewhere.web(
        () -> cache.open(terminal),
        address -> {
          if (!many.quiet) {
            terminal.say("cli.fetching", address);
          }
        });
  }

  private Studio studio(Workspace workspace, Results results, LazyVoice speaker, SpareVoice spare) {
    Optional<Cache> kept = cache.open(terminal);
    NarrationOptions wanted = wanted(kept);
    RecordingOptions recording =
        spare.behind(voice, RecordingOptions.DEFAULT.withRate(wanted.rate()));
    return new Studio(workspace, results, wanted, recording, speaker);
  }

  private NarrationOptions wanted(Optional<Cache> kept) {
    return new NarrationOptions(
        editions,
        new EditionOptions(ffmpeg, bitrate, sync, embed, labels),
        voice,
        rate.orElse(RecordingOptions.DEFAULT.rate()),
        names,
        again,
        reading(),
        lexicons,
        emoji,
        fullAddresses,
        kept);
  }

  private ReadingOptions reading() {
    ReadingOptions options =
        ReadingOptions.DEFAULT.withKeepSources(keepSources).withGiven(metadata.given());
    return pictures.in(encoding.map(options::withEncoding).orElse(options));
  }

  /** What {@code --voice} can name. */
  static final class VoiceNames implements Iterable<String> {

    /** Looked for when somebody asks: every command makes this object. */
    @Override
    public Iterator<String> iterator() {
      return Workspace.installed().voices().ids().iterator();
    }
  }

  /** What {@code --to} can name. */
  static final class EditionNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    EditionNames() {
      super(new Editions(EditionOptions.DEFAULT).all().stream().map(Edition::id).toList());
    }
  }
}
