package org.rawi.edition.caption;

import java.util.List;
import org.rawi.edition.Direction;
import org.rawi.edition.Programme;
import org.rawi.edition.Timestamp;
import org.rawi.recording.Recording;

/** SRT: captions for players that know nothing else. It has no escapes, and no markup is meant. */
public final class SubRip {
  private SubRip() {}

  public static String of(Programme programme) {
    Recording recording = programme.recording();
    StringBuilder out = new StringBuilder();
    List<Caption> captions = Caption.of(programme);
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      out.append(i + 1).append('\n');
      out.append(time(recording.millis(caption.from()))).append(" --> ");
      out.append(time(recording.millis(caption.to()))).append('\n');
      // An arrow in the text would look like the line of times.
      caption
          .lines()
          .forEach(l -> out.append(Direction.marked(l).replace("-->", "→")).append('\n'));
      out.append('\n');
    }
    return out.toString();
  }

  private static String time(long millis) {
    return Timestamp.of(millis).replace('.', ',');
  }
}
