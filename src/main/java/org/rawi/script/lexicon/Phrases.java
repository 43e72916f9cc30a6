package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private char[] letters = {};
    private final List<Node<T>> next = new ArrayList<>(1);
    private List<T> values = List.of();

    @Nullable Node<T> after(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      return at < 0 ? null : next.get(at);
    }

    Node<T> growAfter(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      if (at >= 0) {
        return next.get(at);
      }
      int place = -at - 1;
      char[] grown = Arrays.copyOf(letters, letters.length + 1);
      System.arraycopy(letters, place, grown, place + 1, letters.length - place);
      grown[place] = letter;
      letters = grown;
      next.add(place, new Node<>());
      return next.get(place);
    }

    void add(T value) {
      List<T> grown = new ArrayList<>(values);
      grown.add(value);
      values = List.copyOf(grown);
    }
  }

  private final Node<T> root = new Node<>();

  Phrases() {}

  void put(String written, T value) {
    Node<T> node = root;
    String bare = Marks.strip(written);
    for (int i = 0; i < bare.length(); i++) {
      node = node.growAfter(bare.charAt(i));
    }
    node.add(value);
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
    @Nullable Node<T> node = root;
    Optional<Match<T>> longest = Optional.empty();
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (i > from && (Marks.isMark(c) || c == 'ـ')) {
        continue;
      }
      node = node.after(c);
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty() && endsWord(text, i)) {
        longest = Optional.of(new Match<>(from, i + 1, node.values));
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
    @Nullable Node<T> node = root;
    String bare = Marks.strip(written);
    for (int i = 0; i < bare.length() && node != null; i++) {
      node = node.after(bare.charAt(i));
    }
    return node == null ? List.of() : node.values;
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
