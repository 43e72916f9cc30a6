package org.rawi.article.page;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The numbers that a page shows before the items of an ordered list, which stand in no text. */
final class ListNumber {
  private static final int LETTERS = 26;

  private ListNumber() {}

  /** «3. » before the third item; empty for an item that shows no number. */
  static Optional<String> of(Element item) {
    Element list = item.parent();
    if (!item.nameIs("li") || list == null || !list.nameIs("ol") || isPlain(list)) {
      return Optional.empty();
    }
    return Optional.of(shown(number(item, list), list.attr("type")) + ". ");
  }

  private static boolean isPlain(Element list) {
    String style = list.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("list-style:none") || style.contains("list-style-type:none");
  }

  /** As HTML counts: from {@code start}, onwards from each {@code value}, backwards if so told. */
  private static int number(Element item, Element list) {
    boolean reversed = list.hasAttr("reversed");
    int step = reversed ? -1 : 1;
    int items = (int) list.children().stream().filter(each -> each.nameIs("li")).count();
    int number = integer(list.attr("start")).orElse(reversed ? items : 1);
    for (Element each : list.children()) {
      if (!each.nameIs("li")) {
        continue;
      }
      number = integer(each.attr("value")).orElse(number);
      if (each.equals(item)) {
        break;
      }
      number += step;
    }
    return number;
  }

  private static Optional<Integer> integer(String written) {
    return written.strip().matches("-?\\d{1,6}")
        ? Optional.of(Integer.parseInt(written.strip()))
        : Optional.empty();
  }

  /** Letters for {@code type=a}; Roman numerals are said as the numbers that they are. */
  private static String shown(int number, String type) {
    boolean letter = type.equalsIgnoreCase("a") && number >= 1 && number <= LETTERS;
    return letter
        ? Character.toString((type.equals("a") ? 'a' : 'A') + number - 1)
        : Integer.toString(number);
  }
}
