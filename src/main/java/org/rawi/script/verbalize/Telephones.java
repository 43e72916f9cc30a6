package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Telephone and account numbers: digit by digit, with a pause between groups: «+961 1 345 678»،
 * «050-123-4567»، «هاتف 0501234567».
 */
final class Telephones implements Rule {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 20;
  private static final int GROUP = 3;
  private static final Set<String> PHONE_WORDS =
      Set.of(
          "هاتف",
          "الهاتف",
          "هاتفيا",
          "جوال",
          "الجوال",
          "موبايل",
          "محمول",
          "المحمول",
          "فاكس",
          "الفاكس",
          "تلفون",
          "تليفون",
          "واتساب",
          "الواتساب",
          "اتصل",
          "بالرقم",
          "الرقم",
          "رقم",
          "برقم",
          "ت",
          "حساب",
          "الحساب");

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
    List<WrittenToken> groups = new ArrayList<>();
    int used = at + collect(cursor, at, groups);
    int digits = groups.stream().mapToInt(group -> group.text().length()).sum();
    if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || !isPhone(cursor, plus, groups)) {
      return Optional.empty();
    }
    return Optional.of(new Reading(used, pieces(cursor, plus, groups)));
  }

  /** Collects the groups; returns how many tokens they and the marks between them take. */
  private static int collect(Cursor cursor, int at, List<WrittenToken> groups) {
    int used = 0;
    int digits = 0;
    while (cursor.token(at + used).is(Kind.DIGITS) && digits <= MOST_DIGITS) {
      groups.add(cursor.token(at + used));
      digits += cursor.token(at + used).text().length();
      used++;
      int marks = 0;
      while (cursor.token(at + used + marks).isAny("-‑()") && marks < 2) {
        marks++;
      }
      if (!cursor.token(at + used + marks).is(Kind.DIGITS)) {
        break;
      }
      used += marks;
    }
    return used;
  }

  private static boolean isPhone(Cursor cursor, boolean plus, List<WrittenToken> groups) {
    boolean several = groups.size() > 2;
    boolean zero = groups.get(0).text().charAt(0) == '0';
    return plus || (zero && (several || groups.size() <= 2)) || isAnnounced(cursor);
  }

  private static boolean isAnnounced(Cursor cursor) {
    for (int back = 1; back <= 3; back++) {
      WrittenToken token = cursor.token(-back);
      String bare = token.bare();
      if (PHONE_WORDS.contains(bare)
          || (bare.length() > 2 && PHONE_WORDS.contains(bare.substring(1)))) {
        return true;
      }
    }
    return false;
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
