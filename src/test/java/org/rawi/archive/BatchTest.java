package org.rawi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.archive.Entry.Status;
import org.rawi.edition.Schemas;
import org.rawi.source.Source;

class BatchTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void a_failure_stops_no_other_and_the_order_is_that_of_the_sources() {
    List<Entry> told = new ArrayList<>();
    List<Entry> entries =
        new Batch(3, Integer.MAX_VALUE).run(sources(20), BatchTest::oddFail, told::add);
    assertThat(entries)
        .extracting(Entry::source)
        .containsExactlyElementsOf(sources(20).stream().map(Source::name).toList());
    assertThat(entries).filteredOn(e -> e.status() == Status.FAILED).hasSize(10);
    assertThat(told).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void after_so_many_failures_none_is_begun() {
    List<Entry> entries = new Batch(1, 2).run(sources(20), BatchTest::oddFail, entry -> {});
    assertThat(entries).filteredOn(e -> e.status() == Status.FAILED).hasSize(2);
    assertThat(entries).filteredOn(e -> e.status() == Status.SKIPPED).hasSize(16);
    assertThat(entries).hasSize(20);
  }

  @Test
  @Timeout(60)
  void as_many_work_at_the_same_time_as_asked() {
    CyclicBarrier together = new CyclicBarrier(4);
    List<Entry> entries =
        new Batch(4, Integer.MAX_VALUE)
            .run(
                sources(8),
                source -> {
                  try {
                    together.await(30, TimeUnit.SECONDS);
                    return made(source);
                  } catch (Exception e) {
                    return Entry.failed(source.name(), "alone", Optional.empty(), 70, 0);
                  }
                },
                entry -> {});
    assertThat(entries).allMatch(entry -> entry.status() == Status.MADE);
  }

  @Test
  void the_journal_is_appended_and_a_half_written_line_is_cut_off() throws IOException {
    Path file = folder.resolve("out/" + Journal.FILE);
    try (Journal journal = Journal.open(file, NOON)) {
      journal.append(made(sources(1).get(0)));
    }
    Files.writeString(file, "{\"time\":\"2026-", StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(file, NOON)) {
      journal.append(oddFail(sources(2).get(1)));
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      Path one = Files.writeString(folder.resolve("line.json"), line);
      assertThat(Schemas.faults(one, Path.of("docs/journal.schema.json"))).isEmpty();
    }
    assertThat(lines.get(1)).contains("\"status\":\"failed\"", "\"time\":\"2026-12-01T12:00:00Z\"");
  }

  @Test
  void a_report_has_failures_first_and_escapes_what_others_wrote() throws IOException {
    Entry formula =
        new Entry(
            "=cmd|x,\"1\"",
            Status.MADE,
            Optional.of("<script>alert(1)</script> & «خبر»"),
            Optional.of("f"),
            100,
            61.5,
            Optional.of(0.955),
            Map.of("DROPPED", 2),
            List.of(folder.resolve("f/a b.mp3").toString()),
            Optional.empty(),
            Optional.empty(),
            0,
            1.5);
    List<Entry> entries = List.of(formula, oddFail(sources(2).get(1)));
    Report report =
        Report.write(entries, folder, NOON.instant(), Locale.forLanguageTag("ar-EG"), "");
    assertThat(Schemas.faults(report.json(), Path.of("docs/report.schema.json"))).isEmpty();
    assertThat(new ObjectMapper().readTree(report.json().toFile()).at("/entries/0/status").asText())
        .isEqualTo("failed");
    String csv = Files.readString(report.table(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFstatus,").contains("\"'=cmd|x,\"\"1\"\"\"");
    assertThat(csv.lines().skip(1).findFirst()).get().asString().startsWith("failed,");
    String page = Files.readString(report.page());
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">")
        .doesNotContain("<script>alert")
        .contains("href=\"f/a%20b.mp3\"", "1:02", "95.5 %");
    assertThat(page.indexOf("class=\"failed\"")).isLessThan(page.indexOf("f/a%20b.mp3"));
  }

  @Test
  void an_estimate_is_given_when_there_is_something_to_go_by() {
    Estimate estimate = new Estimate(1000);
    assertThat(estimate.left(100)).isEmpty();
    IntStream.range(0, 5).forEach(i -> estimate.done(50));
    assertThat(estimate.left(1)).isEmpty();
    assertThat(estimate.left(10)).contains(Duration.ofSeconds(30));
  }

  private List<Source> sources(int number) {
    return IntStream.range(0, number).mapToObj(i -> Source.of(folder.resolve(i + ".txt"))).toList();
  }

  private static Entry oddFail(Source source) {
    int number = Integer.parseInt(source.name().replaceAll(".*?(\\d+)\\.txt", "$1"));
    return number % 2 == 0
        ? made(source)
        : Entry.failed(source.name(), "no text", Optional.of("try"), 3, 0.5);
  }

  private static Entry made(Source source) {
    return new Entry(
        source.name(),
        Status.MADE,
        Optional.of("عنوان"),
        Optional.of("folder"),
        10,
        4.5,
        Optional.of(0.97),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        0.1);
  }
}
