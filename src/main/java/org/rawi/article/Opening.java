package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Arabic;
import org.rawi.text.Span;

/**
 * Recognizes what stands before the first paragraph: title, byline, dateline. Takes it from the
 * front of the blocks it is given.
 */
final class Opening {
  private static final int TITLE_WORDS = 25;
  private static final int LINE_WORDS = 10;
  private static final int NAME_WORDS = 4;

  /** Lines of the opening after the title at most: names, a date, a place. */
  private static final int MOST_LINES = 4;

  /** Folded; «كتب:» is a byline at any length, «كتب محمد» only as a short line. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(بقلم|كتب|كتبت|كتبها|كتبه|اعداد|اعدها|اعدته?|تحرير|تقرير|حوار|ترجمه|متابعه|تحقيق|مراسل"
              + "|مراسله|مراسلنا|مراسلتنا)( و?(تحرير|تقديم|ترجمه|تصوير))?\\s*[:/\\-–|]*\\s+(.+)");

  private static final Pattern DATE_START =
      Pattern.compile("(نشر|نشرت|تاريخ النشر|اخر تحديث|حدث|حدثت|تحديث|تم النشر)\\b.*");

  /** «القاهرة – رويترز»: words, a dash, words. */
  private static final Pattern PLACE_AND_AGENCY =
      Pattern.compile("[\\p{IsArabic} ()،]{2,30}\\s*[-–—|/:]\\s*[\\p{IsArabic} .()،«»\"“”]{2,30}");

  /** «القاهرة – أعلنت …», «بيروت (رويترز) – …» at the start of the first paragraph. */
  private static final Pattern PLACE_BEFORE_TEXT =
      Pattern.compile("((?:\\p{IsArabic}+ ){1,3}(?:\\([^()]{2,25}\\) )?[-–—]) (?=\\S)");

  /** Words that start no personal name but do start short headings. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          ".*(^| )(في|من|علي|عن|الي|مع|بعد|قبل|بين|هل|ما|ماذا|كيف|لماذا|متي|اين|هذا|هذه|مقدمه|خلفيه"
              + "|خاتمه|ملخص|تمهيد|بدايه|نهايه|خاص|عاجل)( .*|$)");

  private final List<Block> blocks;
  private final List<Block> taken = new ArrayList<>();
  private int next;

  private Opening(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** The blocks again, with those of the opening as TITLE, BYLINE, DATELINE at the front. */
  static List<Block> mark(List<Block> blocks, FoundMetadata found) {
    Opening opening = new Opening(blocks);
    opening.title(found);
    opening.lines(found);
    opening.place();
    List<Block> all = new ArrayList<>(opening.taken);
    all.addAll(blocks.subList(opening.next, blocks.size()));
    return all;
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
    boolean lone = !taken.isEmpty();
    for (int i = 0; i < MOST_LINES && next < blocks.size(); i++) {
      Block block = blocks.get(next);
      if (block.kind() != Kind.BODY || block.words() > LINE_WORDS || !hasSuccessor()) {
        return;
      }
      if (isByline(block, found) || (lone && isName(block))) {
        taken.add(block.as(Kind.BYLINE));
        found.authors(names(block.string()));
        lone = false;
      } else if (isDateline(block)) {
        taken.add(block.as(Kind.DATELINE));
        found.date(block.string());
      } else {
        return;
      }
      next++;
    }
  }

  private boolean hasSuccessor() {
    return next + 1 < blocks.size();
  }

  private static boolean isByline(Block block, FoundMetadata found) {
    if (block.endsSentence()) {
      return false;
    }
    String folded = Arabic.fold(block.string());
    Matcher matcher = BYLINE.matcher(folded);
    boolean marked = matcher.matches() && block.words() <= LINE_WORDS;
    // «كتب الوزير على حسابه …» is a sentence: without colon, a name alone.
    boolean verb = folded.startsWith("كتب") && !folded.contains(":");
    boolean sentence = verb && (block.words() > 5 || NO_NAME.matcher(folded).matches());
    return (marked && !sentence) || found.authors().contains(block.string());
  }

  /** A personal name, alone on its line below the title: حسناء بو حرفوش. */
  private boolean isName(Block block) {
    String line = block.string();
    String folded = Arabic.fold(line);
    int words = block.words();
    return words >= 2
        && words <= NAME_WORDS
        && !folded.startsWith("ال")
        && line.chars()
            .allMatch(c -> c == ' ' || Arabic.isLetter((char) c) || Arabic.isMark((char) c))
        && line.indexOf(Arabic.FATHATAN) < 0
        && !NO_NAME.matcher(folded).matches()
        && blocks.get(next + 1).words() > NAME_WORDS;
  }

  private static boolean isDateline(Block block) {
    String folded = Arabic.fold(block.string());
    boolean date = ArticleDate.find(block.string()).isPresent();
    return !block.endsSentence()
        && (date
            || DATE_START.matcher(folded).matches()
            || PLACE_AND_AGENCY.matcher(folded).matches());
  }

  /** Splits «القاهرة – » off the first paragraph. */
  private void place() {
    if (next >= blocks.size() || blocks.get(next).kind() != Kind.BODY) {
      return;
    }
    Block block = blocks.get(next);
    AlignedText text = block.text();
    String head = text.text().substring(0, Math.min(text.length(), 80));
    Matcher matcher = PLACE_BEFORE_TEXT.matcher(head);
    if (!block.isProse()
        || !matcher.lookingAt()
        || !isPlace(matcher.group(1), head, matcher.end())) {
      return;
    }
    Span whole = text.source();
    AlignedText place = text.slice(0, matcher.end(1));
    place = place.covering(new Span(whole.start(), place.source().end()));
    taken.add(new Block(Kind.DATELINE, place, List.of(), false));
    AlignedText rest = text.slice(matcher.end(), text.length());
    rest = rest.covering(new Span(rest.source().start(), whole.end()));
    blocks.set(next, new Block(Kind.BODY, rest, block.markup(), block.apart()));
  }

  /** No second dash soon (that would be an aside), no preposition or conjunction in it. */
  private static boolean isPlace(String place, String head, int end) {
    String folded = Arabic.fold(place);
    boolean aside =
        head.substring(end).chars().anyMatch(c -> "–—".indexOf(c) >= 0)
            || head.indexOf(" - ", end) >= 0;
    return !aside && !NO_NAME.matcher(folded.replaceAll("[-–—]", "").strip()).matches();
  }

  /** «بقلم: ليلى حداد وسامي نصر» → the names; a leading و is split off only before a known gap. */
  private static List<String> names(String line) {
    Optional<String> after = Optional.empty();
    Matcher matcher = BYLINE.matcher(Arabic.fold(line));
    if (matcher.matches() && Arabic.fold(line).length() == line.length()) {
      after = Optional.of(line.substring(matcher.start(4)));
    }
    return List.of(after.orElse(line).split("\\s*[،,;؛/|]\\s*"));
  }

  private static String bare(String text) {
    return Arabic.fold(text).replaceAll("[^\\p{IsAlphabetic}\\p{Nd}]+", " ").strip();
  }
}
