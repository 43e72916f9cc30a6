package org.rawi.article.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Article.Dropped;
import org.rawi.text.Arabic;
import org.rawi.text.Span;

/**
 * Markup that CommonMark does not know: of Obsidian, Pandoc, Hugo, Jekyll, MkDocs, kramdown. It is
 * replaced by characters without width, one for one, so that every offset stays what it was; words
 * among it are reported.
 */
final class MarkdownDialects {
  /** Not seen, not heard, no white space and no punctuation to CommonMark: WORD JOINER. */
  static final char NOTHING = '\u2060';

  private static final int CODE = Pattern.MULTILINE | Pattern.DOTALL;

  private static final List<Pattern> CODES =
      List.of(
          Pattern.compile("^ {0,3}(`{3,}|~{3,}).*?(^ {0,3}\\1[`~]*[ \\t]*$|\\z)", CODE),
          Pattern.compile("(?<![`\\\\])(`+)(?!`)[^\\n]+?(?<!`)\\1(?!`)"));

  /**
   * What to take out.
   *
   * @param reason as in {@link Dropped}; empty for signs without words
   * @param pattern of which the group {@code keep} stays
   */
  private record Rule(String reason, Pattern pattern) {
    static Rule of(String reason, String regex) {
      return new Rule(reason, Pattern.compile(regex, Pattern.MULTILINE));
    }
  }

  private static final String ATTRIBUTE = "(?:[#.][\\w-]+|[\\w-]+=(?:\"[^\"\\n]*\"|[^\\s}]+))";

  private static final List<Rule> RULES =
      List.of(
          Rule.of("markup", "<!--(?s:.*?)-->"),
          Rule.of("markup", "%%(?s:(?!%%).){1,2000}%%"),
          Rule.of("markup", "\\{\\{[<%]?(?s:(?!\\}\\}).){1,500}\\}\\}"),
          Rule.of("markup", "\\{%(?s:(?!%\\}).){1,500}%\\}"),
          Rule.of("markup", "\\{:?\\s*" + ATTRIBUTE + "(?:\\s+" + ATTRIBUTE + ")*\\s*\\}"),
          Rule.of("markup", "^\\s*(\\[TOC\\]|\\[\\[_?(?i:toc)_?\\]\\])\\s*$"),
          Rule.of("markup", "^\\*\\[[^\\]\\n]+\\]:.*$"),
          Rule.of("markup", "^ {0,3}:{3,}[ \\t]*[\\w-]*"),
          Rule.of("markup", "^(?:!!!|\\?\\?\\?\\+?)[ \\t]+\\w+"),
          Rule.of("markup", "(?<=^ {0,3}>[ ]{0,4})\\[![A-Za-z-]+\\][+-]?"),
          Rule.of("markup", "(?<=^[ >]{0,9}(?:[-*+]|\\d{1,3}[.)])[ ]{1,4})\\[[ xX]\\](?=\\s)"),
          Rule.of("markup", "(?<=\\S)[ \\t]+\\^[A-Za-z0-9-]+[ \\t]*$"),
          Rule.of("embedded", "!\\[\\[[^\\]\\n]+\\]\\]"),
          Rule.of("", "\\[\\[(?:[^\\]\\n|]+\\\\?\\|)?(?<keep>[^\\]\\n|]+)\\]\\]"),
          Rule.of("formula", "\\$\\$(?s:(?!\\$\\$).){1,2000}\\$\\$"),
          Rule.of("formula", "\\\\\\[(?s:(?!\\\\\\]).){1,2000}\\\\\\]"),
          Rule.of("formula", "\\\\\\([^\\n]{1,300}?\\\\\\)"),
          Rule.of("", "(?<![\\\\$\\w])\\$(?<keep>\\d[\\d.,]*)\\$(?![\\d$])"),
          Rule.of(
              "formula", "(?<![\\\\$\\w])\\$(?=[^\\s$])[^$\\n]{1,300}(?<=[^\\s$])\\$(?![\\d$])"),
          Rule.of("reference", "\\[[^\\]\\n@]{0,40}-?@[\\w:.-]+[^\\]\\n]*\\]"),
          Rule.of("reference", "\\[\\^[^\\]\\s]+\\]:?"),
          Rule.of("emoji", "(?<![\\w:]):[a-z][a-z0-9_+-]+:(?![\\w:])"),
          Rule.of("", "==(?=\\S)(?<keep>[^=\\n]+)(?<=\\S)=="),
          Rule.of("deleted", "~~(?=\\S)[^~\\n]+(?<=\\S)~~"),
          Rule.of("deleted", "<(del|s|strike)(?:\\s[^>\\n]*)?>(?s:.{1,2000}?)</\\1>"),
          Rule.of("", "\\|\\|(?=\\S)(?<keep>[^|\\n]+)(?<=\\S)\\|\\|"),
          Rule.of("", "\\+\\+(?=\\S)(?<keep>[^+\\n]+)(?<=\\S)\\+\\+"));

  private final String text;
  private final StringBuilder out;
  private final List<Span> code;
  private final List<Dropped> dropped;

  private MarkdownDialects(String text, List<Dropped> dropped) {
    this.text = text;
    this.out = new StringBuilder(text);
    this.code = code(text);
    this.dropped = dropped;
  }

  /**
   * The text in CommonMark, as long as it was.
   *
   * @param from where the article begins, after front matter
   * @param dropped takes what words go
   */
  static String replace(String text, int from, List<Dropped> dropped) {
    MarkdownDialects dialects = new MarkdownDialects(text, dropped);
    RULES.forEach(rule -> dialects.apply(rule, from));
    return dialects.out.toString();
  }

  private static List<Span> code(String text) {
    List<Span> spans = new ArrayList<>();
    for (Pattern pattern : CODES) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), Math.max(matcher.start(), matcher.end())));
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private void apply(Rule rule, int from) {
    Matcher matcher = rule.pattern().matcher(out);
    int at = from;
    while (at <= out.length() && matcher.find(at)) {
      at = Math.max(matcher.end(), matcher.start() + 1);
      if (isCode(matcher.start()) || (rule.reason().equals("formula") && saysWords(matcher))) {
        at = matcher.start() + 1;
        continue;
      }
      boolean keeps = rule.pattern().pattern().contains("(?<keep>");
      int keepFrom = keeps ? matcher.start("keep") : matcher.end();
      int keepTo = keeps ? matcher.end("keep") : matcher.end();
      hide(matcher.start(), keepFrom);
      hide(keepTo, matcher.end());
      if (!rule.reason().isEmpty()) {
        Span span = new Span(matcher.start(), matcher.end());
        dropped.add(new Dropped(span, span.of(text).strip(), rule.reason()));
      }
    }
  }

  private boolean isCode(int at) {
    return code.stream().anyMatch(span -> span.start() <= at && at < span.end());
  }

  /** «بين 5$ و10$»: what holds Arabic words is no formula. */
  private boolean saysWords(Matcher matcher) {
    String inside = text.substring(matcher.start(), matcher.end());
    return Arabic.hasLetter(inside.replaceAll("\\\\(text|mbox|textrm|mathrm)\\{[^}]*\\}", ""));
  }

  /** Lines stay lines. */
  private void hide(int from, int to) {
    for (int i = from; i < to; i++) {
      if (out.charAt(i) != '\n' && out.charAt(i) != '\r') {
        out.setCharAt(i, NOTHING);
      }
    }
  }
}
