package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * What is written together with a number before its digits: و، ف، ب، ل، ك and the article: «و12»،
 * «بـ 5»، «الـ75»، «وللـ3».
 *
 * @param tokens tokens before the digits: 0, 1, or 2 with an opening bracket
 * @param proclitic vocalized: وَبِ
 * @param article the number is definite
 */
record Lead(int tokens, String proclitic, boolean article) {
  static final Lead NONE = new Lead(0, "", false);

  /** The lead at the cursor if digits follow it; {@link #NONE} if digits stand there themselves. */
  static Optional<Lead> at(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (first.is(Kind.DIGITS)) {
      return Optional.of(NONE);
    }
    if (!first.is(Kind.WORD) || first.bare().length() > 4) {
      return Optional.empty();
    }
    if (isOpening(cursor)) {
      return of(first.bare()).map(lead -> new Lead(2, lead.proclitic(), lead.article()));
    }
    return cursor.token(1).is(Kind.DIGITS) ? joining(cursor) : Optional.empty();
  }

  /** The lead at the cursor if it belongs to the token after it, whatever that is: «بـ$5». */
  static Optional<Lead> joining(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    return first.is(Kind.WORD) && first.bare().length() <= 4
        ? of(first.bare()).filter(lead -> cursor.token(1).glued() || lead.mayStandApart(first))
        : Optional.empty();
  }

  /** «بـ(4-3)», «الـ"12"»: the proclitic joins the number inside. */
  private static boolean isOpening(Cursor cursor) {
    return cursor.token(1).isAny("(«\"“[")
        && (cursor.token(1).glued() || cursor.token(-1).is(Kind.WORD))
        && cursor.token(2).is(Kind.DIGITS)
        && cursor.token(2).glued();
  }

  /** Reads the letters of a lead; empty if they are something else. */
  static Optional<Lead> of(String bare) {
    int at = 0;
    StringBuilder proclitic = new StringBuilder();
    if (at < bare.length() && (bare.charAt(at) == 'و' || bare.charAt(at) == 'ف')) {
      proclitic.append(bare.charAt(at++)).append('َ');
    }
    if (bare.startsWith("لل", at) && bare.length() == at + 2) {
      return Optional.of(new Lead(1, proclitic.append("لِ").toString(), true));
    }
    if (at < bare.length() && "بلك".indexOf(bare.charAt(at)) >= 0) {
      char preposition = bare.charAt(at++);
      proclitic.append(preposition).append(preposition == 'ك' ? 'َ' : 'ِ');
    }
    boolean article = bare.startsWith("ال", at);
    at += article ? 2 : 0;
    return at == bare.length() && at > 0
        ? Optional.of(new Lead(1, proclitic.toString(), article))
        : Optional.empty();
  }

  /** «بـ 75» and «و 5» are often typed with a space. */
  private boolean mayStandApart(WrittenToken token) {
    return token.text().endsWith("ـ") || token.bare().length() == 1 || article;
  }

  boolean isPreposition() {
    return proclitic.endsWith("ِ") || proclitic.endsWith("كَ");
  }

  /** Whether it begins with و or ف. */
  boolean joins() {
    return proclitic.startsWith("وَ") || proclitic.startsWith("فَ");
  }

  Definiteness orElse(Definiteness without) {
    return article ? Definiteness.DEFINITE : without;
  }

  /** The first word of the number with what is written before it. */
  String before(String word) {
    return Inflection.prefixed(proclitic, word);
  }
}
