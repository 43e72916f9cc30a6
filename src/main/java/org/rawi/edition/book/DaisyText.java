package org.rawi.edition.book;

import java.util.List;
import org.rawi.article.Metadata;
import org.rawi.article.Paragraph;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.Timestamp;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.recording.Recording;

/** The pages of a talking book in XHTML 1.0: its navigation (NCC) and its full text. */
final class DaisyText {
  private static final String TYPE =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
          + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">";

  /** DAISY wants a date; an article without one gets the same as in its EPUB. */
  private static final String NO_DATE = "2000-01-01";

  private final Programme programme;
  private final Metadata metadata;
  private final ReadAlong text;

  DaisyText(Programme programme, ReadAlong text) {
    this.programme = programme;
    metadata = programme.article().metadata();
    this.text = text;
  }

  /** The navigation control centre: a heading a section, each a link into the sound. */
  String navigation() {
    Xml xml = page();
    for (String name : List.of("ncc:pageFront", "ncc:pageNormal", "ncc:pageSpecial")) {
      meta(xml, name, "0");
    }
    meta(xml, "ncc:charset", "utf-8");
    meta(xml, "ncc:depth", "1");
    // The two pages, the master, the sound, and one file a section.
    meta(xml, "ncc:files", Integer.toString(4 + text.chapters().size()));
    meta(xml, "ncc:generator", Wording.SOFTWARE);
    meta(xml, "ncc:multimediaType", "audioFullText");
    meta(xml, "ncc:narrator", Wording.narrator(programme));
    meta(xml, "ncc:setInfo", "1 of 1");
    meta(xml, "ncc:tocItems", Integer.toString(text.chapters().size()));
    Recording recording = programme.recording();
    long seconds = (recording.millis(recording.samples()) + 500) / 1000;
    meta(xml, "ncc:totalTime", Timestamp.of(seconds * 1000).replaceFirst("\\.000$", ""));
    xml.close().open("body");
    for (Chapter chapter : text.chapters()) {
      String kind = chapter.number() == 1 ? "title" : "section";
      xml.mixed(
          "h1",
          h -> h.inline("a", a -> a.text(chapter.title()), "href", DaisySmil.start(chapter)),
          "class",
          kind,
          "id",
          "ncc" + chapter.number());
    }
    return xml.close().close().document();
  }

  /** The text, each sentence with the id that the sound refers to. */
  String content() {
    Xml xml = page().close().open("body", "dir", Wording.direction(programme));
    for (Chapter chapter : text.chapters()) {
      xml.open("div");
      for (Block block : chapter.blocks()) {
        xml.mixed(element(block.kind()), inner -> lines(inner, block));
      }
      xml.close();
    }
    return xml.close().close().document();
  }

  private static String element(Paragraph.Kind kind) {
    return kind == Paragraph.Kind.TITLE || kind == Paragraph.Kind.HEADING ? "h1" : "p";
  }

  private static void lines(Xml xml, Block block) {
    for (int i = 0; i < block.lines().size(); i++) {
      Line line = block.lines().get(i);
      xml.text(i == 0 ? "" : " ");
      xml.inline("span", inner -> inner.text(line.text()), "id", DaisySmil.id(line));
    }
  }

  /**
   * A page up to the end of the metadata that all pages have. It says no direction: the format's
   * schema allows none in the navigation.
   */
  private Xml page() {
    String language = metadata.language();
    Xml xml = new Xml().declare(TYPE);
    xml.open(
        "html", "xmlns", "http://www.w3.org/1999/xhtml", "xml:lang", language, "lang", language);
    xml.open("head").leaf("title", Wording.title(programme));
    xml.empty("meta", "http-equiv", "Content-type", "content", "text/html; charset=utf-8");
    String unknown = Wording.UNKNOWN;
    List<String> authors = Wording.authors(programme);
    meta(xml, "dc:title", Wording.title(programme));
    meta(xml, "dc:creator", authors.isEmpty() ? unknown : String.join("، ", authors));
    meta(xml, "dc:date", metadata.date().map(Object::toString).orElse(NO_DATE));
    meta(xml, "dc:format", "Daisy 2.02");
    meta(xml, "dc:identifier", "urn:uuid:" + NameUuid.of(programme));
    meta(xml, "dc:language", language);
    meta(xml, "dc:publisher", Wording.publisher(programme).orElse(unknown));
    meta(xml, "dc:description", Wording.line(Wording.notes(programme)));
    Wording.keywords(programme).forEach(word -> meta(xml, "dc:subject", word));
    Wording.rights(programme).ifPresent(rights -> meta(xml, "dc:rights", rights));
    Wording.series(programme)
        .ifPresent(series -> meta(xml, "dc:relation", Wording.seriesAndIssue(series)));
    metadata.sourceUrl().ifPresent(url -> meta(xml, "dc:source", url.toString()));
    return xml;
  }

  private static void meta(Xml xml, String name, String content) {
    xml.empty("meta", "name", name, "content", content);
  }
}
