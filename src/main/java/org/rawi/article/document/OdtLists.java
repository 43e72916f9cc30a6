package org.rawi.article.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers that are shown before the items of an ODT's lists. Counts on; not thread-safe. */
final class OdtLists {
  private static final Level BULLET = new Level("", "", "", 1, 1);

  private final Map<String, Map<Integer, Level>> styles = new HashMap<>();

  /** The last list of each style, and those that have a name. */
  private final Map<String, Counting> byStyle = new HashMap<>();

  private final Map<String, Counting> byName = new HashMap<>();

  /**
   * How the items of a level are shown.
   *
   * @param format empty for a bullet or nothing
   * @param shown how many numbers: 2 for «3.1»
   */
  private record Level(String format, String prefix, String suffix, int start, int shown) {}

  /** A list that is being read. */
  static final class Counting {
    private final String style;
    private final int level;
    private final Optional<Counting> outer;
    private int number;

    private Counting(String style, Optional<Counting> outer) {
      this.style = style;
      this.outer = outer;
      this.level = outer.map(around -> around.level + 1).orElse(1);
    }

    /** The next item has this number. */
    void restart(int next) {
      number = next - 1;
    }
  }

  /** Reads a style of lists, whose element has begun. */
  void style(String name, XmlStream xml) {
    Map<Integer, Level> levels = new HashMap<>();
    xml.children(
        kind -> {
          if (kind.equals("list-level-style-number")) {
            Level level =
                new Level(
                    xml.attribute("num-format").orElse(""),
                    xml.attribute("num-prefix").orElse(""),
                    xml.attribute("num-suffix").orElse(""),
                    number(xml, "start-value"),
                    number(xml, "display-levels"));
            levels.put(number(xml, "level"), level);
          }
          xml.skip();
        });
    styles.put(name, levels);
  }

  private static int number(XmlStream xml, String attribute) {
    return xml.attribute(attribute).flatMap(DocxStyles::number).orElse(1);
  }

  /** Begins the list whose element has begun. */
  Counting begin(XmlStream xml, Optional<Counting> outer) {
    String style =
        xml.attribute("style-name").or(() -> outer.map(around -> around.style)).orElse("");
    Counting counting = new Counting(style, outer);
    Optional<Counting> before =
        xml.attribute("continue-list")
            .flatMap(name -> Optional.ofNullable(byName.get(name)))
            .or(
                () ->
                    xml.attribute("continue-numbering")
                        .filter(value -> value.equals("true"))
                        .flatMap(yes -> Optional.ofNullable(byStyle.get(style))));
    counting.number = before.map(list -> list.number).orElse(level(counting).start() - 1);
    if (outer.isEmpty()) {
      byStyle.put(style, counting);
    }
    xml.attribute("id").ifPresent(name -> byName.put(name, counting));
    return counting;
  }

  private Level level(Counting counting) {
    return styles.getOrDefault(counting.style, Map.of()).getOrDefault(counting.level, BULLET);
  }

  /** What is shown before the next item; empty for a bullet. */
  String next(Counting counting) {
    counting.number++;
    Level level = level(counting);
    if (level.format().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(written(counting.number, level.format()));
    Optional<Counting> around = counting.outer;
    for (int i = 1; i < level.shown() && around.isPresent(); i++) {
      Counting outer = around.get();
      String format = level(outer).format();
      text.insert(0, format.isEmpty() ? "" : written(outer.number, format) + ".");
      around = outer.outer;
    }
    return (level.prefix() + text + level.suffix()).strip();
  }

  private static String written(int number, String format) {
    String word =
        switch (format) {
          case "a" -> "lowerLetter";
          case "A" -> "upperLetter";
          default ->
              format.startsWith("أ, ب, ج")
                  ? "arabicAbjad"
                  : format.startsWith("أ, ب") ? "arabicAlpha" : "decimal";
        };
    return DocxNumbering.written(number, word);
  }
}
