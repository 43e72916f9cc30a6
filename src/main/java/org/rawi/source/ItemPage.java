package org.rawi.source;

import java.util.regex.Pattern;
import org.rawi.article.ReadingOptions.Format;

/** The text of an item as readers of articles take it: HTML as a page that holds nothing else. */
final class ItemPage {
  private static final Pattern HEAD =
      Pattern.compile("(?is)^.*?<body\\b[^>]*>|</body>.*$|<title\\b.*?</title>");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?is)^\\s*(<!DOCTYPE[^>]*>\\s*)?<html\\b");

  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>#])");

  private ItemPage() {}

  /** The title is the first heading, unless it is already. */
  private static String markdown(String title, String body) {
    String first = body.stripLeading().lines().findFirst().orElse("");
    return first.replaceFirst("^#+\\s*", "").strip().equals(title.strip())
        ? body
        : "# " + MARKUP.matcher(title).replaceAll("\\\\$1") + "\n\n" + body;
  }

  static String of(Item item) {
    if (item.format() == Format.MARKDOWN) {
      return item.stated().title().map(title -> markdown(title, item.body())).orElse(item.body());
    }
    if (item.format() != Format.HTML) {
      return item.body();
    }
    String body =
        DOCUMENT.matcher(item.body()).find()
            ? HEAD.matcher(item.body()).replaceAll("")
            : item.body();
    String title = item.stated().title().map(XmlNode::escaped).orElse("");
    String heading = title.isBlank() ? "" : "<h1>" + title + "</h1>\n";
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><article data-item>\n"
        + heading
        + body
        + "\n</article></body></html>\n";
  }
}
