package org.rawi.tashkeel;

import org.jspecify.annotations.Nullable;

/**
 * The vowel that keeps two silent letters apart when the next word begins with hamzat wasl (التقاء
 * الساكنين): مِنَ الْبَيْتِ، قَالَتِ الْبِنْتُ، هُمُ الَّذِينَ. Source: Wright, A Grammar of the
 * Arabic Language, vol. I § 20.
 */
final class HelperVowel implements Rule {

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    int last = word.last();
    if (next == null
        || last < 1
        || word.at(last) != MarkClass.NONE
        || word.word().isMarked(last)
        || word.length() < word.word().length()
        || !beginsWithWasl(next)) {
      return;
    }
    int vowel = vowel(word, next);
    if (vowel != MarkClass.NONE) {
      word.set(last, vowel);
    }
  }

  /** A bare alif before a silent or double letter: الْبَيْت، اسْتِقْبَال، اتِّصَال. */
  static boolean beginsWithWasl(Reading word) {
    return word.length() > 2
        && word.letter(0) == 'ا'
        && word.at(0) == MarkClass.NONE
        && (word.at(1) == MarkClass.NONE || MarkClass.hasShadda(word.at(1)));
  }

  private static int vowel(Reading word, Reading next) {
    int last = word.last();
    int before = word.at(last - 1);
    switch (word.letter(last)) {
      case 'ا', 'ى', 'آ', 'ة':
        return MarkClass.NONE;
      case 'و': // plural: دَعَوُا، مُصْطَفَوُ; a long vowel is shortened in speech alone: أَبُو
        // الْهَوْل
        return MarkClass.vowel(before) == MarkClass.FATHA
            ? word.length() > 2 ? MarkClass.DAMMA : MarkClass.KASRA
            : MarkClass.NONE;
      case 'ي': // dual: ثُلُثَيِ الشَّعْبِ
        return MarkClass.vowel(before) == MarkClass.FATHA ? MarkClass.KASRA : MarkClass.NONE;
      case 'ن':
        boolean min = word.letters().equals("من") && before == MarkClass.KASRA;
        return min && next.letter(1) == 'ل' ? MarkClass.FATHA : MarkClass.KASRA;
      case 'م':
        return isPluralPronoun(word) ? MarkClass.DAMMA : MarkClass.KASRA;
      case 'ذ':
        return word.letters().equals("مذ") ? MarkClass.DAMMA : MarkClass.KASRA;
      default:
        return MarkClass.KASRA;
    }
  }

  /** هُمُ، لَكُمُ، أَنْتُمُ، عَلَيْهِمُ: the mīm of the plural had a damma of old. */
  private static boolean isPluralPronoun(Reading word) {
    int i = word.last() - 1;
    char letter = word.letter(i);
    return word.at(i) == MarkClass.DAMMA && "هكت".indexOf(letter) >= 0
        || word.at(i) == MarkClass.KASRA && letter == 'ه';
  }
}
