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
  /** Built on damma, kasra or fatha (المبني), without clitics. */
  private static final Set<String> BUILT =
      Set.of(
          "منذ", "حيث", "قبل", "بعد", "نحن", "هذه", "هؤلاء", "أمس", "ذلك", "تلك", "أنت", "هو", "هي",
          "الذين");

  /** Particles written together with the next word. */
  private static final String CLITICS = "وفبل";

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    int last = word.last();
    if (last < 2
        || word.length() < word.word().length()
        || isBuilt(word.letters())
        || next != null && HelperVowel.beginsWithWasl(next)
        || !isCaseEnding(word, last)) {
      return;
    }
    word.set(last, MarkClass.hasShadda(word.at(last)) ? MarkClass.SHADDA : MarkClass.NONE);
  }

  private static boolean isBuilt(String letters) {
    boolean clitic = CLITICS.indexOf(letters.charAt(0)) >= 0;
    return BUILT.contains(letters) || clitic && BUILT.contains(letters.substring(1));
  }

  private static boolean isCaseEnding(Reading word, int last) {
    char letter = word.letter(last);
    boolean article = SunLetters.hasArticle(word);
    if ("هك".indexOf(letter) >= 0 && !article) {
      return false; // most often a pronoun: كِتَابُهُ، كِتَابُكَ; but not in الْوَجْهُ، الْمَلِكُ
    }
    return switch (MarkClass.vowel(word.at(last))) {
      case MarkClass.DAMMATAN, MarkClass.KASRATAN -> true;
      case MarkClass.DAMMA, MarkClass.KASRA -> article || !isSubject(word, last);
      case MarkClass.FATHA -> letter == 'ة' || article;
      case MarkClass.FATHATAN -> letter == 'ة';
      default -> false;
    };
  }

  /**
   * The tāʾ of I and you after a silent letter (تاء الفاعل): كَتَبْتُ، قُلْتُ، مَشَيْتُ, against
   * nouns like بَيْتُ، وَقْتُ، بُيُوتُ.
   */
  private static boolean isSubject(Reading word, int last) {
    if (word.letter(last) != 'ت' || word.at(last - 1) != MarkClass.NONE) {
      return false;
    }
    boolean damma = word.at(last) == MarkClass.DAMMA;
    if ("اوي".indexOf(word.letter(last - 1)) >= 0) {
      boolean diphthong =
          word.letter(last - 1) != 'ا' && MarkClass.vowel(word.at(last - 2)) == MarkClass.FATHA;
      return diphthong && damma && last > 2;
    }
    int first = MarkClass.vowel(word.at(0));
    return last > 2
        || first == MarkClass.DAMMA
        || first == MarkClass.KASRA && !word.letters().equals("بنت");
  }
}
