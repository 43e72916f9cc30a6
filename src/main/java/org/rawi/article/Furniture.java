package org.rawi.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Arabic;

/** Takes page furniture out of the blocks, by the rules of {@code furniture.tsv}. */
public final class Furniture {
  private static final int MOST_WORDS = 25;
  private static final int MOST_CHARACTERS = 300;

  /** The reason of lines that name the source, which an option keeps. */
  private static final String SOURCE = "source";

  private static final String CAPTION = "caption";

  /** The reason of links to other articles, whose headings may begin a sentence too. */
  private static final String LINKS = "related";

  private static final int WORDS_OF_SENTENCE = 6;

  /** Lines of a block that are looked at one by one. */
  private static final int MOST_LINES = 6;

  private static final Furniture RULES = new Furniture();

  private record Rule(String reason, String text) {}

  private record PatternRule(String reason, Pattern pattern) {}

  private final Map<String, String> lines = new HashMap<>();
  private final List<Rule> starts = new ArrayList<>();
  private final Map<String, String> heads = new HashMap<>();
  private final List<PatternRule> headPatterns = new ArrayList<>();
  private final List<PatternRule> patterns = new ArrayList<>();
  private final List<PatternRule> inlines = new ArrayList<>();

  private Furniture() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Furniture.class.getResourceAsStream("furniture.tsv")),
                StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    String reason = columns[0];
    String text = fold(columns[2]);
    Pattern pattern =
        Pattern.compile(columns[1].matches("pattern|below|inline") ? Arabic.fold(columns[2]) : "");
    switch (columns[1]) {
      case "line" -> lines.put(bare(text), reason);
      case "start" -> starts.add(new Rule(reason, text));
      case "heads" -> {
        starts.add(new Rule(reason, text));
        heads.put(bare(text), reason);
      }
      case "pattern" -> patterns.add(new PatternRule(reason, pattern));
      case "below" -> {
        patterns.add(new PatternRule(reason, pattern));
        headPatterns.add(new PatternRule(reason, pattern));
      }
      case "inline" -> inlines.add(new PatternRule(reason, pattern));
      default -> throw new IllegalStateException("furniture.tsv: " + line);
    }
  }

  /** The blocks that stay, with what goes added to {@code dropped}. */
  static List<Block> remove(List<Block> blocks, ReadingOptions options, List<Dropped> dropped) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Optional<String> reason = RULES.reason(block, options);
      if (reason.isEmpty()) {
        keep(block, kept, dropped);
        continue;
      }
      drop(block, reason.get(), dropped);
      if (heading(block.string()).isPresent()) {
        int below = endOfLinks(blocks, i + 1);
        while (i + 1 < below) {
          drop(blocks.get(++i), reason.get(), dropped);
        }
      }
    }
    return kept;
  }

  /** As {@link #remove}, of a work without furniture: only marks of notes and ornaments go. */
  static List<Block> ornaments(List<Block> blocks, List<Dropped> dropped) {
    List<Block> kept = new ArrayList<>();
    blocks.forEach(block -> keepWords(RULES.withoutInline(block, dropped), kept, dropped));
    return kept;
  }

  /** Why what stands below a heading with these words is furniture: «التعليقات», «اقرأ أيضًا». */
  public static Optional<String> heading(String text) {
    String folded = fold(text.strip());
    return Optional.ofNullable(RULES.heads.get(bare(folded)))
        .or(
            () ->
                RULES.headPatterns.stream()
                    .filter(rule -> rule.pattern().matcher(folded).matches())
                    .map(PatternRule::reason)
                    .findFirst());
  }

  private static void drop(Block block, String reason, List<Dropped> dropped) {
    dropped.add(new Dropped(block.source(), block.string(), reason));
  }

  private static void keep(Block block, List<Block> kept, List<Dropped> dropped) {
    keepWords(RULES.withoutLines(RULES.withoutInline(block, dropped), dropped), kept, dropped);
  }

  private static void keepWords(Block block, List<Block> kept, List<Dropped> dropped) {
    if (block.hasWord()) {
      kept.add(block);
    } else if (block.text().length() > 0) {
      drop(block, "ornament", dropped);
    }
  }

  /**
   * Below a heading such as «اقرأ أيضاً»: list items, or one line that is neither a sentence nor a
   * credit.
   */
  private static int endOfLinks(List<Block> blocks, int from) {
    int end = from;
    while (end < blocks.size() && blocks.get(end).kind() == Kind.LIST_ITEM) {
      end++;
    }
    boolean oneLine =
        end == from
            && end < blocks.size()
            && blocks.get(end).kind() == Kind.BODY
            && !blocks.get(end).isProse()
            && !blocks.get(end).endsSentence()
            && !Opening.isBylineOrDate(blocks.get(end).string());
    return oneLine ? end + 1 : end;
  }

  private Optional<String> reason(Block block, ReadingOptions options) {
    if (block.text().length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String line = fold(block.string());
    return whole(line)
        .or(() -> start(block, line))
        .filter(reason -> !(options.keepSources() && reason.equals(SOURCE)))
        .filter(reason -> !(options.captions() && reason.equals(CAPTION)));
  }

  private Optional<String> whole(String line) {
    Optional<String> known = Optional.ofNullable(lines.get(bare(line)));
    return known.or(
        () ->
            patterns.stream()
                .filter(rule -> rule.pattern().matcher(line).matches())
                .map(PatternRule::reason)
                .findFirst());
  }

  private Optional<String> start(Block block, String line) {
    if (block.words() > MOST_WORDS) {
      return Optional.empty();
    }
    return starts.stream()
        .filter(rule -> line.startsWith(rule.text()))
        .filter(rule -> endsWord(line, rule.text().length()))
        .filter(rule -> !(rule.reason().equals(LINKS) && isSentence(block, line, rule)))
        .map(Rule::reason)
        .findFirst();
  }

  /** «الأكثر قراءة هذا العام رواية عن البحر.» is no heading of links. */
  private static boolean isSentence(Block block, String line, Rule rule) {
    String after = line.substring(rule.text().length()).stripLeading();
    return block.words() >= WORDS_OF_SENTENCE
        && block.lastCharacter() == '.'
        && !after.startsWith(":")
        && !rule.text().endsWith(":");
  }

  private static boolean endsWord(String line, int at) {
    return at == line.length()
        || !Character.isLetterOrDigit(line.charAt(at))
        || !Character.isLetterOrDigit(line.charAt(at - 1));
  }

  private Block withoutInline(Block block, List<Dropped> dropped) {
    if (block.string().indexOf('[') < 0) {
      return block;
    }
    AlignedText text = block.text();
    for (PatternRule rule : inlines) {
      text = without(text, rule, dropped);
    }
    return text.length() == block.text().length() ? block : block.with(text);
  }

  /** «4 دقائق قراءة / 12 نوفمبر»: a few short lines of which some are furniture. */
  private Block withoutLines(Block block, List<Dropped> dropped) {
    String[] lines = block.string().split("\n", MOST_LINES + 1);
    if (lines.length < 2
        || lines.length > MOST_LINES
        || block.text().length() > MOST_CHARACTERS
        || block.words() > MOST_WORDS) {
      return block;
    }
    AlignedText text = block.text();
    AlignedText.Rewriter out = text.rewrite();
    int at = 0;
    boolean any = false;
    for (String line : lines) {
      int end = at + line.length();
      Optional<String> reason = whole(fold(line));
      if (reason.isPresent()) {
        dropped.add(new Dropped(text.source(at, end), line, reason.get()));
      } else {
        if (any) {
          out.keep(at - 1, at);
        }
        out.keep(at, end);
        any = true;
      }
      at = end + 1;
    }
    AlignedText left = out.done();
    return left.length() == text.length() ? block : block.with(left);
  }

  private static AlignedText without(AlignedText text, PatternRule rule, List<Dropped> dropped) {
    Matcher matcher = rule.pattern().matcher(text.text());
    AlignedText.Rewriter out = text.rewrite();
    int at = 0;
    while (matcher.find()) {
      int from = matcher.start();
      dropped.add(new Dropped(text.source(from, matcher.end()), matcher.group(), rule.reason()));
      while (from > at && text.charAt(from - 1) == ' ') {
        from--;
      }
      out.keep(at, from);
      at = matcher.end();
    }
    return at == 0 ? text : out.keep(at, text.length()).done();
  }

  private static String fold(String text) {
    return Arabic.fold(text).toLowerCase(Locale.ROOT);
  }

  /** Letters, digits and single spaces only. */
  private static String bare(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
