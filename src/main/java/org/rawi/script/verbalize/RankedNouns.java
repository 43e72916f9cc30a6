package org.rawi.script.verbalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Nouns whose number is their rank: «القرن 21»، «المادة 5»، «لويس 14»، «القرنين 19 و20». */
final class RankedNouns {
  private static final Map<String, Gender> RANKED = read();

  /** How far back the noun of «المواد 12 و15 و18» may stand. */
  private static final int LIST = 8;

  private static final Set<String> VALUES = Set.of("العدد", "الدرجة", "المستوى");

  /** How far back the title of «بابا الفاتيكان فرنسيس 1» may stand. */
  private static final int TITLE = 3;

  private static final Set<String> RULERS =
      Set.of(
          "الملك",
          "البابا",
          "بابا",
          "الإمبراطور",
          "القيصر",
          "السلطان",
          "الأمير",
          "الشاه",
          "الفرعون",
          "الخديوي",
          "البطريرك",
          "الأنبا",
          "الدوق");

  private static final Set<String> QUEENS =
      Set.of("الملكة", "الإمبراطورة", "القيصرة", "السلطانة", "الأميرة");

  /** «المواد من 5 إلى 9». */
  private static final Set<String> TO = Set.of("من", "إلى", "الى", "حتى");

  private RankedNouns() {}

  /**
   * A noun before the cursor that numbers rank.
   *
   * @param behind how many tokens before the cursor it stands
   * @param several a dual or plural, whose numbers are a list or a range
   */
  record Ranked(Gender gender, int behind, boolean several) {}

  private static Map<String, Gender> read() {
    Map<String, Gender> ranked = new HashMap<>();
    for (String line : WordList.lines("ranked.txt")) {
      int colon = line.indexOf(':');
      Gender gender = line.startsWith("f") ? Gender.FEMININE : Gender.MASCULINE;
      for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
        ranked.put(word, gender);
      }
    }
    return ranked;
  }

  /** The ranked noun directly before the cursor, or before the list that the cursor stands in. */
  static Optional<Ranked> before(Cursor cursor) {
    WrittenToken last = cursor.token(-1);
    if (last.is(Kind.WORD) && !isJoint(last)) {
      Optional<Ranked> war = war(cursor, 1);
      return war.isPresent() ? war : one(cursor, last).or(() -> several(last, 1));
    }
    int behind = 1;
    while (behind < LIST && isListed(cursor.token(-behind))) {
      behind++;
    }
    WrittenToken head = cursor.token(-behind);
    Optional<Ranked> war = war(cursor, behind);
    return war.isPresent() ? war : head.is(Kind.WORD) ? several(head, behind) : Optional.empty();
  }

  /** «الحرب العالمية 2»، «الحربين العالميتين 1 و2»: the adjective parts noun and number. */
  private static Optional<Ranked> war(Cursor cursor, int behind) {
    boolean world = cursor.token(-behind).bare().startsWith("العالمي");
    String noun = cursor.token(-behind - 1).bare();
    return world && noun.contains("حرب")
        ? Optional.of(
            new Ranked(Gender.FEMININE, behind + 1, noun.endsWith("ين") || noun.endsWith("ان")))
        : Optional.empty();
  }

  /** «الملك محمد 6»، «الملك عبد الله 2»، «بابا الفاتيكان فرنسيس 1»: a name after its title. */
  static Optional<Ranked> titled(Cursor cursor) {
    WrittenToken name = cursor.token(-1);
    if (!name.is(Kind.WORD) || Governor.FUNCTION_WORDS.contains(name.bare())) {
      return Optional.empty();
    }
    for (int back = 1; back <= TITLE; back++) {
      String title = withArticle(cursor.token(-back).bare());
      if (RULERS.contains(title)) {
        return Optional.of(new Ranked(Gender.MASCULINE, back, false));
      }
      if (QUEENS.contains(title)) {
        return Optional.of(new Ranked(Gender.FEMININE, back, false));
      }
    }
    return Optional.empty();
  }

  private static boolean isListed(WrittenToken token) {
    return token.is(Kind.DIGITS) || RomanNumerals.value(token) > 0 || isJoint(token);
  }

  private static boolean isJoint(WrittenToken token) {
    return token.isAny("،,()")
        || TO.contains(token.bare())
        || token.bare().equals("و")
        || token.bare().equals("ال")
        || token.bare().equals("وال");
  }

  private static Optional<Ranked> one(Cursor cursor, WrittenToken noun) {
    return Optional.ofNullable(RANKED.get(withArticle(noun.bare())))
        .filter(gender -> !isValue(noun) || !Governor.isPredicated(cursor.token(-2)))
        .map(gender -> new Ranked(gender, 1, false));
  }

  /** «كان العدد 20»: how many, not which. */
  private static boolean isValue(WrittenToken noun) {
    return VALUES.contains(noun.bare());
  }

  /** القرنين, المادتان, المواد. */
  private static Optional<Ranked> several(WrittenToken noun, int behind) {
    String bare = withArticle(noun.bare());
    if (!bare.startsWith("ال")) {
      return Optional.empty();
    }
    String singular = bare;
    if (bare.endsWith("ين") || bare.endsWith("ان")) {
      String stem = bare.substring(0, bare.length() - 2);
      singular = stem.endsWith("ت") ? stem.substring(0, stem.length() - 1) + "ة" : stem;
      if (!RANKED.containsKey(singular)) {
        singular = stem;
      }
    }
    if (!RANKED.containsKey(singular)) {
      singular =
          NounLexicon.findAll(bare).stream()
              .filter(entry -> entry.number() == GrammaticalNumber.PLURAL)
              .map(entry -> "ال" + Letters.bare(entry.noun().singular()))
              .filter(RANKED::containsKey)
              .findFirst()
              .orElse("");
    } else if (singular.equals(bare)) {
      return Optional.empty();
    }
    return Optional.ofNullable(RANKED.get(singular))
        .map(gender -> new Ranked(gender, behind, true));
  }

  /** Whether it is the name of rulers who are numbered: لويس. */
  static boolean isRuler(String bare) {
    return RANKED.containsKey(bare) && !bare.startsWith("ال");
  }

  /** Whether numbers after this noun, here without the article, rank it. */
  static boolean isRanked(String bare) {
    return RANKED.containsKey("ال" + bare);
  }

  /** وللمرة → للمرة: «و» and «ف» before the article or a preposition that carries it. */
  static String withoutConjunction(String bare) {
    boolean joined =
        (bare.startsWith("و") || bare.startsWith("ف"))
            && (bare.startsWith("لل", 1)
                || bare.startsWith("ال", 1)
                || bare.startsWith("بال", 1)
                || bare.startsWith("كال", 1));
    return joined ? bare.substring(1) : bare;
  }

  /** للمرة → المرة, بالدول → الدول, والقرن → القرن. */
  static String withArticle(String joined) {
    String bare = withoutConjunction(joined);
    if (bare.startsWith("لل") && bare.length() > 4) {
      return "ال" + bare.substring(2);
    }
    boolean prefixed = bare.length() > 4 && "بكوف".indexOf(bare.charAt(0)) >= 0;
    return prefixed && bare.startsWith("ال", 1) ? bare.substring(1) : bare;
  }

  /** The stems that a noun with a pronoun may have, the likeliest first: نسخته → نسخة. */
  static List<String> withoutPronoun(String bare) {
    for (String pronoun : List.of("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه")) {
      if (bare.endsWith(pronoun) && bare.length() >= pronoun.length() + 3) {
        String stem = bare.substring(0, bare.length() - pronoun.length());
        String shorter = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
          case 'ت' -> List.of(shorter + "ة", stem);
          case 'ا' -> List.of(shorter + "ى", stem);
          case 'ئ', 'ؤ' -> List.of(shorter + "ء", stem);
          case 'و', 'ي' -> List.of(stem + "ن", stem);
          default -> List.of(stem);
        };
      }
    }
    return List.of();
  }
}
