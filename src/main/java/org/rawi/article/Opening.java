package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.Arabic;

/**
 * Recognizes what stands before the first paragraph: title, byline, dateline. Takes it from the
 * front of the blocks it is given.
 */
public final class Opening {
  private static final int TITLE_WORDS = 25;
  private static final int NAME_WORDS = 4;
  private static final int MOST_OF_KICKER = 3;

  /** Lines of the opening after the title at most: names, a date, a place, a subtitle. */
  private static final int MOST_LINES = 6;

  private final List<Block> blocks;
  private final List<Block> taken = new ArrayList<>();
  private int next;

  private Opening(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * The blocks, divided.
   *
   * @param lines TITLE, BYLINE, DATELINE; a subtitle that stands among them is BODY
   * @param rest the article itself
   */
  record Opened(List<Block> lines, List<Block> rest) {
    boolean endsInTitle() {
      return !lines.isEmpty() && lines.get(lines.size() - 1).kind() == Kind.TITLE;
    }

    List<Block> all() {
      List<Block> all = new ArrayList<>(lines);
      all.addAll(rest);
      return all;
    }
  }

  static Opened of(List<Block> blocks, FoundMetadata found) {
    Opening opening = new Opening(blocks);
    opening.kicker(found);
    opening.above(found);
    opening.title(found);
    opening.lines(found);
    return new Opened(opening.taken, blocks.subList(opening.next, blocks.size()));
  }

  /** «اقتصاد»: the section of the paper above the title, and prose or a byline below both. */
  private void kicker(FoundMetadata found) {
    boolean stands =
        blocks.size() > 2
            && blocks.get(0).kind() == Kind.BODY
            && blocks.get(1).kind() == Kind.BODY
            && OpeningWords.is(OpeningWords.Kind.KICKER, Arabic.fold(bare(blocks.get(0).string())))
            && blocks.get(1).words() > MOST_OF_KICKER
            && isTitle(blocks.get(1), found)
            && (blocks.get(2).isProse() || isBylineOrDate(blocks.get(2).string()));
    if (stands) {
      taken.add(blocks.get(next++));
    }
  }

  /** «بقلم: سلمى القاضي» may stand above the title. */
  private void above(FoundMetadata found) {
    while (next + 2 < blocks.size()
        && taken.size() < 2
        && blocks.get(next).kind() == Kind.BODY
        && !blocks.get(next).isProse()
        && isTitle(blocks.get(next + 1), found)) {
      Optional<Byline> byline = Byline.of(blocks.get(next).string());
      boolean sure =
          byline.isPresent() && (byline.get().sure() || byline.get().kind() == Kind.DATELINE);
      if (!sure) {
        return;
      }
      take(byline.get(), found);
    }
  }

  /** Whether a line alone says who wrote an article or when. */
  public static boolean isBylineOrDate(String line) {
    return Byline.of(line)
        .filter(byline -> byline.sure() || byline.kind() == Kind.DATELINE)
        .isPresent();
  }

  private void title(FoundMetadata found) {
    if (next < blocks.size() && isTitle(blocks.get(next), found)) {
      Block title = blocks.get(next++);
      taken.add(title.as(Kind.TITLE));
      found.title(title.string());
    }
  }

  private boolean isTitle(Block block, FoundMetadata found) {
    if (block.kind() == Kind.TITLE) {
      return true;
    }
    if (block.kind() != Kind.HEADING && block.kind() != Kind.BODY) {
      return false;
    }
    if (found.title().isPresent()) {
      return bare(found.title().get()).equals(bare(block.string()));
    }
    boolean stops = ".،,؛;:".indexOf(block.lastCharacter()) >= 0;
    return !stops && block.words() <= TITLE_WORDS && (blocks.size() > 1 || !block.isProse());
  }

  private void lines(FoundMetadata found) {
    boolean titled = !taken.isEmpty();
    for (int i = 0; i < MOST_LINES && next < blocks.size(); i++) {
      Optional<Byline> byline = byline(next, titled, found);
      if (byline.isPresent()) {
        take(byline.get(), found);
      } else if (titled && i < 2 && isSubtitle(next) && bylineBelow(found)) {
        taken.add(blocks.get(next++));
      } else {
        return;
      }
    }
  }

  private void take(Byline byline, FoundMetadata found) {
    Block block = blocks.get(next++);
    found.authors(byline.authors());
    found.date(block.string());
    int end = Byline.withoutEnd(block.string()).length();
    taken.add(block.with(block.text().slice(0, end)).as(byline.kind()));
  }

  /** A line that no other is known to be; a bare name needs the title above and a text below. */
  private Optional<Byline> byline(int at, boolean titled, FoundMetadata found) {
    Block block = blocks.get(at);
    if (block.kind() != Kind.BODY || at + 1 >= blocks.size()) {
      return Optional.empty();
    }
    if (found.authors().contains(block.string())) {
      return Optional.of(new Byline(Kind.BYLINE, List.of(block.string()), true));
    }
    boolean alone = titled && blocks.get(at + 1).words() > NAME_WORDS;
    return Byline.of(block.string())
        .filter(byline -> byline.sure() || alone || named(byline, at))
        .filter(byline -> byline.sure() || saysWho(byline) || isBelowByline());
  }

  /** What an author does, «كاتبة من تونس», stands below the name only. */
  private static boolean saysWho(Byline byline) {
    return byline.kind() == Kind.DATELINE || !byline.authors().isEmpty();
  }

  private boolean isBelowByline() {
    return !taken.isEmpty() && taken.get(taken.size() - 1).kind() == Kind.BYLINE;
  }

  /** One of several names below each other. */
  private boolean named(Byline byline, int at) {
    return byline.kind() == Kind.DATELINE
        || (at + 2 < blocks.size() && Byline.of(blocks.get(at + 1).string()).isPresent());
  }

  private boolean isSubtitle(int at) {
    Block block = blocks.get(at);
    return block.kind() == Kind.BODY && block.words() <= TITLE_WORDS && !block.endsSentence();
  }

  /** Whether a byline follows the subtitle, directly or after one more. */
  private boolean bylineBelow(FoundMetadata found) {
    for (int at = next + 1; at <= next + 2 && at < blocks.size(); at++) {
      if (byline(at, true, found).isPresent()) {
        return true;
      }
      if (!isSubtitle(at)) {
        return false;
      }
    }
    return false;
  }

  private static String bare(String text) {
    return BareText.of(text);
  }
}
