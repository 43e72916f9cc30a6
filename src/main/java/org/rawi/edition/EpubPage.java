package org.rawi.edition;

import java.util.List;
import java.util.Locale;
import org.rawi.article.Paragraph;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.WrittenWords.WrittenWord;

/** The text of a section as XHTML; each sentence, or word, has an id for the overlay. */
final class EpubPage {
  private final String language;
  private final String direction;
  private final boolean words;

  /**
   * @param words whether each word has an id too
   */
  EpubPage(Programme programme, boolean words) {
    language = programme.article().metadata().language();
    direction = Wording.direction(programme);
    this.words = words;
  }

  static String name(Chapter chapter) {
    return String.format(Locale.ROOT, "section-%03d.xhtml", chapter.number());
  }

  static String id(Line line) {
    return "s" + line.number();
  }

  static String id(Line line, int word) {
    return "s" + line.number() + "w" + (word + 1);
  }

  String of(Chapter chapter) {
    Xml xml = new Xml().declare("<!DOCTYPE html>");
    xml.open(
        "html",
        "xmlns",
        "http://www.w3.org/1999/xhtml",
        "xmlns:epub",
        "http://www.idpf.org/2007/ops",
        "lang",
        language,
        "xml:lang",
        language,
        "dir",
        direction);
    xml.open("head").leaf("title", chapter.title());
    xml.empty("link", "rel", "stylesheet", "href", "style.css").close();
    xml.open("body");
    xml.open("section", "epub:type", "chapter", "aria-label", chapter.title());
    List<Block> blocks = chapter.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean item = blocks.get(i).kind() == Paragraph.Kind.LIST_ITEM;
      if (item && (i == 0 || blocks.get(i - 1).kind() != Paragraph.Kind.LIST_ITEM)) {
        xml.open("ul");
      }
      block(xml, blocks.get(i));
      if (item
          && (i + 1 == blocks.size() || blocks.get(i + 1).kind() != Paragraph.Kind.LIST_ITEM)) {
        xml.close();
      }
    }
    return xml.close().close().close().document();
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
      Line line = block.lines().get(i);
      xml.text(i == 0 ? "" : " ").inline("span", inner -> line(inner, line), "id", id(line));
    }
  }

  private void line(Xml xml, Line line) {
    if (!words) {
      xml.text(line.text());
      return;
    }
    for (int i = 0; i < line.words().size(); i++) {
      WrittenWord word = line.words().get(i);
      xml.text(i == 0 ? "" : " ");
      xml.inline("span", inner -> inner.text(word.text()), "id", id(line, i));
    }
  }
}
