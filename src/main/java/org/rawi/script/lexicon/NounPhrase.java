package org.rawi.script.lexicon;

import java.util.Optional;

/**
 * What a unit or a currency is called: a noun with what follows it.
 *
 * @param head what is counted: مِتْر, لِيرَة
 * @param adjective agrees with the head: مُرَبَّع, تُرْكِيّ
 * @param tail does not change: فِي السَّاعَةِ; empty if there is none
 * @param annexed the tail is a genitive (إضافة), so the head stands in construct: وَحْدَةُ قِيَاسٍ
 */
public record NounPhrase(Noun head, Optional<Adjective> adjective, String tail, boolean annexed) {

  public NounPhrase(Noun head) {
    this(head, Optional.empty(), "", false);
  }

  /**
   * All words of the phrase, divided by spaces: مِتْرًا مُرَبَّعًا, كِيلُومِتْرَاتٍ فِي السَّاعَةِ.
   */
  public String form(
      GrammaticalNumber number, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    Definiteness ofHead = annexed ? Definiteness.CONSTRUCT : definiteness;
    StringBuilder phrase = new StringBuilder(head.form(number, grammaticalCase, ofHead));
    adjective.ifPresent(
        a ->
            phrase
                .append(' ')
                .append(
                    a.form(
                        head.gender(),
                        number,
                        grammaticalCase,
                        definiteness == Definiteness.CONSTRUCT
                            ? Definiteness.INDEFINITE
                            : definiteness)));
    return tail.isEmpty() ? phrase.toString() : phrase.append(' ').append(tail).toString();
  }
}
