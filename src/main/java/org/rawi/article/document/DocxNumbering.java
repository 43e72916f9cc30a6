package org.rawi.article.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The numbers that Word shows before the items of lists. Counts on; not thread-safe. */
final class DocxNumbering {
  private static final int LEVELS = 9;
  private static final String LETTERS = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  private static final String ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";

  /** How a level of a list is shown. */
  private static final class Level {
    private String format = "decimal";
    private String text = "%1.";
    private int start = 1;
  }

  /**
   * A list as it is defined; several may share their counting.
   *
   * @param style the style of lists whose definition stands for this one
   */
  private record Definition(Map<Integer, Level> levels, String style) {}

  /** A list that paragraphs name. */
  private record Instance(String definition, Map<Integer, Integer> starts) {}

  private final Map<String, Definition> definitions = new HashMap<>();

  /** The definitions that styles of lists have. */
  private final Map<String, String> styles = new HashMap<>();

  private final Map<String, Instance> instances = new HashMap<>();

  /** The last numbers of each definition. */
  private final Map<String, int[]> counters = new HashMap<>();

  /** Lists that restarted their definition's counting. */
  private final Map<String, Boolean> restarted = new HashMap<>();

  /** A document without lists. */
  DocxNumbering() {}

  /** Reads {@code numbering.xml}. */
  DocxNumbering(XmlStream xml) {
    xml.root();
    xml.children(
        name -> {
          if (name.equals("abstractNum")) {
            definition(xml);
          } else if (name.equals("num")) {
            instance(xml);
          } else {
            xml.skip();
          }
        });
  }

  private void definition(XmlStream xml) {
    String id = xml.attribute("abstractNumId").orElse("");
    Map<Integer, Level> levels = new HashMap<>();
    String[] style = {""};
    xml.children(
        name -> {
          if (name.equals("lvl")) {
            int level = xml.attribute("ilvl").flatMap(DocxStyles::number).orElse(0);
            levels.put(level, level(xml));
            return;
          }
          if (name.equals("styleLink")) {
            styles.put(xml.attribute("val").orElse(""), id);
          } else if (name.equals("numStyleLink")) {
            style[0] = xml.attribute("val").orElse("");
          }
          xml.skip();
        });
    definitions.put(id, new Definition(levels, style[0]));
  }

  private static Level level(XmlStream xml) {
    Level level = new Level();
    xml.children(
        name -> {
          switch (name) {
            case "start" ->
                level.start = xml.attribute("val").flatMap(DocxStyles::number).orElse(1);
            case "numFmt" -> level.format = xml.attribute("val").orElse("decimal");
            case "lvlText" -> level.text = xml.attribute("val").orElse("");
            default -> {}
          }
          xml.skip();
        });
    return level;
  }

  private void instance(XmlStream xml) {
    String id = xml.attribute("numId").orElse("");
    String[] definition = {""};
    Map<Integer, Integer> starts = new HashMap<>();
    xml.children(
        name -> {
          if (name.equals("abstractNumId")) {
            definition[0] = xml.attribute("val").orElse("");
            xml.skip();
          } else if (name.equals("lvlOverride")) {
            int level = xml.attribute("ilvl").flatMap(DocxStyles::number).orElse(0);
            xml.children(
                inner -> {
                  if (inner.equals("startOverride")) {
                    starts.put(level, xml.attribute("val").flatMap(DocxStyles::number).orElse(1));
                  }
                  xml.skip();
                });
          } else {
            xml.skip();
          }
        });
    instances.put(id, new Instance(definition[0], starts));
  }

  /**
   * Whether there is such a list: {@code 0} takes a paragraph out of the list of its style.
   *
   * @param list as paragraphs name it
   */
  boolean isList(String list) {
    return instances.containsKey(list);
  }

  /** What is shown before the next item; empty for a bullet or nothing. */
  String next(String list, int level) {
    Instance instance = instances.get(list);
    if (instance == null || level < 0 || level >= LEVELS) {
      return "";
    }
    Definition definition = definition(instance.definition());
    int[] counter = counters.computeIfAbsent(instance.definition(), id -> fresh(definition));
    if (!instance.starts().isEmpty() && restarted.put(list, true) == null) {
      instance.starts().forEach((at, start) -> counter[Math.min(at, LEVELS - 1)] = start - 1);
    }
    counter[level]++;
    for (int below = level + 1; below < LEVELS; below++) {
      counter[below] = start(definition, below) - 1;
    }
    Level shown = definition.levels().getOrDefault(level, new Level());
    if (shown.format.equals("bullet") || shown.format.equals("none")) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown.text.length(); i++) {
      char c = shown.text.charAt(i);
      boolean place =
          c == '%' && i + 1 < shown.text.length() && Character.isDigit(shown.text.charAt(i + 1));
      if (place) {
        int at = shown.text.charAt(++i) - '1';
        if (at >= 0 && at < LEVELS) {
          String format = definition.levels().getOrDefault(at, shown).format;
          int number =
              at < level && counter[at] < start(definition, at)
                  ? start(definition, at)
                  : counter[at];
          text.append(written(number, format));
        }
      } else {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  private Definition definition(String id) {
    Definition own = definitions.getOrDefault(id, new Definition(Map.of(), ""));
    String linked = styles.getOrDefault(own.style(), "");
    return definitions.getOrDefault(linked, own);
  }

  private static int[] fresh(Definition definition) {
    int[] counter = new int[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      counter[i] = start(definition, i) - 1;
    }
    return counter;
  }

  private static int start(Definition definition, int level) {
    return Optional.ofNullable(definition.levels().get(level)).map(l -> l.start).orElse(1);
  }

  /** Roman numerals are said as the numbers that they are. */
  static String written(int number, String format) {
    return switch (format) {
      case "arabicAbjad" -> letter(LETTERS, number);
      case "arabicAlpha" -> letter(ALPHABET, number);
      case "lowerLetter" -> letter("abcdefghijklmnopqrstuvwxyz", number);
      case "upperLetter" -> letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number);
      case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
      case "bullet", "none" -> "";
      default -> Integer.toString(number);
    };
  }

  private static String letter(String letters, int number) {
    return number >= 1 && number <= letters.length()
        ? letters.substring(number - 1, number)
        : Integer.toString(number);
  }
}
