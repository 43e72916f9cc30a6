package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.rawi.script.lexicon.Respelling;
import org.rawi.script.lexicon.Respelling.Habit;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A paragraph as it should have been spelt, for the ear alone: hamzas that were left out, ى for ي
 * and ي for ى, ه for ة. Words keep their length, so every offset stays what it was. Words alone are
 * mended by {@link Respelling}, those that the sentence decides by {@link Homographs}.
 */
final class Orthography {
  /** The name by which {@code --explain} shows it, as it does {@link Corrections}. */
  static final String NAME = "spelling";

  /** Old spelling is right there: the Quran has its own. */
  private static final String VERSE = "﴿﴾";

  private final Respelling words = Respelling.load();
  private final Homographs homographs = new Homographs(words);

  /**
   * The text with its words mended, or the same text.
   *
   * @param settled whether the publisher decides what is said for the word that begins there
   */
  String mend(String text, List<WrittenToken> tokens, IntPredicate settled) {
    List<WrittenToken> mended = new ArrayList<>(tokens.size());
    Predicate<Habit> habits = habits(tokens);
    StringBuilder out = null;
    boolean verse = false;
    for (int at = 0; at < tokens.size(); at++) {
      WrittenToken token = tokens.get(at);
      verse = token.isAny(VERSE) ? !verse : verse;
      WrittenToken right = token;
      boolean ending = at > 0 && isEnding(token, tokens.get(at - 1));
      if (!verse && !ending && isOpen(token) && !settled.test(token.from())) {
        Sentence sentence = new Sentence(mended, tokens, at);
        String bare = homographs.of(sentence).orElseGet(() -> words.of(token.bare(), habits));
        right = respelt(token, bare);
      }
      mended.add(right);
      if (!right.text().equals(token.text())) {
        out = out == null ? new StringBuilder(text) : out;
        out.replace(token.from(), token.to(), right.text());
      }
    }
    return out == null ? text : out.toString();
  }

  /** What stands around a word: before it already mended, from it on as it was written. */
  record Sentence(List<WrittenToken> before, List<WrittenToken> all, int at) {
    String word() {
      return all.get(at).bare();
    }

    /** The word that far away, empty beyond a mark; quotation marks and brackets part nothing. */
    String word(int ahead) {
      int step = ahead < 0 ? -1 : 1;
      int left = Math.abs(ahead);
      for (int i = at + step; i >= 0 && i < all.size(); i += step) {
        WrittenToken token = i < at ? before.get(i) : all.get(i);
        if (token.is(Kind.WORD)) {
          left--;
          if (left == 0) {
            return token.bare();
          }
        } else if (token.is(Kind.DIGITS) || token.is(Kind.LATIN)) {
          left--;
          if (left == 0) {
            return token.text();
          }
        } else if (token.isAny(".؟?!؛:،,\n")) {
          return "";
        }
      }
      return "";
    }

    /** Words before it in the sentence, the nearest first; commas part nothing here. */
    List<String> wordsBefore(int most) {
      List<String> words = new ArrayList<>();
      for (int i = at - 1; i >= 0 && words.size() < most; i--) {
        WrittenToken token = before.get(i);
        if (token.isAny(".؟?!؛:")) {
          break;
        }
        if (token.is(Kind.WORD)) {
          words.add(token.bare());
        }
      }
      return words;
    }

    /** Words after it in the sentence. */
    List<String> wordsAfter(int most) {
      List<String> words = new ArrayList<>();
      for (int i = at + 1; i < all.size() && words.size() < most; i++) {
        WrittenToken token = all.get(i);
        if (token.isAny(".؟?!؛:")) {
          break;
        }
        if (token.is(Kind.WORD)) {
          words.add(token.bare());
        }
      }
      return words;
    }

    boolean isNextTo(Kind kind) {
      boolean previous = at > 0 && all.get(at - 1).is(kind);
      return previous || (at + 1 < all.size() && all.get(at + 1).is(kind));
    }
  }

  /** Marks on the letters that would change say that the author meant what stands there. */
  private static boolean isOpen(WrittenToken token) {
    return token.is(Kind.WORD) && token.markup().isEmpty();
  }

  /** «المهندسين/ات», «مدرس(ة)»: a second ending is no word. */
  private static boolean isEnding(WrittenToken token, WrittenToken before) {
    boolean joined = token.glued() && before.glued() && before.isAny("/(");
    return joined && token.bare().length() < 4;
  }

  /** A habit shows in a word that can be nothing else, or in two that agree: «مدرسه جديده». */
  private Predicate<Habit> habits(List<WrittenToken> tokens) {
    EnumSet<Habit> shown = EnumSet.noneOf(Habit.class);
    boolean agrees = false;
    for (WrittenToken token : tokens) {
      boolean open = isOpen(token);
      for (Habit habit : Habit.values()) {
        if (open && words.shows(habit, token.bare())) {
          shown.add(habit);
        }
      }
      boolean feminine = open && words.mayShow(Habit.HA, token.bare());
      if (feminine && agrees) {
        shown.add(Habit.HA);
      }
      agrees = feminine;
    }
    return shown::contains;
  }

  /**
   * The token with other letters; its marks stay. The same token if a changed letter has a mark.
   */
  private static WrittenToken respelt(WrittenToken token, String bare) {
    if (bare.equals(token.bare())) {
      return token;
    }
    StringBuilder text = new StringBuilder(token.text());
    int letter = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.isMark(c) || c == 'ـ') {
        continue;
      }
      if (letter < bare.length() && c != bare.charAt(letter)) {
        boolean marked = i + 1 < text.length() && Letters.isMark(text.charAt(i + 1));
        if (marked) {
          return token;
        }
        text.setCharAt(i, bare.charAt(letter));
      }
      letter++;
    }
    return new WrittenToken(
        token.kind(),
        text.toString(),
        bare,
        token.from(),
        token.to(),
        token.spaceBefore(),
        token.markup());
  }
}
