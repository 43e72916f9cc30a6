package org.rawi.script.verbalize;

import java.util.List;
import java.util.Set;

/** Words before digits that say what kind of identifier they are. */
enum Announcement {
  NONE,
  /** A telephone or fax number: «فاكس: 01/555124». */
  TELEPHONE,
  /** A post-office box: «ص.ب: 11-5555». */
  BOX,
  /** A postal code or the number of a document, said digit by digit from five digits on. */
  CODE;

  private static final int FAR = 3;
  private static final int NEAR_TELEPHONE_DIGITS = 5;
  private static final int CODE_DIGITS = 5;
  private static final int LONG_NUMBER_DIGITS = 7;

  private static final Set<String> TELEPHONES =
      Set.of(
          "هاتف",
          "الهاتف",
          "هاتفيا",
          "هواتف",
          "جوال",
          "الجوال",
          "موبايل",
          "الموبايل",
          "محمول",
          "المحمول",
          "خلوي",
          "الخلوي",
          "نقال",
          "النقال",
          "فاكس",
          "الفاكس",
          "تلفاكس",
          "تلفون",
          "تليفون",
          "التليفون",
          "واتساب",
          "الواتساب",
          "واتس",
          "اتصل",
          "اتصلوا",
          "للاتصال",
          "الاتصال",
          "للتواصل",
          "للاستفسار",
          "للحجز",
          "الساخن",
          "الموحد",
          "المجاني",
          "الطوارئ",
          "ت",
          "tel",
          "fax");

  private static final Set<String> NUMBERS =
      Set.of(
          "بالرقم", "الرقم", "رقم", "برقم", "حساب", "الحساب", "للحساب", "آيبان", "iban", "isbn",
          "issn", "كود", "الكود", "رمز", "الرمز", "pin");

  static Announcement before(Cursor cursor) {
    int back = 1;
    while (cursor.token(-back).isAny(":.()-،")) {
      back++;
    }
    String last = cursor.token(-back).bare();
    String secondLast = word(cursor, back + 1);
    if (last.equals("رقم") && isBox(cursor, back + 1)) {
      return BOX;
    }
    if (isBox(cursor, back)) {
      return BOX;
    }
    if (last.endsWith("بريدي") || (last.equals("ب") && secondLast.equals("ر"))) {
      return CODE;
    }
    if (last.equals("ف") && back > 1) {
      return TELEPHONE; // ف: 04/555666
    }
    for (int far = 0; far < FAR; far++) {
      if (isOf(TELEPHONES, cursor.token(-back - far).bare())) {
        return TELEPHONE;
      }
    }
    for (int far = 0; far < FAR; far++) {
      if (isOf(NUMBERS, cursor.token(-back - far).bare())) {
        return CODE;
      }
    }
    return NONE;
  }

  private static boolean isBox(Cursor cursor, int back) {
    String last = cursor.token(-back).bare();
    String before = word(cursor, back + 1);
    return (last.equals("ب") && before.equals("ص"))
        || (last.endsWith("بريد") && before.endsWith("صندوق"));
  }

  /** The word at least so far before the cursor, over points. */
  private static String word(Cursor cursor, int back) {
    int at = back;
    while (cursor.token(-at).is('.')) {
      at++;
    }
    return cursor.token(-at).bare();
  }

  private static boolean isOf(Set<String> words, String bare) {
    return words.contains(bare) || (bare.length() > 2 && words.contains(bare.substring(1)));
  }

  /** Marks that may stand between the groups of its digits. */
  String marks() {
    return this == TELEPHONE || this == BOX ? "-‑()/" : "-‑()";
  }

  /** Whether these groups are said digit by digit because of it. */
  boolean covers(List<WrittenToken> groups, int digits) {
    return switch (this) {
      case NONE -> false;
      case TELEPHONE -> digits >= NEAR_TELEPHONE_DIGITS;
      case BOX -> groups.size() > 1 || groups.get(0).text().charAt(0) == '0';
      case CODE -> digits >= LONG_NUMBER_DIGITS || (groups.size() == 1 && digits >= CODE_DIGITS);
    };
  }
}
