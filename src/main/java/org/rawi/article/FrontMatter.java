package org.rawi.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** The YAML between two lines of {@code ---} at the head of a Markdown file. */
final class FrontMatter {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern FIRST_LINE = Pattern.compile("\\s*---[ \\t]*\\R");
  private static final Pattern LAST_LINE = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$");

  private FrontMatter() {}

  /** The offset at which the article's own text begins; 0 without front matter. */
  static int read(String text, Input input, FoundMetadata found) {
    Matcher first = FIRST_LINE.matcher(text);
    Matcher last = LAST_LINE.matcher(text);
    if (!first.lookingAt() || !last.find(first.end())) {
      return 0;
    }
    try {
      collect(YAML.readTree(text.substring(first.end(), last.start())), input, found);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "article.front-matter", input.name(), line);
    }
    return last.end();
  }

  private static void collect(JsonNode yaml, Input input, FoundMetadata found) {
    found.title(first(yaml, "title"));
    found.authors(all(yaml, "authors", "author", "byline"));
    found.date(first(yaml, "date", "published"));
    found.language(first(yaml, "lang", "language"));
    found.sourceUrl(first(yaml, "source", "url", "canonical", "source_url"));
    found.publisher(first(yaml, "publisher", "site"));
    found.description(first(yaml, "description", "summary"));
    found.keywords(all(yaml, "keywords", "tags"));
    found.cover(LocalPicture.named(input.folder(), first(yaml, "cover", "image")));
    found.narrator(first(yaml, "narrator"));
    found.rights(first(yaml, "rights", "copyright"));
    found.series(first(yaml, "series"));
    found.issue(first(yaml, "issue"));
  }

  private static String first(JsonNode yaml, String... names) {
    List<String> values = all(yaml, names);
    return values.isEmpty() ? "" : values.get(0);
  }

  private static List<String> all(JsonNode yaml, String... names) {
    List<String> out = new ArrayList<>();
    for (String name : names) {
      JsonNode node = yaml.path(name);
      if (node.isArray()) {
        node.forEach(each -> out.add(text(each)));
      } else if (!node.isMissingNode() && !node.isNull()) {
        out.add(text(node));
      }
    }
    return out;
  }

  private static String text(JsonNode node) {
    return node.isObject() ? node.path("name").asText("") : node.asText("");
  }
}
