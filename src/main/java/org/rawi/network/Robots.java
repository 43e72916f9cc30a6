package org.rawi.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a site asks of programs: its {@code robots.txt}, by RFC 9309. Immutable. */
final class Robots {
  /** Where nothing is asked. */
  static final Robots NONE = new Robots(List.of(), Optional.empty());

  /** Where nobody may come: by RFC 9309, section 2.3.1.4, a site that cannot say what it wants. */
  static final Robots CLOSED = new Robots(List.of(new Rule(false, "/")), Optional.empty());

  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z-]+)\\s*:\\s*([^#\\s]*(?:[^#\\S\\r\\n]+[^#\\s]+)*)\\s*(?:#.*)?");

  /** Longer pauses than this are not made; a site that wants them has few readers. */
  private static final int LONGEST_PAUSE = 10;

  private final List<Rule> rules;
  private final Optional<Duration> pause;

  /**
   * @param path beginning of paths, with {@code *} and a final {@code $}
   */
  private record Rule(boolean allows, String path) {}

  private Robots(List<Rule> rules, Optional<Duration> pause) {
    this.rules = List.copyOf(rules);
    this.pause = pause;
  }

  /**
   * @param agent the name that the file may call us by
   */
  static Robots parse(String text, String agent) {
    List<Rule> own = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    List<Integer> ownPause = new ArrayList<>();
    List<Integer> allPause = new ArrayList<>();
    boolean named = false;
    boolean isOwn = false;
    boolean isAll = false;
    boolean heads = false;
    for (String line : text.replace("\uFEFF", "").split("\\R")) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      String value = matcher.group(2).strip();
      switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
        case "user-agent" -> {
          isOwn = heads && isOwn || isNamed(value, agent);
          isAll = heads && isAll || value.equals("*");
          named |= isOwn;
          heads = true;
        }
        case "allow", "disallow" -> {
          heads = false;
          Rule rule = new Rule(line.strip().toLowerCase(Locale.ROOT).startsWith("allow"), value);
          if (!value.isEmpty() && isOwn) {
            own.add(rule);
          }
          if (!value.isEmpty() && isAll) {
            all.add(rule);
          }
        }
        case "crawl-delay" -> {
          heads = false;
          if (value.matches("\\d{1,6}(\\.\\d*)?")) {
            int seconds = (int) Math.min(LONGEST_PAUSE, Math.ceil(Double.parseDouble(value)));
            (isOwn ? ownPause : isAll ? allPause : new ArrayList<Integer>()).add(seconds);
          }
        }
        default -> {
          // sitemaps and what others understand
        }
      }
    }
    List<Integer> pauses = named ? ownPause : allPause;
    return new Robots(named ? own : all, pauses.stream().findFirst().map(Duration::ofSeconds));
  }

  private static boolean isNamed(String value, String agent) {
    return value.replaceFirst("[/\\s].*", "").equalsIgnoreCase(agent);
  }

  /** Between two requests, if the site says so. */
  Optional<Duration> pause() {
    return pause;
  }

  /**
   * Whether a path may be asked for; the longest rule decides, and of two alike the one that
   * allows.
   *
   * @param path with the query, percent-encoded
   */
  boolean allows(String path) {
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if ((length > longest || length == longest && rule.allows()) && matches(rule.path(), path)) {
        longest = length;
        allowed = rule.allows();
      }
    }
    return allowed;
  }

  /** Linear but for the stars: each is tried no further back than the last one. */
  private static boolean matches(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    String rule = WebAddress.encoded(whole ? pattern.substring(0, pattern.length() - 1) : pattern);
    int at = 0;
    int star = -1;
    int resume = 0;
    int i = 0;
    while (true) {
      if (i < rule.length() && rule.charAt(i) == '*') {
        star = i++;
        resume = at;
      } else if (i < rule.length() && at < path.length() && rule.charAt(i) == path.charAt(at)) {
        i++;
        at++;
      } else if (i == rule.length() && (!whole || at == path.length())) {
        return true;
      } else if (star >= 0 && resume < path.length()) {
        i = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
  }
}
