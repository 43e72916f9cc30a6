package org.rawi.edition;

import java.util.ArrayList;
import java.util.List;
import org.rawi.recording.Cue;
import org.rawi.text.Span;

/**
 * Cuts a sentence, as it was written, into the pieces that its spoken words came from: "12%" is one
 * piece however many words it is spoken in. Together the pieces are the whole sentence, with every
 * mark of it.
 */
public final class WrittenWords {

  /**
   * A piece of what was written.
   *
   * @param text with the marks that cling to it, without white space around it
   * @param source of the words themselves
   * @param from samples
   * @param to samples
   * @param endsUtterance the reader pauses after it
   */
  public record WrittenWord(String text, Span source, long from, long to, boolean endsUtterance) {}

  private final String article;

  private WrittenWords(String article) {
    this.article = article;
  }

  /**
   * The pieces of one sentence.
   *
   * @param article the text that spans point into
   * @param utterances of the sentence, each with its word cues
   */
  public static List<WrittenWord> of(String article, Span sentence, List<Piece> utterances) {
    return new WrittenWords(article).words(sentence, utterances);
  }

  private List<WrittenWord> words(Span sentence, List<Piece> utterances) {
    List<Group> groups = groups(utterances);
    List<WrittenWord> words = new ArrayList<>();
    int start = Math.min(sentence.start(), groups.get(0).source.start());
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean last = i == groups.size() - 1;
      int end =
          last
              ? Math.max(sentence.end(), group.source.end())
              : boundary(group.source.end(), groups.get(i + 1).source.start());
      String written = Wording.line(article.substring(start, Math.max(start, end)));
      words.add(new WrittenWord(written, group.source, group.from, group.to, group.endsUtterance));
      start = Math.max(start, end);
    }
    return words;
  }

  /** Marks belong to the word that they touch; those between spaces to the word before. */
  private int boundary(int from, int to) {
    int at = to;
    while (at > from && !isSpace(article.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Spoken words of one place of the text. */
  private static final class Group {
    private Span source;
    private final long from;
    private long to;
    private boolean endsUtterance;

    Group(Cue cue) {
      source = cue.source();
      from = cue.from();
      to = cue.to();
    }
  }

  private List<Group> groups(List<Piece> utterances) {
    List<Group> groups = new ArrayList<>();
    for (Piece utterance : utterances) {
      for (Piece word : utterance.inner()) {
        Cue cue = word.cue();
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        // What is said in another order than written stays one piece, too.
        // As does what is written without a space between: و"حماس".
        if (last != null && !isApart(last.source, cue.source())) {
          last.source = last.source.cover(cue.source());
          last.to = Math.max(last.to, cue.to());
          last.endsUtterance = false;
        } else {
          groups.add(new Group(cue));
        }
      }
      groups.get(groups.size() - 1).endsUtterance = true;
    }
    mergeBackwards(groups);
    return groups;
  }

  private boolean isApart(Span before, Span after) {
    return before.end() < after.start()
        && article.substring(before.end(), after.start()).chars().anyMatch(c -> isSpace((char) c));
  }

  /** Covers spans that a later merge made overlap with earlier ones. */
  private static void mergeBackwards(List<Group> groups) {
    for (int i = groups.size() - 1; i > 0; i--) {
      Group before = groups.get(i - 1);
      Group group = groups.get(i);
      if (group.source.start() < before.source.end()) {
        before.source = before.source.cover(group.source);
        before.to = group.to;
        before.endsUtterance = group.endsUtterance;
        groups.remove(i);
      }
    }
  }
}
