package org.rawi.edition.caption;

import java.util.ArrayList;
import java.util.List;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.WrittenWords.WrittenWord;

/**
 * What is shown while a phrase is heard: what was written, in one or two lines.
 *
 * @param from samples
 * @param to samples; captions do not overlap
 */
record Caption(long from, long to, List<String> lines) {
  /** Characters a line, as broadcasters set them. */
  static final int LINE = 42;

  private static final int MOST_LINES = 2;

  /** Seconds that a caption may stay after its last word, so that a slow reader gets to its end. */
  private static final double LINGER = 0.7;

  Caption {
    lines = List.copyOf(lines);
  }

  static List<Caption> of(Programme programme) {
    List<Caption> captions = new ArrayList<>();
    List<WrittenWord> phrase = new ArrayList<>();
    for (WrittenWord word : ReadAlong.of(programme).words()) {
      phrase.add(word);
      if (word.endsUtterance()) {
        addPhrase(captions, phrase);
        phrase.clear();
      }
    }
    return lingering(captions, (long) (LINGER * programme.recording().sampleRate()));
  }

  private static void addPhrase(List<Caption> captions, List<WrittenWord> phrase) {
    List<WrittenWord> shown = phrase.stream().filter(w -> !w.text().isEmpty()).toList();
    if (shown.isEmpty()) {
      return;
    }
    int count = 1;
    List<List<WrittenWord>> parts = List.of(shown);
    while (count < shown.size() && parts.stream().anyMatch(part -> !fits(part))) {
      parts = evenly(shown, ++count);
    }
    for (List<WrittenWord> part : parts) {
      captions.addAll(captionsOf(part));
    }
  }

  private static boolean fits(List<WrittenWord> words) {
    return CaptionLines.of(text(words)).size() <= MOST_LINES;
  }

  /** One caption, or several in the rare case of one word longer than two lines: an address. */
  private static List<Caption> captionsOf(List<WrittenWord> words) {
    List<String> lines = CaptionLines.of(text(words));
    long from = words.get(0).from();
    long to = words.get(words.size() - 1).to();
    List<Caption> captions = new ArrayList<>();
    for (int line = 0; line < lines.size(); line += MOST_LINES) {
      int end = Math.min(lines.size(), line + MOST_LINES);
      captions.add(
          new Caption(
              from + (to - from) * line / lines.size(),
              from + (to - from) * end / lines.size(),
              lines.subList(line, end)));
    }
    return captions;
  }

  /** Cuts the words into parts of about the same number of characters. */
  private static List<List<WrittenWord>> evenly(List<WrittenWord> words, int count) {
    int total = text(words).length();
    List<List<WrittenWord>> parts = new ArrayList<>();
    List<WrittenWord> part = new ArrayList<>();
    int length = 0;
    for (WrittenWord word : words) {
      int middle = length + word.text().length() / 2;
      if (!part.isEmpty() && middle > (long) total * (parts.size() + 1) / count) {
        parts.add(List.copyOf(part));
        part.clear();
      }
      part.add(word);
      length += word.text().length() + 1;
    }
    parts.add(part);
    return parts;
  }

  private static String text(List<WrittenWord> words) {
    return String.join(" ", words.stream().map(WrittenWord::text).toList());
  }

  private static List<Caption> lingering(List<Caption> captions, long linger) {
    List<Caption> lasting = new ArrayList<>();
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      long latest = i + 1 < captions.size() ? captions.get(i + 1).from() : Long.MAX_VALUE;
      long to = Math.min(latest, caption.to + linger);
      lasting.add(new Caption(caption.from, to, caption.lines));
    }
    return lasting;
  }
}
