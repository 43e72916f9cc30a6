package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A number in digits.
 *
 * @param digits the whole part without separators
 * @param fraction digits after the decimal mark, empty for a whole number
 * @param tokens tokens that it is written with
 */
record Figure(String digits, String fraction, int tokens) {
  private static final int LONGEST = 18;

  /** The number whose first digits stand {@code ahead} of the cursor. */
  static Optional<Figure> at(Cursor cursor, int ahead) {
    if (!cursor.token(ahead).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    StringBuilder whole = new StringBuilder(cursor.token(ahead).text());
    int used = 1;
    int groups = groups(cursor, ahead);
    for (int group = 0; group < groups; group++, used += 2) {
      whole.append(cursor.token(ahead + used + 1).text());
    }
    if (groups == 0) {
      used += spacedGroups(cursor, ahead, whole);
    }
    String fraction = "";
    if (isDecimalMark(cursor, ahead + used)) {
      fraction = cursor.token(ahead + used + 1).text();
      used += 2;
    }
    return Optional.of(new Figure(whole.toString(), fraction, used));
  }

  /** A whole number as digits were typed, without separators. */
  static Figure of(String digits, int tokens) {
    return new Figure(digits, "", tokens);
  }

  /** How many groups of three digits follow, each after one and the same separator: 1,234,567. */
  private static int groups(Cursor cursor, int ahead) {
    WrittenToken first = cursor.token(ahead + 1);
    String head = cursor.token(ahead).text();
    if (head.length() > 3 || head.equals("0") || !first.isAny(",٬.،'’")) {
      return 0;
    }
    int groups = 0;
    while (cursor.token(ahead + 1 + 2 * groups).bare().equals(first.bare())
        && cursor.token(ahead + 1 + 2 * groups).glued()
        && isGroup(cursor.token(ahead + 2 + 2 * groups))) {
      groups++;
    }
    return first.is('.') && groups == 1 && !GroupingPoint.stands(cursor, ahead) ? 0 : groups;
  }

  private static boolean isGroup(WrittenToken token) {
    return token.is(Kind.DIGITS) && token.glued() && token.text().length() == 3;
  }

  /** 1 250 000: groups of exactly three digits after one to three; nothing may be glued to them. */
  private static int spacedGroups(Cursor cursor, int ahead, StringBuilder whole) {
    if (whole.length() > 3 || whole.charAt(0) == '0') {
      return 0;
    }
    int groups = 0;
    while (isSpacedGroup(cursor, ahead + 1 + groups)) {
      groups++;
    }
    WrittenToken next = cursor.token(ahead + 1 + groups);
    if (next.is(Kind.DIGITS)) {
      return 0; // 25 300 45: numbers side by side
    }
    for (int group = 1; group <= groups; group++) {
      whole.append(cursor.token(ahead + group).text());
    }
    return groups;
  }

  private static boolean isSpacedGroup(Cursor cursor, int at) {
    WrittenToken token = cursor.token(at);
    return token.is(Kind.DIGITS)
        && token.spaceBefore()
        && token.text().length() == 3
        && !(cursor.token(at + 1).glued() && cursor.token(at + 1).isAny("/:-–"));
  }

  private static boolean isDecimalMark(Cursor cursor, int at) {
    WrittenToken mark = cursor.token(at);
    WrittenToken digits = cursor.token(at + 1);
    return mark.isAny(".٫,،ر") // 2ر8: ر as the agencies write the mark
        && mark.glued()
        && digits.is(Kind.DIGITS)
        && digits.glued()
        && !(mark.isAny(",،") && digits.text().length() == 3);
  }

  /** Whether it can be said as a number at all; longer ones are said digit by digit. */
  boolean hasName() {
    return significant().length() <= LONGEST;
  }

  private String significant() {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.substring(at);
  }

  long value() {
    return Long.parseLong(significant());
  }

  boolean isWhole() {
    return fraction.isEmpty()
        || (fraction.chars().allMatch(c -> c == '0') && fraction.length() < 2);
  }

  /** 0 before other digits: a code, a telephone number. */
  boolean hasLeadingZero() {
    return digits.length() > 1 && digits.charAt(0) == '0';
  }
}
