package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Telephone and account numbers: digit by digit, with a pause between groups: «+961 1 345 678»،
 * «050-123-4567»، «هاتف 0501234567».
 */
final class Telephones implements Rule {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 30;
  private static final int CARD_GROUP = 4;
  private static final int CARD_DIGITS = 12;
  private static final int GROUP = 3;

  @Override
  public String name() {
    return "telephone";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    boolean plus = cursor.token(0).is('+') && cursor.token(1).glued();
    int at = plus ? 1 : 0;
    if (!cursor.token(at).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    Announcement announced = Announcement.before(cursor);
    List<WrittenToken> groups = new ArrayList<>();
    int used = at + collect(cursor, at, groups, announced.marks());
    int digits = groups.stream().mapToInt(group -> group.text().length()).sum();
    if (digits > MOST_DIGITS || (!plus && isAmount(cursor, used, groups))) {
      return Optional.empty();
    }
    boolean number =
        plus && groups.size() > 1 // +90 392
            || (digits >= FEWEST_DIGITS && (plus || isPhone(cursor, groups, digits)));
    return number || announced.covers(groups, digits)
        ? Optional.of(new Reading(used, pieces(cursor, plus, groups)))
        : Optional.empty();
  }

  /** Collects the groups; returns how many tokens they and the marks between them take. */
  private static int collect(
      Cursor cursor, int at, List<WrittenToken> groups, String marksBetween) {
    int used = 0;
    int digits = 0;
    while (cursor.token(at + used).is(Kind.DIGITS) && digits <= MOST_DIGITS) {
      groups.add(cursor.token(at + used));
      digits += cursor.token(at + used).text().length();
      used++;
      int marks = 0;
      while (cursor.token(at + used + marks).isAny(marksBetween) && marks < 2) {
        marks++;
      }
      if (!cursor.token(at + used + marks).is(Kind.DIGITS)) {
        break;
      }
      used += marks;
    }
    return used;
  }

  /** A number that counts, measures or is money is no code. */
  private static boolean isAmount(Cursor cursor, int next, List<WrittenToken> groups) {
    Figure figure = Figure.of(groups.get(groups.size() - 1).text(), 1);
    return groups.get(0).text().charAt(0) != '0'
        && (Scale.at(cursor, next).isPresent()
            || cursor.token(next).isAny("%٪")
            || Thing.at(cursor, next).isPresent()
            || Counted.at(cursor, next, figure).filter(Counted::listed).isPresent());
  }

  private static boolean isPhone(Cursor cursor, List<WrittenToken> groups, int digits) {
    boolean zero = groups.get(0).text().charAt(0) == '0';
    // 4111 1111 1111 1111, SA03 8000 0000 6080 1016 7519
    boolean fours =
        digits >= CARD_DIGITS
            && groups.size() > 2
            && groups.stream().allMatch(group -> group.text().length() <= CARD_GROUP)
            && groups.get(1).text().length() == CARD_GROUP;
    boolean joined = cursor.token(0).glued() && cursor.token(-1).is(Kind.LATIN);
    return (zero && !joined) || fours;
  }

  private static List<Piece> pieces(Cursor cursor, boolean plus, List<WrittenToken> groups) {
    List<Piece> pieces = new ArrayList<>();
    if (plus) {
      pieces.addAll(Reading.words(cursor.from(0), cursor.to(1), List.of("زَائِدْ")));
    }
    for (WrittenToken group : groups) {
      for (String part : parts(group.text())) {
        if (pieces.size() > (plus ? 1 : 0)) {
          pieces.add(new Mark(Mark.Kind.COMMA, "", group.from(), group.from()));
        }
        pieces.addAll(Reading.words(group.from(), group.to(), Spelled.digits(part)));
      }
    }
    return pieces;
  }

  /** A group of more than four digits is said in threes, the rest in one. */
  private static List<String> parts(String digits) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (digits.length() - at > GROUP + 1) {
      parts.add(digits.substring(at, at + GROUP));
      at += GROUP;
    }
    parts.add(digits.substring(at));
    return parts;
  }
}
