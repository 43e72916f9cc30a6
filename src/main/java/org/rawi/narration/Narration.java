package org.rawi.narration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.Sha256;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.GivenMetadata;
import org.rawi.article.Input;
import org.rawi.article.Published;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.Publisher;
import org.rawi.edition.cover.CoverCheck;
import org.rawi.narration.Progress.Listener;
import org.rawi.recording.ProgressListener;
import org.rawi.recording.Recorder;
import org.rawi.recording.Recording;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.SoundCheck;
import org.rawi.script.Script;
import org.rawi.script.ScriptWriter;
import org.rawi.source.Source;
import org.rawi.voice.Synthesizer;

/**
 * The use case: an article in, its editions out. One narration serves many articles, one after the
 * other; several, each in a thread of its own, may share what they are made of.
 */
public final class Narration {
  private final Supplier<ScriptWriter> writer;
  private final Supplier<Synthesizer> voice;
  private final RecordingOptions recording;
  private final List<Edition> editions;
  private final Results results;
  private final Settings settings;

  /**
   * How results are made, besides what the {@link Request} names.
   *
   * @param naming of results that have no name yet
   * @param again whether what has not changed is made again all the same
   * @param many whether this is one article of many: who narrates them calls {@link
   *     Narration#finish} at the end and now and then
   */
  public record Settings(Naming naming, boolean again, boolean many) {
    /** For a single article. */
    public static final Settings DEFAULT = new Settings(Naming.LATIN, false, false);
  }

  /**
   * @param writer made when an article has to be spoken, not before
   * @param voice opened when an article has to be spoken, not before
   */
  public Narration(
      Supplier<ScriptWriter> writer,
      Supplier<Synthesizer> voice,
      RecordingOptions recording,
      List<Edition> editions,
      Results results,
      Settings settings) {
    this.writer = writer;
    this.voice = voice;
    this.recording = recording;
    this.editions = List.copyOf(editions);
    this.results = results;
    this.settings = settings;
  }

  /**
   * What came of one article.
   *
   * @param files of the editions that were asked for
   * @param unchanged nothing had to be made: they were there
   * @param words spoken
   * @param seconds of sound
   * @param confidence mean over the words whose marks were added, 0 to 1
   * @param notices how many of each kind
   */
  public record Narrated(
      String title,
      Path folder,
      List<Path> files,
      boolean unchanged,
      long words,
      double seconds,
      Optional<Double> confidence,
      Map<String, Integer> notices) {

    static Narrated of(Path folder, Manifest manifest, List<Path> files, boolean unchanged) {
      return new Narrated(
          manifest.title(),
          folder,
          List.copyOf(files),
          unchanged,
          manifest.words(),
          manifest.seconds(),
          manifest.confidence(),
          manifest.notices());
    }
  }

  /**
   * Narrates one article. Either all its files appear or none. Those that are there already, made
   * from the same text in the same way, are not made again.
   *
   * @throws org.rawi.RawiException if the input cannot be read or the result not be written
   */
  public Narrated narrate(Source source, Request request, Listener progress) {
    Narrated narrated = result(source, request, progress);
    editions.forEach(edition -> edition.published(narrated.folder()));
    if (!settings.many()) {
      finish();
    }
    return narrated;
  }

  /**
   * Mentions the articles where all are listed. It is enough to do so at the end of a run; in a
   * long one also now and then, so that what is made can be heard.
   *
   * @throws org.rawi.RawiException if that cannot be written
   */
  public void finish() {
    editions.forEach(edition -> edition.finish(results.out()));
  }

  private Narrated result(Source source, Request request, Listener progress) {
    editions.forEach(edition -> edition.check(results.out()));
    Input input = source.read();
    Optional<Results.Found> before = settings.again() ? Optional.empty() : results.known(source);
    Optional<Narrated> there =
        results.follows()
            ? Optional.empty()
            : before.flatMap(found -> unchanged(found, request.of(input, Optional.empty())));
    if (there.isPresent()) {
      progress.on(new Progress.Unchanged(source.name(), there.get().folder()));
      return there.get();
    }
    Article article =
        withUsableCover(
            ArticleReader.read(input, request.reading()), request.reading().given(), progress);
    String made = request.of(input, article.metadata().cover());
    there =
        before
            .filter(
                found ->
                    !results.follows()
                        || results.keepsName(
                            found.folder(), settings.naming().of(article, request.reading())))
            .flatMap(found -> unchanged(found, made));
    if (there.isPresent()) {
      progress.on(new Progress.Unchanged(source.name(), there.get().folder()));
      return there.get();
    }
    progress.on(
        new Progress.Read(
            input.name(),
            article.metadata().title(),
            article.sections().size(),
            article.text().length()));
    return narrate(source, article, request, made, progress);
  }

  /** What is there already, if it was made from these very bytes in this very way. */
  public Optional<Narrated> unchanged(Source source, Request request) {
    return settings.again() || results.follows()
        ? Optional.empty()
        : results
            .known(source)
            .flatMap(found -> unchanged(found, request.of(source.read(), Optional.empty())));
  }

  private Narrated narrate(
      Source source, Article article, Request request, String made, Listener progress) {
    try (Recorder recorder = new Recorder(voice, recording)) {
      Script script = writer.get().write(article, recorder::expect);
      script.notices().forEach(notice -> progress.on(new Progress.Noticed(notice)));
      return record(source, article, script, recorder, request, made, progress);
    }
  }

  private Narrated record(
      Source source,
      Article article,
      Script script,
      Recorder recorder,
      Request request,
      String made,
      Listener progress) {
    Identity identity = Identity.of(article, source, request.reading().folder());
    try (OutputFolder folder =
        new OutputFolder(
            results,
            source.name(),
            () -> settings.naming().of(article, request.reading()),
            identity)) {
      Recording recorded =
          recorder.record(script, article.shown(), folder.work(), new Translator(progress));
      listen(recorded, progress);
      try {
        return publish(
            new Programme(
                folder.claim(),
                folder.manifest().name(),
                article,
                script,
                recorded,
                voice.get().voice(),
                published(article, source, folder)),
            request,
            made,
            folder,
            progress);
      } catch (RawiException e) {
        folder.keepWork();
        progress.on(new Progress.SpeechKept(folder.work()));
        throw e;
      }
    }
  }

  private static void listen(Recording recorded, Listener progress) {
    try {
      SoundCheck check = SoundCheck.of(recorded);
      if (!check.right()) {
        SoundCheck.Fault first = check.faults().get(0);
        double seconds = recorded.millis(first.from()) / 1000.0;
        progress.on(new Progress.SoundAtFault(check, seconds, first.word()));
      }
    } catch (IOException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "narration.cannot-write", recorded.pcm(), e);
    }
  }

  /** When the article appeared; if nobody knows, when it first came here. Stays what it was. */
  private static Optional<Published> published(
      Article article, Source source, OutputFolder folder) {
    return article
        .metadata()
        .published()
        .or(() -> folder.manifest().published().flatMap(Published::parse))
        .or(() -> folder.arrived(source.file()).map(Published::of));
  }

  private Narrated publish(
      Programme programme, Request request, String made, OutputFolder folder, Listener progress) {
    editions.forEach(edition -> progress.on(new Progress.Publishing(edition.id())));
    List<OutputFolder.Finished> finished = new ArrayList<>();
    new Publisher(editions, recording.threads())
        .publish(programme, folder.work())
        .forEach(
            (edition, files) ->
                files.forEach(
                    file -> finished.add(new OutputFolder.Finished(file, edition.id(), made))));
    Manifest manifest = describe(programme, folder.identity(), request, folder.manifest());
    List<Path> files = folder.publish(finished, manifest);
    Path place = results.out().resolve(programme.name());
    files.forEach(file -> progress.on(new Progress.Wrote(file)));
    folder.outdated().forEach(file -> progress.on(new Progress.Outdated(file)));
    return Narrated.of(place, manifest, files, false);
  }

  /** The files that are there, if all editions were made in the same way and all are in place. */
  private Optional<Narrated> unchanged(Results.Found found, String made) {
    List<Path> files = new ArrayList<>();
    for (Edition edition : editions) {
      List<Manifest.FileMade> its =
          found.manifest().files().stream()
              .filter(file -> file.edition().equals(Optional.of(edition.id())))
              .toList();
      boolean same =
          its.stream()
              .allMatch(
                  file ->
                      file.request().equals(Optional.of(made))
                          && found.folder().resolve(file.path()).toFile().length() == file.size());
      if (its.isEmpty() || !same) {
        return Optional.empty();
      }
      its.forEach(file -> files.add(found.folder().resolve(file.path())));
    }
    OutputFolder.sweep(results.out(), found.manifest());
    return Optional.of(Narrated.of(found.folder(), found.manifest(), files, true));
  }

  private static Manifest describe(
      Programme programme, Identity identity, Request request, Manifest before) {
    Map<String, Integer> notices = new TreeMap<>();
    programme.script().notices().forEach(n -> notices.merge(n.kind().name(), 1, Integer::sum));
    StringBuilder spoken = new StringBuilder();
    long words =
        programme.script().sections().stream()
            .flatMap(section -> section.sentences().stream())
            .flatMap(sentence -> sentence.utterances().stream())
            .flatMap(utterance -> utterance.words().stream())
            .peek(word -> spoken.append(word.text()).append(' '))
            .count();
    Recording recorded = programme.recording();
    return new Manifest(
        Manifest.FORMAT,
        Build.version(),
        new Manifest.Origin(identity.address(), identity.path(), identity.place()),
        before.name(),
        identity.title(),
        programme.published().map(Object::toString),
        identity.text(),
        Optional.of(Sha256.of(spoken.toString())),
        request.settings(),
        Optional.of(request.voice()),
        words,
        recorded.millis(recorded.samples()) / 1000.0,
        programme.script().confidence().map(c -> Math.round(c * 10000) / 10000.0),
        notices,
        List.of(),
        List.of());
  }

  /** A picture that the user named has to be usable; any other is left out if it is not. */
  private static Article withUsableCover(Article article, GivenMetadata given, Listener progress) {
    Optional<RawiException> fault = article.metadata().cover().flatMap(CoverCheck::fault);
    if (fault.isEmpty()) {
      return article;
    }
    if (given.cover().isPresent()) {
      throw fault.get();
    }
    progress.on(new Progress.CoverReplaced(fault.get()));
    return new Article(
        article.text(),
        article.metadata().withoutCover(),
        article.opening(),
        article.sections(),
        article.dropped());
  }

  /** Tells the recorder's progress in the narration's words. */
  private static final class Translator implements ProgressListener {
    private final Listener progress;
    private boolean levelling;

    Translator(Listener progress) {
      this.progress = progress;
    }

    @Override
    public void progress(Stage stage, long done, long total) {
      if (stage == Stage.SPEAKING) {
        progress.on(new Progress.Speaking(done, total));
      } else if (!levelling) {
        levelling = true;
        progress.on(new Progress.Levelling());
      }
    }
  }
}
