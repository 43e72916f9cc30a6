package org.rawi.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rawi.script.Utterance.Ending;
import org.rawi.script.verbalize.Piece;
import org.rawi.script.verbalize.Piece.Mark;

/** Divides a sentence into what is said in one breath. Linear in the length of the sentence. */
final class PhraseSplitter {
  private static final int MOST_WORDS = 15;

  /** Sounds in about 8 s: letters and vowels, sukūn not counted. */
  private static final int MOST_SOUNDS = 118;

  private static final int LONG_SENTENCE = 25;
  private static final int LONG_PHRASE = 9;
  private static final int SHORTEST = 4;

  /** A word of the sentence with what the splitter needs to know. */
  record Said(SpokenWord word, String bare, boolean bound, boolean quoted) {}

  /** Words between two marks, and what the second does. */
  record Phrase(List<Said> words, Ending ending) {}

  private PhraseSplitter() {}

  /** The phrases that the writer's marks make; the last has the ending {@code last}. */
  static List<Phrase> byMarks(List<Piece> pieces, List<Said> words, BitSet pauses, Ending last) {
    List<Phrase> phrases = new ArrayList<>();
    List<Said> current = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < pieces.size(); at++) {
      if (pieces.get(at) instanceof Piece.Word) {
        current.add(words.get(next++));
      } else if (!current.isEmpty() && pauses.get(at) && !joinsPair(pieces, at)) {
        phrases.add(new Phrase(current, ending(((Mark) pieces.get(at)).kind())));
        current = new ArrayList<>();
      } else if (current.isEmpty() && !phrases.isEmpty() && pauses.get(at)) {
        strengthen(phrases, ending(((Mark) pieces.get(at)).kind()));
      }
    }
    if (!current.isEmpty()) {
      phrases.add(new Phrase(current, last));
    } else if (!phrases.isEmpty()) {
      Phrase end = phrases.remove(phrases.size() - 1);
      phrases.add(new Phrase(end.words(), last));
    }
    return phrases;
  }

  /** الصراع الإسرائيلي – الفلسطيني: a dash before the last word joins a pair. */
  private static boolean joinsPair(List<Piece> pieces, int at) {
    return ((Mark) pieces.get(at)).kind() == Mark.Kind.DASH
        && at + 1 < pieces.size()
        && pieces.get(at + 1) instanceof Piece.Word
        && (at + 2 == pieces.size() || pieces.get(at + 2) instanceof Mark);
  }

  /** Of several marks in a row, the strongest counts. */
  private static void strengthen(List<Phrase> phrases, Ending ending) {
    Phrase before = phrases.get(phrases.size() - 1);
    if (ending.compareTo(before.ending()) > 0) {
      phrases.set(phrases.size() - 1, new Phrase(before.words(), ending));
    }
  }

  private static Ending ending(Mark.Kind kind) {
    return switch (kind) {
      case SEMICOLON, ELLIPSIS, BREAK, FULL_STOP -> Ending.SEMICOLON;
      case COLON -> Ending.COLON;
      case DASH -> Ending.DASH;
      case OPEN_QUOTE, CLOSE_QUOTE, QUOTE -> Ending.QUOTATION;
      case OPEN_BRACKET, CLOSE_BRACKET -> Ending.PARENTHESIS;
      default -> Ending.COMMA;
    };
  }

  /** Phrases short enough for one breath. */
  static List<Utterance> utterances(List<Phrase> phrases) {
    int total = phrases.stream().mapToInt(p -> p.words().size()).sum();
    List<Utterance> utterances = new ArrayList<>();
    for (Phrase phrase : phrases) {
      List<Said> words = phrase.words();
      int from = 0;
      while (from < words.size()) {
        int to = end(words, from, total > LONG_SENTENCE);
        Ending ending = to == words.size() ? phrase.ending() : Ending.CLAUSE;
        utterances.add(utterance(words.subList(from, to), ending));
        from = to;
      }
    }
    return utterances;
  }

  private static Utterance utterance(List<Said> words, Ending ending) {
    return new Utterance(words.stream().map(Said::word).toList(), ending, words.get(0).quoted());
  }

  /** Where the utterance that begins at {@code from} ends. */
  private static int end(List<Said> words, int from, boolean longSentence) {
    int longest = longest(words, from);
    int left = words.size() - from;
    boolean fits = longest == words.size();
    if (fits && !(longSentence && left > LONG_PHRASE)) {
      return words.size();
    }
    int wanted = fits ? Breaks.BEST : Breaks.POSSIBLE;
    int best = best(words, from, Math.min(longest, words.size() - SHORTEST), wanted);
    if (best > 0) {
      return best;
    }
    return fits ? words.size() : firstAllowed(words, longest);
  }

  /** The first index after the longest utterance that is short enough. */
  private static int longest(List<Said> words, int from) {
    int sounds = 0;
    int at = from;
    while (at < words.size() && at - from < MOST_WORDS) {
      sounds += sounds(words.get(at).word().text());
      if (sounds > MOST_SOUNDS && at > from) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int sounds(String word) {
    int sounds = 0;
    for (int i = 0; i < word.length(); i++) {
      sounds += word.charAt(i) == 'ْ' ? 0 : 1;
    }
    return sounds;
  }

  /** The best place to breathe, the later the better among equals; 0 if there is none. */
  private static int best(List<Said> words, int from, int to, int atLeast) {
    int best = 0;
    int bestScore = Integer.MIN_VALUE;
    for (int at = from + SHORTEST; at <= to; at++) {
      int weight = weight(words, at);
      int score = weight * 4 + (at - from) / 2;
      if (weight >= atLeast && score >= bestScore) {
        best = at;
        bestScore = score;
      }
    }
    return best;
  }

  private static int firstAllowed(List<Said> words, int from) {
    int at = from;
    while (at < words.size() && weight(words, at) == Breaks.NEVER) {
      at++;
    }
    return at;
  }

  private static int weight(List<Said> words, int at) {
    Said left = words.get(at - 1);
    Said right = words.get(at);
    return left.bound()
        ? Breaks.NEVER
        : Breaks.weight(left.bare(), left.word().text(), right.bare());
  }
}
