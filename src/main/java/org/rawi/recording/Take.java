package org.rawi.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.Script;
import org.rawi.script.ScriptSection;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.text.Span;

/**
 * What is spoken in one go: a sentence, or part of one that is too long to hold in memory.
 *
 * @param sentence never without utterances
 * @param pauseAfter seconds from the end of its last word to the start of the next take's first
 */
record Take(Sentence sentence, double pauseAfter) {
  /** About a minute and a quarter: far more than a sentence that someone wrote for a reader. */
  private static final int MOST_WORDS = 160;

  private static final Span NOWHERE = new Span(0, 0);

  int words() {
    return sentence.utterances().stream().mapToInt(u -> u.words().size()).sum();
  }

  /**
   * The sentence as it would be anywhere in any article: where it stands has no say in its sound.
   */
  Sentence placeless() {
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance utterance : sentence.utterances()) {
      List<SpokenWord> words =
          utterance.words().stream()
              .map(word -> new SpokenWord(word.text(), NOWHERE, word.pronunciation()))
              .toList();
      utterances.add(new Utterance(words, utterance.ending(), utterance.quoted()));
    }
    return new Sentence(sentence.kind(), 0, NOWHERE, sentence.mood(), utterances);
  }

  /** The takes of the whole script in order; together they speak each of its words once. */
  static List<Take> of(Script script, Pauses pauses) {
    List<Take> takes = new ArrayList<>();
    Optional<Sentence> last = Optional.empty();
    for (ScriptSection section : script.sections()) {
      for (Sentence sentence : section.sentences()) {
        if (sentence.utterances().isEmpty()) {
          continue;
        }
        last.ifPresent(before -> closeWith(takes, pauses.between(before, sentence)));
        addParts(takes, sentence, pauses);
        last = Optional.of(sentence);
      }
    }
    last.ifPresent(before -> closeWith(takes, pauses.atEnd()));
    return takes;
  }

  /** The takes of one sentence; the pause after the last is not known yet. */
  static List<Take> of(Sentence sentence, Pauses pauses) {
    List<Take> takes = new ArrayList<>();
    if (!sentence.utterances().isEmpty()) {
      addParts(takes, sentence, pauses);
    }
    return takes;
  }

  private static void closeWith(List<Take> takes, double pause) {
    int at = takes.size() - 1;
    takes.set(at, new Take(takes.get(at).sentence, pause));
  }

  private static void addParts(List<Take> takes, Sentence sentence, Pauses pauses) {
    List<Utterance> part = new ArrayList<>();
    int words = 0;
    for (Utterance utterance : sentence.utterances()) {
      if (!part.isEmpty() && words + utterance.words().size() > MOST_WORDS) {
        takes.add(part(sentence, part, pauses));
        part.clear();
        words = 0;
      }
      part.add(utterance);
      words += utterance.words().size();
    }
    takes.add(part(sentence, part, pauses));
  }

  private static Take part(Sentence whole, List<Utterance> utterances, Pauses pauses) {
    Sentence part =
        new Sentence(whole.kind(), whole.paragraph(), whole.source(), whole.mood(), utterances);
    return new Take(part, pauses.after(utterances.get(utterances.size() - 1).ending()));
  }
}
