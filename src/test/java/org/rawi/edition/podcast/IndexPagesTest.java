package org.rawi.edition.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPagesTest {
  @TempDir Path out;

  @BeforeEach
  void settings() throws IOException {
    Files.writeString(
        out.resolve("feed.yaml"),
        "title: حكايات <المدن>\nurl: https://example.org/pod/\ndescription: \"تُسمع & تُقرأ\"\n");
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(name)));
  }

  private void put(int from, int to) throws IOException {
    PodcastFeed feed = new PodcastFeed(out);
    SampleEpisodes.put(out, feed, from, to);
    feed.finish();
  }

  @Test
  void episodes_are_listed_newest_first_with_players_that_load_nothing() throws IOException {
    put(0, 3);
    Document page = page("index.html");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.title()).isEqualTo("حكايات <المدن>");
    assertThat(page.selectFirst(".about").text()).isEqualTo("تُسمع & تُقرأ");
    assertThat(page.select("h3").eachText()).containsExactly("عنوان a2", "عنوان a1", "عنوان a0");
    assertThat(page.select("audio").eachAttr("preload")).containsOnly("none").hasSize(3);
    assertThat(page.select("audio").eachAttr("src"))
        .containsExactly("a2/a2.mp3", "a1/a1.mp3", "a0/a0.mp3");
    assertThat(page.select("audio").eachAttr("aria-label")).contains("استمع: عنوان a2");
    assertThat(page.select(".when").eachText()).contains("3 يناير 2010 67 دقيقة");
    assertThat(page.select("time").eachAttr("datetime")).contains("2010-01-03", "PT1H6M40S");
    assertThat(page.select("a[href=feed.xml]")).isNotEmpty();
    assertThat(page.select("a[href='https://example.org/a2']")).hasSize(1);
    assertThat(page.select("[src^=http], link[rel=stylesheet], script, link[href^=http]"))
        .isEmpty();
  }

  @Test
  void the_page_to_read_along_is_linked_where_it_is() throws IOException {
    PodcastFeed feed = new PodcastFeed(out);
    Files.createDirectories(out.resolve("a1"));
    Files.writeString(out.resolve("a1/a1.html"), "<title>نص</title>");
    SampleEpisodes.put(out, feed, 0, 2);
    feed.finish();
    assertThat(page("index.html").select("h3 a").eachAttr("href")).containsExactly("a1/a1.html");
    assertThat(page("index.html").select(".links a[href=a1/a1.html]").attr("aria-label"))
        .isEqualTo("النص مع الصوت: عنوان a1");
  }

  @Test
  void a_folder_with_an_arabic_name_is_known_too() throws IOException {
    PodcastFeed feed = new PodcastFeed(out);
    Files.createDirectories(out.resolve("قطار-الواحات"));
    Files.writeString(out.resolve("قطار-الواحات/قطار-الواحات.html"), "<title>نص</title>");
    SampleEpisodes.put(
        out,
        feed,
        SampleEpisodes.episode("قطار-الواحات", "a", Optional.empty(), SampleEpisodes.day(1)));
    feed.finish();
    assertThat(page("index.html").select(".lead").eachText()).isNotEmpty();
    String page = page("index.html").select("h3 a").attr("href");
    assertThat(out.resolve(URI.create(page).getPath())).isRegularFile();
  }

  @Test
  void beyond_100_episodes_there_are_pages_and_old_ones_stay() throws IOException {
    put(0, 420);
    List<String> titles = new ArrayList<>();
    Optional<String> next = Optional.of("index.html");
    int pages = 0;
    while (next.isPresent()) {
      Document page = page(next.get());
      assertThat(page.select("audio")).hasSizeLessThanOrEqualTo(100);
      titles.addAll(page.select("h3").eachText());
      next = page.select("a[rel=next]").eachAttr("href").stream().findFirst();
      pages++;
    }
    assertThat(titles)
        .containsExactlyElementsOf(
            IntStream.range(0, 420).mapToObj(i -> "عنوان a" + (419 - i)).toList());
    assertThat(pages).isEqualTo(8);
    assertThat(page("index-4.html").select("a[rel=prev]").attr("href")).isEqualTo("index-5.html");
    assertThat(page("index-7.html").select("a[rel=prev]").attr("href")).isEqualTo("index.html");
    String old = Files.readString(out.resolve("index-3.html"));
    put(420, 700);
    assertThat(out.resolve("index-3.html")).hasContent(old);
    assertThat(page("index.html").selectFirst("h3").text()).isEqualTo("عنوان a699");
  }

  @Test
  void a_page_that_somebody_else_made_or_changed_is_left_alone() throws IOException {
    Path index = Files.writeString(out.resolve("index.html"), "<title>بيتي</title>");
    put(0, 1);
    assertThat(index).hasContent("<title>بيتي</title>");
    Files.delete(index);
    put(1, 2);
    String changed = Files.readString(index).replace("</h1>", "!</h1>");
    Files.writeString(index, changed);
    put(2, 3);
    assertThat(index).hasContent(changed);
  }

  @Test
  void the_policy_allows_the_style_that_is_there() throws IOException {
    put(0, 1);
    Document page = page("index.html");
    String nonce = page.selectFirst("style").attr("nonce");
    assertThat(page.selectFirst("meta[http-equiv]").attr("content"))
        .contains("style-src 'nonce-" + nonce + "'", "script-src 'none'");
  }
}
