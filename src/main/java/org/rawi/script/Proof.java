package org.rawi.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Article;
import org.rawi.script.Script.Notice;
import org.rawi.text.Span;

/**
 * What became of each word that was written, counted from the letters of the article and not from
 * what the script says of itself.
 *
 * @param written words of the article: runs of letters, digits and marks
 * @param spoken of which at least a character is heard
 * @param left those that are not, by the kind of the notice that says so
 * @param missing those of which nothing is heard or said
 */
public record Proof(int written, int spoken, Map<Notice.Kind, Integer> left, List<String> missing) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*");

  public Proof {
    left = Map.copyOf(left);
    missing = List.copyOf(missing);
  }

  /** Whether every word is heard or accounted for. */
  public boolean complete() {
    return missing.isEmpty();
  }

  public static Proof of(Article article, Script script) {
    BitSet heard = new BitSet();
    for (ScriptSection section : script.sections()) {
      for (Sentence sentence : section.sentences()) {
        for (Utterance utterance : sentence.utterances()) {
          utterance.words().forEach(word -> cover(heard, word.source()));
        }
      }
    }
    Map<Notice.Kind, BitSet> told = new EnumMap<>(Notice.Kind.class);
    for (Notice notice : script.notices()) {
      cover(told.computeIfAbsent(notice.kind(), kind -> new BitSet()), notice.source());
    }
    int written = 0;
    int spoken = 0;
    Map<Notice.Kind, Integer> left = new EnumMap<>(Notice.Kind.class);
    List<String> missing = new ArrayList<>();
    Matcher word = WORD.matcher(article.shown());
    while (word.find()) {
      written++;
      Span place = new Span(word.start(), word.end());
      if (touches(heard, place)) {
        spoken++;
        continue;
      }
      told.entrySet().stream()
          .filter(kind -> touches(kind.getValue(), place))
          .findFirst()
          .ifPresentOrElse(
              kind -> left.merge(kind.getKey(), 1, Integer::sum), () -> missing.add(word.group()));
    }
    return new Proof(written, spoken, left, missing);
  }

  private static void cover(BitSet characters, Span span) {
    characters.set(span.start(), span.end());
  }

  private static boolean touches(BitSet characters, Span word) {
    int first = characters.nextSetBit(word.start());
    return first >= 0 && first < word.end();
  }
}
