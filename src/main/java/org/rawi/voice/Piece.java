package org.rawi.voice;

import java.util.ArrayList;
import java.util.List;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;

/**
 * As much of a sentence as an engine speaks at once: all of it, but for the longest sentences, so
 * that time and memory stay bounded.
 *
 * @param isLast whether the sentence ends with it
 */
public record Piece(List<Part> parts, boolean isLast) {
  private static final int MOST_WORDS = 60;
  private static final int MOST_PARTS = 12;

  /** Seconds of silence that end the last piece, in which the sound dies away. */
  public static final double TAIL = .05;

  /**
   * An utterance, or part of one that is longer than a piece.
   *
   * @param utterance index in the sentence
   * @param firstWord index in the utterance
   * @param isFinal the melody ends here
   * @param pause seconds of silence after it
   */
  public record Part(
      int utterance, int firstWord, List<SpokenWord> words, boolean isFinal, double pause) {
    public Part {
      words = List.copyOf(words);
    }
  }

  public Piece {
    parts = List.copyOf(parts);
  }

  /** All pieces of the sentence, in order. */
  public static List<Piece> of(SpeechRequest request) {
    List<Piece> pieces = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int words = 0;
    for (Part part : parts(request)) {
      if (!parts.isEmpty()
          && (words + part.words().size() > MOST_WORDS || parts.size() == MOST_PARTS)) {
        pieces.add(new Piece(withTail(parts), false));
        parts.clear();
        words = 0;
      }
      parts.add(part);
      words += part.words().size();
    }
    pieces.add(new Piece(withTail(parts), true));
    return pieces;
  }

  private static List<Part> parts(SpeechRequest request) {
    List<Part> parts = new ArrayList<>();
    Sentence sentence = request.sentence();
    for (int u = 0; u < sentence.utterances().size(); u++) {
      Utterance utterance = sentence.utterances().get(u);
      boolean isLast = u == sentence.utterances().size() - 1;
      int words = utterance.words().size();
      for (int from = 0; from < words; from += MOST_WORDS) {
        int to = Math.min(words, from + MOST_WORDS);
        boolean ends = to == words;
        boolean isFinal = ends && (utterance.ending().isFinal() || isLast && !goesOn(utterance));
        double pause = !ends ? 0 : isLast ? TAIL : request.pauses().get(u);
        parts.add(new Part(u, from, utterance.words().subList(from, to), isFinal, pause));
      }
    }
    return parts;
  }

  /** Whether the voice stays up, as before the next item of a list. */
  private static boolean goesOn(Utterance utterance) {
    return switch (utterance.ending()) {
      case CLAUSE, COMMA, DASH, COLON, SEMICOLON -> true;
      case QUOTATION, PARENTHESIS, FULL_STOP, EXCLAMATION, QUESTION, HEADING -> false;
    };
  }

  private static List<Part> withTail(List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    Part last = all.remove(all.size() - 1);
    double pause = Math.max(TAIL, last.pause());
    all.add(new Part(last.utterance(), last.firstWord(), last.words(), last.isFinal(), pause));
    return all;
  }
}
