package org.rawi.tashkeel;

import java.util.List;
import java.util.Locale;
import org.rawi.RawiException;

/** A {@link ReviewList} as a web page that needs nothing else. */
public final class ReviewPage {
  private ReviewPage() {}

  /** Headings in the given language. */
  public static String write(ReviewList list, Locale locale) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    boolean arabic = locale.getLanguage().equals("ar");
    out.append(arabic ? "ar\" dir=\"rtl" : "en").append("\">\n<meta charset=\"utf-8\">\n<title>");
    String title = RawiException.format(locale, "tashkeel.review.title", list.entries().size());
    out.append(escaped(title)).append("</title>\n<h1>").append(escaped(title)).append("</h1>\n");
    out.append("<table>\n<tr>");
    for (String column : List.of("line", "context", "chosen", "confidence", "others", "times")) {
      out.append("<th scope=\"col\">")
          .append(escaped(RawiException.format(locale, "tashkeel.review." + column)));
    }
    out.append('\n');
    for (ReviewList.Entry e : list.entries()) {
      out.append("<tr><td>").append(e.line()).append("<td lang=\"ar\" dir=\"rtl\">");
      out.append(escaped(e.before())).append("<mark>").append(escaped(e.written()));
      out.append("</mark>").append(escaped(e.after())).append("<td lang=\"ar\" dir=\"rtl\">");
      out.append(escaped(e.result().text())).append("<td>").append(percent(e));
      out.append("<td lang=\"ar\" dir=\"rtl\">");
      out.append(escaped(String.join("، ", e.result().alternatives())));
      out.append("<td>").append(e.times()).append('\n');
    }
    return out.append("</table>\n</html>\n").toString();
  }

  static String percent(ReviewList.Entry e) {
    return Math.round(e.result().confidence() * 100) + "%";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
