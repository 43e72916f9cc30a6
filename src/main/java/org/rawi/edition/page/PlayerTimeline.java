package org.rawi.edition.page;

import java.math.BigDecimal;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.Timestamp;
import org.rawi.edition.Xml;
import org.rawi.recording.Recording;

/** The recording's length and sections, as the player lists and draws them. */
final class PlayerTimeline {
  private final Recording recording;
  private final ReadAlong text;

  PlayerTimeline(Recording recording, ReadAlong text) {
    this.recording = recording;
    this.text = text;
  }

  /** Links to the moments at which sections start. */
  String chapters() {
    Xml xml = Xml.fragment();
    for (Chapter chapter : text.chapters()) {
      BigDecimal start = BigDecimal.valueOf(recording.millis(chapter.from()), 3);
      xml.mixed(
          "li",
          item ->
              item.inline(
                  "a",
                  link -> {
                    link.inline("span", inner -> inner.text(chapter.title()));
                    link.inline(
                        "time",
                        inner -> inner.text(clock(chapter.from())),
                        "datetime",
                        "PT" + start + "S");
                  },
                  "href",
                  "#t=" + start));
    }
    return xml.document();
  }

  /** Lines in the waveform between sections. */
  String edges() {
    StringBuilder path = new StringBuilder();
    text.chapters().stream()
        .skip(1)
        .forEach(
            chapter ->
                path.append('M')
                    .append(Waveform.WIDTH * chapter.from() / recording.samples())
                    .append(" 0v")
                    .append(Waveform.HEIGHT));
    return path.toString();
  }

  /** Whole seconds, rounded up. */
  String seconds() {
    return String.valueOf((recording.millis(recording.samples()) + 999) / 1000);
  }

  String length() {
    return clock(recording.samples());
  }

  /** As the player's script writes it. */
  private String clock(long samples) {
    return Timestamp.clock(recording.millis(samples) / 1000);
  }
}
