package org.rawi.edition.book;

import java.util.List;
import java.util.Optional;
import org.rawi.article.Metadata;
import org.rawi.article.Metadata.Series;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.edition.cover.Cover;
import org.rawi.recording.Recording;

/** What a book says about itself, and its table of contents. */
final class EpubPackage {
  /** EPUB wants a moment of last change; without the article's own there is none to tell. */
  private static final String NO_DATE = "2000-01-01";

  private final Programme programme;
  private final Metadata metadata;
  private final ReadAlong text;
  private final Cover cover;

  EpubPackage(Programme programme, ReadAlong text, Cover cover) {
    this.programme = programme;
    metadata = programme.article().metadata();
    this.text = text;
    this.cover = cover;
  }

  static String container() {
    return new Xml()
        .open(
            "container",
            "version",
            "1.0",
            "xmlns",
            "urn:oasis:names:tc:opendocument:xmlns:container")
        .open("rootfiles")
        .empty(
            "rootfile",
            "full-path",
            "EPUB/package.opf",
            "media-type",
            "application/oebps-package+xml")
        .close()
        .close()
        .document();
  }

  String opf() {
    Xml xml = new Xml();
    xml.open(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "id",
        "xml:lang",
        metadata.language(),
        "dir",
        Wording.direction(programme));
    metadata(xml);
    manifest(xml);
    xml.open("spine", "page-progression-direction", Wording.direction(programme));
    text.chapters().forEach(c -> xml.empty("itemref", "idref", "page-" + c.number()));
    return xml.close().close().document();
  }

  private void metadata(Xml xml) {
    xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.leaf("dc:identifier", "urn:uuid:" + NameUuid.of(programme), "id", "id");
    xml.leaf("dc:title", Wording.title(programme));
    xml.leaf("dc:language", metadata.language());
    List<String> authors = Wording.authors(programme);
    for (int i = 0; i < authors.size(); i++) {
      xml.leaf("dc:creator", authors.get(i), "id", "author-" + i);
      xml.leaf(
          "meta", "aut", "refines", "#author-" + i, "property", "role", "scheme", "marc:relators");
    }
    xml.leaf("dc:contributor", Wording.narrator(programme), "id", "narrator");
    xml.leaf("meta", "nrt", "refines", "#narrator", "property", "role", "scheme", "marc:relators");
    Wording.publisher(programme).ifPresent(p -> xml.leaf("dc:publisher", p));
    metadata.date().ifPresent(date -> xml.leaf("dc:date", date.toString()));
    metadata.sourceUrl().ifPresent(url -> xml.leaf("dc:source", url.toString()));
    xml.leaf("dc:description", Wording.line(Wording.notes(programme)));
    Wording.keywords(programme).forEach(word -> xml.leaf("dc:subject", word));
    Wording.rights(programme).ifPresent(rights -> xml.leaf("dc:rights", rights));
    Wording.series(programme).ifPresent(series -> series(xml, series));
    String day = metadata.date().map(Object::toString).orElse(NO_DATE);
    property(xml, "dcterms:modified", day + "T00:00:00Z");
    property(xml, "media:active-class", "-epub-media-overlay-active");
    property(xml, "media:narrator", Wording.narrator(programme));
    Recording recording = programme.recording();
    property(xml, "media:duration", EpubOverlay.clock(recording.millis(recording.samples())));
    for (Chapter chapter : text.chapters()) {
      long length = recording.millis(chapter.to()) - recording.millis(chapter.from());
      String overlay = "#overlay-" + chapter.number();
      xml.leaf("meta", EpubOverlay.clock(length), "property", "media:duration", "refines", overlay);
    }
    accessibility(xml);
    xml.close();
  }

  /** A position has to be a number; other issues are part of the name. */
  private static void series(Xml xml, Series series) {
    Optional<String> position = series.issue().filter(issue -> issue.matches("\\d+(\\.\\d+)*"));
    String name = position.isPresent() ? series.title() : Wording.seriesAndIssue(series);
    xml.leaf("meta", name, "property", "belongs-to-collection", "id", "series");
    xml.leaf("meta", "series", "refines", "#series", "property", "collection-type");
    position.ifPresent(
        number -> xml.leaf("meta", number, "refines", "#series", "property", "group-position"));
  }

  /** EPUB Accessibility 1.1, section 3: discovery metadata. */
  private static void accessibility(Xml xml) {
    for (String mode : List.of("textual", "auditory")) {
      property(xml, "schema:accessMode", mode);
    }
    for (String modes : List.of("textual,auditory", "textual", "auditory")) {
      property(xml, "schema:accessModeSufficient", modes);
    }
    for (String feature :
        List.of(
            "synchronizedAudioText",
            "structuralNavigation",
            "tableOfContents",
            "readingOrder",
            "displayTransformability")) {
      property(xml, "schema:accessibilityFeature", feature);
    }
    property(xml, "schema:accessibilityHazard", "none");
    property(xml, "schema:accessibilitySummary", Wording.ACCESSIBILITY);
  }

  private static void property(Xml xml, String name, String value) {
    xml.leaf("meta", value, "property", name);
  }

  private void manifest(Xml xml) {
    xml.open("manifest");
    item(xml, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
    item(xml, "style", "style.css", "text/css", "");
    item(xml, "cover", "cover." + cover.extension(), cover.mimeType(), "cover-image");
    item(xml, "audio", EpubEdition.SOUND, "audio/mpeg", "");
    for (Chapter chapter : text.chapters()) {
      String overlay = "overlay-" + chapter.number();
      xml.empty(
          "item",
          "id",
          "page-" + chapter.number(),
          "href",
          EpubPage.name(chapter),
          "media-type",
          "application/xhtml+xml",
          "media-overlay",
          overlay);
      item(xml, overlay, EpubOverlay.name(chapter), "application/smil+xml", "");
    }
    xml.close();
  }

  private static void item(Xml xml, String id, String href, String type, String properties) {
    xml.empty("item", "id", id, "href", href, "media-type", type, "properties", properties);
  }

  /** The table of contents, an XHTML page itself. */
  String navigation() {
    Xml xml = EpubPage.open(metadata.language(), Wording.direction(programme));
    xml.open("head").leaf("title", Wording.title(programme)).close();
    xml.open("body").open("nav", "epub:type", "toc", "role", "doc-toc", "aria-labelledby", "toc");
    xml.leaf("h1", Wording.CONTENTS, "id", "toc").open("ol");
    for (Chapter chapter : text.chapters()) {
      xml.open("li").leaf("a", chapter.title(), "href", EpubPage.name(chapter)).close();
    }
    return xml.close().close().close().close().document();
  }
}
