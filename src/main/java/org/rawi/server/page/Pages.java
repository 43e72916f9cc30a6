package org.rawi.server.page;

import java.io.IOException;
import java.util.Map;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Jobs;
import org.rawi.server.Router;

/** The pages: read, listen, look through, set. */
public final class Pages {
  private final View view = new View();
  private final Reading reading;
  private final Shelf shelf;
  private final Review review;
  private final SettingsPage settings;
  private final Login login;
  private final Assets assets = new Assets();

  public Pages(Desk desk, Jobs jobs) {
    Recall recall = new Recall(jobs);
    this.reading = new Reading(desk, jobs, view);
    this.shelf = new Shelf(desk, jobs, recall, view);
    this.review = new Review(desk, jobs, recall, view);
    this.settings = new SettingsPage(desk, view);
    this.login = new Login(desk.options(), view);
  }

  public void addTo(Router router) {
    router
        .on("GET", "/", reading::home)
        .on("POST", "/preview", reading::preview)
        .on("POST", "/narrate", reading::narrate)
        .on("GET", "/jobs/{id}", reading::job)
        .on("GET", "/jobs/{id}/live.mp3", reading::live)
        .on("POST", "/jobs/{id}/again", reading::again)
        .on("GET", "/articles", shelf::list)
        .on("GET", "/articles/{name}", shelf::article)
        .on("POST", "/articles/{name}/delete", shelf::delete)
        .on("GET", "/articles/{name}/review", review::list)
        .on("POST", "/articles/{name}/review", review::save)
        .on("GET", "/settings", settings::show)
        .on("POST", "/settings", settings::save)
        .on("GET", "/login", login::show)
        .on("POST", "/login", login::enter)
        .on("GET", "/language", Pages::language)
        .on("GET", "/assets/{file}", assets::file)
        .on("GET", "/assets/fonts/{file}", assets::font)
        .on("GET", "/favicon.ico", exchange -> exchange.empty(204));
  }

  /** Chooses a language and goes back to where one was. */
  private static void language(Exchange exchange) {
    exchange.rememberLanguage(exchange.query("to").orElse("ar").equals("en") ? "en" : "ar");
    String back = exchange.query("back").orElse("/");
    exchange.seeOther(back.matches("/[^/\\\\].*") ? back : "/");
  }

  /** Shows what went wrong. */
  public void failure(Exchange exchange, int status, String what, String advice)
      throws IOException {
    view.show(exchange, status, "message", "missing", Map.of("message", what, "advice", advice));
  }
}
