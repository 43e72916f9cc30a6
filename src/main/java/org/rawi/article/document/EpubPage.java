package org.rawi.article.document;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Reads XHTML as browsers read HTML, so that books whose documents are not well-formed open too.
 */
final class EpubPage {
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

  /** {@code <span id="x"/>}, which HTML takes for an element that begins. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "<([A-Za-z][\\w:.-]*+)((?:\\s++[^\\s=<>\"'/]++(?:\\s*+=\\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))?+){0,40}+)\\s*+/>");

  private static final Set<String> VOID =
      Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr");

  static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private EpubPage() {}

  static Document parse(String xhtml) {
    String text =
        CDATA
            .matcher(xhtml)
            .replaceAll(each -> Matcher.quoteReplacement(Entities.escape(each.group(1))));
    String open =
        CLOSED
            .matcher(text)
            .replaceAll(
                each ->
                    Matcher.quoteReplacement(
                        VOID.contains(each.group(1))
                            ? each.group()
                            : "<" + each.group(1) + each.group(2) + "></" + each.group(1) + ">"));
    Document page = Jsoup.parse(open);
    for (Element each : page.select("[xml:lang]")) {
      if (!each.hasAttr("lang")) {
        each.attr("lang", each.attr("xml:lang"));
      }
    }
    return page;
  }

  /** The element with an id, or an anchor of that name. */
  static Optional<Element> anchor(Document page, String fragment) {
    return fragment.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(page.getElementById(fragment))
            .or(
                () ->
                    page.getElementsByAttributeValue("name", fragment).stream()
                        .filter(each -> each.nameIs("a"))
                        .findFirst());
  }

  /** Whether an element plays one of these parts in the structure of a book. */
  static boolean is(Element element, Set<String> types) {
    for (String type : element.attr("epub:type").split("\\s+")) {
      if (types.contains(type)) {
        return true;
      }
    }
    String role = element.attr("role");
    return role.startsWith("doc-") && types.contains(role.substring("doc-".length()));
  }

  /** The block that an element stands in, or is. */
  static Element block(Element element) {
    Element each = element;
    while (!each.isBlock() && each.parent() != null && !each.parent().nameIs("body")) {
      each = each.parent();
    }
    return each;
  }
}
