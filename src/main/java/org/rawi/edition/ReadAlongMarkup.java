package org.rawi.edition;

import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Line;

/** The blocks of a text as HTML elements: what books and players have in common. */
public final class ReadAlongMarkup {

  /** Writes a sentence into its block. */
  public interface LineWriter {
    void write(Xml xml, Block block, Line line);
  }

  private final LineWriter lines;

  public ReadAlongMarkup(LineWriter lines) {
    this.lines = lines;
  }

  public void write(Xml xml, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean item = isItem(blocks, i);
      if (item && !isItem(blocks, i - 1)) {
        xml.open("ul");
      }
      block(xml, blocks.get(i));
      if (item && !isItem(blocks, i + 1)) {
        xml.close();
      }
    }
  }

  private static boolean isItem(List<Block> blocks, int index) {
    return index >= 0
        && index < blocks.size()
        && blocks.get(index).kind() == Paragraph.Kind.LIST_ITEM;
  }

  private void block(Xml xml, Block block) {
    switch (block.kind()) {
      case TITLE -> xml.mixed("h1", inner -> lines(inner, block));
      case HEADING -> xml.mixed("h2", inner -> lines(inner, block));
      case BYLINE -> xml.mixed("p", inner -> lines(inner, block), "class", "byline");
      case DATELINE -> xml.mixed("p", inner -> lines(inner, block), "class", "dateline");
      case BODY -> xml.mixed("p", inner -> lines(inner, block));
      case LIST_ITEM -> xml.mixed("li", inner -> lines(inner, block));
      case QUOTE -> xml.open("blockquote").mixed("p", inner -> lines(inner, block)).close();
    }
  }

  private void lines(Xml xml, Block block) {
    for (int i = 0; i < block.lines().size(); i++) {
      lines.write(xml.text(i == 0 ? "" : " "), block, block.lines().get(i));
    }
  }
}
