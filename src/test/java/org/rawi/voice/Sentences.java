package org.rawi.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.script.Sentence;
import org.rawi.script.Sentence.Mood;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;
import org.rawi.text.Span;

/** Requests to speak diacritized text, for tests. */
public final class Sentences {
  private Sentences() {}

  /** One utterance a phrase; each phrase but the last ends in a comma and a pause of 250 ms. */
  public static SpeechRequest request(Mood mood, double rate, String... phrases) {
    List<Utterance> utterances = new ArrayList<>();
    for (int i = 0; i < phrases.length; i++) {
      Ending ending = i < phrases.length - 1 ? Ending.COMMA : ending(mood);
      List<SpokenWord> words =
          Arrays.stream(phrases[i].split(" ", -1))
              .map(word -> new SpokenWord(word, new Span(0, 0)))
              .toList();
      utterances.add(new Utterance(words, ending, false));
    }
    Sentence sentence = new Sentence(Paragraph.Kind.BODY, 0, new Span(0, 0), mood, utterances);
    return new SpeechRequest(sentence, Collections.nCopies(phrases.length - 1, .25), rate);
  }

  public static SpeechRequest statement(String... phrases) {
    return request(Mood.STATEMENT, 1, phrases);
  }

  private static Ending ending(Mood mood) {
    return switch (mood) {
      case STATEMENT -> Ending.FULL_STOP;
      case EXCLAMATION -> Ending.EXCLAMATION;
      case YES_NO_QUESTION, WH_QUESTION -> Ending.QUESTION;
    };
  }
}
