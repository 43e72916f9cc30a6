package org.rawi.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.text.Arabic;

/**
 * Text files that are no article, told by what they begin with or by what nearly all of their lines
 * look like; never by their name. Prose that quotes a tag, a brace or a command is none of them.
 */
final class DataFormat {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Prolog, comments and document type, then the first element of XML or HTML. */
  private static final Pattern ROOT =
      Pattern.compile(
          "(<\\?xml\\b[^>]*\\?>)?(?:\\s|<\\?[^>]*\\?>|<!--(?:(?!-->).){0,4000}-->"
              + "|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>)*+<([\\p{L}_][\\w:.-]*)(?=[\\s/>])",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern OBJECT = Pattern.compile("\\{\\s*([\"'])[^\"'\\n]{0,200}\\1\\s*:");
  private static final Pattern OBJECTS = Pattern.compile("\\[\\s*\\{\\s*[\"'][^\\n]*");
  private static final int HEAD = 8192;

  /** What a file of that kind begins with. */
  private enum Beginning {
    WEBVTT("subtitles", "WebVTT", "WEBVTT\\b"),
    SUBRIP("subtitles", "SubRip", "(\\d+\\s*\\R)?\\d{1,2}:\\d\\d:\\d\\d[,.]\\d{1,3}\\s*-->\\s*\\d"),
    ASS("subtitles", "SubStation Alpha", "\\[Script Info\\]"),
    LRC("subtitles", "LRC", "(\\[[a-z]+:[^\\]\\n]*\\]\\s*)*\\[\\d\\d:\\d\\d[.:]\\d\\d\\d?\\]"),
    TEX(
        "document",
        "TeX",
        "(%.*\\R|\\s)*\\\\(documentclass|documentstyle|usepackage|input|begin|title|author"
            + "|(sub)*section|chapter|part|maketitle|newcommand)\\b\\*?\\s*[{\\[\\\\]"),
    RTF("document", "RTF", "\\{\\\\rtf"),
    ORG("document", "Org", "#\\+[A-Za-z_]+:"),
    ASCIIDOC("document", "AsciiDoc", "= \\S.*\\R(.*\\R)?:[A-Za-z][\\w-]*:"),
    TROFF("document", "troff", "(\\.\\\\\".*\\R)*\\.(TH|Dd) "),
    VCARD("data", "vCard", "BEGIN:VCARD"),
    CALENDAR("data", "iCalendar", "BEGIN:VCALENDAR"),
    BIBTEX("data", "BibTeX", "(%.*\\R|\\s)*@[A-Za-z]+\\s*\\{\\s*[\\w:.-]+\\s*,"),
    PO("data", "gettext PO", "(#.*\\R|\\s)*msg(id|ctxt)\\s+\""),
    PEM("data", "PEM", "-----BEGIN [A-Z ]+-----"),
    DIFF("program", "diff", "(diff --git |Index: |--- \\S.*\\R\\+\\+\\+ )"),
    PHP("program", "PHP", "<\\?(php\\b|=)"),
    SCRIPT("program", "script", "#!\\s?/"),
    SQL(
        "data",
        "SQL",
        "(--.*\\R|/\\*(?:(?!\\*/).)*\\*/;?|#.*\\R|\\s)*(?i:CREATE (TABLE|DATABASE|VIEW|INDEX|SCHEMA)"
            + "|INSERT INTO|DROP TABLE|ALTER TABLE|LOCK TABLES|SET [@\\w]+ ?=|PRAGMA |BEGIN TRANSACTION"
            + "|REPLACE INTO|COPY \\S+ \\(|SELECT [\\w*`\", .]+ FROM|USE `?\\w+`?;)"),
    EXCEL("data", "CSV", "sep=.\\s*\\R");

    private final String sort;
    private final String format;
    private final Pattern pattern;

    Beginning(String sort, String format, String regex) {
      this.sort = sort;
      this.format = format;
      this.pattern = Pattern.compile(regex, this.name().equals("SQL") ? Pattern.DOTALL : 0);
    }
  }

  private static final Map<String, Found> ROOTS =
      Map.of(
          "rss", new Found("feed", "RSS"),
          "feed", new Found("feed", "Atom"),
          "rdf:rdf", new Found("feed", "RDF"),
          "urlset", new Found("sitemap", "XML"),
          "sitemapindex", new Found("sitemap", "XML"),
          "tt", new Found("subtitles", "TTML"));

  /** Elements that a page or a piece of one may begin with. */
  private static final String OF_PAGES =
      " html head body title meta link base style script header footer main nav section article aside"
          + " h1 h2 h3 h4 h5 h6 p div span ul ol dl table center font blockquote figure img hr br a b"
          + " i u em strong small big sub sup ruby form input button iframe noscript template details"
          + " pre code address abbr bdi bdo cite dfn kbd mark q s del ins time video audio picture svg"
          + " lang phoneme say-as break emphasis li summary ";

  private static final String BLOCKS =
      " html head body title meta link style script header main nav section article aside footer h1 h2"
          + " h3 h4 h5 h6 p div ul ol dl table center blockquote figure ";

  /**
   * What a file is.
   *
   * @param sort {@code data}, {@code feed}, {@code mail} … as in the message {@code article.data}
   * @param format its proper name, the same in all languages
   */
  record Found(String sort, String format) {}

  private DataFormat() {}

  /** What the text is if it is no article. */
  static Optional<Found> of(String text) {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(start.length(), HEAD));
    return MailHeader.of(head)
        .or(() -> xml(start))
        .or(() -> json(start))
        .or(() -> beginning(head))
        .or(() -> DataLines.of(text));
  }

  /** Whether the text begins as a page of HTML, or a piece of one, does. */
  static boolean isPage(String text) {
    Matcher root = ROOT.matcher(text.stripLeading());
    if (!root.lookingAt()) {
      return false;
    }
    String name = root.group(2).toLowerCase(Locale.ROOT);
    return BLOCKS.contains(" " + name + " ")
        && (" html head body meta link ".contains(" " + name + " ")
            || text.toLowerCase(Locale.ROOT).contains("</" + name));
  }

  private static Optional<Found> xml(String start) {
    Matcher root = ROOT.matcher(start);
    if (!root.lookingAt()) {
      return start.startsWith("<?xml") ? Optional.of(new Found("data", "XML")) : Optional.empty();
    }
    String name = root.group(2).toLowerCase(Locale.ROOT);
    if (OF_PAGES.contains(" " + name + " ")) {
      return Optional.empty();
    }
    String end = start.substring(Math.max(0, start.length() - 200)).stripTrailing();
    boolean closed =
        end.endsWith("/>")
            || end.toLowerCase(Locale.ROOT).matches("(?s).*</" + Pattern.quote(name) + "\\s*>");
    if (root.group(1) == null && !closed) {
      return Optional.empty();
    }
    if (name.equals("rss") && start.contains("wordpress.org/export")) {
      return Optional.of(new Found("export", "WordPress"));
    }
    return Optional.of(ROOTS.getOrDefault(name, new Found("data", "XML")));
  }

  private static Optional<Found> json(String start) {
    if (OBJECT.matcher(start).lookingAt()) {
      String rest = FrontMatter.afterJson(start).strip();
      boolean more = rest.startsWith("{") || rest.startsWith(",");
      // JSON before prose is the front matter of an article.
      return !more && Arabic.hasLetter(rest)
          ? Optional.empty()
          : Optional.of(new Found("data", more ? "JSON Lines" : "JSON"));
    }
    boolean objects = OBJECTS.matcher(start).lookingAt();
    return objects || (start.startsWith("[") && isJson(start))
        ? Optional.of(new Found("data", "JSON"))
        : Optional.empty();
  }

  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isArray();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static Optional<Found> beginning(String head) {
    return List.of(Beginning.values()).stream()
        .filter(kind -> kind.pattern.matcher(head).lookingAt())
        .map(kind -> new Found(kind.sort, kind.format))
        .findFirst();
  }
}
