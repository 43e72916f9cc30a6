package org.rawi.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rawi.article.Article.Dropped;
import org.rawi.text.Span;

/** Sees to it that no word of the text is neither in a paragraph nor reported as dropped. */
final class Coverage {
  private Coverage() {}

  /** The stretches with words that nothing claims. */
  static List<Dropped> unclaimed(String text, List<Block> blocks, List<Dropped> dropped) {
    List<Span> claimed = new ArrayList<>();
    blocks.forEach(block -> claimed.add(block.source()));
    dropped.forEach(each -> claimed.add(each.source()));
    claimed.sort(Comparator.comparingInt(Span::start));
    List<Dropped> out = new ArrayList<>();
    int at = 0;
    for (Span span : claimed) {
      report(text, at, span.start(), out);
      at = Math.max(at, span.end());
    }
    report(text, at, text.length(), out);
    return out;
  }

  private static void report(String text, int from, int to, List<Dropped> out) {
    if (from < to) {
      String gap = text.substring(from, to);
      if (gap.codePoints().anyMatch(Character::isLetterOrDigit)) {
        int lead = gap.length() - gap.stripLeading().length();
        String words = gap.strip();
        Span span = new Span(from + lead, from + lead + words.length());
        out.add(new Dropped(span, words, "markup"));
      }
    }
  }
}
