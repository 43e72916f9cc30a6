package org.rawi.edition.book;

import java.util.List;
import java.util.Locale;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.Timestamp;
import org.rawi.edition.WrittenWords.WrittenWord;
import org.rawi.edition.Xml;
import org.rawi.recording.Recording;

/**
 * Which stretch of the sound goes with which sentence, or word, of a page: SMIL as EPUB profiles
 * it. The stretches follow each other without a gap, since reading systems play nothing else.
 */
final class EpubOverlay {
  private final Recording recording;
  private final boolean words;

  EpubOverlay(Recording recording, boolean words) {
    this.recording = recording;
    this.words = words;
  }

  static String name(Chapter chapter) {
    return String.format(Locale.ROOT, "section-%03d.smil", chapter.number());
  }

  String of(Chapter chapter) {
    Xml xml = new Xml();
    xml.open(
        "smil",
        "xmlns",
        "http://www.w3.org/ns/SMIL",
        "xmlns:epub",
        "http://www.idpf.org/2007/ops",
        "version",
        "3.0");
    xml.open("body", "epub:textref", EpubPage.name(chapter));
    long from = chapter.from();
    for (Block block : chapter.blocks()) {
      for (Line line : block.lines()) {
        if (words) {
          wordClips(xml, chapter, line, from);
        } else {
          clip(xml, chapter, EpubPage.id(line), from, line.to());
        }
        from = line.to();
      }
    }
    return xml.close().close().document();
  }

  private void wordClips(Xml xml, Chapter chapter, Line line, long start) {
    xml.open("seq", "epub:textref", EpubPage.name(chapter) + "#" + EpubPage.id(line));
    List<WrittenWord> spoken = line.words();
    long from = start;
    for (int i = 0; i < spoken.size(); i++) {
      long to = i + 1 < spoken.size() ? spoken.get(i + 1).from() : line.to();
      clip(xml, chapter, EpubPage.id(line, i), from, to);
      from = to;
    }
    xml.close();
  }

  private void clip(Xml xml, Chapter chapter, String id, long from, long to) {
    xml.open("par", "id", "p-" + id);
    xml.empty("text", "src", EpubPage.name(chapter) + "#" + id);
    xml.empty(
        "audio",
        "src",
        EpubEdition.SOUND,
        "clipBegin",
        clock(recording.millis(from)),
        "clipEnd",
        clock(recording.millis(to)));
    xml.close();
  }

  /** SMIL's full clock value. */
  static String clock(long millis) {
    return Timestamp.of(millis);
  }
}
