package org.rawi.server.api;

import java.io.IOException;
import org.rawi.TextResource;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Jobs;
import org.rawi.server.Router;

/** The interface for programs, described by {@code openapi.json}. */
public final class Api {
  private final Texts texts;
  private final JobEndpoints jobs;
  private final ArticleEndpoints articles;
  private final Health health;

  public Api(Desk desk, Jobs jobs) {
    this.health = new Health(desk, jobs);
    this.texts = new Texts(desk);
    this.jobs = new JobEndpoints(desk, jobs);
    this.articles = new ArticleEndpoints(desk);
  }

  public void addTo(Router router) {
    router
        .on("GET", "/healthz", health::check)
        .on("GET", "/metrics", health::metrics)
        .on("GET", "/api/v1/openapi.json", Api::describe)
        .on("GET", "/api/v1/voices", texts::voices)
        .on("GET", "/api/v1/editions", texts::editions)
        .on("POST", "/api/v1/script", texts::script)
        .on("POST", "/api/v1/tashkeel", texts::tashkeel)
        .on("POST", "/api/v1/speech", texts::speech)
        .on("POST", "/api/v1/jobs", jobs::add)
        .on("GET", "/api/v1/jobs", jobs::list)
        .on("GET", "/api/v1/jobs/{id}", jobs::one)
        .on("DELETE", "/api/v1/jobs/{id}", jobs::delete)
        .on("POST", "/api/v1/jobs/{id}/again", jobs::again)
        .on("GET", "/api/v1/jobs/{id}/events", jobs::events)
        .on("GET", "/api/v1/articles", articles::list)
        .on("GET", "/api/v1/articles/{name}", articles::one)
        .on("DELETE", "/api/v1/articles/{name}", articles::delete);
  }

  private static void describe(Exchange exchange) throws IOException {
    exchange.text(200, "application/json", TextResource.of(Api.class, "openapi.json"));
  }
}
