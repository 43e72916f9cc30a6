package org.rawi.article.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the styles of a DOCX say of paragraphs and letters, with what they inherit. */
final class DocxStyles {
  /** Half points a point. */
  private static final double HALF = 2;

  private final Map<String, Style> styles = new HashMap<>();
  private String standard = "";

  /** Points; what Word takes where nothing is said. */
  private double size = 10;

  /** A style as it is written; empty is what it leaves to the one it is based on. */
  private static final class Style {
    private String name = "";
    private String base = "";
    private Optional<Integer> outline = Optional.empty();
    private Optional<Boolean> bold = Optional.empty();
    private Optional<Boolean> hidden = Optional.empty();
    private Optional<Double> size = Optional.empty();
    private Optional<String> list = Optional.empty();
    private Optional<Integer> level = Optional.empty();
  }

  /** A document without styles. */
  DocxStyles() {}

  /** Reads {@code styles.xml}. */
  DocxStyles(XmlStream xml) {
    xml.root();
    xml.children(
        name -> {
          if (name.equals("style")) {
            style(xml);
          } else if (name.equals("docDefaults")) {
            defaults(xml);
          } else {
            xml.skip();
          }
        });
  }

  private void defaults(XmlStream xml) {
    xml.children(
        name -> {
          if (name.equals("sz")) {
            size = xml.attribute("val").map(DocxStyles::points).orElse(size);
            xml.skip();
          } else {
            defaults(xml);
          }
        });
  }

  static double points(String halves) {
    try {
      return Double.parseDouble(halves) / HALF;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void style(XmlStream xml) {
    Style style = new Style();
    String id = xml.attribute("styleId").orElse("");
    boolean isStandard =
        xml.attribute("type").equals(Optional.of("paragraph"))
            && xml.attribute("default")
                .filter(on -> on.equals("1") || on.equals("true"))
                .isPresent();
    part(xml, style);
    styles.put(id, style);
    standard = isStandard ? id : standard;
  }

  private void part(XmlStream xml, Style style) {
    xml.children(
        name -> {
          switch (name) {
            case "name" -> style.name = xml.attribute("val").orElse("").toLowerCase(Locale.ROOT);
            case "basedOn" -> style.base = xml.attribute("val").orElse("");
            case "outlineLvl" -> style.outline = xml.attribute("val").flatMap(DocxStyles::number);
            case "b" -> style.bold = Optional.of(xml.isOn());
            case "vanish" -> style.hidden = Optional.of(xml.isOn());
            case "sz" -> style.size = xml.attribute("val").map(DocxStyles::points);
            case "numId" -> style.list = xml.attribute("val");
            case "ilvl" -> style.level = xml.attribute("val").flatMap(DocxStyles::number);
            case "pPr", "rPr", "numPr" -> {
              part(xml, style);
              return;
            }
            default -> {}
          }
          xml.skip();
        });
  }

  static Optional<Integer> number(String written) {
    return written.strip().matches("\\d{1,6}")
        ? Optional.of(Integer.parseInt(written.strip()))
        : Optional.empty();
  }

  /** What a style or those it is based on say. */
  private <T> Optional<T> said(String id, java.util.function.Function<Style, Optional<T>> what) {
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id.isEmpty() ? standard : id);
    String now = id;
    while (style != null && seen.add(now)) {
      Optional<T> value = what.apply(style);
      if (value.isPresent()) {
        return value;
      }
      now = style.base;
      style = styles.get(now);
    }
    return Optional.empty();
  }

  private boolean isCalled(String id, java.util.function.Predicate<String> name) {
    return said(id, style -> name.test(style.name) ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  /** Level of a heading from 1; 0 for the title of the document; empty for text. */
  Optional<Integer> heading(String id) {
    if (isCalled(id, name -> name.equals("subtitle"))) { // may be based on the title
      return Optional.empty();
    }
    if (isCalled(id, name -> name.equals("title"))) {
      return Optional.of(0);
    }
    Optional<Integer> level =
        said(
            id,
            style ->
                style.name.matches("heading [1-9]")
                    ? number(style.name.substring("heading ".length()))
                    : style.outline.filter(outline -> outline < 9).map(outline -> outline + 1));
    return level;
  }

  /** A line of a table of contents. */
  boolean isContents(String id) {
    return isCalled(id, name -> name.matches("toc [1-9]|toc heading|table of figures"));
  }

  boolean isAuthor(String id) {
    return isCalled(id, name -> name.equals("author") || name.equals("byline"));
  }

  boolean isDate(String id) {
    return isCalled(id, name -> name.equals("date"));
  }

  boolean isQuote(String id) {
    return isCalled(
        id,
        name -> name.equals("quote") || name.equals("intense quote") || name.equals("block text"));
  }

  boolean isCaption(String id) {
    return isCalled(id, name -> name.equals("caption") || name.endsWith("caption"));
  }

  boolean bold(String id) {
    return said(id, style -> style.bold).orElse(false);
  }

  boolean hidden(String id) {
    return said(id, style -> style.hidden).orElse(false);
  }

  /** Points. */
  double size(String id) {
    return said(id, style -> style.size).orElse(size);
  }

  Optional<String> list(String id) {
    return said(id, style -> style.list);
  }

  int level(String id) {
    return said(id, style -> style.level).orElse(0);
  }
}
