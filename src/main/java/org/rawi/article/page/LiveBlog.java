package org.rawi.article.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The times that head the entries of a live blog: «14:30», alone in a block. */
final class LiveBlog {
  /** A page with fewer times than this is no live blog. */
  private static final int LEAST_TIMES = 2;

  private static final int LONGEST = 24;

  private static final Pattern TIME =
      Pattern.compile(
          "(الساعة )?[\\d٠-٩]{1,2}[:.][\\d٠-٩]{2}\\s*"
              + "(ص|م|صباحا|صباحًا|صباحاً|مساء|مساءً|ظهرا|ظهرًا|ظهراً)?"
              + "(\\s*\\(?(بتوقيت [\\p{IsArabic} ]{3,12}|GMT|غرينتش|ت\\.?غ)\\)?)?");

  private LiveBlog() {}

  /** Whether several blocks of the element are times. */
  static boolean isTimed(Element element) {
    int times = 0;
    for (Element each : element.getAllElements()) {
      times += each.childrenSize() == 0 && isTime(each.ownText()) ? 1 : 0;
      if (times >= LEAST_TIMES) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is a time of the day and nothing else. */
  static boolean isTime(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && TIME.matcher(text.strip()).matches();
  }
}
