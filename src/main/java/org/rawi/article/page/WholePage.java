package org.rawi.article.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rawi.article.ExtractedText;
import org.rawi.article.ReadingOptions;

/**
 * Takes out all text of a page that is a piece of a larger work, the chapter of a book: nothing in
 * it is furniture by its name or its place, but for what no reader would show.
 */
public final class WholePage {
  /** Reasons of {@link HtmlFurniture} that hold for books too. */
  private static final Set<String> REASONS =
      Set.of("caption", "hidden", "deleted", "form", "outside", "navigation", "reference");

  private WholePage() {}

  /**
   * Adds the page's blocks to a text.
   *
   * @param unspoken elements that are not spoken, and why
   */
  public static void read(
      Document page, ExtractedText out, ReadingOptions options, Map<Element, String> unspoken) {
    joinCells(page);
    HtmlBlocks blocks =
        new HtmlBlocks(
            out,
            HtmlProse.of(page.body()),
            HtmlStatements.of(page),
            unspoken,
            options,
            0,
            WholePage::reason);
    String reason = unspoken.get(page.body());
    if (reason == null) {
      blocks.content(page.body());
    } else {
      blocks.drop(page.body(), reason);
    }
  }

  /** A cell's only paragraph is the cell: programs that write books put one into each. */
  private static void joinCells(Document page) {
    for (Element cell : page.select("td, th")) {
      boolean one = cell.childrenSize() == 1 && cell.ownText().isBlank();
      if (one
          && cell.child(0).is("p, div")
          && cell.child(0).children().stream().noneMatch(Element::isBlock)) {
        cell.child(0).unwrap();
      }
    }
  }

  private static Optional<String> reason(Element element) {
    return HtmlFurniture.sureReason(element).filter(REASONS::contains);
  }
}
