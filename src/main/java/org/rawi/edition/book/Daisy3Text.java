package org.rawi.edition.book;

import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.recording.Recording;

/** The text of a DAISY 3 book (DTBook), and which stretch of sound goes with each sentence. */
final class Daisy3Text {
  static final String TEXT = "text.xml";

  private static final String TEXT_TYPE =
      "<!DOCTYPE dtbook PUBLIC \"-//NISO//DTD dtbook 2005-2//EN\""
          + " \"http://www.daisy.org/z3986/2005/dtbook-2005-2.dtd\">";

  private static final String SMIL_TYPE =
      "<!DOCTYPE smil PUBLIC \"-//NISO//DTD dtbsmil 2005-2//EN\""
          + " \"http://www.daisy.org/z3986/2005/dtbsmil-2005-2.dtd\">";

  private final Programme programme;
  private final Recording recording;
  private final ReadAlong text;

  Daisy3Text(Programme programme, ReadAlong text) {
    this.programme = programme;
    recording = programme.recording();
    this.text = text;
  }

  /** One level a section; every sentence leads to its sound. */
  String dtbook() {
    String language = programme.article().metadata().language();
    Xml xml = new Xml().declare(TEXT_TYPE);
    xml.open(
        "dtbook",
        "xmlns",
        "http://www.daisy.org/z3986/2005/dtbook/",
        "version",
        "2005-2",
        "xml:lang",
        language,
        "dir",
        Wording.direction(programme));
    xml.open("head");
    xml.empty("meta", "name", "dtb:uid", "content", Daisy3Package.uid(programme));
    xml.empty("meta", "name", "dc:Title", "content", Wording.title(programme));
    xml.close().open("book").open("frontmatter");
    xml.leaf("doctitle", Wording.title(programme));
    Wording.authors(programme).forEach(author -> xml.leaf("docauthor", author));
    xml.close().open("bodymatter");
    for (Chapter chapter : text.chapters()) {
      xml.open("level1", "id", "level" + chapter.number());
      boolean headed = false;
      for (Block block : chapter.blocks()) {
        // A level has one heading; a second one (a title of several paragraphs) is text.
        boolean heading = !headed && isHeading(block.kind());
        headed |= heading;
        xml.mixed(heading ? "h1" : "p", inner -> lines(inner, block, chapter));
      }
      if (headed && chapter.blocks().size() == 1) {
        xml.empty("p"); // the document type wants something under a heading
      }
      xml.close();
    }
    return xml.close().close().close().document();
  }

  private static boolean isHeading(Paragraph.Kind kind) {
    return kind == Paragraph.Kind.TITLE || kind == Paragraph.Kind.HEADING;
  }

  private static void lines(Xml xml, Block block, Chapter chapter) {
    for (int i = 0; i < block.lines().size(); i++) {
      Line line = block.lines().get(i);
      xml.text(i == 0 ? "" : " ");
      xml.inline(
          "sent",
          inner -> inner.text(line.text()),
          "id",
          DaisySmil.id(line),
          "smilref",
          DaisySmil.name(chapter) + "#" + DaisySmil.id(line));
    }
  }

  /** The sentences of a section, one after the other, with their clips of the sound. */
  String smil(Chapter chapter) {
    long from = recording.millis(chapter.from());
    Xml xml = new Xml().declare(SMIL_TYPE);
    xml.open("smil", "xmlns", "http://www.w3.org/2001/SMIL20/").open("head");
    List<String> about =
        List.of(
            "dtb:uid",
            Daisy3Package.uid(programme),
            "dtb:generator",
            Wording.SOFTWARE,
            "dtb:totalElapsedTime",
            Daisy3Package.clock(from));
    for (int i = 0; i < about.size(); i += 2) {
      xml.empty("meta", "name", about.get(i), "content", about.get(i + 1));
    }
    String length = Daisy3Package.clock(recording.millis(chapter.to()) - from);
    xml.close().open("body").open("seq", "id", "section", "dur", length, "fill", "remove");
    long begin = chapter.from();
    for (Block block : chapter.blocks()) {
      for (Line line : block.lines()) {
        xml.open("par", "id", DaisySmil.id(line));
        xml.empty("text", "src", TEXT + "#" + DaisySmil.id(line), "id", "t" + line.number());
        xml.empty(
            "audio",
            "src",
            DaisyEdition.SOUND,
            "clipBegin",
            Daisy3Package.clock(recording.millis(begin)),
            "clipEnd",
            Daisy3Package.clock(recording.millis(line.to())),
            "id",
            "a" + line.number());
        xml.close();
        begin = line.to();
      }
    }
    return xml.close().close().close().document();
  }
}
