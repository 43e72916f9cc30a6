package org.rawi.article.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rawi.article.BareText;

/**
 * Finds what stands at the edges of pages and is no text: lines that come again at the same height,
 * and numbers that count the pages.
 */
final class PdfFurniture {
  /** Lines at the upper and at the lower edge of a page that are looked at. */
  private static final int EDGE = 3;

  /** Heights, in points, that count as the same. */
  private static final double SAME = 6;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\s\\-–—|.()\\[\\]«»~•]*(?:صفحة|ص|Page|page)?\\s*\\p{Nd}{1,4}(?:\\s*(?:/|من|of)\\s*\\p{Nd}{1,4})?[\\s\\-–—|.()\\[\\]«»~•]*");

  /** The dots that lead from a title to its page in a table of contents. */
  private static final Pattern LEADER = Pattern.compile("(?:[.·…]\\s?){6,}");

  private PdfFurniture() {}

  /**
   * Why lines are no text; those that are have no reason.
   *
   * @param pages the lines of each page
   */
  static Map<PdfLine, String> of(List<List<PdfLine>> pages) {
    Map<PdfLine, String> reasons = new HashMap<>();
    Map<String, Set<Integer>> repeated = new HashMap<>();
    for (List<PdfLine> page : pages) {
      for (PdfLine line : edges(page)) {
        for (String key : keys(line)) {
          repeated.computeIfAbsent(key, each -> new HashSet<>()).add(line.page());
        }
      }
    }
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        if (line.artifact()) {
          reasons.put(line, reason(line));
        } else if (LEADER.matcher(line.text()).find()) {
          reasons.put(line, "navigation");
        }
      }
      for (PdfLine line : edges(page)) {
        int most =
            keys(line).stream()
                .mapToInt(key -> repeated.getOrDefault(key, Set.of()).size())
                .max()
                .orElse(0);
        boolean number = NUMBER.matcher(line.text()).matches();
        if (most >= 3 || (most == 2 && pages.size() <= 4) || (number && isLast(line, page))) {
          reasons.put(line, reason(line));
        }
      }
    }
    return reasons;
  }

  private static String reason(PdfLine line) {
    return NUMBER.matcher(line.text()).matches() ? "page-number" : "running-head";
  }

  /** A number alone below everything else. */
  private static boolean isLast(PdfLine line, List<PdfLine> page) {
    return page.size() > 1
        && page.stream()
            .allMatch(each -> each.equals(line) || each.baseline() < line.baseline() - 12);
  }

  /** The lowest and highest lines. */
  private static Set<PdfLine> edges(List<PdfLine> page) {
    List<PdfLine> sorted = new ArrayList<>(page);
    sorted.sort(java.util.Comparator.comparingDouble(PdfLine::baseline));
    Set<PdfLine> edges = new HashSet<>(sorted.subList(0, Math.min(EDGE, sorted.size())));
    edges.addAll(sorted.subList(Math.max(0, sorted.size() - EDGE), sorted.size()));
    return edges;
  }

  /** What a line says, but for numbers, and its height. Two, since heights are rounded. */
  private static List<String> keys(PdfLine line) {
    String text = line.text().replaceAll("\\p{Nd}+", "#");
    String words = BareText.of(text).isEmpty() ? text.replaceAll("\\s+", "") : BareText.of(text);
    long height = Math.round(line.baseline() / SAME);
    long other = Math.round(line.baseline() / SAME + 0.5);
    return List.of(words + "@" + height, words + "@." + other);
  }
}
