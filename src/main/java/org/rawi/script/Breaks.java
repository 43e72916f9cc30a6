package org.rawi.script;

import java.util.Set;

/**
 * Where a speaker may take breath inside a clause. Weights: below 0 never, 0 only if need be,
 * higher is better.
 */
final class Breaks {
  static final int NEVER = -1;
  static final int POSSIBLE = 0;
  static final int GOOD = 2;
  static final int BEST = 3;

  /** Prepositions and other words that lean on the next (حروف الجرّ والأدوات). */
  private static final Set<String> LEAN_FORWARD =
      Set.of(
          "في", "من", "إلى", "على", "عن", "حتى", "منذ", "مع", "بين", "عند", "لدى", "أمام", "وراء",
          "خلف", "تحت", "فوق", "ضد", "عبر", "حول", "دون", "خلال", "بعد", "قبل", "نحو", "غير", "سوى",
          "كل", "بعض", "جميع", "أي", "أن", "إن", "لا", "لم", "لن", "ما", "قد", "لقد", "سوف", "هل",
          "يا", "أو", "و", "ثم", "بل", "أم", "إلا", "لكن", "كان", "كانت", "ليس", "ذات", "ذو", "ذي",
          "حوالي", "أكثر", "أقل", "أحد", "إحدى", "هذا", "هذه", "ذلك", "تلك", "هو", "هي", "التي",
          "الذي", "الذين", "كما", "حيث", "إذا", "لو", "مثل", "ضمن", "وفق", "حسب", "بسبب", "رغم",
          "بدون", "أثناء", "داخل", "خارج", "لأن", "بأن", "عدة", "شبه", "نفس", "كلا", "مما", "عما",
          "بعدما", "عندما");

  /** Parts of names (بن، أبو، عبد، آل…). */
  private static final Set<String> NAME_PARTICLES =
      Set.of(
          "بن", "ابن", "بنت", "أبو", "أبا", "أبي", "ابو", "ابي", "بو", "أم", "عبد", "آل", "ذو",
          "الشيخ", "دكتور", "السيد");

  /** Words that open a clause. */
  private static final Set<String> OPEN_CLAUSE =
      Set.of(
          "ثم",
          "حيث",
          "لكن",
          "ولكن",
          "لكنها",
          "لكنه",
          "ولكنها",
          "ولكنه",
          "بينما",
          "فيما",
          "إذ",
          "إذا",
          "عندما",
          "حين",
          "حينما",
          "لأن",
          "لأنها",
          "لأنه",
          "كما",
          "مما",
          "وهو",
          "وهي",
          "حتى",
          "بحيث",
          "غير",
          "إلا",
          "وأن",
          "وقد",
          "وكان",
          "وكانت",
          "ولم",
          "ولا",
          "رغم",
          "بسبب",
          "بعدما",
          "قبل",
          "بعد",
          "منذ",
          "خلال",
          "ناهيك",
          "فضلا",
          "بالإضافة",
          "أو",
          "بل");

  private static final Set<String> OPEN_CONTENT_CLAUSE =
      Set.of("أن", "إن", "أنه", "أنها", "إنه", "إنها", "بأن", "بأنه", "بأنها");

  /** A relative clause (صلة) hangs on the noun before it. */
  private static final Set<String> RELATIVE =
      Set.of("الذي", "التي", "الذين", "اللذين", "اللتين", "اللاتي");

  private Breaks() {}

  /**
   * How good a pause is between two words.
   *
   * @param left bare form of the word before
   * @param leftSpoken the same, diacritized
   * @param right bare form of the word after
   */
  static int weight(String left, String leftSpoken, String right) {
    if (LEAN_FORWARD.contains(left)
        || LEAN_FORWARD.contains(withoutConjunction(left))
        || NAME_PARTICLES.contains(left)
        || NAME_PARTICLES.contains(right)) {
      return NEVER;
    }
    if (OPEN_CLAUSE.contains(right)) {
      return BEST;
    }
    if (right.length() > 3 && right.charAt(0) == 'و' && !right.startsWith("وا")) {
      return BEST;
    }
    if (OPEN_CONTENT_CLAUSE.contains(right)) {
      return GOOD;
    }
    if (RELATIVE.contains(right)) {
      return POSSIBLE;
    }
    if (LEAN_FORWARD.contains(right) && !right.equals("و")) {
      return GOOD;
    }
    return isConstruct(left, leftSpoken, right) ? NEVER : POSSIBLE;
  }

  /** A noun without article and tanween before a definite noun is its construct (إضافة). */
  private static boolean isConstruct(String left, String leftSpoken, String right) {
    boolean leftDefinite =
        left.startsWith("ال")
            || left.startsWith("بال")
            || left.startsWith("وال")
            || left.startsWith("لل");
    char last = leftSpoken.charAt(leftSpoken.length() - 1);
    boolean tanween =
        "ًٌٍ".indexOf(last) >= 0 || leftSpoken.endsWith("ًا") || leftSpoken.endsWith("اً");
    boolean rightDefinite = right.startsWith("ال");
    // الرَّئِيسُ الرُّوسِيُّ: an adjective with its noun should also stay, but may part if need be
    return !leftDefinite && !tanween && rightDefinite;
  }

  private static String withoutConjunction(String word) {
    return word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')
        ? word.substring(1)
        : word;
  }
}
