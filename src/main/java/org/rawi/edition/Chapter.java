package org.rawi.edition;

import java.util.ArrayList;
import java.util.List;
import org.rawi.recording.Cue;
import org.rawi.recording.Recording;

/**
 * A section of the recording as players list it. Chapters follow each other without a gap, from 0
 * to the end.
 *
 * @param from samples
 * @param to samples, exclusive
 * @param fromMillis {@code from} in milliseconds
 * @param toMillis equals the next chapter's start
 */
public record Chapter(String title, long from, long to, long fromMillis, long toMillis) {

  public static List<Chapter> of(Programme programme) {
    Recording recording = programme.recording();
    List<Chapter> chapters = new ArrayList<>();
    for (Cue cue : recording.cues()) {
      if (cue.kind() == Cue.Kind.SECTION) {
        String title = Wording.line(cue.written());
        chapters.add(
            new Chapter(
                title.isEmpty() ? Wording.title(programme) : title,
                cue.from(),
                cue.to(),
                recording.millis(cue.from()),
                recording.millis(cue.to())));
      }
    }
    return chapters;
  }
}
