package org.rawi.edition.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Which stretch of the sound goes with which sentence: SMIL 1.0 as DAISY 2.02 profiles it. */
final class DaisySmil {
  private static final String TYPE =
      "<!DOCTYPE smil PUBLIC \"-//W3C//DTD SMIL 1.0//EN\""
          + " \"http://www.w3.org/TR/REC-smil/SMIL10.dtd\">";

  private final Programme programme;
  private final Recording recording;
  private final ReadAlong text;

  DaisySmil(Programme programme, ReadAlong text) {
    this.programme = programme;
    recording = programme.recording();
    this.text = text;
  }

  static String name(Chapter chapter) {
    return String.format(Locale.ROOT, "section-%03d.smil", chapter.number());
  }

  /** Id of a sentence, here and in the text. */
  static String id(Line line) {
    return "s" + line.number();
  }

  /** Where a chapter starts: its first sentence. */
  static String start(Chapter chapter) {
    return name(chapter) + "#" + id(chapter.blocks().get(0).lines().get(0));
  }

  String of(Chapter chapter) {
    long from = recording.millis(chapter.from());
    long length = recording.millis(chapter.to()) - from;
    Xml xml = head(Optional.of(chapter.title()), length);
    xml.empty("meta", "name", "ncc:totalElapsedTime", "content", Timestamp.of(from));
    xml.open("layout").empty("region", "id", "textView").close().close();
    xml.open("body").open("seq", "dur", seconds(length));
    long begin = chapter.from();
    for (Block block : chapter.blocks()) {
      for (Line line : block.lines()) {
        pair(xml, line, recording.millis(begin), recording.millis(line.to()));
        begin = line.to();
      }
    }
    return xml.close().close().close().document();
  }

  private static void pair(Xml xml, Line line, long from, long to) {
    String number = Integer.toString(line.number());
    xml.open("par", "endsync", "last", "id", id(line));
    xml.empty("text", "src", "content.html#" + id(line), "id", "t" + number);
    xml.open("seq");
    xml.empty(
        "audio",
        "src",
        DaisyEdition.SOUND,
        "clip-begin",
        "npt=" + seconds(from),
        "clip-end",
        "npt=" + seconds(to),
        "id",
        "a" + number);
    xml.close().close();
  }

  /** The order of all sections, for players that take the whole book in one go. */
  String master() {
    Xml xml = head(Optional.empty(), recording.millis(recording.samples()));
    xml.open("layout").empty("region", "id", "textView").close().close();
    xml.open("body");
    for (Chapter chapter : text.chapters()) {
      String id = "smil" + chapter.number();
      xml.empty("ref", "src", name(chapter), "title", chapter.title(), "id", id);
    }
    return xml.close().close().document();
  }

  private Xml head(Optional<String> section, long millis) {
    Xml xml = new Xml().declare(TYPE).open("smil").open("head");
    List<String> about =
        List.of(
            "dc:format",
            "Daisy 2.02",
            "dc:identifier",
            "urn:uuid:" + NameUuid.of(programme),
            "dc:title",
            Wording.title(programme),
            "title",
            section.orElse(""),
            "ncc:generator",
            Wording.SOFTWARE,
            "ncc:timeInThisSmil",
            Timestamp.of(millis));
    for (int i = 0; i < about.size(); i += 2) {
      if (!about.get(i + 1).isEmpty()) {
        xml.empty("meta", "name", about.get(i), "content", about.get(i + 1));
      }
    }
    return xml;
  }

  /** Normal play time. */
  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03ds", millis / 1000, millis % 1000);
  }
}
