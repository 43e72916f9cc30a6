package org.rawi.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.network.WebAddress;
import org.rawi.recording.RecordingOptions;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Job;
import org.rawi.server.Job.Lane;
import org.rawi.server.Jobs;
import org.rawi.server.Refusal;

/** Articles that are narrated. */
final class JobEndpoints {
  private static final int PAGE = 100;

  private final Desk desk;
  private final Jobs jobs;

  JobEndpoints(Desk desk, Jobs jobs) {
    this.desk = desk;
    this.jobs = jobs;
  }

  /**
   * A job as it is told.
   *
   * @param progress how much is spoken, 0 to 1
   * @param before how many wait before it
   * @param links to what belongs to it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Told(
      String id,
      String article,
      String input,
      String state,
      double progress,
      int before,
      String lane,
      Instant created,
      Instant updated,
      Job.Wish wish,
      Optional<Job.Outcome> outcome,
      Map<String, String> links) {}

  private Told told(Job job) {
    String self = "/api/v1/jobs/" + job.id();
    Map<String, String> links = new java.util.TreeMap<>();
    links.put("self", self);
    links.put("events", self + "/events");
    job.outcome()
        .flatMap(Job.Outcome::name)
        .ifPresent(name -> links.put("article", ArticleEndpoints.address(name)));
    return new Told(
        job.id(),
        job.article(),
        job.input(),
        job.state().tag(),
        jobs.fraction(job),
        jobs.before(job),
        job.lane().name().toLowerCase(Locale.ROOT),
        job.created(),
        job.updated(),
        job.wish(),
        job.outcome(),
        links);
  }

  /** Takes an article: as a field of JSON, or as it is, with its wishes in the address. */
  void add(Exchange exchange) throws IOException {
    boolean json = exchange.type().equals("application/json");
    Wanted wanted = new Wanted(json ? exchange.json() : queries(exchange));
    byte[] bytes = json ? wanted.needed("text").getBytes(StandardCharsets.UTF_8) : exchange.body();
    if (bytes.length == 0) {
      throw new Refusal(400, "field-missing", "text");
    }
    String name = wanted.text("name").orElse(json ? name(wanted) : nameOf(exchange.type()));
    Job job =
        jobs.add(
            name.replaceAll("[\\p{Cc}/\\\\]", "_"),
            bytes,
            wish(wanted),
            wanted.text("lane").orElse("interactive").equals("batch")
                ? Lane.BATCH
                : Lane.INTERACTIVE,
            desk.client(exchange),
            exchange.header("Idempotency-Key"),
            wanted.text("article"));
    exchange.with("Location", "/api/v1/jobs/" + job.id()).json(202, told(job));
  }

  private static com.fasterxml.jackson.databind.JsonNode queries(Exchange exchange) {
    com.fasterxml.jackson.databind.node.ObjectNode node = org.rawi.Json.mapper().createObjectNode();
    for (String name : List.of("name", "voice", "lane", "article", "title", "address", "webhook")) {
      exchange.query(name).ifPresent(value -> node.put(name, value));
    }
    exchange
        .query("editions")
        .ifPresent(
            all -> {
              for (String id : all.split(",", -1)) {
                node.withArray("editions").add(id.strip());
              }
            });
    exchange.query("rate").ifPresent(rate -> node.put("rate", rate(rate)));
    return node;
  }

  private static double rate(String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw new Refusal(400, "field-number", "rate");
    }
  }

  private static String name(Wanted wanted) {
    return wanted
        .text("format")
        .map(
            format ->
                switch (format) {
                  case "text" -> "text.txt";
                  case "markdown" -> "text.md";
                  case "html" -> "page.html";
                  default -> throw new Refusal(400, "field-choice", "format", format);
                })
        .orElse("text");
  }

  private static String nameOf(String type) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> "page.html";
      case "text/markdown" -> "text.md";
      default -> "text";
    };
  }

  private Optional<String> webhook(Wanted wanted) {
    Optional<String> address = wanted.text("webhook");
    if (address.isPresent() && desk.options().beside().hooks().isEmpty()) {
      throw new Refusal(400, "no-webhooks");
    }
    return address.map(
        text ->
            WebAddress.of(text)
                .orElseThrow(() -> new Refusal(400, "field-choice", "webhook", text))
                .toString());
  }

  /** Checked now, so that the one who asks is told, not the one who listens. */
  private Job.Wish wish(Wanted wanted) {
    List<String> editions = wanted.texts("editions");
    List<String> kinds = editions.isEmpty() ? desk.settings().editions() : editions;
    new Editions(EditionOptions.DEFAULT).named(kinds);
    String voice = wanted.text("voice").orElse(desk.settings().voice());
    desk.workspace().voices().describe(voice);
    double rate = wanted.number("rate", desk.settings().rate());
    RecordingOptions.DEFAULT.withRate(rate);
    return new Job.Wish(
        kinds,
        voice,
        rate,
        wanted.text("title"),
        wanted.texts("authors"),
        wanted.text("address"),
        webhook(wanted));
  }

  /**
   * A page of a list.
   *
   * @param total of all pages
   */
  record Page(int page, int pages, int total, List<?> items) {}

  /**
   * Where a page of a list lies.
   *
   * @param from its first item
   * @param to after its last item
   */
  record Place(int page, int total, int from, int to) {
    static Place of(int total, Optional<String> number) {
      int page = number.filter(n -> n.matches("\\d{1,6}")).map(Integer::parseInt).orElse(1);
      int from = Math.min(total, Math.max(0, page - 1) * PAGE);
      return new Place(page, total, from, Math.min(total, from + PAGE));
    }

    Page page(List<?> items) {
      return new Page(page, Math.max(1, (total + PAGE - 1) / PAGE), total, items);
    }
  }

  void list(Exchange exchange) throws IOException {
    Optional<String> state = exchange.query("state");
    List<Job> all =
        jobs.all().stream()
            .filter(job -> state.isEmpty() || job.state().tag().equals(state.get()))
            .toList();
    Place place = Place.of(all.size(), exchange.query("page"));
    List<Told> told = all.subList(place.from(), place.to()).stream().map(this::told).toList();
    exchange.json(200, place.page(told));
  }

  private Job found(Exchange exchange) {
    return jobs.find(exchange.path("id"))
        .orElseThrow(() -> new Refusal(404, "no-job", exchange.path("id")));
  }

  void one(Exchange exchange) throws IOException {
    exchange.json(200, told(found(exchange)));
  }

  void delete(Exchange exchange) throws IOException {
    if (!jobs.delete(found(exchange))) {
      throw new Refusal(409, "being-spoken");
    }
    exchange.empty(204);
  }

  void again(Exchange exchange) throws IOException {
    exchange.json(202, told(jobs.again(found(exchange))));
  }

  /** Tells of a job until it has ended. */
  void events(Exchange exchange) {
    Job job = found(exchange);
    if (exchange.isHead()) {
      exchange.with("Content-Type", "text/event-stream").empty(200);
      return;
    }
    new EventStream(exchange, job.id(), jobs, this::told).begin();
  }
}
