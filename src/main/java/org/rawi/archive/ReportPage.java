package org.rawi.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.TextResource;
import org.rawi.archive.Entry.Status;
import org.rawi.edition.Timestamp;
import org.rawi.edition.Xml;

/**
 * A run's report as a web page that needs nothing else: totals, a picture of lengths and doubts,
 * and a table that can be sorted, failures first. In Arabic and English; one is shown.
 */
final class ReportPage {
  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  /** Upper bounds of the picture's bars, minutes. */
  private static final int[] MINUTES = {1, 2, 3, 5, 8, 12, 20, 40};

  /** Lower bounds, per cent of confidence. */
  private static final int[] SURE = {98, 97, 96, 95, 94, 92, 90, 0};

  private static final int BAR_HEIGHT = 90;
  private static final int BAR_WIDTH = 44;

  private final List<Entry> entries;
  private final Path folder;
  private final Instant began;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param entries in the order of the table
   * @param folder of the page; links count from there
   */
  ReportPage(List<Entry> entries, Path folder, Instant began) {
    this.entries = entries;
    this.folder = folder;
    this.began = began;
  }

  /**
   * @param locale whose language is shown first
   */
  String html(Locale locale) {
    boolean arabic = locale.getLanguage().equals("ar");
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(arabic ? "ar\" dir=\"rtl" : "en\" dir=\"ltr");
    out.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(Xml.escape(RawiException.format(locale, "archive.report.title")));
    out.append("</title>\n<style>\n")
        .append(TextResource.of(ReportPage.class, "report.css"))
        .append("</style>\n</head>\n<body>\n");
    out.append("<header>\n<h1>");
    say("archive.report.title");
    out.append("</h1>\n<button type=\"button\" id=\"language\" hidden>")
        .append("<span class=\"ar\" lang=\"en\">English</span>")
        .append("<span class=\"en\" lang=\"ar\">العربية</span></button>\n</header>\n<main>\n");
    totals();
    picture();
    table();
    out.append("</main>\n<script>\n")
        .append(TextResource.of(ReportPage.class, "report.js"))
        .append("</script>\n</body>\n</html>\n");
    return out.toString();
  }

  private void totals() {
    out.append("<p>");
    say("archive.report.began", began.toString().replace("T", " ").substring(0, 16));
    out.append("</p>\n<ul class=\"totals\">\n");
    for (Status status : List.of(Status.FAILED, Status.MADE, Status.UNCHANGED, Status.SKIPPED)) {
      long number = entries.stream().filter(entry -> entry.status() == status).count();
      if (number > 0 || status == Status.MADE || status == Status.FAILED) {
        out.append("<li class=\"").append(status.tag()).append("\"><b>").append(number);
        out.append("</b> ");
        say("archive.report." + status.tag());
        out.append("</li>\n");
      }
    }
    double seconds = entries.stream().mapToDouble(Entry::seconds).sum();
    out.append("<li><b>").append(Timestamp.clock(Math.round(seconds))).append("</b> ");
    say("archive.report.sound");
    out.append("</li>\n</ul>\n");
  }

  private void picture() {
    List<Entry> spoken = entries.stream().filter(entry -> entry.seconds() > 0).toList();
    if (spoken.isEmpty()) {
      return;
    }
    int[] lengths = new int[MINUTES.length + 1];
    spoken.forEach(entry -> lengths[length(entry.seconds())]++);
    String[] names = new String[lengths.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = i == MINUTES.length ? "> " + MINUTES[i - 1] : "≤ " + MINUTES[i];
    }
    out.append("<div class=\"pictures\">\n");
    bars("archive.report.lengths", names, lengths);
    List<Entry> judged = spoken.stream().filter(entry -> entry.confidence().isPresent()).toList();
    if (!judged.isEmpty()) {
      int[] doubts = new int[SURE.length];
      judged.forEach(entry -> doubts[doubt(entry.confidence().orElse(0.0))]++);
      String[] shares = new String[SURE.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = SURE[i] == 0 ? "< " + SURE[i - 1] + " %" : "≥ " + SURE[i] + " %";
      }
      bars("archive.report.doubts", shares, doubts);
    }
    out.append("</div>\n");
  }

  private static int length(double seconds) {
    int at = 0;
    while (at < MINUTES.length && seconds > MINUTES[at] * 60) {
      at++;
    }
    return at;
  }

  private static int doubt(double confidence) {
    int at = 0;
    while (confidence * 100 < SURE[at]) {
      at++;
    }
    return at;
  }

  /** Every bar has its number and its name in words: the picture is text. */
  private void bars(String title, String[] names, int[] values) {
    int most = 1;
    for (int value : values) {
      most = Math.max(most, value);
    }
    out.append("<figure>\n<figcaption>");
    say(title);
    out.append("</figcaption>\n<svg role=\"list\" viewBox=\"0 0 ");
    out.append(BAR_WIDTH * values.length).append(' ').append(BAR_HEIGHT + 40).append("\">\n");
    for (int i = 0; i < values.length; i++) {
      int height = (int) Math.round((double) BAR_HEIGHT * values[i] / most);
      int middle = BAR_WIDTH * i + BAR_WIDTH / 2;
      out.append("<g role=\"listitem\"><rect x=\"").append(middle - 16).append("\" y=\"");
      out.append(BAR_HEIGHT + 18 - height).append("\" width=\"32\" height=\"").append(height);
      out.append("\"/><text x=\"").append(middle).append("\" y=\"").append(BAR_HEIGHT + 34);
      out.append("\">").append(Xml.escape(names[i])).append("</text><text class=\"number\" x=\"");
      out.append(middle).append("\" y=\"").append(BAR_HEIGHT + 13 - height).append("\">");
      out.append(values[i]).append("</text></g>\n");
    }
    out.append("</svg>\n</figure>\n");
  }

  private void table() {
    out.append(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"articles\">\n");
    out.append("<table id=\"table\">\n<caption id=\"articles\">");
    say("archive.report.articles", entries.size());
    out.append("</caption>\n<thead>\n<tr>");
    for (String column :
        List.of("status", "article", "words", "length", "confidence", "notices", "reason")) {
      out.append("<th scope=\"col\"><button type=\"button\" disabled>");
      say("archive.report." + column);
      out.append("</button></th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    entries.forEach(this::row);
    out.append("</tbody>\n</table>\n</div>\n");
  }

  private void row(Entry entry) {
    out.append("<tr class=\"").append(entry.status().tag()).append("\">");
    cell(entry.status().tag());
    say("archive.report." + entry.status().tag());
    out.append("</td><th scope=\"row\">");
    String name = Xml.escape(entry.title().orElse(entry.source()));
    Optional<String> link = link(entry);
    link.ifPresent(to -> out.append("<a href=\"").append(Xml.escape(to)).append("\">"));
    out.append("<bdi>").append(name).append("</bdi>");
    link.ifPresent(to -> out.append("</a>"));
    if (entry.title().isPresent()) {
      out.append("<br><small><bdi>").append(Xml.escape(entry.source())).append("</bdi></small>");
    }
    out.append("</th>");
    cell(Long.toString(entry.words()));
    out.append(entry.words() > 0 ? entry.words() : "").append("</td>");
    cell(Double.toString(entry.seconds()));
    out.append(entry.seconds() > 0 ? Timestamp.clock(Math.round(entry.seconds())) : "")
        .append("</td>");
    cell(entry.confidence().map(Object::toString).orElse(""));
    entry.confidence().ifPresent(c -> out.append(Math.round(c * 1000) / 10.0).append(" %"));
    out.append("</td>");
    cell(Integer.toString(entry.notices().values().stream().mapToInt(i -> i).sum()));
    notices(entry);
    out.append("</td>");
    cell(entry.reason().orElse(""));
    out.append("<bdi>").append(Xml.escape(entry.reason().orElse(""))).append("</bdi>");
    entry.advice().ifPresent(a -> out.append("<br><bdi>").append(Xml.escape(a)).append("</bdi>"));
    out.append("</td></tr>\n");
  }

  private void notices(Entry entry) {
    boolean first = true;
    for (var kind : entry.notices().entrySet()) {
      out.append(first ? "" : "<br>");
      say("archive.report.notice." + kind.getKey().toLowerCase(Locale.ROOT), kind.getValue());
      first = false;
    }
  }

  /**
   * Starts a cell.
   *
   * @param value by which its column is sorted
   */
  private void cell(String value) {
    out.append("<td data-sort=\"").append(Xml.escape(value)).append("\">");
  }

  /** To the page to read along, otherwise to the first file. */
  private Optional<String> link(Entry entry) {
    return entry.files().stream()
        .filter(file -> file.endsWith(".html"))
        .findFirst()
        .or(() -> entry.files().stream().findFirst())
        .map(file -> folder.toAbsolutePath().relativize(Path.of(file).toAbsolutePath()))
        .map(ReportPage::address);
  }

  /** A relative address, percent-encoded. */
  private static String address(Path path) {
    try {
      return new URI(null, null, path.toString().replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A sentence in both languages, of which the page shows one. */
  private void say(String key, Object... arguments) {
    out.append("<span class=\"ar\" lang=\"ar\">");
    out.append(Xml.escape(RawiException.format(ARABIC, key, arguments)));
    out.append("</span><span class=\"en\" lang=\"en\">");
    out.append(Xml.escape(RawiException.format(Locale.ENGLISH, key, arguments))).append("</span>");
  }
}
