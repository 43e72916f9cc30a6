package org.rawi.server.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Json;
import org.rawi.server.SampleServer;
import org.rawi.server.ServerOptions;

/** Of a server with a token: what is shared needs none, and lets nobody in anywhere else. */
class ShareTest {
  private static final String TOKEN = "a-secret-of-length";
  private static final String PAGE = "/articles/wusul-al-qitar";

  @TempDir static Path folder;
  private static SampleServer server;
  private static Document page;

  @BeforeAll
  static void start() throws Exception {
    ServerOptions.Limits limits = ServerOptions.Limits.DEFAULT;
    try (SampleServer open =
        new SampleServer(folder, SampleServer.options(folder, Optional.empty(), limits))) {
      open.narrate("# وصول القطار\n\nوصل القطار \"صباحا\" <اليوم>.");
      open.narrate("# رحيل القطار\n\nرحل القطار.");
    }
    server = new SampleServer(folder, SampleServer.options(folder, Optional.of(TOKEN), limits));
    page = Jsoup.parse(trusted(PAGE).body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> trusted(String path) throws Exception {
    return server.send(server.to(path).header("Authorization", "Bearer " + TOKEN));
  }

  private static HttpResponse<String> anybody(String address) throws Exception {
    URI uri = URI.create(address);
    return server.send(
        server.to(uri.getRawPath() + (uri.getQuery() == null ? "" : "?" + uri.getRawQuery())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void the_player_can_be_put_into_any_page_and_can_do_nothing_to_this_server() throws Exception {
    assertThat(anybody(PAGE).statusCode()).isEqualTo(401);
    String address = page.selectFirst("#shared").val();
    HttpResponse<String> player = anybody(address);
    assertThat(player.statusCode()).isEqualTo(200);
    assertThat(player.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox allow-scripts", "frame-ancestors *", "connect-src 'none'")
        .doesNotContain("allow-same-origin");
    String sound = address.replaceFirst("\\.html$", ".mp3");
    HttpResponse<String> heard = anybody(sound);
    assertThat(heard.statusCode()).isEqualTo(200);
    assertThat(heard.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    assertThat(anybody(sound.replace("/shared/", "/shared/0")).statusCode()).isEqualTo(404);
    assertThat(anybody(sound.replace("wusul-al-qitar", "rahil-al-qitar")).statusCode())
        .as("the key of another article")
        .isEqualTo(404);
    assertThat(
            anybody(sound.replaceFirst("wusul-al-qitar/.*", "..%2F.rawi-share-key")).statusCode())
        .isIn(400, 404);
    assertThat(
            server
                .send(
                    server.to(URI.create(address).getRawPath()).POST(BodyPublishers.ofString("x")))
                .statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void one_line_of_script_puts_it_there() throws Exception {
    Element line = Jsoup.parseBodyFragment(page.selectFirst("#embed").val()).selectFirst("script");
    HttpResponse<String> script = anybody(line.attr("src"));
    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(script.body())
        .contains(page.selectFirst("#shared").val(), "\"sandbox\", \"allow-scripts")
        .doesNotContain("allow-same-origin", "<");
  }

  @Test
  void oembed_tells_of_what_is_shared_and_of_nothing_else() throws Exception {
    String address = page.selectFirst("#shared").val();
    String asked = "/oembed?format=json&maxwidth=400&url=";
    JsonNode told = Json.mapper().readTree(anybody(asked + encoded(address)).body());
    assertThat(told.get("version").textValue()).isEqualTo("1.0");
    assertThat(told.get("type").textValue()).isEqualTo("rich");
    assertThat(told.get("title").textValue()).isEqualTo("وصول القطار");
    assertThat(told.get("width").intValue()).isEqualTo(400);
    Element frame = Jsoup.parseBodyFragment(told.get("html").textValue()).selectFirst("iframe");
    assertThat(frame.attr("src")).isEqualTo(address);
    assertThat(frame.attr("width")).isEqualTo("400");
    assertThat(frame.attr("title")).isNotBlank();
    String base = address.replaceFirst("/shared/.*", "");
    assertThat(anybody(asked + encoded(base + PAGE)).statusCode()).isEqualTo(401);
    assertThat(anybody(asked + encoded("http://evil.example" + PAGE)).statusCode()).isEqualTo(404);
    assertThat(anybody("/oembed?format=xml&url=" + encoded(address)).statusCode()).isEqualTo(501);
    assertThat(page.selectFirst("link[type=application/json+oembed]").attr("href"))
        .isEqualTo("/oembed?url=" + encoded(base + PAGE));
  }

  @Test
  void the_library_is_a_feed_that_podcast_programs_read() throws Exception {
    String address =
        Jsoup.parse(trusted("/articles").body()).selectFirst("a[href$=feed.xml]").attr("href");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(anybody(address).body()));
    assertThat(feed.getEntries()).hasSize(2);
    SyndEntry newest = feed.getEntries().get(0);
    assertThat(newest.getTitle()).isEqualTo("رحيل القطار");
    assertThat(newest.getPublishedDate()).isNotNull();
    HttpResponse<String> sound = anybody(newest.getEnclosures().get(0).getUrl());
    assertThat(sound.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isEqualTo(newest.getEnclosures().get(0).getLength());
    assertThat(anybody(address.replace("/shared/", "/shared/f")).statusCode()).isEqualTo(404);
  }
}
