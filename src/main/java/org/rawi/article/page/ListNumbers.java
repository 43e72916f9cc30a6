package org.rawi.article.page;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The numbers that a page shows before the items of ordered lists, which stand in no text. Not
 * thread-safe.
 */
final class ListNumbers {
  private static final int LETTERS = 26;

  /** Of each list that was met, the numbers of its items. */
  private final IdentityHashMap<Element, Map<Element, Integer>> lists = new IdentityHashMap<>();

  /** «3. » before the third item; empty for an item that shows no number. */
  Optional<String> of(Element item) {
    Element list = item.parent();
    if (!item.nameIs("li") || list == null || !list.nameIs("ol") || isPlain(list)) {
      return Optional.empty();
    }
    Integer number = lists.computeIfAbsent(list, ListNumbers::numbers).get(item);
    return Optional.ofNullable(number).map(n -> shown(n, list.attr("type")) + ". ");
  }

  private static boolean isPlain(Element list) {
    String style = HtmlFurniture.style(list);
    return style.contains("list-style:none") || style.contains("list-style-type:none");
  }

  /** As HTML counts: from {@code start}, onwards from each {@code value}, backwards if so told. */
  private static Map<Element, Integer> numbers(Element list) {
    boolean reversed = list.hasAttr("reversed");
    int items = (int) list.children().stream().filter(each -> each.nameIs("li")).count();
    int number = integer(list.attr("start")).orElse(reversed ? items : 1);
    IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>(items);
    for (Element each : list.children()) {
      if (each.nameIs("li")) {
        number = integer(each.attr("value")).orElse(number);
        numbers.put(each, number);
        number += reversed ? -1 : 1;
      }
    }
    return numbers;
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
