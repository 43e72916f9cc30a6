package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Which calendar a year is of: م، هـ، ق.م، ق.هـ، ش.
 *
 * @param tokens tokens that it is written with
 */
record Era(String spoken, int tokens) {

  /**
   * The era that stands {@code ahead} of the cursor.
   *
   * @param sure the digits are known to be a year; else a lone م may be a metre
   */
  static Optional<Era> at(Cursor cursor, int ahead, boolean sure) {
    WrittenToken first = cursor.token(ahead);
    if (!first.is(Kind.WORD)) {
      return Optional.empty();
    }
    boolean four =
        cursor.token(ahead - 1).is(Kind.DIGITS) && cursor.token(ahead - 1).text().length() == 4;
    return switch (first.bare()) {
      case "م" ->
          sure || (four && (first.glued() || isBracketed(cursor, ahead)))
              ? Optional.of(new Era("مِيلَادِيَّةٍ", 1))
              : Optional.empty();
      case "ه", "هج" -> Optional.of(new Era("هِجْرِيَّةٍ", 1));
      case "ق" -> before(cursor, ahead);
      default -> Optional.empty();
    };
  }

  /** The adjective of a century, which is masculine: الْقَرْنِ الْخَامِسِ الْهِجْرِيِّ. */
  String ofCentury(GrammaticalCase asked) {
    if (spoken.startsWith("قَبْلَ")) {
      return spoken;
    }
    String stem = spoken.startsWith("هِجْر") ? "هِجْرِيّ" : "مِيلَادِيّ";
    return Inflection.decline(stem, asked, Definiteness.DEFINITE);
  }

  /** «656 هـ (1258 م)»: alone in brackets, or after the year of the other calendar. */
  private static boolean isBracketed(Cursor cursor, int ahead) {
    WrittenToken opening = cursor.token(ahead - 2);
    return (opening.is('(') && cursor.token(ahead + 1).is(')'))
        || (opening.isAny("/=") && cursor.token(ahead - 3).bare().equals("ه"))
        || opening.bare().equals("الموافق")
        || opening.bare().equals("سنة");
  }

  private static Optional<Era> before(Cursor cursor, int ahead) {
    boolean dotted = cursor.token(ahead + 1).is('.') && cursor.token(ahead + 1).glued();
    int letter = ahead + (dotted ? 2 : 1);
    WrittenToken second = cursor.token(letter);
    if (!second.is(Kind.WORD) || (!second.bare().equals("م") && !second.bare().equals("ه"))) {
      return Optional.empty();
    }
    String spoken = second.bare().equals("م") ? "قَبْلَ الْمِيلَادِ" : "قَبْلَ الْهِجْرَةِ";
    return Optional.of(new Era(spoken, letter - ahead + 1));
  }
}
