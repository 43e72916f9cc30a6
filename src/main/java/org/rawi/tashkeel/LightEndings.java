package org.rawi.tashkeel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The register of newsreaders: short case and mood endings fall, أَعْلَنَ الرَّئِيسُ الْجَدِيدُ
 * أَمْسِ → أَعْلَنَ الرَّئِيسُ الْجَدِيدْ أَمْسِ.
 *
 * <p>Kept: an ending that carries the next word's hamzat wasl; the tanween of adverbs (شُكْرًا);
 * the fatha of verbs and particles (قَالَ، ثُمَّ), which is no case ending, and so every fatha on a
 * word without article; the vowels of pronouns and particles.
 */
final class LightEndings implements Rule {
  /** Built on damma or kasra (المبني على الضم أو الكسر), without clitics. */
  private static final Set<String> BUILT =
      Set.of(
          "منذ", "حيث", "قبل", "بعد", "نحن", "هذه", "هؤلاء", "أمس", "ذلك", "تلك", "أنت", "هو",
          "هي");

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    int last = word.last();
    if (last < 2
        || word.length() < word.word().length()
        || BUILT.contains(word.letters())
        || next != null && HelperVowel.beginsWithWasl(next)
        || !isCaseEnding(word, last)) {
      return;
    }
    word.set(last, MarkClass.hasShadda(word.at(last)) ? MarkClass.SHADDA : MarkClass.NONE);
  }

  private static boolean isCaseEnding(Reading word, int last) {
    char letter = word.letter(last);
    if ("هك".indexOf(letter) >= 0) {
      return false; // most often a pronoun: كِتَابُهُ، كِتَابُكَ
    }
    return switch (MarkClass.vowel(word.at(last))) {
      case MarkClass.DAMMA, MarkClass.DAMMATAN, MarkClass.KASRATAN -> true;
      case MarkClass.KASRA -> letter != 'ت' || word.letter(last - 1) == 'ا'; // not كَتَبْتِ
      case MarkClass.FATHA -> letter == 'ة' || word.letters().startsWith("ال");
      case MarkClass.FATHATAN -> letter == 'ة';
      default -> false;
    };
  }
}
