package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences and tokens of text that comes without mark-up. */
final class PlainText {
  /** Marks that end a sentence, with the quotation marks and brackets that close there. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟…]+[\"'»”’)\\]]*(?=\\s|$)");

  /** Letters with their marks, or one other character. */
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}ـ]+|\\S");

  private static final String FINAL_MARKS = ".!?؟…";
  private static final String PAUSE_MARKS = "،,؛;:–—";

  private PlainText() {}

  /** The sentences of a text; the last may be unfinished. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(text);
    int from = 0;
    while (end.find()) {
      sentences.add(text.substring(from, end.end()));
      from = end.end();
    }
    sentences.add(text.substring(from));
    return sentences;
  }

  static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  static boolean endsSentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find() && end.end() == text.stripTrailing().length();
  }

  static boolean isWord(String token) {
    return token.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** MaryXML's strength of a mark: 0 none, 4 a pause, 5 the end of a sentence. */
  static int breakIndex(String mark) {
    return FINAL_MARKS.contains(mark)
        ? MarySentence.SENTENCE_BREAK
        : PAUSE_MARKS.contains(mark) ? 4 : 0;
  }
}
