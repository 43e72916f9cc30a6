package org.rawi.article.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which element of a page is the headline of its article. */
final class HtmlHeadline {
  private static final int LONGEST = 300;

  /** Best first. */
  private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4");

  /** A first heading that names the site. */
  private static final Pattern OF_SITE =
      HtmlFurniture.words("logo|site-title|site-name|brand|branding|site-logo");

  private static final Set<String> NEVER = Set.of("a", "title", "option", "li");

  private HtmlHeadline() {}

  /** The element whose words the page states to be the headline. */
  static Optional<Element> stated(Document page, HtmlStatements statements, HtmlProse prose) {
    return page.body().getAllElements().stream()
        .filter(element -> !element.ownText().isBlank() || HEADINGS.contains(element.normalName()))
        .filter(element -> !NEVER.contains(element.normalName()))
        .filter(element -> statements.isTitle(HtmlProse.text(element, LONGEST)))
        .filter(element -> !HtmlFurniture.isIn(element, prose) && !isOfSite(element))
        .map(HtmlHeadline::heading)
        .min(Comparator.comparingInt(HtmlHeadline::rank));
  }

  /** The heading around the words, or the element itself. */
  private static Element heading(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      if (HEADINGS.contains(each.normalName())) {
        return each.text().equals(element.text()) ? each : element;
      }
    }
    return element;
  }

  private static int rank(Element element) {
    int heading = HEADINGS.indexOf(element.normalName());
    return heading < 0 ? HEADINGS.size() : heading;
  }

  private static boolean isOfSite(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      if (OF_SITE.matcher(HtmlFurniture.namesOf(each)).find()) {
        return true;
      }
    }
    return false;
  }

  /** The first heading of the content; else the last first-level heading that stands before it. */
  static Optional<Element> of(Document page, Element content, HtmlProse prose) {
    Optional<Element> inside =
        content.select("h1").stream().filter(each -> canBe(each, prose)).findFirst();
    if (inside.isPresent()) {
      return inside;
    }
    Optional<Element> last = Optional.empty();
    for (Element element : page.body().getAllElements()) {
      if (element.equals(content)) {
        break;
      }
      if (element.normalName().equals("h1") && canBe(element, prose)) {
        last = Optional.of(element);
      }
    }
    return last;
  }

  private static boolean canBe(Element element, HtmlProse prose) {
    return !element.text().isBlank() && !HtmlFurniture.isIn(element, prose) && !isOfSite(element);
  }
}
