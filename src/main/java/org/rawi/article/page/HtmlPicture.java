package org.rawi.article.page;

import java.util.regex.Pattern;
import org.rawi.text.Arabic;

/** What stands for a picture to those who don't see it. */
final class HtmlPicture {
  private static final Pattern FILE_NAME =
      Pattern.compile(".*\\.(jpe?g|png|gif|webp|avif|svg|bmp)", Pattern.CASE_INSENSITIVE);

  private HtmlPicture() {}

  /** Whether the words describe a picture and are no name of a file. */
  static boolean isDescription(String words) {
    return Arabic.hasLetter(words) && !FILE_NAME.matcher(words.strip()).matches();
  }
}
