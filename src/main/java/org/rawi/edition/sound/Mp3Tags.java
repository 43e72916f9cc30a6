package org.rawi.edition.sound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rawi.article.Metadata;
import org.rawi.article.Metadata.Series;
import org.rawi.edition.Chapter;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.sound.id3.ChapterFrame;
import org.rawi.edition.sound.id3.CommentFrame;
import org.rawi.edition.sound.id3.Frame;
import org.rawi.edition.sound.id3.PictureFrame;
import org.rawi.edition.sound.id3.TableOfContents;
import org.rawi.edition.sound.id3.Tag;
import org.rawi.edition.sound.id3.TextFrame;
import org.rawi.edition.sound.id3.UserTextFrame;
import org.rawi.edition.sound.id3.UserUrlFrame;
import org.rawi.recording.Recording;
import org.rawi.recording.Recording.Loudness;

/** What an MP3 file says about itself. */
final class Mp3Tags {
  /** LUFS that ReplayGain 2.0 brings every programme to. */
  private static final double REPLAY_GAIN_LEVEL = -18;

  private Mp3Tags() {}

  /** The whole programme, with its chapters. */
  static Tag of(Programme programme, Cover cover) {
    String title = Wording.title(programme);
    Recording recording = programme.recording();
    List<Frame> frames = new ArrayList<>();
    frames.add(new TextFrame("TIT2", title));
    frames.add(new TextFrame("TALB", Wording.album(programme)));
    frames.add(new TextFrame("TLEN", Long.toString(recording.millis(recording.samples()))));
    addCommon(frames, programme, cover);
    List<ChapterFrame> chapters = chapters(programme);
    frames.addAll(TableOfContents.of(chapters));
    frames.addAll(chapters);
    return new Tag(frames);
  }

  /** One section as a track of an album that is the article. */
  static Tag ofSection(Programme programme, Cover cover, Chapter chapter, int number, int of) {
    List<Frame> frames = new ArrayList<>();
    frames.add(new TextFrame("TIT2", chapter.title()));
    frames.add(new TextFrame("TALB", Wording.title(programme)));
    frames.add(new TextFrame("TRCK", number + "/" + of));
    long length = chapter.toMillis() - chapter.fromMillis();
    frames.add(new TextFrame("TLEN", Long.toString(length)));
    addCommon(frames, programme, cover);
    // The sections of an album keep their levels, so that the whole sounds as it was made.
    addReplayGain(frames, "ALBUM", programme.recording().loudness());
    return new Tag(frames);
  }

  private static void addCommon(List<Frame> frames, Programme programme, Cover cover) {
    Metadata metadata = programme.article().metadata();
    if (!Wording.authors(programme).isEmpty()) {
      // A list of several would end at the first for ffmpeg.
      frames.add(new TextFrame("TPE1", String.join("، ", Wording.authors(programme))));
    }
    metadata.date().ifPresent(date -> addDate(frames, date));
    frames.add(new TextFrame("TLAN", Wording.language3(programme)));
    frames.add(new TextFrame("TCON", "Speech"));
    frames.add(new TextFrame("TSSE", Wording.SOFTWARE));
    frames.add(new CommentFrame(Wording.language3(programme), Wording.notes(programme)));
    frames.add(new UserTextFrame("NARRATOR", Wording.narrator(programme)));
    frames.add(new UserTextFrame("SYNTHETIC_VOICE", programme.voice().id()));
    addReplayGain(frames, "TRACK", programme.recording().loudness());
    Wording.publisher(programme).ifPresent(name -> frames.add(new TextFrame("TPUB", name)));
    Wording.rights(programme).ifPresent(rights -> frames.add(rights(rights, metadata)));
    Wording.series(programme).ifPresent(series -> addSeries(frames, series));
    if (!Wording.keywords(programme).isEmpty()) {
      String words = String.join("، ", Wording.keywords(programme));
      frames.add(new UserTextFrame("KEYWORDS", words));
    }
    metadata.sourceUrl().ifPresent(url -> frames.add(new UserUrlFrame("المصدر", url)));
    frames.add(new PictureFrame(cover.mimeType(), cover.bytes()));
  }

  /** The standard's own frame has to begin with a year; what cannot is told in words of our own. */
  private static Frame rights(String rights, Metadata metadata) {
    if (rights.matches("\\d{4} .*")) {
      return new TextFrame("TCOP", rights);
    }
    return metadata
        .date()
        .map(date -> (Frame) new TextFrame("TCOP", date.getYear() + " " + rights))
        .orElseGet(() -> new UserTextFrame("RIGHTS", rights));
  }

  /** Readers put the two together: 2026-03-14 is 2026 and 1403. */
  private static void addDate(List<Frame> frames, LocalDate date) {
    frames.add(new TextFrame("TYER", String.format(Locale.ROOT, "%04d", date.getYear())));
    String day = String.format(Locale.ROOT, "%02d%02d", date.getDayOfMonth(), date.getMonthValue());
    frames.add(new TextFrame("TDAT", day));
  }

  private static void addSeries(List<Frame> frames, Series series) {
    frames.add(new TextFrame("TIT1", Wording.seriesAndIssue(series)));
    frames.add(new UserTextFrame("SERIES", series.title()));
    series.issue().ifPresent(issue -> frames.add(new UserTextFrame("SERIES-PART", issue)));
  }

  private static List<ChapterFrame> chapters(Programme programme) {
    List<ChapterFrame> frames = new ArrayList<>();
    for (Chapter chapter : Chapter.of(programme)) {
      String element = "ch" + (frames.size() + 1);
      frames.add(
          new ChapterFrame(element, chapter.fromMillis(), chapter.toMillis(), chapter.title()));
    }
    return frames;
  }

  /** ReplayGain 2.0, which measures as EBU R128 does. */
  private static void addReplayGain(List<Frame> frames, String of, Loudness loudness) {
    if (Double.isFinite(loudness.integrated())) {
      double gain = REPLAY_GAIN_LEVEL - loudness.integrated();
      double peak = StrictMath.pow(10, loudness.truePeak() / 20);
      String name = "REPLAYGAIN_" + of;
      frames.add(new UserTextFrame(name + "_GAIN", String.format(Locale.ROOT, "%.2f dB", gain)));
      frames.add(new UserTextFrame(name + "_PEAK", String.format(Locale.ROOT, "%.6f", peak)));
    }
  }
}
