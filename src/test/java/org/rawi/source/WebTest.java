package org.rawi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Picture;
import org.rawi.article.ReadingOptions;
import org.rawi.network.Network;
import org.rawi.network.TestNetwork;

/** Articles, feeds and sitemaps that are named by their addresses. */
@Timeout(60)
class WebTest {
  private static final String BODY =
      "<article><h1>%s</h1><p>عاد الصيادون فجر اليوم إلى البحر بعد توقف دام أسبوعين بسبب"
          + " العاصفة، وقال رئيسهم إن الموسم قصير.</p></article>";

  @TempDir Path folder;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> going = new ArrayList<>();
  private final Network network = TestNetwork.open(Optional.empty());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    network.close();
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Sources sources(boolean allowed) {
    return new Sources(
        InputStream.nullInputStream(),
        FieldNames.USUAL,
        new Web(() -> network, address -> going.add(address.toString()), allowed));
  }

  private static Article read(Source source) {
    return ArticleReader.read(source.read(), ReadingOptions.DEFAULT);
  }

  @Test
  void a_page_is_an_article_whose_address_is_where_it_lay() {
    pages.put("/صيد", BODY.formatted("عودة الصيادين"));
    Source source = sources(true).add(at("/صيد")).all().get(0);
    Article article = read(source);
    assertThat(article.metadata().title()).isEqualTo("عودة الصيادين");
    assertThat(article.metadata().sourceUrl()).contains(URI.create(at("/%D8%B5%D9%8A%D8%AF")));
    assertThat(source.address()).contains(URI.create(at("/%D8%B5%D9%8A%D8%AF")));
    assertThat(going).containsExactly(at("/%D8%B5%D9%8A%D8%AF"));
  }

  @Test
  void what_a_page_says_of_its_address_wins_unless_it_says_that_of_the_front_page() {
    pages.put("/a", "<link rel=canonical href='https://mina.example/own'>" + BODY.formatted("أول"));
    pages.put("/b", "<link rel=canonical href='https://mina.example/'>" + BODY.formatted("ثان"));
    Sources both = sources(true).add(at("/a")).add(at("/b"));
    assertThat(read(both.all().get(0)).metadata().sourceUrl())
        .contains(URI.create("https://mina.example/own"));
    assertThat(read(both.all().get(1)).metadata().sourceUrl()).contains(URI.create(at("/b")));
  }

  @Test
  void a_feed_is_its_articles_and_links_are_followed() {
    pages.put(
        "/feed",
        "<rss><channel><title>الميناء</title><link>https://mina.example/</link><item><title>خبر"
            + " قصير</title><guid>1</guid><link>"
            + at("/1")
            + "</link></item><item><title>ضائع</title><guid>2</guid><link>"
            + at("/2")
            + "</link></item></channel></rss>");
    pages.put("/1", BODY.formatted("عودة الصيادين"));
    Sources sources = sources(true).add(at("/feed"));
    assertThat(sources.channel().map(Channel::title)).contains("الميناء");
    List<Source> items = sources.all();
    assertThat(items).hasSize(2);
    Article first = read(items.get(0));
    assertThat(first.metadata().title()).isEqualTo("خبر قصير");
    assertThat(first.text()).contains("عاد الصيادون");
    assertThatThrownBy(() -> items.get(1).read())
        .isInstanceOf(RawiException.class)
        .hasMessageContaining(at("/2"))
        .hasMessageContaining("404");
  }

  @Test
  void the_picture_of_a_page_or_an_item_is_fetched_by_the_same_rule() {
    pages.put("/one.png", "png");
    pages.put(
        "/1", "<head><meta property='og:image' content='/one.png'></head>" + BODY.formatted("أول"));
    pages.put(
        "/feed",
        "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item><title>خبر</title><guid>1"
            + "</guid><media:content medium='image' url='"
            + at("/one.png")
            + "'/><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            + "<![CDATA["
            + BODY.formatted("ثان")
            + "]]></content:encoded></item><item><title>بلا صورة</title><guid>2</guid><enclosure"
            + " type='image/png' url='http://10.0.0.1/x.png'/><description>عاد الصيادون إلى"
            + " البحر.</description></item></channel></rss>");
    Sources sources = sources(true).add(at("/1")).add(at("/feed"));
    assertThat(sources.all().stream().map(WebTest::read).map(a -> a.metadata().cover()).toList())
        .extracting(cover -> cover.map(Picture::name).orElse("none"))
        .containsExactly(at("/one.png"), at("/one.png"), "none");
  }

  @Test
  void a_sitemap_is_its_pages() {
    pages.put(
        "/sitemap.xml",
        "<?xml version='1.0'?><urlset"
            + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + at("/1")
            + "</loc></url></urlset>");
    pages.put("/1", BODY.formatted("عودة الصيادين"));
    List<Source> pagesOf = sources(true).add(at("/sitemap.xml")).all();
    assertThat(pagesOf).hasSize(1);
    assertThat(read(pagesOf.get(0)).metadata().title()).isEqualTo("عودة الصيادين");
  }

  @Test
  void a_list_may_name_addresses_and_a_wrong_one_takes_nothing_from_the_others()
      throws IOException {
    pages.put("/1", BODY.formatted("عودة الصيادين"));
    Path list = Files.writeString(folder.resolve("list.txt"), at("/0") + "\n" + at("/1") + "\n");
    List<Source> both = sources(true).add("@" + list).all();
    assertThat(both).hasSize(2);
    assertThatThrownBy(() -> both.get(0).read()).hasMessageContaining("404");
    assertThat(read(both.get(1)).metadata().title()).isEqualTo("عودة الصيادين");
  }

  @Test
  void nothing_is_fetched_without_leave() throws IOException {
    Source source = sources(false).add(at("/1")).all().get(0);
    assertThatThrownBy(source::read).hasMessageContaining("only when it is told to");
    assertThat(going).isEmpty();

    pages.put("/1", BODY.formatted("عودة الصيادين"));
    Path list = Files.writeString(folder.resolve("list.txt"), at("/1"));
    Files.writeString(folder.resolve("rawi.yaml"), "network: true\n");
    assertThat(read(sources(false).add("@" + list).all().get(0)).metadata().title())
        .isEqualTo("عودة الصيادين");
  }

  @Test
  void a_wrong_word_in_the_settings_is_an_error_that_names_the_line() throws IOException {
    Path feed =
        Files.writeString(
            folder.resolve("feed.xml"),
            "<rss><channel><item><title>خبر</title><guid>1</guid><link>"
                + at("/1")
                + "</link></item></channel></rss>");
    Files.writeString(folder.resolve("rawi.yaml"), "publisher: الميناء\nnetwork: maybe\n");
    Source item = sources(false).add(feed.toString()).all().get(0);
    assertThatThrownBy(item::read).hasMessageContaining("rawi.yaml").hasMessageContaining("2");
  }

  @Test
  void what_is_no_address_of_the_web_is_said_to_be_none() {
    assertThatThrownBy(() -> sources(true).add("ftp://mina.example/a"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("no address of the web");
  }
}
