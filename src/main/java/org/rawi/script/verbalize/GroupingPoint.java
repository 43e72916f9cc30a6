package org.rawi.script.verbalize;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rawi.script.lexicon.Currencies;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.lexicon.Unit;
import org.rawi.script.lexicon.Units;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Whether the one point of «25.000» divides thousands or is a decimal mark. Both are written in the
 * Arab world, so what follows decides:
 *
 * <ul>
 *   <li>three zeros are thousands: «25.000 نسخة», as is all before a decimal comma, and two zeros
 *       before something counted or measured: «12.500 دولار»;
 *   <li>things that do not come in parts, and areas, are thousands: «3.450 نسمة», «10.452 كم²»;
 *   <li>so is money, but where rates are told: «راتبه 1.085 دولارا»، «اليورو 1.085 دولار»;
 *   <li>all others are decimals: «3.125», «2.350 كغ», «1.085 دينار».
 * </ul>
 */
final class GroupingPoint {
  /** Singular stems of measures and money, whose parts are said: كِيلُومِتْر, دُولَار, دَرَجَة. */
  private static final Set<String> MEASURES =
      Stream.concat(
              Units.all().stream().map(Unit::name).filter(name -> name.tail().isEmpty()),
              Currencies.all().stream().flatMap(c -> Stream.of(c.name(), c.subunit())))
          .map(phrase -> phrase.head().singular())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> IN_THOUSANDTHS =
      Set.of("KWD", "BHD", "JOD", "IQD", "OMR", "TND", "LYD");

  /** Singular stems of currencies. */
  private static final Set<String> CURRENCIES =
      Currencies.all().stream()
          .map(currency -> currency.name().head().singular())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> MONEY =
      CURRENCIES.stream()
          .filter(stem -> !stem.equals("دِينَار"))
          .collect(Collectors.toUnmodifiableSet());

  /** Words near which money is told to a thousandth: «سعر الصرف»، «للتر»، «البنزين». */
  private static final Set<String> RATES =
      Set.of(
          "صرف",
          "مقابل",
          "أمام",
          "عملة",
          "تداول",
          "لتر",
          "بنزين",
          "ديزل",
          "سولار",
          "وقود",
          "غاز",
          "سهم",
          "كيلو",
          "كيلوغرام",
          "كيلووات",
          "غالون",
          "إغلاق");

  private static final int FAR = 8;

  private GroupingPoint() {}

  /** Whether the point after the digits {@code ahead} of the cursor, before three more, groups. */
  static boolean stands(Cursor cursor, int ahead) {
    String after = cursor.token(ahead + 2).text();
    int next = ahead + 3;
    if (after.equals("000") || isDecimalComma(cursor, next)) {
      return true;
    }
    WrittenToken word = cursor.token(next);
    if (word.isAny("%٪‰") || Scale.at(cursor, next).isPresent()) {
      return false;
    }
    Optional<Thing> thing = Thing.at(cursor, next);
    boolean area =
        thing.isPresent()
            && thing
                .flatMap(t -> t.name().adjective())
                .filter(adjective -> Letters.bare(adjective.stem()).equals("مربع"))
                .isPresent();
    if (area) {
      return true;
    }
    if (isMoney(word, thing)) {
      int end = next + thing.map(Thing::tokens).orElse(1);
      return Scale.at(cursor, end).isEmpty() && !isRate(cursor, next); // 1.625$ مليار
    }
    boolean counted = thing.isPresent() || isCounted(word);
    return counted && (after.endsWith("00") || (thing.isEmpty() && !isMeasure(word)));
  }

  /** Money of which a hundredth is the smallest part; of dinars it is a thousandth. */
  private static boolean isMoney(WrittenToken word, Optional<Thing> thing) {
    if (thing.isPresent()) {
      return thing
          .filter(
              t -> t.currency().isPresent() && !IN_THOUSANDTHS.contains(t.currency().get().code()))
          .isPresent();
    }
    return word.is(Kind.WORD)
        && NounLexicon.findAll(word.text()).stream()
            .anyMatch(entry -> !entry.definite() && MONEY.contains(entry.noun().singular()));
  }

  /** «اليورو 1.085 دولار»، «سعر اللتر 2.185 ريال»: prices of money and fuel have more decimals. */
  private static boolean isRate(Cursor cursor, int next) {
    for (int at = -FAR; at <= next + 2; at++) {
      WrittenToken word = cursor.token(at);
      String bare = RankedNouns.withArticle(word.bare()).replaceFirst("^ال", "");
      boolean unit = bare.length() > 3 && bare.startsWith("ل") && RATES.contains(bare.substring(1));
      boolean other = at < 0 && !bare.isEmpty() && isCurrency(word.is(Kind.WORD) ? bare : "");
      if (RATES.contains(bare) || unit || other) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCurrency(String bare) {
    return !bare.isEmpty()
        && NounLexicon.findAll(bare).stream()
            .anyMatch(entry -> CURRENCIES.contains(entry.noun().singular()));
  }

  /** «1.234,56»: the comma is the decimal mark. */
  private static boolean isDecimalComma(Cursor cursor, int at) {
    WrittenToken digits = cursor.token(at + 1);
    return cursor.token(at).isAny(",،٫")
        && cursor.token(at).glued()
        && digits.is(Kind.DIGITS)
        && digits.glued()
        && digits.text().length() < 3;
  }

  private static boolean isCounted(WrittenToken word) {
    return word.is(Kind.WORD)
        && !Governor.FUNCTION_WORDS.contains(word.bare())
        && NounLexicon.find(word.text()).filter(entry -> !entry.definite()).isPresent();
  }

  private static boolean isMeasure(WrittenToken word) {
    return NounLexicon.findAll(word.text()).stream()
        .anyMatch(entry -> MEASURES.contains(entry.noun().singular()));
  }
}
