package org.rawi.server.api;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Job;
import org.rawi.server.Jobs;
import org.rawi.server.Metrics;

/**
 * Whether the server can do its work, and what it does: for who watches over it. {@code /metrics}
 * is Prometheus' text format 0.0.4.
 */
final class Health {
  /** Free bytes on the disk, without which no article can be narrated. */
  private static final long LEAST_FREE = 64 << 20;

  private static final double NANOS = 1e9;

  private final Desk desk;
  private final Jobs jobs;

  Health(Desk desk, Jobs jobs) {
    this.desk = desk;
    this.jobs = jobs;
  }

  /** 200 and {@code ok}; 503 and what fails. */
  void check(Exchange exchange) throws IOException {
    Path out = desk.library().out();
    String failing = "";
    if (!jobs.isWorking()) {
      failing = "stopping";
    } else if (!Files.isWritable(out)) {
      failing = "results cannot be written";
    } else if (Files.getFileStore(out).getUsableSpace() < LEAST_FREE) {
      failing = "disk full";
    }
    exchange.with("Cache-Control", "no-store");
    if (failing.isEmpty()) {
      exchange.text(200, "text/plain", "ok\n");
    } else {
      exchange.with("Retry-After", "30").text(503, "text/plain", failing + "\n");
    }
  }

  void metrics(Exchange exchange) throws IOException {
    Lines lines = new Lines();
    requests(lines);
    jobs(lines);
    machine(lines);
    exchange.text(200, "text/plain;version=0.0.4;charset=utf-8", lines.text());
  }

  private void requests(Lines lines) {
    Map<Metrics.Served, Metrics.Total> served = desk.metrics().served();
    lines.about("rawi_requests_total", "counter", "Requests that were answered.");
    served.forEach((kind, all) -> lines.put("rawi_requests_total", labels(kind), all.requests()));
    lines.about("rawi_request_seconds_total", "counter", "Time that answers took, to their end.");
    served.forEach(
        (kind, all) -> lines.put("rawi_request_seconds_total", labels(kind), all.seconds()));
    lines.about("rawi_response_bytes_total", "counter", "Bytes of answers, without heads.");
    served.forEach(
        (kind, all) -> lines.put("rawi_response_bytes_total", labels(kind), all.bytes()));
    lines.single("rawi_connections", "gauge", "Open connections.", desk.metrics().connections());
    lines.single("rawi_live", "gauge", "Texts that are spoken at once.", desk.metrics().live());
    Metrics.Times first = desk.metrics().firstSound();
    String name = "rawi_first_sound_seconds";
    lines.about(name, "histogram", "From the request to the first sound of a text spoken at once.");
    long count = 0;
    for (Map.Entry<Double, Long> upTo : first.upTo().entrySet()) {
      String bound = upTo.getKey().isInfinite() ? "+Inf" : upTo.getKey().toString();
      lines.put(name + "_bucket", "le=\"" + bound + '"', upTo.getValue());
      count = upTo.getValue();
    }
    lines.put(name + "_sum", "", first.sum());
    lines.put(name + "_count", "", count);
  }

  private static String labels(Metrics.Served kind) {
    return String.format(
        Locale.ROOT,
        "method=\"%s\",route=\"%s\",status=\"%d\"",
        kind.method(),
        kind.route(),
        kind.status());
  }

  private void jobs(Lines lines) {
    lines.about("rawi_jobs", "gauge", "Jobs that the server knows, by state.");
    jobs.counts().forEach((state, n) -> lines.put("rawi_jobs", "state=\"" + state.tag() + '"', n));
    double waited = jobs.longestWait().toMillis() / 1000.0;
    lines.single("rawi_queue_seconds", "gauge", "How long the oldest job has waited.", waited);
    lines.about("rawi_jobs_ended_total", "counter", "Jobs that came to an end, by how.");
    Map<String, Long> ended = desk.metrics().ended();
    for (Job.State state : Job.State.values()) {
      if (state.isEnd()) {
        String label = "state=\"" + state.tag() + '"';
        lines.put("rawi_jobs_ended_total", label, ended.getOrDefault(state.tag(), 0L));
      }
    }
    Metrics all = desk.metrics();
    lines.single("rawi_words_total", "counter", "Words that jobs spoke.", all.words());
    lines.single("rawi_sound_seconds_total", "counter", "Sound that jobs made.", all.seconds());
  }

  private static void machine(Lines lines) {
    Runtime runtime = Runtime.getRuntime();
    lines.single(
        "rawi_heap_bytes",
        "gauge",
        "Memory in use, dead objects included.",
        runtime.totalMemory() - runtime.freeMemory());
    lines.single("rawi_heap_max_bytes", "gauge", "Memory that may be used.", runtime.maxMemory());
    lines.single(
        "rawi_threads", "gauge", "Threads.", ManagementFactory.getThreadMXBean().getThreadCount());
    lines.single(
        "process_start_time_seconds",
        "gauge",
        "When the server was started.",
        ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      lines.single(
          "process_cpu_seconds_total",
          "counter",
          "Processor time, without ffmpeg's.",
          system.getProcessCpuTime() / NANOS);
    }
  }

  /** Lines of the format. */
  private static final class Lines {
    private final StringBuilder text = new StringBuilder();

    void about(String name, String type, String help) {
      text.append("# HELP ").append(name).append(' ').append(help).append('\n');
      text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void put(String name, String labels, Number value) {
      text.append(name);
      if (!labels.isEmpty()) {
        text.append('{').append(labels).append('}');
      }
      text.append(' ').append(value).append('\n');
    }

    void single(String name, String type, String help, Number value) {
      about(name, type, help);
      put(name, "", value);
    }

    String text() {
      return text.toString();
    }
  }
}
