package org.rawi.edition.page;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with holes, {@code {{name}}}. What fills a hole is written as it is and never searched for
 * holes itself.
 */
final class PageTemplate {

  /** Writes what belongs in a hole, escaped for its place. */
  interface Content {
    void writeTo(Writer out) throws IOException;

    static Content of(String markup) {
      return out -> out.write(markup);
    }
  }

  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String page;

  PageTemplate(String page) {
    this.page = page;
  }

  void write(Map<String, Content> contents, Writer out) throws IOException {
    Matcher hole = HOLE.matcher(page);
    int at = 0;
    while (hole.find()) {
      out.write(page, at, hole.start() - at);
      Content content = contents.get(hole.group(1));
      if (content == null) {
        throw new IllegalStateException("nothing fills " + hole.group());
      }
      content.writeTo(out);
      at = hole.end();
    }
    out.write(page, at, page.length() - at);
  }
}
