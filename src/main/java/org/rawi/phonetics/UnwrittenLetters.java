package org.rawi.phonetics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words whose spelling leaves a long vowel out or writes a letter that is not sounded: هٰذَا with
 * its dagger alif (ألف خنجرية), عَمْرو with its silent waw, مِائَة with its silent alif. List:
 * {@code unwritten-letters.txt}. A tree of letters, so that a look-up costs a step a letter.
 */
final class UnwrittenLetters {
  private static final String PARTICLES = "وفبلكأ";
  private static final Node ROOT = new Node();

  static {
    for (String line : WordList.read("unwritten-letters.txt")) {
      Spelling entry = Spelling.of(line);
      Node node = ROOT;
      for (int i = 0; i < entry.size(); i++) {
        node = node.grow(entry.letter(i));
      }
      node.entry = entry;
    }
  }

  private UnwrittenLetters() {}

  /** Adds to the word what is sounded and takes out what is not. */
  static void restore(Spelling word) {
    for (int from = 0; from < 4 && from < word.size() - 1; from++) {
      if (from > 0 && !isPrefix(word, from)) {
        return;
      }
      Spelling entry = find(word, from);
      if (entry != null && agree(word, from, entry)) {
        apply(word, from, entry);
        return;
      }
    }
  }

  private static boolean isPrefix(Spelling word, int from) {
    char letter = word.letter(from - 1);
    return (PARTICLES.indexOf(letter) >= 0 && !word.has(from - 1, Marks.SHADDA))
        || (Letters.isPlainAlif(letter) && word.letter(from) == Letters.LAM);
  }

  private static @Nullable Spelling find(Spelling word, int from) {
    Node node = ROOT;
    for (int i = from; i < word.size(); i++) {
      node = node.child(word.letter(i));
      if (node == null) {
        return null;
      }
    }
    return node.entry;
  }

  /** Vowels that the writer put must be those of the entry: لٰكِن is not لَكُنَّ. */
  private static boolean agree(Spelling word, int from, Spelling entry) {
    for (int i = 0; i < entry.size(); i++) {
      int written = word.marks(from + i) & (Marks.SHORT | Marks.SUKUN);
      int expected = vowel(entry.marks(i));
      boolean contradicts = expected != 0 && written != 0 && written != expected;
      boolean doubledSilent = entry.has(i, Marks.SILENT) && word.has(from + i, Marks.SHADDA);
      if ((contradicts && !isBeforeSilentAlif(entry, i))
          || doubledSilent
          || word.has(from + i, Marks.LONG)) {
        return false;
      }
    }
    return true;
  }

  /** مَائَة: diacritized by its letters; the entry's vowel replaces that one. */
  private static boolean isBeforeSilentAlif(Spelling entry, int i) {
    return entry.has(i + 1, Marks.SILENT) && entry.letter(i + 1) == Letters.ALIF;
  }

  /** The short vowel of an entry's letter, or that which its long vowel lengthens. */
  private static int vowel(int marks) {
    if ((marks & Marks.LONG) == 0) {
      return marks & Marks.SHORT;
    }
    return (marks & Marks.DAGGER) != 0
        ? Marks.FATHA
        : (marks & Marks.SMALL_WAW) != 0 ? Marks.DAMMA : Marks.KASRA;
  }

  private static void apply(Spelling word, int from, Spelling entry) {
    for (int i = entry.size() - 1; i >= 0; i--) {
      int marks = entry.marks(i);
      if ((marks & Marks.SILENT) != 0) {
        silence(word, from + i);
      } else if (isBeforeSilentAlif(entry, i)) {
        word.setMarks(from + i, marks);
      } else if ((marks & Marks.LONG) != 0 || !word.has(from + i, Marks.VOWELLED | Marks.SUKUN)) {
        word.add(from + i, marks);
      }
    }
  }

  /** Marks that were typed on the silent letter belong to the one before: عَمْروٌ. */
  private static void silence(Spelling word, int i) {
    int marks = word.marks(i);
    if (i > 0 && (marks & Marks.VOWELLED) != 0 && !word.has(i - 1, Marks.VOWELLED)) {
      word.setMarks(i - 1, marks);
    }
    word.remove(i);
  }

  /** One letter further into the words of the list. */
  private static final class Node {
    private char[] letters = {};
    private Node[] children = {};
    private @Nullable Spelling entry;

    private Node grow(char letter) {
      Node child = child(letter);
      if (child == null) {
        child = new Node();
        letters = Arrays.copyOf(letters, letters.length + 1);
        letters[letters.length - 1] = letter;
        children = Arrays.copyOf(children, children.length + 1);
        children[children.length - 1] = child;
      }
      return child;
    }

    private @Nullable Node child(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return children[i];
        }
      }
      return null;
    }
  }
}
