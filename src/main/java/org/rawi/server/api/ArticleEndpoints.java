package org.rawi.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.narration.Library.Result;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;
import org.rawi.text.Arabic;

/** What was narrated. */
final class ArticleEndpoints {
  private final Desk desk;

  ArticleEndpoints(Desk desk) {
    this.desk = desk;
  }

  /** A result as it is told; files by the ending of their names. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Told(
      String name,
      String title,
      Optional<String> published,
      Optional<String> address,
      Instant made,
      long words,
      double seconds,
      Optional<Double> confidence,
      Map<String, Integer> notices,
      List<File> files) {
    static Told of(Result result) {
      return new Told(
          result.name(),
          result.title(),
          result.published(),
          result.address(),
          result.made(),
          result.words(),
          result.seconds(),
          result.confidence(),
          result.notices(),
          result.files().stream()
              .map(f -> new File(f.path(), f.edition(), f.size(), file(result.name(), f.path())))
              .toList());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record File(String path, Optional<String> edition, long size, String href) {}

  static String address(String name) {
    return "/api/v1/articles/" + encoded(name);
  }

  /** Where a file is fetched. */
  static String file(String name, String path) {
    return "/files/" + encoded(name) + "/" + encoded(path).replace("%2F", "/");
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The newest first, or by title; those whose titles have all words that were looked for. */
  void list(Exchange exchange) throws IOException {
    String[] words = folded(exchange.query("q").orElse("")).split("\\s+");
    Comparator<Result> order =
        exchange.query("sort").orElse("made").equals("title")
            ? Comparator.comparing(Result::title)
            : Comparator.comparing(Result::made).reversed();
    List<Result> all =
        desk.library().all().stream()
            .filter(result -> has(folded(result.title()), words))
            .sorted(order.thenComparing(Result::name))
            .toList();
    exchange.json(200, JobEndpoints.Page.of(all, exchange.query("page"), Told::of));
  }

  private static boolean has(String title, String[] words) {
    for (String word : words) {
      if (!title.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return Arabic.fold(text).toLowerCase(Locale.ROOT);
  }

  private Result found(Exchange exchange) {
    String name = exchange.path("name");
    return desk.library().find(name).orElseThrow(() -> new Refusal(404, "no-article", name));
  }

  void one(Exchange exchange) throws IOException {
    exchange.json(200, Told.of(found(exchange)));
  }

  void delete(Exchange exchange) {
    desk.library().delete(found(exchange).name());
    exchange.empty(204);
  }
}
