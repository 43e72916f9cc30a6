package org.rawi.article.page;

import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only lay out a page. */
final class HtmlTable {
  /** Characters of prose in a cell of data at most. */
  private static final int MOST_PROSE = 200;

  /** As HTML bounds it. */
  private static final int MOST_COLUMNS = 1000;

  private HtmlTable() {}

  /** How many columns a cell fills. */
  static int columns(Element cell) {
    String span = cell.attr("colspan").strip();
    return span.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(span), MOST_COLUMNS) : 1;
  }

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
