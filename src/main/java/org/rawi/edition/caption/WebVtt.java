package org.rawi.edition.caption;

import java.util.List;
import org.rawi.edition.Chapter;
import org.rawi.edition.Direction;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.Timestamp;
import org.rawi.edition.WrittenWords.WrittenWord;
import org.rawi.recording.Recording;

/** WebVTT, W3C Candidate Recommendation of 2019: captions, chapters, words. */
public final class WebVtt {
  private final Recording recording;
  private final StringBuilder out = new StringBuilder("WEBVTT\n");
  private int cues;

  private WebVtt(Recording recording) {
    this.recording = recording;
  }

  /** What is heard, phrase by phrase. */
  public static String captions(Programme programme) {
    WebVtt vtt = new WebVtt(programme.recording());
    for (Caption caption : Caption.of(programme)) {
      List<String> lines =
          caption.lines().stream().map(line -> escape(Direction.marked(line))).toList();
      vtt.cue(caption.from(), caption.to(), String.join("\n", lines));
    }
    return vtt.out.toString();
  }

  /** The titles of the sections, for a chapter menu. */
  public static String chapters(Programme programme) {
    WebVtt vtt = new WebVtt(programme.recording());
    for (Chapter chapter : Chapter.of(programme)) {
      vtt.cue(chapter.from(), chapter.to(), escape(chapter.title()));
    }
    return vtt.out.toString();
  }

  /** Sentence by sentence, with the moment at which each word starts: for singing along. */
  public static String words(Programme programme) {
    WebVtt vtt = new WebVtt(programme.recording());
    for (ReadAlong.Chapter chapter : ReadAlong.of(programme).chapters()) {
      for (Block block : chapter.blocks()) {
        block.lines().forEach(vtt::sentence);
      }
    }
    return vtt.out.toString();
  }

  private void sentence(Line line) {
    StringBuilder text = new StringBuilder(Direction.before(line.text()));
    for (int i = 0; i < line.words().size(); i++) {
      WrittenWord word = line.words().get(i);
      if (i > 0) {
        text.append(" <").append(time(word.from())).append('>');
      }
      text.append(escape(word.text()));
    }
    text.append(Direction.after(line.text()));
    cue(line.from(), line.words().get(line.words().size() - 1).to(), text.toString());
  }

  private void cue(long from, long to, String text) {
    out.append('\n').append(++cues).append('\n');
    out.append(time(from)).append(" --> ").append(time(to)).append('\n');
    out.append(text).append('\n');
  }

  private String time(long samples) {
    return Timestamp.of(recording.millis(samples));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
