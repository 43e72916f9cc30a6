package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Written forms of one or more words, found longest first in time linear in their length. Vowel
 * marks and tatweel in the text do not matter. Immutable once filled; then thread-safe.
 */
public final class Phrases<T> {

  /**
   * A written form that stands in the text.
   *
   * @param to offset after its last character
   * @param values what the list says of this form, in the order of the list; never empty
   */
  public record Match<T>(int from, int to, List<T> values) {
    public T first() {
      return values.get(0);
    }
  }

  private static final class Node<T> {
    final Map<Character, Node<T>> next = new HashMap<>(2);
    final List<T> values = new ArrayList<>(1);
  }

  private final Node<T> root = new Node<>();

  Phrases() {}

  void put(String written, T value) {
    Node<T> node = root;
    String bare = Marks.strip(written);
    for (int i = 0; i < bare.length(); i++) {
      node = node.next.computeIfAbsent(bare.charAt(i), key -> new Node<>());
    }
    node.values.add(value);
  }

  /**
   * The longest form that begins at {@code from} and ends where a word ends: a form whose last
   * character is a letter is never followed by a letter. Whether a word may begin at {@code from}
   * is for the caller to know.
   */
  public Optional<Match<T>> longestAt(CharSequence text, int from) {
    return longestAt(text, from, text.length());
  }

  private Optional<Match<T>> longestAt(CharSequence text, int from, int end) {
    Node<T> node = root;
    Optional<Match<T>> longest = Optional.empty();
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (i > from && (Marks.isMark(c) || c == 'ـ')) {
        continue;
      }
      node = node.next.get(c);
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty() && endsWord(text, i)) {
        longest = Optional.of(new Match<>(from, i + 1, List.copyOf(node.values)));
      }
    }
    return longest;
  }

  /** All forms that begin at {@code from} and end where a word ends, the longest first. */
  List<Match<T>> allAt(CharSequence text, int from) {
    List<Match<T>> matches = new ArrayList<>(2);
    int end = text.length();
    while (end > from) {
      Optional<Match<T>> longest = longestAt(text, from, end);
      if (longest.isEmpty()) {
        break;
      }
      matches.add(longest.get());
      end = longest.get().to() - 1;
    }
    return matches;
  }

  /** What the list says of exactly this form. */
  public List<T> exactly(CharSequence written) {
    Node<T> node = root;
    String bare = Marks.strip(written);
    for (int i = 0; i < bare.length() && node != null; i++) {
      node = node.next.get(bare.charAt(i));
    }
    return node == null ? List.of() : List.copyOf(node.values);
  }

  private static boolean endsWord(CharSequence text, int last) {
    if (!Character.isLetter(text.charAt(last))) {
      return true;
    }
    int next = last + 1;
    while (next < text.length() && Marks.isMark(text.charAt(next))) {
      next++;
    }
    return next == text.length() || !Character.isLetter(text.charAt(next));
  }
}
