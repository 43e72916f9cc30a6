package org.rawi.edition.caption;

import java.util.List;
import org.rawi.edition.Programme;
import org.rawi.edition.Timestamp;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.recording.Recording;

/** Captions as broadcasters exchange them: TTML 2 in the text profile of IMSC 1.1. */
public final class Ttml {
  private Ttml() {}

  public static String of(Programme programme) {
    Recording recording = programme.recording();
    Xml xml = new Xml();
    xml.open(
        "tt",
        "xmlns",
        "http://www.w3.org/ns/ttml",
        "xmlns:ttp",
        "http://www.w3.org/ns/ttml#parameter",
        "xmlns:tts",
        "http://www.w3.org/ns/ttml#styling",
        "xmlns:ttm",
        "http://www.w3.org/ns/ttml#metadata",
        "ttp:timeBase",
        "media",
        "ttp:contentProfiles",
        "http://www.w3.org/ns/ttml/profile/imsc1.1/text",
        "xml:lang",
        programme.article().metadata().language());
    head(xml, programme);
    xml.open("body", "region", "bottom").open("div");
    for (Caption caption : Caption.of(programme)) {
      xml.mixed(
          "p",
          inner -> lines(inner, caption.lines()),
          // Each by itself, since what embeds a direction is not inherited.
          "style",
          "caption",
          "begin",
          Timestamp.of(recording.millis(caption.from())),
          "end",
          Timestamp.of(recording.millis(caption.to())));
    }
    return xml.close().close().close().document();
  }

  private static void head(Xml xml, Programme programme) {
    xml.open("head").leaf("ttm:title", Wording.title(programme));
    Wording.rights(programme).ifPresent(rights -> xml.leaf("ttm:copyright", rights));
    xml.open("styling");
    xml.empty(
        "style",
        "xml:id",
        "caption",
        "tts:direction",
        Wording.direction(programme),
        "tts:unicodeBidi",
        "embed",
        "tts:textAlign",
        "center",
        "tts:color",
        "white",
        "tts:backgroundColor",
        "black");
    xml.close().open("layout");
    xml.empty(
        "region",
        "xml:id",
        "bottom",
        "tts:origin",
        "10% 75%",
        "tts:extent",
        "80% 20%",
        "tts:displayAlign",
        "after");
    xml.close().close();
  }

  private static void lines(Xml xml, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        xml.inline("br", nothing -> {});
      }
      xml.text(lines.get(i));
    }
  }
}
