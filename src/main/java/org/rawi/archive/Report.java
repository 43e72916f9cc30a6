package org.rawi.archive;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rawi.AtomicFile;
import org.rawi.archive.Entry.Status;

/**
 * What came of a run, failures first: for programs ({@code report.json}; schema: {@code
 * docs/report.schema.json}), for spreadsheets ({@code report.csv}) and for people ({@code
 * report.html}).
 */
public record Report(Path json, Path table, Path page) {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it Excel takes it for Latin
  private static final String COLUMNS =
      "status,source,title,folder,words,seconds,confidence,notices,reason,advice";

  /**
   * The whole as it is in JSON.
   *
   * @param began ISO 8601
   * @param totals articles by status
   */
  private record Whole(
      String format,
      String began,
      Map<String, Long> totals,
      long words,
      double seconds,
      List<Entry> entries) {}

  /**
   * Writes all three.
   *
   * @param folder of the results
   * @param began when the run did
   * @param locale the page's first language
   * @param part of the files' names, if this is a part of a larger run
   * @throws org.rawi.RawiException CANNOT_WRITE
   */
  public static Report write(
      List<Entry> entries, Path folder, Instant began, Locale locale, String part) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(entry -> entry.status() != Status.FAILED));
    Report report =
        new Report(
            folder.resolve("report" + part + ".json"),
            folder.resolve("report" + part + ".csv"),
            folder.resolve("report" + part + ".html"));
    write(report.json, json(sorted, began));
    write(report.table, csv(sorted));
    write(report.page, new ReportPage(sorted, folder, began).html(locale));
    return report;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(file, part -> Files.write(part, text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw Journal.cannotWrite(file, e);
    }
  }

  private static String json(List<Entry> entries, Instant began) {
    Map<String, Long> totals = new TreeMap<>();
    entries.forEach(entry -> totals.merge(entry.status().tag(), 1L, Long::sum));
    Whole whole =
        new Whole(
            "rawi-report-1",
            began.truncatedTo(ChronoUnit.SECONDS).toString(),
            totals,
            entries.stream().mapToLong(Entry::words).sum(),
            Math.round(entries.stream().mapToDouble(Entry::seconds).sum() * 100) / 100.0,
            entries);
    try {
      return JSON.writeValueAsString(whole) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String csv(List<Entry> entries) {
    StringBuilder out = new StringBuilder(BYTE_ORDER_MARK).append(COLUMNS).append("\r\n");
    for (Entry entry : entries) {
      out.append(
          List.of(
                  entry.status().tag(),
                  entry.source(),
                  entry.title().orElse(""),
                  entry.folder().orElse(""),
                  Long.toString(entry.words()),
                  Double.toString(entry.seconds()),
                  entry.confidence().map(c -> "" + Math.round(c * 1000) / 1000.0).orElse(""),
                  notices(entry),
                  entry.reason().orElse(""),
                  entry.advice().orElse(""))
              .stream()
              .map(Report::cell)
              .collect(Collectors.joining(",")));
      out.append("\r\n");
    }
    return out.toString();
  }

  static String notices(Entry entry) {
    return entry.notices().entrySet().stream()
        .map(kind -> kind.getKey().toLowerCase(Locale.ROOT) + " " + kind.getValue())
        .collect(Collectors.joining("; "));
  }

  /** RFC 4180; a text that a spreadsheet would take for a formula is marked as text. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r].*|-(?![0-9.]+$).*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
