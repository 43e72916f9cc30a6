package org.rawi.server.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.edition.Timestamp;
import org.rawi.narration.Library;
import org.rawi.narration.Library.Result;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Job;
import org.rawi.server.Jobs;
import org.rawi.server.Refusal;

/** What was narrated, and what waits. */
final class Shelf {
  private static final int PAGE = 50;
  private static final int MOST_JOBS = 200;

  private final Desk desk;
  private final Jobs jobs;
  private final Recall recall;
  private final View view;

  Shelf(Desk desk, Jobs jobs, Recall recall, View view) {
    this.desk = desk;
    this.jobs = jobs;
    this.recall = recall;
    this.view = view;
  }

  static String address(String name) {
    return "/articles/" + encoded(name);
  }

  static String file(String name, String path) {
    return "/files/" + encoded(name) + "/" + encoded(path).replace("%2F", "/");
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  void list(Exchange exchange) throws IOException {
    Locale locale = exchange.locale();
    String query = exchange.query("q").orElse("");
    String sort = exchange.query("sort").orElse("made");
    List<Library.Summary> all = desk.catalogue().find(query, sort).results();
    int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
    int page =
        Math.min(
            pages,
            Math.max(
                1,
                exchange
                    .query("page")
                    .filter(n -> n.matches("\\d{1,6}"))
                    .map(Integer::parseInt)
                    .orElse(1)));
    int from = (page - 1) * PAGE;
    Map<String, Object> values = new HashMap<>();
    values.put(
        "articles",
        all.subList(from, Math.min(all.size(), from + PAGE)).stream()
            .map(result -> row(result, locale))
            .toList());
    values.put("none", all.isEmpty());
    values.put("count", View.say(locale, "articles-count", all.size()));
    values.put("q", query);
    values.put("by-title", sort.equals("title"));
    values.put("by-length", sort.equals("length"));
    values.put("place", View.say(locale, "page-of", page, pages));
    values.put("several", pages > 1);
    String base = "/articles?q=" + encoded(query) + "&sort=" + encoded(sort) + "&page=";
    values.put("newer", page > 1 ? base + (page - 1) : "");
    values.put("older", page < pages ? base + (page + 1) : "");
    List<Map<String, Object>> waiting = new ArrayList<>();
    if (page == 1 && query.isEmpty()) {
      jobs.all().stream()
          .filter(job -> job.state() != Job.State.DONE)
          .limit(MOST_JOBS)
          .forEach(job -> waiting.add(job(job, locale)));
    }
    values.put("waiting", waiting);
    values.put("has-waiting", !waiting.isEmpty());
    values.put("feed", desk.keys().feed());
    view.show(exchange, 200, "articles", "articles", values);
  }

  private Map<String, Object> job(Job job, Locale locale) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", job.id());
    row.put("title", job.wish().title().orElse(job.input()));
    row.put("state", View.say(locale, "state-" + job.state().tag()));
    row.put("state-tag", job.state().tag());
    row.put("percent", Math.round(100 * jobs.fraction(job)));
    row.put("speaking", job.state() == Job.State.SPEAKING);
    row.put("failed", job.state() == Job.State.FAILED);
    row.put("reason", job.outcome().flatMap(Job.Outcome::reason).orElse(""));
    return row;
  }

  private static Map<String, Object> row(Library.Summary result, Locale locale) {
    Map<String, Object> row = new HashMap<>();
    row.put("title", result.title());
    row.put("href", address(result.name()));
    row.put("length", Timestamp.clock(Math.round(result.seconds())));
    row.put("date", result.published().orElse(result.made().toString()).substring(0, 10));
    row.put("words", View.say(locale, "words-count", result.words()));
    return row;
  }

  private Result found(Exchange exchange) {
    String name = exchange.path("name");
    return desk.library().find(name).orElseThrow(() -> new Refusal(404, "no-article", name));
  }

  void article(Exchange exchange) throws IOException {
    Result result = found(exchange);
    Locale locale = exchange.locale();
    Map<String, Object> values = row(result.summary(), locale);
    Optional<String> player = result.file(".html").map(f -> file(result.name(), f.path()));
    Optional<String> sound =
        result
            .file(".mp3")
            .or(() -> result.file(".m4b"))
            .or(() -> result.file(".opus"))
            .map(f -> file(result.name(), f.path()));
    values.put("player", player.orElse(""));
    values.put("sound", player.isPresent() ? "" : sound.orElse(""));
    values.put("address", result.address().orElse(""));
    values.put("delete", address(result.name()) + "/delete");
    values.put("can-review", recall.of(result.name()).isPresent());
    values.put("review", address(result.name()) + "/review");
    values.put("job", recall.of(result.name()).map(Job::id).orElse(""));
    String shared = desk.base(exchange) + desk.keys().path(result.name(), "embed.js");
    values.put("embed", player.isEmpty() ? "" : "<script src=\"" + shared + "\" async></script>");
    values.put("oembed", "/oembed?url=" + encoded(desk.base(exchange) + address(result.name())));
    values.put(
        "shared",
        result
            .file(".html")
            .map(f -> desk.base(exchange) + desk.keys().path(result.name(), f.path()))
            .orElse(""));
    List<Map<String, String>> files = new ArrayList<>();
    for (Library.ResultFile each : result.files()) {
      String kind = each.edition().map(id -> View.say(locale, "edition-" + id)).orElse("");
      files.add(
          Map.of(
              "name",
              kind,
              "path",
              each.path(),
              "size",
              size(each.size(), locale),
              "href",
              file(result.name(), each.path()) + "?download"));
    }
    values.put("files", files);
    view.show(exchange, 200, "article", "article", values);
  }

  private static String size(long bytes, Locale locale) {
    return bytes < 1_000_000
        ? View.say(locale, "kilobytes", Math.max(1, bytes / 1000))
        : View.say(locale, "megabytes", Math.round(bytes / 100_000.0) / 10.0);
  }

  void delete(Exchange exchange) {
    desk.library().delete(found(exchange).name());
    exchange.seeOther("/articles");
  }
}
