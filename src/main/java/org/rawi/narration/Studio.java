package org.rawi.narration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FolderMetadata;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.Edition;
import org.rawi.edition.Editions;
import org.rawi.edition.cover.DrawnCovers;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.SpokenCache;
import org.rawi.script.MarkedCache;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.source.Source;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;

/** Makes what one article needs out of what is wanted of all. Thread-safe. */
public final class Studio {
  private final NarrationOptions options;
  private final RecordingOptions recording;
  private final Results results;
  private final Supplier<Synthesizer> speaker;
  private final List<Edition> editions;
  private final Optional<MarkedCache> marked;
  private final Voice voice;
  private final String checksum;

  /**
   * @param recording whose rate is that of {@code options}
   * @param speaker the voice that {@code options} name; asked when it has to speak, not before
   * @throws RawiException if there is no such voice or edition
   */
  public Studio(
      Workspace workspace,
      Results results,
      NarrationOptions options,
      RecordingOptions recording,
      Supplier<Synthesizer> speaker) {
    this.options = options;
    this.results = results;
    this.speaker = speaker;
    this.editions =
        new Editions(options.edition(), new DrawnCovers(options.cache(), Build::drawing))
            .named(options.editions());
    this.marked = options.cache().map(cache -> new MarkedCache(cache, Build::marking));
    this.voice = workspace.voices().describe(options.voice());
    this.checksum = workspace.voices().checksum(options.voice());
    this.recording =
        options
            .cache()
            .map(cache -> new SpokenCache(cache, () -> Build.speaking() + " " + checksum))
            .map(recording::withSpoken)
            .orElse(recording);
  }

  /** What decides how the source's files come out. */
  public Request request(Source source) {
    return Request.of(
        options.settings(),
        voice.id(),
        voice.engine(),
        checksum,
        reading(source, options.reading()),
        lexicons(source, options.lexicons()));
  }

  /**
   * @param threads that one article may use
   */
  public Narration narration(Source source, int threads) {
    return new Narration(
        () -> writer(source),
        speaker,
        recording.withThreads(threads),
        editions,
        results,
        new Narration.Settings(options.naming(), options.again(), true));
  }

  public ScriptWriter writer(Source source) {
    return new ScriptWriter(
        Diacritizer::load,
        new ScriptOptions(
            PronunciationLexicon.read(lexicons(source, options.lexicons())),
            options.emoji(),
            options.fullAddresses()),
        marked);
  }

  /**
   * Mentions what was narrated in what is written for many articles, such as a feed: at the end of
   * a run, and now and then.
   */
  public void finish() {
    editions.forEach(edition -> edition.finish(results.out()));
  }

  /**
   * Says beforehand what cannot be meant for several articles, or would fail with each of them.
   *
   * @throws RawiException that says what is wrong
   */
  public void checkForMany() {
    if (options.reading().given().sourceUrl().isPresent()) {
      throw new RawiException(Problem.USAGE, "narration.one-address");
    }
    editions.forEach(edition -> edition.check(results.out()));
  }

  /** Whether these editions are among those that are made. */
  public boolean makes(String edition) {
    return editions.stream().anyMatch(each -> each.id().equals(edition));
  }

  /** Speaking rate. */
  public double rate() {
    return options.rate();
  }

  /** With what a {@code rawi.yaml} beside the file says. */
  public static ReadingOptions reading(Source source, ReadingOptions options) {
    return source
        .file()
        .flatMap(Workspace::metadataBeside)
        .map(FolderMetadata::read)
        .map(options::withFolder)
        .orElse(options);
  }

  /** The lexicon beside the input first, so that those named win. */
  public static List<Path> lexicons(Source source, List<Path> named) {
    List<Path> all = new ArrayList<>();
    source.file().flatMap(Workspace::lexiconBeside).ifPresent(all::add);
    all.addAll(named);
    return all;
  }
}
