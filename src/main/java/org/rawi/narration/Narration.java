package org.rawi.narration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.GivenMetadata;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.Publisher;
import org.rawi.edition.cover.CoverCheck;
import org.rawi.narration.Progress.Listener;
import org.rawi.recording.ProgressListener;
import org.rawi.recording.Recorder;
import org.rawi.recording.Recording;
import org.rawi.recording.RecordingOptions;
import org.rawi.script.Script;
import org.rawi.script.ScriptWriter;
import org.rawi.voice.Synthesizer;

/**
 * The use case: an article in, its editions out. One narration serves many articles, one after the
 * other; not thread-safe.
 */
public final class Narration {
  private final ScriptWriter writer;
  private final Synthesizer voice;
  private final RecordingOptions recording;
  private final List<Edition> editions;
  private final Path out;
  private final boolean force;

  /**
   * @param out where each article gets a folder
   * @param force whether files may be replaced that somebody else made or changed
   */
  public Narration(
      ScriptWriter writer,
      Synthesizer voice,
      RecordingOptions recording,
      List<Edition> editions,
      Path out,
      boolean force) {
    this.writer = writer;
    this.voice = voice;
    this.recording = recording;
    this.editions = List.copyOf(editions);
    this.out = out;
    this.force = force;
  }

  /** What came of one article. */
  public record Narrated(Programme programme, List<Path> files) {}

  /**
   * Narrates one article. Either all its files appear or none.
   *
   * @throws org.rawi.RawiException if the input cannot be read or the result not be written
   */
  public Narrated narrate(Input input, ReadingOptions reading, Listener progress) {
    editions.forEach(edition -> edition.check(out));
    Article article =
        withUsableCover(ArticleReader.read(input, reading), reading.given(), progress);
    progress.on(
        new Progress.Read(
            input.name(),
            article.metadata().title(),
            article.sections().size(),
            article.text().length()));
    Script script = writer.write(article);
    script.notices().forEach(notice -> progress.on(new Progress.Noticed(notice)));
    try (OutputFolder folder =
        new OutputFolder(
            out, Slug.of(article.metadata().title()), Identity.of(article, input), force)) {
      Recording recorded =
          new Recorder(voice, recording)
              .record(script, article.shown(), folder.work(), new Translator(progress));
      try {
        return publish(article, script, recorded, folder, progress);
      } catch (RawiException e) {
        folder.keepWork();
        progress.on(new Progress.SpeechKept(folder.work()));
        throw e;
      }
    }
  }

  private Narrated publish(
      Article article, Script script, Recording recorded, OutputFolder folder, Listener progress) {
    Programme programme = new Programme(folder.claim(), article, script, recorded, voice.voice());
    editions.forEach(edition -> progress.on(new Progress.Publishing(edition.id())));
    Publisher publisher = new Publisher(editions, recording.threads());
    List<Path> made = publisher.publish(programme, folder.work());
    List<Path> files = folder.publish(made);
    editions.forEach(edition -> edition.published(programme, out.resolve(programme.name())));
    files.forEach(file -> progress.on(new Progress.Wrote(file)));
    folder.outdated().forEach(file -> progress.on(new Progress.Outdated(file)));
    return new Narrated(programme, files);
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
