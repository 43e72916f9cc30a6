package org.rawi.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.text.Arabic;

/**
 * What stands at the head of a file to describe it: YAML between two lines of {@code ---}, TOML
 * between two of {@code +++}, a JSON object, MultiMarkdown's {@code Title: …} lines, or Pandoc's
 * {@code % title} lines.
 */
public final class FrontMatter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Metadata between fences. */
  private record Fenced(String format, Pattern first, Pattern last, ObjectMapper mapper) {
    static Fenced of(String format, String first, String last, ObjectMapper mapper) {
      return new Fenced(
          format,
          Pattern.compile("\\s*" + first + "[ \\t]*\\R"),
          Pattern.compile("(?m)^(" + last + ")[ \\t]*$"),
          mapper);
    }
  }

  private static final List<Fenced> FENCED =
      List.of(
          Fenced.of("YAML", "---", "---|\\.\\.\\.", new ObjectMapper(new YAMLFactory())),
          Fenced.of("TOML", "\\+\\+\\+", "\\+\\+\\+", new TomlMapper()));

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z _-]{1,30}):[ \\t]*(.*)");
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w .-]*");
  private static final Pattern NAMED_LINE = Pattern.compile("(?m)^\\s*[\\w\"'-]+\\s*[:=]");

  /**
   * Fields of MultiMarkdown, of which the first line must be one; what we have no use for: empty.
   */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("author", "authors"),
          Map.entry("authors", "authors"),
          Map.entry("date", "date"),
          Map.entry("published", "date"),
          Map.entry("language", "language"),
          Map.entry("lang", "language"),
          Map.entry("keywords", "keywords"),
          Map.entry("tags", "keywords"),
          Map.entry("summary", "description"),
          Map.entry("description", "description"),
          Map.entry("copyright", "rights"),
          Map.entry("publisher", "publisher"),
          Map.entry("source", "source"),
          Map.entry("url", "source"));

  private FrontMatter() {}

  /** The metadata, and the offset at which the article's own text begins. */
  private record Head(JsonNode fields, int end) {}

  /** Whether a text that is not said to be Markdown begins with such metadata. */
  static boolean isAt(String text) {
    try {
      return head(text).isPresent();
    } catch (Invalid e) {
      return false;
    }
  }

  /** The offset at which the article's own text begins; 0 without front matter. */
  public static int read(String text, Input input, FoundMetadata found) {
    try {
      Optional<Head> head = head(text);
      head.ifPresent(each -> collect(each.fields(), input, found));
      return head.map(Head::end).orElse(0);
    } catch (Invalid e) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "article.front-matter", input.name(), e.line, e.format);
    }
  }

  /** What stands after the JSON value that the text begins with; empty if that is broken. */
  static String afterJson(String text) {
    return json(text).map(head -> text.substring(head.end())).orElse("");
  }

  /** Front matter that its format cannot read. */
  private static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;
    private final String format;
    private final int line;

    Invalid(Fenced format, JsonProcessingException cause) {
      super(cause);
      this.format = format.format();
      this.line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr() + 1;
    }
  }

  private static Optional<Head> head(String text) throws Invalid {
    for (Fenced format : FENCED) {
      Matcher first = format.first().matcher(text);
      Matcher last = format.last().matcher(text);
      if (first.lookingAt() && last.find(first.end())) {
        return fenced(format, text.substring(first.end(), last.start()), last.end());
      }
    }
    if (text.stripLeading().startsWith("{")) {
      return json(text).filter(head -> Arabic.hasLetter(text.substring(head.end())));
    }
    return titleLines(text).or(() -> fields(text));
  }

  /** Two ornamental lines with prose between them are no front matter. */
  private static Optional<Head> fenced(Fenced format, String inside, int end) throws Invalid {
    try {
      JsonNode fields = format.mapper().readTree(inside);
      boolean named =
          fields.propertyStream().anyMatch(field -> KEY.matcher(field.getKey()).matches());
      return named || inside.isBlank() ? Optional.of(new Head(fields, end)) : Optional.empty();
    } catch (JsonProcessingException e) {
      if (NAMED_LINE.matcher(inside).find()) {
        throw new Invalid(format, e);
      }
      return Optional.empty();
    }
  }

  private static Optional<Head> json(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonNode fields = JSON.readTree(parser);
      int end = (int) parser.currentLocation().getCharOffset();
      return fields != null && fields.isObject()
          ? Optional.of(new Head(fields, end))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Pandoc: {@code % title}, {@code % author; author}, {@code % date}. */
  private static Optional<Head> titleLines(String text) {
    if (!text.startsWith("% ")) {
      return Optional.empty();
    }
    ObjectNode fields = JSON.createObjectNode();
    int at = 0;
    for (String name : List.of("title", "authors", "date")) {
      if (text.startsWith("%", at)) {
        int end = endOfLine(text, at);
        put(fields, name, text.substring(at + 1, end));
        at = Math.min(text.length(), end + 1);
      }
    }
    return Optional.of(new Head(fields, at));
  }

  private static Optional<Head> fields(String text) {
    ObjectNode fields = JSON.createObjectNode();
    int at = 0;
    String name = "";
    while (at < text.length()) {
      int end = endOfLine(text, at);
      String line = text.substring(at, end);
      Matcher field = FIELD.matcher(line.stripTrailing());
      if (line.isBlank()) {
        break;
      }
      if (field.matches()) {
        name = FIELDS.getOrDefault(field.group(1).toLowerCase(Locale.ROOT), "");
        if (at == 0 && name.isEmpty()) {
          return Optional.empty();
        }
        put(fields, name, field.group(2));
      } else if (at == 0 || !Character.isWhitespace(line.charAt(0))) {
        return Optional.empty();
      }
      at = Math.min(text.length(), end + 1);
    }
    return at == 0 || at >= text.length() || fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(fields, at));
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static void put(ObjectNode fields, String name, String value) {
    if (name.isEmpty() || value.isBlank()) {
      return;
    }
    boolean list = name.equals("authors") || name.equals("keywords");
    for (String part : list ? value.split("[,،;؛]", -1) : new String[] {value}) {
      fields.withArray("/" + name).add(part.strip());
    }
  }

  private static void collect(JsonNode fields, Input input, FoundMetadata found) {
    found.title(first(fields, "title"));
    found.authors(all(fields, "authors", "author", "byline"));
    found.date(first(fields, "date", "published", "pubDate", "publishDate"));
    found.language(first(fields, "lang", "language", "locale"));
    found.sourceUrl(first(fields, "source", "url", "canonical", "source_url", "canonicalURL"));
    found.publisher(first(fields, "publisher", "site"));
    found.description(first(fields, "description", "summary", "excerpt"));
    found.keywords(all(fields, "keywords", "tags"));
    found.cover(LocalPicture.named(input.folder(), first(fields, "cover", "image")));
    found.narrator(first(fields, "narrator"));
    found.rights(first(fields, "rights", "copyright"));
    found.series(first(fields, "series"));
    found.issue(first(fields, "issue"));
  }

  private static String first(JsonNode fields, String... names) {
    List<String> values = all(fields, names);
    return values.isEmpty() ? "" : values.get(0);
  }

  private static List<String> all(JsonNode fields, String... names) {
    List<String> out = new ArrayList<>();
    for (String name : names) {
      for (JsonNode node : spelled(fields, name)) {
        if (node.isArray()) {
          node.forEach(each -> out.add(text(each)));
        } else if (!node.isNull()) {
          out.add(text(node));
        }
      }
    }
    return out;
  }

  /** Names in any mixture of small and capital letters. */
  private static List<JsonNode> spelled(JsonNode fields, String name) {
    return fields.properties().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String text(JsonNode node) {
    return node.isObject() ? node.path("name").asText("") : node.asText("");
  }
}
