package org.rawi.phonetics;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The joining hamza (همزة الوصل): an alif that sounds only where speech begins — اُكْتُبْ ʔuktub —
 * and falls after any sound: وَاكْتُبْ waktub. In verbs VII–X, their verbal nouns, imperatives of
 * the first form, and ten nouns (اِبْن, اِسْم, اِمْرَأَة, اِثْنَان…). Wright, vol. I §§18–19.
 */
final class HamzatWasl {
  /**
   * iftaʿala and tafaʿʿala swallow their t in these: اتَّحَدَ, ادَّعَى, اطَّلَعَ, ازَّيَّنَ,
   * اثَّاقَلَ.
   */
  private static final String ASSIMILATED = "تدطذزثظصسضش";

  private static final String[] NOUNS = {"ابن", "اسم", "اثن", "امرأ", "امرؤ", "امرئ"};

  /** Imperative plurals whose damma is the root's: اُدْعُوا, against اِمْشُوا of مَشَى يَمْشِي. */
  private static final Set<String> ROOT_WAW =
      Set.of("ادعوا", "اتلوا", "ارجوا", "امحوا", "اغزوا", "اعفوا", "اشكوا", "ادنوا", "اسموا");

  private HamzatWasl() {}

  /** Whether the alif at the start of the word is one, the article aside. */
  static boolean beginsWith(Spelling word) {
    if (word.letter(0) == Letters.ALIF_WASLA) {
      return Letters.isConsonant(word.letter(1));
    }
    if (word.letter(0) != Letters.ALIF
        || word.size() < 3
        || !Letters.isConsonant(word.letter(1))
        || isLengthening(word, 1)) {
      return false;
    }
    boolean fatha = word.has(0, Marks.FATHA);
    if (word.has(1, Marks.SHADDA)) {
      return word.letter(1) == Letters.LAM
          ? !word.has(0, Marks.KASRA | Marks.DAMMA) && !word.restIs(1, "لا") // الَّذِي; not اِلَّا
          : isAssimilated(word, 1) && !fatha;
    }
    if (word.has(1, Marks.VOWELLED) || fatha) {
      return false; // اِلَى, اَحْمَد: a hamza that the writer left out
    }
    return word.has(1, Marks.SUKUN) || isShortConsonant(word, 2);
  }

  private static boolean isLengthening(Spelling word, int i) {
    return Letters.isWeak(word.letter(i)) && !word.has(i, Marks.SHADDA);
  }

  private static boolean isShortConsonant(Spelling word, int i) {
    return Letters.isConsonant(word.letter(i))
        && !(word.isBare(i) && Letters.isWeak(word.letter(i)));
  }

  static boolean isAssimilated(Spelling word, int i) {
    return word.has(i, Marks.SHADDA) && ASSIMILATED.indexOf(word.letter(i)) >= 0;
  }

  /**
   * Whether the alif at {@code alif} is one after particles: وَاسْتَقْبَلَ, بِاسْمِ. An alif that
   * lengthens stands before a closed syllable only in foreign names (وَارْسُو, كَانْط), which
   * {@link ForeignNames} lists.
   */
  static boolean stands(Spelling word, int alif) {
    if (word.letter(alif) == Letters.ALIF_WASLA) {
      return true;
    }
    if (word.letter(alif) != Letters.ALIF
        || (word.marks(alif) & ~Marks.SHORT) != 0
        || word.size() < alif + 3
        || !Letters.isConsonant(word.letter(alif + 1))
        || isLengthening(word, alif + 1)) {
      return false;
    }
    if (word.letter(alif + 1) == Letters.LAM && word.has(alif + 1, Marks.SHADDA)) {
      return true; // وَالَّذِي
    }
    return !word.has(alif, Marks.FATHA) // وَاَحْمَد: a hamza left out
        && (word.marks(alif + 1) == Marks.SUKUN || isAssimilated(word, alif + 1))
        && !ForeignNames.beginWithLongA(word, alif);
  }

  /** The vowel it sounds with where speech begins. */
  static Phoneme vowel(Spelling word) {
    @Nullable Phoneme written = word.shortVowel(0);
    if (written != null) {
      return written;
    }
    if (word.letter(1) == Letters.LAM && word.has(1, Marks.SHADDA)) {
      return Phoneme.A; // الَّذِي, اللَّه
    }
    for (String noun : NOUNS) {
      if (word.startsWith(1, noun.substring(1))) {
        return Phoneme.I;
      }
    }
    boolean damma = word.has(1, Marks.SHADDA) ? word.has(1, Marks.DAMMA) : word.has(2, Marks.DAMMA);
    boolean borrowed = AlifWiqaya.follows(word, 3) && word.size() == 5;
    return damma && (!borrowed || ROOT_WAW.contains(word.toString())) ? Phoneme.U : Phoneme.I;
  }
}
