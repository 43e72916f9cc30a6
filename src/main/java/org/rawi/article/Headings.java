package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rawi.article.Paragraph.Kind;

/**
 * Recognizes headings of plain text by their shape: a short line without final stop, set apart by
 * blank lines, with prose below it.
 */
final class Headings {
  private static final int MOST_WORDS = 12;
  private static final int MOST_CHARACTERS = 90;

  /** Words that a line needs to be what a heading is about. */
  private static final int LEAST_BELOW = 8;

  private static final String OPENING_QUOTES = "\"“”«‹„";
  private static final String NO_HEADING_ENDS_IN = ".،,؛;:…!–—-";

  /** Verbs that introduce speech: قالت "..." is no heading. */
  private static final List<String> SAYING =
      List.of("قال ", "قالت ", "أجاب ", "أجابت ", "سأل ", "سألت ", "رد ", "ردت ", "صاح ", "همس ");

  /** Who speaks in an interview (سؤال، جواب), or when something happened in a live report. */
  private static final Pattern SPEAKER =
      Pattern.compile("([سج]\\d{0,2}|\\d{1,2}[:.]\\d{2})\\s*[.:)/|–—-]\\s");

  private final List<Block> blocks;
  private final boolean spaced;
  private final boolean belowTitle;

  private Headings(List<Block> blocks, boolean belowTitle) {
    this.blocks = blocks;
    this.belowTitle = belowTitle;
    // Where no blank lines part the paragraphs, every short line may be set apart.
    this.spaced = blocks.stream().anyMatch(Block::apart);
  }

  /**
   * The same blocks, headings marked.
   *
   * @param belowTitle whether nothing stands between the title and the first block
   */
  static List<Block> mark(List<Block> blocks, boolean belowTitle) {
    Headings headings = new Headings(blocks, belowTitle);
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      out.add(headings.isHeading(i) ? block.as(Kind.HEADING) : block);
    }
    return out;
  }

  private boolean isHeading(int i) {
    return hasShape(i)
        && !(i == 0 && belowTitle && mayBeName(i))
        && !inConversation(i)
        && followsProse(i)
        && headsSomething(i);
  }

  /** One of three or more short lines in a row: speakers that take turns, or verse. */
  private boolean inConversation(int i) {
    int from = i;
    while (from > 0 && i - from < 2 && hasShape(from - 1)) {
      from--;
    }
    int to = i + 1;
    while (to < blocks.size() && to - i < 3 && hasShape(to)) {
      to++;
    }
    return to - from > 2;
  }

  private boolean hasShape(int i) {
    Block block = blocks.get(i);
    return block.kind() == Kind.BODY
        && (block.apart() || !spaced)
        && block.text().length() <= MOST_CHARACTERS
        && block.words() <= MOST_WORDS
        && NO_HEADING_ENDS_IN.indexOf(block.lastCharacter()) < 0
        && !isSpeech(block.string())
        && !isByline(block.string())
        && !SPEAKER.matcher(block.string()).lookingAt();
  }

  /** Directly below the title, an unknown name is more likely than a heading: ديمة ونوس. */
  private boolean mayBeName(int i) {
    return PersonName.of(blocks.get(i).string()).isPresent();
  }

  private static boolean isByline(String line) {
    return Byline.of(line).filter(Byline::sure).isPresent();
  }

  /** «نعم»، قالها: a line that is quoted speech, or introduces it. */
  private static boolean isSpeech(String line) {
    boolean quoted = OPENING_QUOTES.indexOf(line.charAt(0)) >= 0;
    int last = line.length() - 1;
    boolean sentenceInside =
        quoted
            && last > 0
            && "\"”“»›".indexOf(line.charAt(last)) >= 0
            && ".!؟?،".indexOf(line.charAt(last - 1)) >= 0;
    return sentenceInside || SAYING.stream().anyMatch(line::startsWith);
  }

  /** Not in the middle of a poem or after a colon: what stands before it is finished. */
  private boolean followsProse(int i) {
    if (i == 0) {
      return true;
    }
    Block before = blocks.get(i - 1);
    return before.kind() != Kind.BODY
        || before.endsSentence()
        || (before.isProse() && before.lastCharacter() != ':')
        || hasShape(i - 1);
  }

  /** Prose or a list stands below it, or one more heading that heads such. */
  private boolean headsSomething(int i) {
    if (i + 1 >= blocks.size()) {
      return false;
    }
    Block below = blocks.get(i + 1);
    boolean something = below.kind() != Kind.BODY || below.words() >= LEAST_BELOW;
    if (!hasShape(i + 1)) {
      return something;
    }
    return i + 2 < blocks.size() && blocks.get(i + 2).isProse() && !hasShape(i + 2);
  }
}
