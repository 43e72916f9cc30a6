package org.rawi.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.narration.Library.Result;
import org.rawi.server.Catalogue;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;

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

  void list(Exchange exchange) throws IOException {
    Catalogue.Found found =
        desk.catalogue()
            .find(exchange.query("q").orElse(""), exchange.query("sort").orElse("made"));
    JobEndpoints.Place place =
        JobEndpoints.Place.of(found.results().size(), exchange.query("page"));
    List<Told> told =
        found.results().subList(place.from(), place.to()).stream()
            .flatMap(each -> desk.library().find(each.name()).stream())
            .map(Told::of)
            .toList();
    exchange.json(200, place.page(told));
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
