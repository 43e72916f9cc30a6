package org.rawi.article.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles of an RTF's paragraphs. Word writes the names of its own styles in English. */
final class RtfStyles implements RtfDestination {
  private static final int LEVELS = 9;
  private static final Pattern HEADING = Pattern.compile("(?:heading|(?:ال)?عنوان) ?([1-9])");

  private final Map<Integer, Style> styles = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int number;
  private int base = -1;
  private int outline = -1;
  private boolean isParagraph = true;

  private record Style(String name, int base, int outline) {}

  @Override
  public void word(String word, int value, RtfState state) {
    switch (word) {
      case "s" -> number = value;
      case "cs", "ts", "ds" -> isParagraph = false;
      case "sbasedon" -> base = value;
      case "outlinelevel" -> outline = value;
      default -> {}
    }
  }

  /** A semicolon ends a style. */
  @Override
  public void text(String text, RtfState state) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ';') {
        name.append(c);
        continue;
      }
      if (isParagraph) {
        String called = name.toString().strip().toLowerCase(Locale.ROOT);
        styles.put(number, new Style(called, base, outline));
      }
      name.setLength(0);
      number = 0;
      base = -1;
      outline = -1;
      isParagraph = true;
    }
  }

  /** Whether the style or one that it is based on has such a name. */
  boolean isCalled(int style, String names) {
    return said(style, each -> each.name().matches(names) ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  /** Level of a heading from 1; 0 for the title of the document; empty for text. */
  Optional<Integer> heading(int style, int ofParagraph) {
    if (isCalled(style, "subtitle")) { // may be based on the title
      return Optional.empty();
    }
    if (isCalled(style, "title|العنوان")) {
      return Optional.of(0);
    }
    Optional<Integer> level =
        ofParagraph >= 0 ? Optional.of(ofParagraph + 1) : said(style, RtfStyles::level);
    return level.filter(each -> each <= LEVELS);
  }

  private static Optional<Integer> level(Style style) {
    if (style.outline() >= 0) {
      return Optional.of(style.outline() + 1);
    }
    Matcher heading = HEADING.matcher(style.name());
    return heading.matches() ? Optional.of(Integer.parseInt(heading.group(1))) : Optional.empty();
  }

  private <T> Optional<T> said(int style, java.util.function.Function<Style, Optional<T>> what) {
    Set<Integer> seen = new HashSet<>();
    int now = style;
    for (Style each = styles.get(now); each != null && seen.add(now); each = styles.get(now)) {
      Optional<T> value = what.apply(each);
      if (value.isPresent()) {
        return value;
      }
      now = each.base();
    }
    return Optional.empty();
  }
}
