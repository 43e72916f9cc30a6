package org.rawi.script.lexicon;

/**
 * An adjective that follows its noun (نعت): أَمْرِيكِيّ, مُرَبَّع.
 *
 * @param stem vocalized masculine singular without case ending
 */
public record Adjective(String stem) {

  /**
   * The form that agrees with a noun that names things: their plural takes the feminine singular.
   */
  public String form(
      Gender gender,
      GrammaticalNumber number,
      GrammaticalCase grammaticalCase,
      Definiteness definiteness) {
    boolean feminine = gender == Gender.FEMININE || number == GrammaticalNumber.PLURAL;
    String agreeing = feminine ? feminine() : stem;
    GrammaticalNumber agreed =
        number == GrammaticalNumber.DUAL ? GrammaticalNumber.DUAL : GrammaticalNumber.SINGULAR;
    Noun asNoun =
        new Noun(
            agreeing,
            feminine ? Gender.FEMININE : Gender.MASCULINE,
            agreeing,
            Noun.PluralKind.NONE);
    return asNoun.form(agreed, grammaticalCase, definiteness);
  }

  private String feminine() {
    return stem.endsWith("ٍ")
        ? stem.substring(0, stem.length() - 1) + "ِيَة" // عَالٍ → عَالِيَة
        : stem + "َة";
  }
}
