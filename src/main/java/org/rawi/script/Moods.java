package org.rawi.script;

import java.util.List;
import java.util.Set;
import org.rawi.script.Sentence.Mood;

/** What a sentence does, by its last mark and its question words (أدوات الاستفهام). */
final class Moods {
  private static final Set<String> ASK_FOR_A_PART =
      Set.of(
          "ما", "ماذا", "من", "أين", "اين", "متى", "كيف", "لماذا", "كم", "أي", "أية", "أيهما",
          "أيهم", "لم", "بم", "بكم", "لمن", "فيم", "علام", "إلام", "أنى", "أيان", "ممن", "عم",
          "عمن", "فماذا", "ولماذا");

  private static final Set<String> PREPOSITIONS =
      Set.of("في", "من", "إلى", "على", "عن", "منذ", "حتى", "مع", "ب", "ل");

  private static final Set<String> YES_OR_NO =
      Set.of("هل", "أليس", "ألا", "ألم", "أما", "أفلا", "أولم", "أكان");

  private Moods() {}

  /**
   * @param words bare words of the sentence
   * @param asked a question mark ends it
   * @param exclaimed an exclamation mark ends it, alone
   */
  static Mood of(List<String> words, boolean asked, boolean exclaimed) {
    if (!asked) {
      return exclaimed ? Mood.EXCLAMATION : Mood.STATEMENT;
    }
    for (int at = 0; at < words.size(); at++) {
      String word = withoutConjunction(words.get(at));
      if (YES_OR_NO.contains(word)) {
        return Mood.YES_NO_QUESTION;
      }
      // مَنْ asks only as the first word; later it is nearly always the preposition مِنْ
      boolean first = at == 0 || (at == 1 && PREPOSITIONS.contains(words.get(0)));
      if (ASK_FOR_A_PART.contains(word) && (first || (word.length() > 2 && !word.equals("من")))) {
        return Mood.WH_QUESTION;
      }
    }
    return Mood.YES_NO_QUESTION;
  }

  private static String withoutConjunction(String word) {
    return word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')
        ? word.substring(1)
        : word;
  }
}
