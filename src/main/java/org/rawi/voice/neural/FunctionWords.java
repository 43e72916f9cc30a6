package org.rawi.voice.neural;

import java.util.Set;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneticWord;

/**
 * Words that only join others (أدوات وحروف), by their sounds, with their vowels before hamzat wasl:
 * readers hurry over them. Doubling is not written.
 */
final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          "fii",
          "fi",
          "min",
          "mina",
          "mini",
          "Ean",
          "Eani",
          "Ealaa",
          "Eala",
          "Qilaa",
          "Qila",
          "Hataa",
          "Hata",
          "mundhu",
          "maEa",
          "bayna",
          "Einda",
          "ladaa",
          "lada", // الجر
          "Qan",
          "Qani",
          "Qana",
          "Qina",
          "lakina",
          "laakina",
          "laakin",
          "laakini",
          "kay",
          "likay",
          "laa",
          "la",
          "lam",
          "lami",
          "lan",
          "lani",
          "maa",
          "ma",
          "qad",
          "qadi",
          "hal",
          "hali",
          "sawfa",
          "law",
          "lawi",
          "Qidhaa",
          "Qidha",
          "Qidh",
          "Qidhi",
          "Qin",
          "Qini",
          "lamaa",
          "Qaw",
          "Qawi",
          "Qam",
          "Qami",
          "thuma",
          "bal",
          "bali",
          "Qay", // العطف
          "haadhaa",
          "haadha",
          "haadhihi",
          "dhaalika",
          "tilka",
          "haaQulaaQi",
          "haaQulaaQ",
          "Qaladhii",
          "Qaladhi",
          "ladhii",
          "ladhi",
          "Qalatii",
          "Qalati",
          "latii",
          "lati",
          "Qaladhiina",
          "ladhiina",
          "man",
          "mani", // الإشارة والموصول
          "huwa",
          "hiya",
          "hum",
          "humu",
          "naHnu",
          "Qanaa",
          "Qanta",
          "kaana",
          "kaanat",
          "kaanati", // الضمائر، كان
          "mim",
          "mil",
          "mir",
          "Eam",
          "Eal",
          "Ear",
          "Qal",
          "Qar",
          "Qim",
          "Qil",
          "Qir",
          "lal",
          "lar",
          "mam"); // with n assimilated: مِنْ رَبِّهِ

  /** Of the longest one with و before it. */
  private static final int MOST_PHONES = 11;

  private FunctionWords() {}

  /** Also with و or ف before it: وَمِنْ، فَلَا. */
  static boolean contains(PhoneticWord word) {
    if (word.phones().size() > MOST_PHONES) {
      return false;
    }
    StringBuilder sounds = new StringBuilder();
    for (Phone phone : word.phones()) {
      sounds.append(phone.phoneme().symbol());
    }
    String whole = sounds.toString();
    boolean joined = whole.startsWith("wa") || whole.startsWith("fa");
    return WORDS.contains(whole) || joined && WORDS.contains(whole.substring(2));
  }
}
