package org.rawi.edition.book;

import java.util.Locale;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.ReadAlongMarkup;
import org.rawi.edition.Wording;
import org.rawi.edition.WrittenWords.WrittenWord;
import org.rawi.edition.Xml;

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

  /** A page of the publication, opened at its head. */
  static Xml open(String language, String direction) {
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
    return xml;
  }

  String of(Chapter chapter) {
    Xml xml = open(language, direction);
    xml.open("head").leaf("title", chapter.title());
    xml.empty("link", "rel", "stylesheet", "href", "style.css").close();
    xml.open("body");
    xml.open(
        "section", "epub:type", "chapter", "role", "doc-chapter", "aria-label", chapter.title());
    new ReadAlongMarkup((inner, block, line) -> line(inner, line)).write(xml, chapter.blocks());
    return xml.close().close().close().document();
  }

  private void line(Xml xml, Line line) {
    xml.inline("span", inner -> words(inner, line), "id", id(line));
  }

  private void words(Xml xml, Line line) {
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
