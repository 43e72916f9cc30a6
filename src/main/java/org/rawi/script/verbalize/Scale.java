package org.rawi.script.verbalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A word for a power of thousand after digits: «3 ملايين»، «2.5 مليار».
 *
 * @param factor what it multiplies by
 * @param written the author's letters, without marks; empty in the list
 */
record Scale(long factor, NounPhrase noun, String written) {
  private static final Scale THOUSAND = scale(1_000L, "أَلْف", "آلَاف", Noun.PluralKind.BROKEN);
  private static final Scale MILLION =
      scale(1_000_000L, "مِلْيُون", "مَلَايِين", Noun.PluralKind.BROKEN);
  private static final Scale MILLIARD =
      scale(1_000_000_000L, "مِلْيَار", "مِلْيَارَات", Noun.PluralKind.SOUND_FEMININE);
  private static final Scale BILLION =
      scale(1_000_000_000L, "بِلْيُون", "بَلَايِين", Noun.PluralKind.BROKEN);
  private static final Scale TRILLION =
      scale(1_000_000_000_000L, "تِرِيلْيُون", "تِرِيلْيُونَات", Noun.PluralKind.SOUND_FEMININE);

  private static final Map<String, Scale> WRITTEN =
      Map.ofEntries(
          Map.entry("ألف", THOUSAND),
          Map.entry("الف", THOUSAND),
          Map.entry("ألفا", THOUSAND),
          Map.entry("الفا", THOUSAND),
          Map.entry("آلاف", THOUSAND),
          Map.entry("الاف", THOUSAND),
          Map.entry("ألاف", THOUSAND),
          Map.entry("مليون", MILLION),
          Map.entry("مليونا", MILLION),
          Map.entry("ملايين", MILLION),
          Map.entry("مليار", MILLIARD),
          Map.entry("مليارا", MILLIARD),
          Map.entry("مليارات", MILLIARD),
          Map.entry("بليون", BILLION),
          Map.entry("بليونا", BILLION),
          Map.entry("بلايين", BILLION),
          Map.entry("تريليون", TRILLION),
          Map.entry("تريليونا", TRILLION),
          Map.entry("ترليون", TRILLION),
          Map.entry("تريليونات", TRILLION));

  private static Scale scale(long factor, String singular, String plural, Noun.PluralKind kind) {
    return new Scale(
        factor, new NounPhrase(new Noun(singular, Gender.MASCULINE, plural, kind)), "");
  }

  static Optional<Scale> at(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    return token.is(Kind.WORD)
        ? Optional.ofNullable(WRITTEN.get(token.bare()))
            .map(scale -> new Scale(scale.factor(), scale.noun(), token.bare()))
        : Optional.empty();
  }

  /** As business papers shorten it right behind digits: «$5m», «€1.2bn», «$20k»; «$3 billion». */
  private static final Map<String, Scale> LETTERS =
      Map.ofEntries(
          Map.entry("k", THOUSAND),
          Map.entry("m", MILLION),
          Map.entry("mn", MILLION),
          Map.entry("mln", MILLION),
          Map.entry("b", MILLIARD),
          Map.entry("bn", MILLIARD),
          Map.entry("bln", MILLIARD),
          Map.entry("t", TRILLION),
          Map.entry("tn", TRILLION),
          Map.entry("trn", TRILLION),
          Map.entry("thousand", THOUSAND),
          Map.entry("million", MILLION),
          Map.entry("billion", MILLIARD),
          Map.entry("trillion", TRILLION));

  /** The Latin letters of a scale in an amount of money; one letter alone must touch its digits. */
  static Optional<Scale> lettersAt(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    return token.is(Kind.LATIN) && (token.glued() || token.bare().length() > 1)
        ? Optional.ofNullable(LETTERS.get(token.bare()))
        : Optional.empty();
  }

  /** After a decimal: genitive singular, or as the author wrote it: «4.5 مليارات», «2.5 مليونا». */
  List<String> afterDecimal(Definiteness form) {
    boolean plural = written.endsWith("ات") || written.startsWith("ملايي") || isPlural();
    boolean accusative = !plural && written.endsWith("ا");
    return Quantity.split(
        noun.form(
            plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR,
            accusative ? GrammaticalCase.ACCUSATIVE : GrammaticalCase.GENITIVE,
            accusative ? Definiteness.INDEFINITE : form));
  }

  private boolean isPlural() {
    return written.equals("بلايين") || (written.endsWith("لاف") && factor == THOUSAND.factor);
  }
}
