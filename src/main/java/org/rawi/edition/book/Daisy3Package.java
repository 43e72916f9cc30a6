package org.rawi.edition.book;

import java.util.List;
import java.util.Locale;
import org.rawi.article.Metadata;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.recording.Recording;

/** What a DAISY 3 book says about itself (OPF), its navigation (NCX) and the names of its parts. */
final class Daisy3Package {
  static final String PACKAGE = "package.opf";
  static final String NAVIGATION = "navigation.ncx";
  static final String RESOURCES = "resources.res";

  private static final String PACKAGE_TYPE =
      "<!DOCTYPE package PUBLIC \"+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN\""
          + " \"http://openebook.org/dtds/oeb-1.2/oebpkg12.dtd\">";

  private static final String NAVIGATION_TYPE =
      "<!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\""
          + " \"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\">";

  private static final String RESOURCES_TYPE =
      "<!DOCTYPE resources PUBLIC \"-//NISO//DTD resource 2005-1//EN\""
          + " \"http://www.daisy.org/z3986/2005/resource-2005-1.dtd\">";

  /** A date has to be said; an article without one gets the same as in its EPUB. */
  private static final String NO_DATE = "2000-01-01";

  private final Programme programme;
  private final Metadata metadata;
  private final Recording recording;
  private final ReadAlong text;

  Daisy3Package(Programme programme, ReadAlong text) {
    this.programme = programme;
    metadata = programme.article().metadata();
    recording = programme.recording();
    this.text = text;
  }

  static String uid(Programme programme) {
    return "urn:uuid:" + NameUuid.of(programme);
  }

  /** A clock value of SMIL: {@code 0:04:04.321}. */
  static String clock(long millis) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  String opf() {
    Xml xml = new Xml().declare(PACKAGE_TYPE);
    xml.open(
        "package",
        "xmlns",
        "http://openebook.org/namespaces/oeb-package/1.0/",
        "unique-identifier",
        "uid");
    xml.open("metadata");
    xml.open("dc-metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    core(xml);
    xml.close().open("x-metadata");
    List<String> more =
        List.of(
            "dtb:multimediaType",
            "audioFullText",
            "dtb:multimediaContent",
            "audio,text",
            "dtb:totalTime",
            clock(recording.millis(recording.samples())),
            "dtb:audioFormat",
            "MP3",
            "dtb:narrator",
            Wording.narrator(programme),
            "dtb:producer",
            Wording.SOFTWARE,
            "dtb:sourcePublisher",
            Wording.publisher(programme).orElse(""));
    for (int i = 0; i < more.size(); i += 2) {
      if (!more.get(i + 1).isEmpty()) {
        xml.empty("meta", "name", more.get(i), "content", more.get(i + 1));
      }
    }
    xml.close().close();
    manifest(xml);
    xml.open("spine");
    text.chapters().forEach(c -> xml.empty("itemref", "idref", smil(c)));
    return xml.close().close().document();
  }

  /** Dublin Core. */
  private void core(Xml xml) {
    xml.leaf("dc:Format", "ANSI/NISO Z39.86-2005");
    xml.leaf("dc:Title", Wording.title(programme));
    xml.leaf("dc:Identifier", uid(programme), "id", "uid");
    xml.leaf("dc:Language", metadata.language());
    xml.leaf("dc:Date", metadata.date().map(Object::toString).orElse(NO_DATE));
    xml.leaf("dc:Publisher", Wording.publisher(programme).orElse(Wording.UNKNOWN));
    Wording.authors(programme).forEach(name -> xml.leaf("dc:Creator", name, "role", "aut"));
    xml.leaf("dc:Contributor", Wording.narrator(programme), "role", "nrt");
    xml.leaf("dc:Description", Wording.line(Wording.notes(programme)));
    Wording.keywords(programme).forEach(word -> xml.leaf("dc:Subject", word));
    metadata.sourceUrl().ifPresent(url -> xml.leaf("dc:Source", url.toString()));
    Wording.series(programme)
        .ifPresent(series -> xml.leaf("dc:Relation", Wording.seriesAndIssue(series)));
    Wording.rights(programme).ifPresent(rights -> xml.leaf("dc:Rights", rights));
  }

  private void manifest(Xml xml) {
    xml.open("manifest");
    item(xml, "opf", PACKAGE, "text/xml");
    item(xml, "ncx", NAVIGATION, "application/x-dtbncx+xml");
    item(xml, "resources", RESOURCES, "application/x-dtbresource+xml");
    item(xml, "text", Daisy3Text.TEXT, "application/x-dtbook+xml");
    item(xml, "sound", DaisyEdition.SOUND, "audio/mpeg");
    for (Chapter chapter : text.chapters()) {
      item(xml, smil(chapter), DaisySmil.name(chapter), "application/smil");
    }
    xml.close();
  }

  private static String smil(Chapter chapter) {
    return "smil-" + chapter.number();
  }

  private static void item(Xml xml, String id, String href, String type) {
    xml.empty("item", "id", id, "href", href, "media-type", type);
  }

  /** One point a section. */
  String ncx() {
    Xml xml = new Xml().declare(NAVIGATION_TYPE);
    xml.open(
        "ncx",
        "xmlns",
        "http://www.daisy.org/z3986/2005/ncx/",
        "version",
        "2005-1",
        "xml:lang",
        metadata.language(),
        "dir",
        Wording.direction(programme));
    xml.open("head");
    List<String> about =
        List.of(
            "dtb:uid",
            uid(programme),
            "dtb:depth",
            "1",
            "dtb:generator",
            Wording.SOFTWARE,
            "dtb:totalPageCount",
            "0",
            "dtb:maxPageNumber",
            "0");
    for (int i = 0; i < about.size(); i += 2) {
      xml.empty("meta", "name", about.get(i), "content", about.get(i + 1));
    }
    xml.close();
    xml.open("docTitle").leaf("text", Wording.title(programme)).close();
    for (String author : Wording.authors(programme)) {
      xml.open("docAuthor").leaf("text", author).close();
    }
    xml.open("navMap");
    for (Chapter chapter : text.chapters()) {
      String number = Integer.toString(chapter.number());
      xml.open("navPoint", "id", "point" + number, "class", "level1", "playOrder", number);
      xml.open("navLabel").leaf("text", chapter.title());
      Line first = chapter.blocks().get(0).lines().get(0);
      xml.empty(
          "audio",
          "src",
          DaisyEdition.SOUND,
          "clipBegin",
          clock(recording.millis(chapter.from())),
          "clipEnd",
          clock(recording.millis(first.to())));
      xml.close().empty("content", "src", DaisySmil.start(chapter)).close();
    }
    return xml.close().close().document();
  }

  /** What a player may call the parts of the book. */
  String resources() {
    Xml xml = new Xml().declare(RESOURCES_TYPE);
    xml.open(
        "resources", "xmlns", "http://www.daisy.org/z3986/2005/resource/", "version", "2005-1");
    xml.open("scope", "nsuri", "http://www.daisy.org/z3986/2005/dtbook/");
    xml.open("nodeSet", "id", "sections", "select", "//level1");
    xml.open("resource", "xml:lang", "ar", "id", "section-ar").leaf("text", "قسم").close();
    xml.open("resource", "xml:lang", "en", "id", "section-en").leaf("text", "Section").close();
    return xml.close().close().close().document();
  }
}
