package org.rawi.narration;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short ASCII names for files and folders, made from titles. */
final class Slug {
  private static final int LONGEST = 48;
  private static final String WITHOUT_TITLE = "article";

  /** Names of devices, which no file on Windows or its disks may have, whatever follows a dot. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private Slug() {}

  /**
   * The title in ASCII: ICU's transliteration, lower case, words joined by hyphens, cut at a word
   * after at most {@value #LONGEST} characters. Never empty, and no name of a device: «قطار
   * الواحات» → {@code qtar-alwahat}.
   */
  static String of(String title) {
    String ascii =
        inAscii(title)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['`ʿʾ‘’ʼ]", "")
            .replaceAll("[^a-z0-9]+", "-");
    ascii = trimHyphens(ascii);
    if (ascii.length() > LONGEST) {
      int cut = ascii.lastIndexOf('-', LONGEST);
      ascii = trimHyphens(ascii.substring(0, cut > LONGEST / 2 ? cut : LONGEST));
    }
    if (DEVICE.matcher(ascii).matches()) {
      return WITHOUT_TITLE + "-" + ascii;
    }
    return ascii.isEmpty() ? WITHOUT_TITLE : ascii;
  }

  /** The rules for all scripts of the world take long to read, and do nothing to ASCII. */
  private static String inAscii(String title) {
    return title.chars().allMatch(c -> c < 0x80)
        ? title
        : Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII")
            .transliterate(title);
  }

  private static String trimHyphens(String s) {
    int from = s.startsWith("-") ? 1 : 0;
    int to = s.endsWith("-") && s.length() > from ? s.length() - 1 : s.length();
    return s.substring(from, to);
  }
}
