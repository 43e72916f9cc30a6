package org.rawi.article.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.rawi.article.ExtractedText;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Page;

/**
 * Subtitles (SubRip, WebVTT) → prose: the words of the cues, joined into paragraphs. A paragraph
 * ends with a sentence before a pause, when it is long, and where another speaker begins. Lines
 * that roll up the screen are shown in several cues and said once. Source: W3C, WebVTT: The Web
 * Video Text Tracks Format.
 */
public final class SubtitleReader {
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*(?:(\\d+):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})\\s*-->\\s*(?:(\\d+):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3}).*");

  private static final Pattern FILE =
      Pattern.compile(
          "\\s*(WEBVTT\\b|(\\d+\\s*\\R)?(\\d{1,2}:)?\\d{1,2}:\\d\\d[,.]\\d{1,3}\\s*-->\\s*\\d)");

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?\\s+([^>]+)>");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^>]*>|<\\d[\\d:.]*>|\\{\\\\[^}]*\\}");

  /** «[موسيقى]», «(تصفيق)», «♪»: what is heard, not said. */
  private static final Pattern SOUND =
      Pattern.compile("\\s*(\\[[^\\]]*\\]|\\([^)]*\\)|[♪♫#\\s]+|[♪♫].*[♪♫])\\s*");

  private static final Pattern DASH = Pattern.compile("^\\s*[-–—]\\s*(?=\\S)");

  /** Silence after which a sentence ends a paragraph; milliseconds. */
  private static final long PAUSE = 1500;

  /** Characters after which a sentence ends a paragraph. */
  private static final int LONG = 400;

  private final ExtractedText out = new ExtractedText();
  private List<String> shown = List.of();
  private long end;
  private String speaker = "";

  private SubtitleReader() {}

  /**
   * @param from milliseconds
   */
  private record Cue(long from, long to, List<String> lines) {}

  /** Whether a text is a file of subtitles. */
  public static boolean isSubtitles(String text) {
    return FILE.matcher(text).lookingAt();
  }

  public static Page read(String text) {
    SubtitleReader reader = new SubtitleReader();
    FoundMetadata found = new FoundMetadata();
    String[] blocks = text.strip().split("\\R\\s*\\R");
    for (String block : blocks) {
      Optional<Cue> cue = cue(block.lines().toList());
      if (cue.isPresent()) {
        reader.add(cue.get());
      } else {
        reader.other(block, found);
      }
    }
    reader.out.endBlock();
    return reader.out.page(found).asWhole();
  }

  private static Optional<Cue> cue(List<String> lines) {
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      Matcher times = TIMES.matcher(lines.get(i));
      if (times.matches()) {
        List<String> words = lines.subList(i + 1, lines.size());
        return Optional.of(new Cue(millis(times, 1), millis(times, 5), words));
      }
    }
    return Optional.empty();
  }

  private static long millis(Matcher times, int group) {
    long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
    long minutes = Long.parseLong(times.group(group + 1));
    long seconds = Long.parseLong(times.group(group + 2));
    String fraction = (times.group(group + 3) + "00").substring(0, 3);
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Long.parseLong(fraction);
  }

  /** The head of the file, notes, styles. */
  private void other(String block, FoundMetadata found) {
    if (block.startsWith("WEBVTT")) {
      String title = block.lines().findFirst().orElse("").replaceFirst("^WEBVTT[\\s-]*", "");
      found.title(title);
      block
          .lines()
          .filter(line -> line.startsWith("Language:"))
          .findFirst()
          .ifPresent(line -> found.language(line.substring("Language:".length())));
      return;
    }
    drop(block, block.startsWith("STYLE") || block.startsWith("REGION") ? "markup" : "metadata");
  }

  private void drop(String words, String reason) {
    if (!words.isBlank()) {
      String before = out.current();
      if (before.isEmpty()) {
        out.append(words);
        out.dropBlock(reason);
      } else {
        out.append(" ");
        int from = out.mark();
        out.append(words);
        out.dropSince(from, reason);
        out.append(" ");
      }
    }
  }

  private void add(Cue cue) {
    boolean sentence = out.current().matches("(?s).*[.!؟?…][\"”»)\\]]*\\s*");
    if (sentence && (cue.from() - end > PAUSE || out.current().length() > LONG)) {
      out.endBlock();
    }
    List<String> lines = new ArrayList<>();
    for (String raw : cue.lines()) {
      voice(raw);
      String line = Parser.unescapeEntities(TAG.matcher(raw).replaceAll(""), false).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    boolean follows = cue.from() <= end + 100;
    int again = follows ? repeated(lines) : 0;
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), i < again);
    }
    shown = lines.isEmpty() ? shown : lines;
    end = Math.max(end, cue.to());
  }

  /** How many of the first lines are those that the last cue ended with. */
  private int repeated(List<String> lines) {
    for (int n = Math.min(lines.size(), shown.size()); n > 0; n--) {
      if (lines.subList(0, n).equals(shown.subList(shown.size() - n, shown.size()))) {
        return n;
      }
    }
    return 0;
  }

  private void line(String line, boolean again) {
    if (again) {
      drop(line, "repeated");
    } else if (SOUND.matcher(line).matches()) {
      drop(line, "sound");
    } else {
      Matcher dash = DASH.matcher(line);
      if (dash.find()) { // another one answers
        out.endBlock();
      }
      out.append(dash.replaceFirst("") + " ");
    }
  }

  private void voice(String raw) {
    Matcher voice = VOICE.matcher(raw);
    if (voice.find() && !voice.group(1).strip().equals(speaker)) {
      speaker = voice.group(1).strip();
      out.endBlock();
      out.append(speaker + ": ");
    }
  }
}
