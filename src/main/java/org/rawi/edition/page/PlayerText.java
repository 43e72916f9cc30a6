package org.rawi.edition.page;

import java.util.ArrayList;
import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.ReadAlongMarkup;
import org.rawi.edition.Wording;
import org.rawi.edition.WrittenWords.WrittenWord;
import org.rawi.edition.Xml;

/**
 * The article in the player: a span a sentence. Between spaces stands one word, which the page's
 * script gives a span of its own; a word with spaces inside has one already.
 */
final class PlayerText {
  private final Programme programme;
  private final ReadAlong text;

  PlayerText(Programme programme, ReadAlong text) {
    this.programme = programme;
    this.text = text;
  }

  String html() {
    Xml xml = Xml.fragment();
    ReadAlongMarkup markup = new ReadAlongMarkup((inner, block, line) -> line(inner, line));
    if (text.chapters().stream().noneMatch(PlayerText::hasTitle)) {
      xml.leaf("h1", Wording.title(programme));
    }
    text.chapters().forEach(chapter -> markup.write(xml, chapter.blocks()));
    return xml.document();
  }

  private static boolean hasTitle(Chapter chapter) {
    return chapter.blocks().stream().anyMatch(block -> block.kind() == Paragraph.Kind.TITLE);
  }

  private static void line(Xml xml, Line line) {
    xml.inline("span", inner -> words(inner, line), "class", "s", "id", "s" + line.number());
  }

  private static void words(Xml xml, Line line) {
    List<WrittenWord> words = shown(line);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      xml.text(i == 0 ? "" : " ");
      if (word.indexOf(' ') < 0) {
        xml.text(word);
      } else {
        xml.inline("span", inner -> inner.text(word));
      }
    }
  }

  /** The pieces that stand on the page: those of which anything was written. */
  static List<WrittenWord> shown(Line line) {
    return line.words().stream().filter(word -> !word.text().isEmpty()).toList();
  }

  /** Indices of the sentences with which paragraphs begin, from 0. */
  List<Integer> paragraphs() {
    List<Integer> firsts = new ArrayList<>();
    for (Chapter chapter : text.chapters()) {
      for (Block block : chapter.blocks()) {
        firsts.add(block.lines().get(0).number() - 1);
      }
    }
    return firsts;
  }
}
