package org.rawi.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rawi.narration.Library;
import org.rawi.narration.Library.Result;
import org.rawi.text.Arabic;

/** Finds and sorts what was narrated. */
public final class Catalogue {
  private Catalogue() {}

  /**
   * The results whose titles have all words that are looked for, however they are spelt.
   *
   * @param query words
   * @param sort {@code title}, {@code length}; anything else: the newest first
   */
  public static List<Result> of(Library library, String query, String sort) {
    String[] words = folded(query.strip()).split("\\s+");
    Comparator<Result> order =
        switch (sort) {
          case "title" -> Comparator.comparing(Result::title);
          case "length" -> Comparator.comparingDouble(Result::seconds).reversed();
          default -> Comparator.comparing(Result::made).reversed();
        };
    return library.all().stream()
        .filter(result -> has(folded(result.title()), words))
        .sorted(order.thenComparing(Result::name))
        .toList();
  }

  private static boolean has(String title, String[] words) {
    for (String word : words) {
      if (!title.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return Arabic.fold(text).toLowerCase(Locale.ROOT);
  }
}
