package org.rawi.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rawi.narration.Library;
import org.rawi.narration.Library.Summary;
import org.rawi.text.Arabic;

/**
 * Finds and sorts what was narrated. Order and folded titles are worked out once for each state of
 * the library. Thread-safe.
 */
public final class Catalogue {
  private final Library library;
  private final Map<String, List<Entry>> sorted = new HashMap<>();
  private long version;

  /** A result, and the title by which it is found. */
  private record Entry(Summary result, String folded) {}

  /** Results, in order. */
  public record Found(List<Summary> results) {
    public Found {
      results = List.copyOf(results);
    }
  }

  Catalogue(Library library) {
    this.library = library;
  }

  /**
   * The results whose titles have all words that are looked for, however they are spelt.
   *
   * @param query words
   * @param sort {@code title}, {@code length}; anything else: the newest first
   */
  public Found find(String query, String sort) {
    String[] words = folded(query.strip()).split("\\s+");
    List<Summary> found = new ArrayList<>();
    for (Entry entry : entries(sort)) {
      if (has(entry.folded(), words)) {
        found.add(entry.result());
      }
    }
    return new Found(found);
  }

  private synchronized List<Entry> entries(String sort) {
    Library.All all = library.all();
    if (version != all.version()) {
      version = all.version();
      List<Entry> known =
          sorted.values().stream().findAny().orElse(List.of()); // keeps what was folded before
      Map<Summary, Entry> before = new HashMap<>();
      known.forEach(entry -> before.put(entry.result(), entry));
      sorted.clear();
      sorted.put("", all.results().stream().map(each -> entry(each, before)).toList());
    }
    String order = sort.equals("title") || sort.equals("length") ? sort : "made";
    return sorted.computeIfAbsent(order, this::sorted);
  }

  private static Entry entry(Summary result, Map<Summary, Entry> before) {
    Entry known = before.get(result);
    return known != null ? known : new Entry(result, folded(result.title()));
  }

  private List<Entry> sorted(String order) {
    Comparator<Summary> by =
        switch (order) {
          case "title" -> Comparator.comparing(Summary::title);
          case "length" -> Comparator.comparingDouble(Summary::seconds).reversed();
          default -> Comparator.comparing(Summary::made).reversed();
        };
    return sorted.getOrDefault("", List.of()).stream()
        .sorted(Comparator.comparing(Entry::result, by.thenComparing(Summary::name)))
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
