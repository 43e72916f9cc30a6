package org.rawi.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Article;
import org.rawi.article.ReadingOptions;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.text.Arabic;

/** Names of results that have none yet: what the user said, otherwise a few words of the title. */
public enum Naming {
  /** As they are pronounced, in ASCII: {@code qitar-al-wahat-yasil}. */
  LATIN,
  /** In Arabic letters. */
  ARABIC;

  private static final int WORDS = 4;
  private static final int LONGEST_ARABIC = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern ARABIC_WORD =
      Pattern.compile("[\\u0621-\\u065F\\u0670\\u0671-\\u06D3]+");

  /** With these no name ends. */
  private static final Set<String> PARTICLES =
      Set.of(
          "إلى", "الى", "في", "من", "على", "عن", "مع", "بين", "بعد", "قبل", "أن", "إن", "أو", "ثم",
          "لا", "ما", "هل", "لم", "لن", "قد", "حتى", "منذ", "خلال", "ضد", "نحو", "عند", "كل", "أي",
          "ذات", "ذو", "غير", "دون", "تحت", "فوق", "حول", "عبر", "هذا", "هذه", "التي", "الذي");

  String of(Article article, ReadingOptions reading) {
    return reading
        .given()
        .name()
        .or(() -> reading.folder().name())
        .map(name -> this == ARABIC ? inArabic(name) : Slug.of(name))
        .orElseGet(() -> titled(article.metadata().title()));
  }

  private String titled(String title) {
    if (this == ARABIC) {
      return inArabic(title);
    }
    String marked = Diacritizer.load().diacritize(title);
    return Slug.of(String.join(" ", romanized(words(marked))));
  }

  /** The first words, without particles at the end. */
  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(title);
    while (word.find() && words.size() <= WORDS) {
      words.add(word.group());
    }
    int last = Math.min(WORDS, words.size());
    while (last > 1
        && words.size() > last
        && PARTICLES.contains(Arabic.stripMarks(words.get(last - 1)))) {
      last--;
    }
    return words.subList(0, last);
  }

  private static List<String> romanized(List<String> words) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      out.add(ARABIC_WORD.matcher(word).matches() ? Romanization.of(word, next) : word);
    }
    return out;
  }

  private static String inArabic(String title) {
    List<String> words = words(title).stream().map(Arabic::stripMarks).toList();
    String name = String.join("-", words).toLowerCase(Locale.ROOT);
    String cut = name.length() <= LONGEST_ARABIC ? name : name.substring(0, LONGEST_ARABIC);
    return cut.isEmpty() ? Slug.of(title) : cut;
  }
}
