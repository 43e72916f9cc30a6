package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rawi.RawiException;
import org.rawi.text.Span;

/**
 * The doubtful words of a text, for a person to look through: what stands there, how it was read,
 * how sure that is, what else it could be, and the words around.
 *
 * <p>The column {@code chosen} of the TSV is what {@link Vocalisations} take back.
 */
public record ReviewList(List<Entry> entries) {
  /** Characters of the line that are shown on each side. */
  private static final int CONTEXT = 40;

  /**
   * @param line number of its line, from 1
   * @param before what stands before it in its line, shortened
   * @param after what stands after it
   */
  public record Entry(
      Span source, int line, String written, Result result, String before, String after) {}

  public ReviewList {
    entries = List.copyOf(entries);
  }

  /**
   * @param threshold words read with less confidence are listed; 0 to 1
   */
  public static ReviewList of(String text, Diacritizer diacritizer, float threshold) {
    List<Entry> entries = new ArrayList<>();
    int line = 1;
    int lineStart = 0;
    for (ReadWord word : diacritizer.explain(text)) {
      int start = word.source().start();
      for (int at = text.indexOf('\n', lineStart);
          at >= 0 && at < start;
          at = text.indexOf('\n', lineStart)) {
        line++;
        lineStart = at + 1;
      }
      if (word.result().confidence() < threshold) {
        entries.add(entry(text, word, line, lineStart));
      }
    }
    return new ReviewList(entries);
  }

  private static Entry entry(String text, ReadWord word, int line, int lineStart) {
    int start = word.source().start();
    int end = word.source().end();
    int newline = text.indexOf('\n', end);
    int lineEnd = newline < 0 ? text.length() : newline;
    return new Entry(
        word.source(),
        line,
        text.substring(start, end),
        word.result(),
        text.substring(Math.max(lineStart, start - CONTEXT), start),
        text.substring(end, Math.min(lineEnd, end + CONTEXT)));
  }

  /** Tab-separated, one word a line, with a header. */
  public String toTsv() {
    StringBuilder out = new StringBuilder("line\tword\tchosen\tconfidence\tothers\tcontext\n");
    for (Entry e : entries) {
      out.append(e.line).append('\t').append(e.written).append('\t').append(e.result.text());
      out.append('\t').append(percent(e)).append('\t');
      out.append(String.join(" ", e.result.alternatives())).append('\t');
      out.append((e.before + e.written + e.after).replaceAll("\\s+", " ").strip()).append('\n');
    }
    return out.toString();
  }

  /** A page that needs nothing else; headings in the given language. */
  public String toHtml(Locale locale) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    boolean arabic = locale.getLanguage().equals("ar");
    out.append(arabic ? "ar\" dir=\"rtl" : "en").append("\">\n<meta charset=\"utf-8\">\n<title>");
    String title = RawiException.format(locale, "tashkeel.review.title", entries.size());
    out.append(escaped(title)).append("</title>\n<h1>").append(escaped(title)).append("</h1>\n");
    out.append("<table>\n<tr>");
    for (String column : List.of("line", "context", "chosen", "confidence", "others")) {
      out.append("<th scope=\"col\">")
          .append(escaped(RawiException.format(locale, "tashkeel.review." + column)));
    }
    out.append('\n');
    for (Entry e : entries) {
      out.append("<tr><td>").append(e.line).append("<td lang=\"ar\" dir=\"rtl\">");
      out.append(escaped(e.before)).append("<mark>").append(escaped(e.written)).append("</mark>");
      out.append(escaped(e.after)).append("<td lang=\"ar\" dir=\"rtl\">");
      out.append(escaped(e.result.text())).append("<td>").append(percent(e));
      out.append("<td lang=\"ar\" dir=\"rtl\">");
      out.append(escaped(String.join("، ", e.result.alternatives()))).append('\n');
    }
    return out.append("</table>\n</html>\n").toString();
  }

  private static String percent(Entry e) {
    return Math.round(e.result.confidence() * 100) + "%";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
