package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rawi.script.lexicon.Article;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.Noun;

/**
 * Cardinal numbers (الأعداد الأصلية) up to 10^18 in words. Source: Wright, A Grammar of the Arabic
 * Language, vol. I §§318–327.
 */
final class Cardinals {
  /** The first number that has no name here. */
  static final long LIMIT = 1_000_000_000_000_000_000L;

  /**
   * 3–10 as masculine and feminine words; the other gender counts: ثَلَاثَةُ رِجَالٍ, ثَلَاثُ
   * نِسَاءٍ.
   */
  private static final String[] UNITS = {
    "",
    "وَاحِد",
    "اثْن",
    "ثَلَاث",
    "أَرْبَع",
    "خَمْس",
    "سِتّ",
    "سَبْع",
    "ثَمَانِي",
    "تِسْع",
    "عَشْر"
  };

  private static final String[] TENS = {
    "", "", "عِشْر", "ثَلَاث", "أَرْبَع", "خَمْس", "سِتّ", "سَبْع", "ثَمَان", "تِسْع"
  };

  private static final List<Noun> SCALES =
      List.of(
          scale("أَلْف", "آلَاف", Noun.PluralKind.BROKEN),
          scale("مِلْيُون", "مَلَايِين", Noun.PluralKind.BROKEN),
          scale("مِلْيَار", "مِلْيَارَات", Noun.PluralKind.SOUND_FEMININE),
          scale("تِرِيلْيُون", "تِرِيلْيُونَات", Noun.PluralKind.SOUND_FEMININE),
          scale("كْوَادْرِيلْيُون", "كْوَادْرِيلْيُونَات", Noun.PluralKind.SOUND_FEMININE));

  /** A number below a thousand in one of its forms. */
  private record Small(
      int number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {}

  /** A word for a power of thousand in one of its forms. */
  private record ScaleForm(
      int scale, GrammaticalNumber number, GrammaticalCase grammaticalCase, Definiteness form) {}

  /** At most 18,000 entries: numbers below a thousand are parts of all others. */
  private static final Map<Small, List<String>> BELOW_THOUSAND = new ConcurrentHashMap<>();

  private static final Map<ScaleForm, String> SCALE_FORMS = new ConcurrentHashMap<>();

  private Cardinals() {}

  private static String scale(
      int scale, GrammaticalNumber number, GrammaticalCase grammaticalCase, Definiteness form) {
    return SCALE_FORMS.computeIfAbsent(
        new ScaleForm(scale, number, grammaticalCase, form),
        key -> SCALES.get(scale).form(number, grammaticalCase, form));
  }

  private static Noun scale(String singular, String plural, Noun.PluralKind kind) {
    return new Noun(singular, Gender.MASCULINE, plural, kind);
  }

  /**
   * The number without what it counts.
   *
   * @param counted gender of what is counted (of its singular)
   * @param form {@code CONSTRUCT} when a genitive follows, {@code DEFINITE} with the article
   */
  static List<String> words(
      long number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {
    if (number < 0 || number >= LIMIT) {
      throw new IllegalArgumentException("no name for " + number);
    }
    if (number == 0) {
      return List.of(Inflection.decline("صِفْر", grammaticalCase, form));
    }
    List<String> parts = new ArrayList<>();
    long scale = LIMIT / 1000;
    for (int i = SCALES.size() - 1; i >= 0; i--, scale /= 1000) {
      int group = (int) (number / scale % 1000);
      boolean last = number % scale == 0;
      if (group > 0) {
        parts.addAll(group(group, i, grammaticalCase, last ? form : notLast(form)));
      }
      if (last) {
        break;
      }
    }
    parts.addAll(belowThousand((int) (number % 1000), counted, grammaticalCase, form));
    return joined(parts);
  }

  /** Only the last part stands in construct; the article stands on every part. */
  private static Definiteness notLast(Definiteness form) {
    return form == Definiteness.CONSTRUCT ? Definiteness.INDEFINITE : form;
  }

  /** Parts are joined by وَ; each part may be of several words. */
  private static List<String> joined(List<String> parts) {
    List<String> words = new ArrayList<>(parts.size() + 2);
    for (String part : parts) {
      String said = words.isEmpty() ? part : Inflection.prefixed("وَ", part);
      for (int space = said.indexOf(' '); space >= 0; space = said.indexOf(' ')) {
        words.add(said.substring(0, space));
        said = said.substring(space + 1);
      }
      words.add(said);
    }
    return words;
  }

  /**
   * Thousands, millions…: the scale is a counted noun itself: ثَلَاثَةُ آلَافٍ, أَحَدَ عَشَرَ
   * أَلْفًا.
   */
  private static List<String> group(
      int count, int scale, GrammaticalCase grammaticalCase, Definiteness form) {
    if (count == 1) {
      return List.of(scale(scale, GrammaticalNumber.SINGULAR, grammaticalCase, form));
    }
    if (count == 2) {
      return List.of(scale(scale, GrammaticalNumber.DUAL, grammaticalCase, form));
    }
    int rest = count % 100;
    boolean oneOrTwo = count > 100 && (rest == 1 || rest == 2);
    CountedNoun.Form noun = CountedNoun.after(oneOrTwo ? 100 : count);
    Definiteness ofNoun = form == Definiteness.DEFINITE ? Definiteness.INDEFINITE : form;
    Definiteness ofSingle = oneOrTwo ? notLast(ofNoun) : ofNoun;
    List<String> parts =
        new ArrayList<>(
            belowThousand(
                oneOrTwo ? count - rest : count,
                Gender.MASCULINE,
                grammaticalCase,
                numberBefore(oneOrTwo ? 100 : count, form)));
    int last = parts.size() - 1;
    parts.set(
        last,
        parts.get(last) + " " + scale(scale, noun.number(), noun.grammaticalCase(), ofSingle));
    if (oneOrTwo) {
      // 101: مِئَةُ أَلْفٍ وَأَلْفٌ
      parts.addAll(group(rest, scale, grammaticalCase, form));
    }
    return parts;
  }

  /** Whether a number stands in construct before what it counts: 3–10 and the round hundreds. */
  static Definiteness numberBefore(long count, Definiteness form) {
    if (form == Definiteness.DEFINITE) {
      return form;
    }
    long rest = count % 100;
    return rest > 10 || rest == 1 || rest == 2 ? Definiteness.INDEFINITE : Definiteness.CONSTRUCT;
  }

  private static List<String> belowThousand(
      int number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {
    return BELOW_THOUSAND.computeIfAbsent(
        new Small(number, counted, grammaticalCase, form),
        key -> List.copyOf(parts(number, counted, grammaticalCase, form)));
  }

  private static List<String> parts(
      int number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {
    List<String> parts = new ArrayList<>();
    int rest = number % 100;
    if (number >= 100) {
      parts.add(hundreds(number / 100, grammaticalCase, rest == 0 ? form : notLast(form)));
    }
    if (rest == 0) {
      return parts;
    }
    if (rest <= 10) {
      parts.add(unit(rest, counted, grammaticalCase, form));
    } else if (rest < 20) {
      parts.add(teen(rest, counted, grammaticalCase, form));
    } else {
      if (rest % 10 > 0) {
        parts.add(beforeTens(rest % 10, counted, grammaticalCase, notLast(form)));
      }
      parts.add(Inflection.tens(TENS[rest / 10], grammaticalCase, notLast(form)));
    }
    return parts;
  }

  /** 300–900 are one word with the case on its first half: ثَلَاثُمِئَةٍ, بِثَلَاثِمِئَةٍ. */
  private static String hundreds(int count, GrammaticalCase grammaticalCase, Definiteness form) {
    if (count == 1) {
      return Inflection.decline("مِئَة", grammaticalCase, form);
    }
    if (count == 2) {
      return Inflection.dual("مِئَت", grammaticalCase, form);
    }
    boolean definite = form == Definiteness.DEFINITE;
    String first =
        count == 8
            ? "ثَمَانِ"
            : Inflection.decline(UNITS[count], grammaticalCase, Definiteness.CONSTRUCT);
    String hundred =
        Inflection.decline(
            "مِئَة", GrammaticalCase.GENITIVE, definite ? Definiteness.CONSTRUCT : form);
    return definite ? Article.before(first + hundred) : first + hundred;
  }

  /** 1–10. Three to ten take the other gender (المخالفة). */
  private static String unit(
      int number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {
    boolean masculine = counted == Gender.MASCULINE;
    if (number == 1) {
      return Inflection.decline(masculine ? "وَاحِد" : "وَاحِدَة", grammaticalCase, form);
    }
    if (number == 2) {
      return Inflection.dual(masculine ? "اثْن" : "اثْنَت", grammaticalCase, form);
    }
    if (masculine) {
      String stem = number == 10 ? "عَشَرَة" : number == 8 ? "ثَمَانِيَة" : UNITS[number] + "َة";
      return Inflection.decline(stem, grammaticalCase, form);
    }
    if (number == 8) {
      return eightOfFeminines(grammaticalCase, form);
    }
    return Inflection.decline(UNITS[number], grammaticalCase, form);
  }

  /** ثمانٍ is a defective noun (منقوص): ثَمَانِي نِسَاءٍ, ثَمَانٍ, ثَمَانِيًا. */
  private static String eightOfFeminines(GrammaticalCase grammaticalCase, Definiteness form) {
    boolean accusative = grammaticalCase == GrammaticalCase.ACCUSATIVE;
    if (form == Definiteness.INDEFINITE) {
      return accusative ? "ثَمَانِيًا" : "ثَمَانٍ";
    }
    String eight = accusative ? "ثَمَانِيَ" : "ثَمَانِي";
    return form == Definiteness.DEFINITE ? Article.before(eight) : eight;
  }

  /** 1–9 before the tens: وَاحِدٌ وَعِشْرُونَ, إِحْدَى وَعِشْرُونَ. */
  private static String beforeTens(
      int number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {
    if (number == 1 && counted == Gender.FEMININE) {
      return form == Definiteness.DEFINITE ? "الْإِحْدَى" : "إِحْدَى";
    }
    return unit(number, counted, grammaticalCase, form);
  }

  /** 11–19 do not decline (مبنيّ على فتح الجزأين) but for the first part of twelve. */
  private static String teen(
      int number, Gender counted, GrammaticalCase grammaticalCase, Definiteness form) {
    boolean masculine = counted == Gender.MASCULINE;
    String ten = masculine ? " عَشَرَ" : " عَشْرَةَ";
    String first =
        switch (number) {
          case 11 -> masculine ? "أَحَدَ" : "إِحْدَى";
          case 12 ->
              Inflection.dual(
                  masculine ? "اثْن" : "اثْنَت", grammaticalCase, Definiteness.CONSTRUCT);
          case 18 -> masculine ? "ثَمَانِيَةَ" : "ثَمَانِيَ";
          default -> UNITS[number - 10] + (masculine ? "َةَ" : "َ");
        };
    return (form == Definiteness.DEFINITE ? Article.before(first) : first) + ten;
  }
}
