package org.rawi.article.page;

import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only lay out a page. */
final class HtmlTable {
  /** Characters of prose in a cell of data at most. */
  private static final int MOST_PROSE = 200;

  private HtmlTable() {}

  /** Whether the table's cells are places on the page rather than values. */
  static boolean isLayout(Element table, HtmlProse prose) {
    if (table.attr("role").equals("presentation") || table.selectFirst("td table") != null) {
      return true;
    }
    if (table.selectFirst("th, caption, thead") != null) {
      return false;
    }
    for (Element cell : table.select("td")) {
      if (prose.in(cell).paragraphs() > 1 || prose.in(cell).prose() > MOST_PROSE) {
        return true;
      }
    }
    return false;
  }
}
