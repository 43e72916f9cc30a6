package org.rawi.edition.podcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;

/**
 * Feeds of folders whose episodes are there already: what {@link FeedEditionTest} makes of
 * articles.
 */
class PodcastFeedTest {
  private static final String SETTINGS = "title: حكايات\nurl: https://example.org/pod/\n";

  @TempDir Path out;

  @BeforeEach
  void settings() throws IOException {
    Files.writeString(out.resolve("feed.yaml"), SETTINGS);
  }

  private PodcastFeed feed() {
    return new PodcastFeed(out);
  }

  private static Episode episode(String name, String first, Optional<String> link, String day) {
    return SampleEpisodes.episode(name, first, link, day);
  }

  private void put(PodcastFeed feed, Episode episode) throws IOException {
    SampleEpisodes.put(out, feed, episode);
  }

  private void put(PodcastFeed feed, String name, String day) throws IOException {
    put(feed, episode(name, name, Optional.of("https://example.org/" + name), day));
  }

  private void putMany(PodcastFeed feed, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      put(feed, "a" + i, day(i));
    }
  }

  private static String day(int i) {
    return SampleEpisodes.day(i);
  }

  private SyndFeed read(String file) throws Exception {
    try (XmlReader reader = new XmlReader(out.resolve(file).toFile())) {
      return new SyndFeedInput().build(reader);
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  private List<String> titles(String file) throws Exception {
    return read(file).getEntries().stream().map(SyndEntry::getTitle).toList();
  }

  /** Content of all pages of the feed, by name. */
  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  @Test
  void what_is_noted_comes_into_the_feed_when_the_run_ends() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 3);
    assertThat(out.resolve("feed.xml")).doesNotExist();
    feed.finish();
    assertThat(titles("feed.xml")).containsExactly("عنوان a2", "عنوان a1", "عنوان a0");
    assertThat(out.resolve(FeedState.PENDING)).doesNotExist();
  }

  @Test
  void a_killed_run_loses_no_episode() throws Exception {
    putMany(feed(), 0, 2); // and never came to the end
    PodcastFeed next = feed();
    put(next, "b", "2026-01-01");
    next.finish();
    assertThat(titles("feed.xml")).containsExactly("عنوان b", "عنوان a1", "عنوان a0");
  }

  @Test
  void a_run_killed_before_it_noted_an_episode_loses_none_either() throws Exception {
    PodcastFeed first = feed();
    putMany(first, 0, 2);
    first.finish();
    Files.writeString(
        out.resolve("a1/a1.episode.json"),
        episode("a1", "a1", Optional.of("https://example.org/a1"), day(1))
            .json()
            .replace("عنوان a1", "عنوان مصحّح"));
    PodcastFeed next = feed();
    next.note(out.resolve("a0"));
    assertThat(out.resolve(FeedState.PENDING)).doesNotExist(); // the feed has it as it is
    next.note(out.resolve("a1"));
    next.finish();
    assertThat(titles("feed.xml")).containsExactly("عنوان مصحّح", "عنوان a0");
  }

  @Test
  void a_run_killed_while_it_wrote_pages_loses_none_and_doubles_none() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 300);
    feed.finish();
    String before = text("feed.xml");
    putMany(feed, 300, 310);
    List<String> noted = List.of(text(FeedState.PENDING));
    feed.finish();
    // As if it had been killed after the archived page and before the feed.
    Files.writeString(out.resolve("feed.xml"), before);
    Files.writeString(out.resolve(FeedState.PENDING), String.join("", noted));
    feed().finish();
    assertEachOnce(310);
  }

  private void assertEachOnce(int count) throws Exception {
    List<String> all = new ArrayList<>();
    for (String page : pages().keySet()) {
      all.addAll(titles(page));
    }
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(i -> "عنوان a" + i).toList());
  }

  @Test
  void a_deleted_feed_is_written_again() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 2);
    feed.finish();
    String whole = text("feed.xml");
    Files.delete(out.resolve("feed.xml"));
    PodcastFeed next = feed();
    next.note(out.resolve("a0"));
    next.note(out.resolve("a1"));
    next.finish();
    assertThat(out.resolve("feed.xml")).hasContent(whole);
  }

  @Test
  void beyond_300_items_the_oldest_go_to_archived_pages() throws Exception {
    PodcastFeed feed = feed();
    for (int i = 0; i < 620; i += 20) {
      putMany(feed, i, i + 20);
      feed.finish();
    }
    assertEachOnce(620);
    assertThat(pages().keySet())
        .containsExactly("feed-1.xml", "feed-2.xml", "feed-3.xml", "feed-4.xml", "feed.xml");
    assertThat(titles("feed.xml")).hasSize(220).startsWith("عنوان a619");
    assertThat(titles("feed-1.xml")).hasSize(100).startsWith("عنوان a99").endsWith("عنوان a0");
    assertThat(text("feed.xml"))
        .contains("href=\"https://example.org/pod/feed-4.xml\" rel=\"prev-archive\"")
        .doesNotContain("archive/>", "next-archive");
    assertThat(text("feed-2.xml"))
        .contains("xmlns:fh=\"http://purl.org/syndication/history/1.0\"", "<fh:archive/>")
        .contains("href=\"https://example.org/pod/feed-2.xml\" rel=\"self\"")
        .contains("href=\"https://example.org/pod/feed.xml\" rel=\"current\"")
        .contains("href=\"https://example.org/pod/feed-1.xml\" rel=\"prev-archive\"")
        .contains("href=\"https://example.org/pod/feed-3.xml\" rel=\"next-archive\"");
    assertThat(text("feed-1.xml")).doesNotContain("prev-archive");
    assertThat(text("feed-4.xml")).doesNotContain("next-archive");
  }

  @Test
  void an_archived_page_stays_when_new_items_come() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 520);
    feed.finish();
    Map<String, String> before = pages();
    Map<String, FileTime> times = new HashMap<>();
    for (String page : before.keySet()) {
      Files.setLastModifiedTime(out.resolve(page), FileTime.fromMillis(1_000_000));
      times.put(page, Files.getLastModifiedTime(out.resolve(page)));
    }
    putMany(feed, 520, 720);
    feed.finish();
    for (String page : List.of("feed-1.xml", "feed-2.xml")) {
      assertThat(out.resolve(page)).hasContent(before.get(page));
      assertThat(Files.getLastModifiedTime(out.resolve(page))).isEqualTo(times.get(page));
    }
    // The newest learns which page follows it, and nothing else.
    assertThat(text("feed-3.xml").replaceAll(".*next-archive.*\n", ""))
        .isEqualTo(before.get("feed-3.xml"));
    assertEachOnce(720);
  }

  @Test
  void a_correction_reaches_its_item_on_an_archived_page() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 420);
    feed.finish();
    Map<String, String> before = pages();
    put(
        feed,
        new Episode(
            "a7",
            "a7",
            "عنوان مصحّح",
            List.of(),
            "نصّ.",
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "ar",
            Optional.of(day(7)),
            Optional.of("https://example.org/a7"),
            10,
            "png"));
    feed.finish();
    assertThat(text("feed-1.xml")).contains("عنوان مصحّح").doesNotContain("عنوان a7<");
    assertThat(out.resolve("feed-2.xml")).hasContent(before.get("feed-2.xml"));
    assertThat(out.resolve("feed.xml")).hasContent(before.get("feed.xml"));
  }

  @Test
  void the_feed_is_written_once_for_many_episodes() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 50);
    feed.finish();
    FileTime then = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(out.resolve("feed.xml"), then);
    putMany(feed, 50, 149);
    assertThat(Files.getLastModifiedTime(out.resolve("feed.xml"))).isEqualTo(then);
    feed.finish();
    assertThat(titles("feed.xml")).hasSize(149);
    Files.setLastModifiedTime(out.resolve("feed.xml"), then);
    feed.finish();
    assertThat(Files.getLastModifiedTime(out.resolve("feed.xml"))).isEqualTo(then);
  }

  private String guidOf(String title) throws Exception {
    return read("feed.xml").getEntries().stream()
        .filter(entry -> entry.getTitle().equals(title))
        .findFirst()
        .orElseThrow()
        .getUri();
  }

  @Test
  void an_item_keeps_its_name_when_all_else_changes() throws Exception {
    PodcastFeed feed = feed();
    put(feed, episode("qitar", "qitar", Optional.empty(), "2026-01-01"));
    feed.finish();
    String guid = guidOf("عنوان qitar");
    // Another folder, since the title changed.
    delete("qitar");
    put(feed, episode("qitar-jadid", "qitar", Optional.empty(), "2026-01-01"));
    feed.finish();
    assertThat(titles("feed.xml")).containsExactly("عنوان qitar-jadid");
    assertThat(guidOf("عنوان qitar-jadid")).isEqualTo(guid);
    // An address on the web that it had not had.
    put(feed, episode("qitar-jadid", "qitar", Optional.of("https://example.org/q"), "2026-01-02"));
    feed.finish();
    assertThat(guidOf("عنوان qitar-jadid")).isEqualTo(guid);
    // And then another; and the podcast moves.
    Files.writeString(
        out.resolve("feed.yaml"), "title: حكايات\nurl: https://elsewhere.example/sound/\n");
    put(feed, episode("qitar-jadid", "qitar", Optional.of("https://example.org/r"), "2026-01-02"));
    feed.finish();
    assertThat(titles("feed.xml")).containsExactly("عنوان qitar-jadid");
    assertThat(guidOf("عنوان qitar-jadid")).isEqualTo(guid);
    assertThat(text("feed.xml"))
        .contains("https://elsewhere.example/sound/qitar-jadid/qitar-jadid.mp3");
  }

  private void delete(String name) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve(name))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(out.resolve(name));
  }

  @Test
  void a_renamed_article_leaves_its_folder_to_another_but_not_its_item() throws Exception {
    PodcastFeed feed = feed();
    put(feed, episode("khabar", "khabar", Optional.of("https://example.org/1"), "2026-01-01"));
    feed.finish();
    String guid = guidOf("عنوان khabar");
    delete("khabar");
    put(feed, episode("khabar", "khabar", Optional.of("https://example.org/2"), "2026-01-02"));
    put(
        feed,
        episode("khabar-awwal", "khabar", Optional.of("https://example.org/1"), "2026-01-01"));
    feed.finish();
    assertThat(titles("feed.xml")).containsExactly("عنوان khabar", "عنوان khabar-awwal");
    assertThat(guidOf("عنوان khabar-awwal")).isEqualTo(guid);
    assertThat(guidOf("عنوان khabar")).isNotEqualTo(guid);
  }

  @Test
  void two_articles_that_name_one_address_are_two_episodes() throws Exception {
    Optional<String> home = Optional.of("https://example.org/");
    for (int run = 0; run < 2; run++) {
      PodcastFeed feed = feed();
      put(feed, episode("one", "one", home, "2026-01-01"));
      put(feed, episode("two", "two", home, "2026-01-02"));
      Files.deleteIfExists(out.resolve(FeedState.LISTED));
      feed.finish();
      assertThat(titles("feed.xml")).containsExactly("عنوان two", "عنوان one");
    }
    assertThat(guidOf("عنوان one")).isNotEqualTo(guidOf("عنوان two"));
  }

  @Test
  void items_of_an_existing_feed_keep_their_names() throws Exception {
    Files.writeString(
        out.resolve("feed.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>قديمة</title>
        <atom:link rel="hub" href="https://hub.example/"/>
        <item><title>بعنوانه</title><link>https://example.org/a</link><guid>old-link</guid></item>
        <item><title>بصوته</title><guid>old-sound</guid>
        <enclosure url="https://cdn.example/b/b.mp3?x=1" length="1" type="audio/mpeg"/></item>
        <item><title>لغيرنا</title><guid>other</guid>
        <enclosure url="https://cdn.example/zz.mp3" length="1" type="audio/mpeg"/></item>
        </channel></rss>
        """);
    PodcastFeed feed = feed();
    put(feed, "a", "2026-01-02");
    put(feed, "b", "2026-01-01");
    feed.finish();
    assertThat(titles("feed.xml")).containsExactlyInAnyOrder("عنوان a", "عنوان b", "لغيرنا");
    assertThat(guidOf("عنوان a")).isEqualTo("old-link");
    assertThat(guidOf("عنوان b")).isEqualTo("old-sound");
    assertThat(text("feed.xml"))
        .contains("<atom:link href=\"https://hub.example/\" rel=\"hub\"/>")
        .contains("xmlns:itunes=", "xmlns:podcast=")
        .contains(
            "<enclosure length=\"1\" type=\"audio/mpeg\" url=\"https://cdn.example/zz.mp3\"/>");
  }

  @Test
  void items_of_other_hands_stay_in_the_feed_however_many_they_are() throws Exception {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 320; i++) {
      items.append("<item><title>لغيرنا</title><guid>o").append(i).append("</guid></item>\n");
    }
    Files.writeString(
        out.resolve("feed.xml"),
        "<rss version=\"2.0\"><channel><title>x</title>" + items + "</channel></rss>");
    PodcastFeed feed = feed();
    putMany(feed, 0, 301);
    feed.finish();
    assertThat(titles("feed.xml")).hasSize(320 + 201);
    assertThat(titles("feed-1.xml")).hasSize(100).doesNotContain("لغيرنا");
  }

  @Test
  void what_others_wrote_into_an_archived_item_stays_with_its_namespace() throws Exception {
    PodcastFeed feed = feed();
    putMany(feed, 0, 5);
    feed.finish();
    Files.writeString(
        out.resolve("feed.xml"),
        text("feed.xml")
            .replace("<rss ", "<rss xmlns:x=\"urn:x\" ")
            .replace("</item>", "<x:note>ملاحظة</x:note></item>"));
    putMany(feed, 5, 310);
    feed.finish();
    assertThat(text("feed-1.xml")).contains("xmlns:x=\"urn:x\"", "<x:note>ملاحظة</x:note>");
    assertThat(titles("feed-1.xml")).hasSize(100);
  }

  @Test
  void the_moment_has_its_zone() throws Exception {
    PodcastFeed feed = feed();
    put(feed, episode("a", "a", Optional.empty(), "2026-03-14T09:30+03:00"));
    put(feed, episode("b", "b", Optional.empty(), "2026-03-14T07:30"));
    put(feed, episode("c", "c", Optional.empty(), "2026-03-13"));
    feed.finish();
    assertThat(text("feed.xml"))
        .contains("<pubDate>Sat, 14 Mar 2026 09:30:00 +0300</pubDate>")
        .contains("<pubDate>Sat, 14 Mar 2026 07:30:00 GMT</pubDate>")
        .contains("<pubDate>Fri, 13 Mar 2026 00:00:00 GMT</pubDate>");
    assertThat(titles("feed.xml")).containsExactly("عنوان b", "عنوان a", "عنوان c");
  }

  @Test
  void notes_have_the_lead_the_chapters_the_article_and_who_made_it() throws Exception {
    PodcastFeed feed = feed();
    put(feed, episode("a", "a", Optional.of("https://example.org/أخبار ١?x=1&y=2"), "2026-03-14"));
    feed.finish();
    String notes = read("feed.xml").getEntries().get(0).getDescription().getValue();
    assertThat(notes)
        .startsWith("<p>وصل القطار صباح أمس.</p>")
        .contains("<li>00:00 المحطة</li>", "<li>1:02:05 المدينة</li>")
        .contains(
            "href=\"https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%20%D9%A1?x=1&amp;y=2\"")
        .contains("<p>جريدة المثال</p>", "<p>السكة، العدد 7</p>", "<p>CC BY 4.0</p>")
        .contains("هذا تسجيل بصوت آلي (هادي) صنعه برنامج راوي.");
  }

  @Test
  void the_podcast_speaks_its_own_language() throws Exception {
    Files.writeString(out.resolve("feed.yaml"), SETTINGS + "language: en-GB\n");
    PodcastFeed feed = feed();
    put(feed, "a", "2026-03-14");
    feed.finish();
    assertThat(read("feed.xml").getLanguage()).isEqualTo("en-GB");
    assertThat(text("feed.xml"))
        .contains("Read by a synthetic voice (Hadi)", "السكة, no. 7")
        .contains("role=\"narrator\">Rawi (synthetic voice: Hadi)<");
    Files.writeString(out.resolve("feed.yaml"), SETTINGS + "language: 'not a tag'\n");
    assertThatThrownBy(() -> feed().check())
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("language");
  }

  @Test
  void a_podcast_without_a_picture_gets_one_that_directories_take() throws Exception {
    PodcastFeed feed = feed();
    put(feed, "a", "2026-03-14");
    feed.finish();
    String name = text("feed.xml").replaceAll("(?s).*?itunes:image href=\"([^\"]*)\".*", "$1");
    assertThat(name).matches("https://example.org/pod/podcast-[0-9a-f]{8}\\.png");
    Path file = out.resolve(name.replaceFirst(".*/", ""));
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isBetween(1400, 3000);
    assertThat(text("index.html")).contains("<img src=\"" + file.getFileName() + "\"");
    Files.writeString(file, "my own");
    put(feed, "b", "2026-03-15");
    feed.finish();
    assertThat(file).hasContent("my own");
    Files.writeString(out.resolve("feed.yaml"), SETTINGS.replace("حكايات", "أخبار"));
    feed.finish();
    assertThat(text("feed.xml")).doesNotContain(name);
  }

  @Test
  void addresses_are_percent_encoded() throws Exception {
    Files.writeString(
        out.resolve("feed.yaml"),
        """
        title: حكايات
        url: https://مثال.إختبار/بودكاست يومي/100%25
        link: https://example.org/صفحة
        image: صورة البودكاست.png
        """);
    PodcastFeed feed = feed();
    put(feed, "خبر 1", "2026-03-14");
    feed.finish();
    String xml = text("feed.xml");
    assertThat(xml)
        .contains(
            "https://xn--mgbh0fb.xn--kgbechtv/%D8%A8%D9%88%D8%AF%D9%83%D8%A7%D8%B3%D8%AA%20"
                + "%D9%8A%D9%88%D9%85%D9%8A/100%25/%D8%AE%D8%A8%D8%B1%201/%D8%AE%D8%A8%D8%B1%201.mp3")
        .contains("<link>https://example.org/%D8%B5%D9%81%D8%AD%D8%A9</link>")
        .contains(
            "%D8%B5%D9%88%D8%B1%D8%A9%20%D8%A7%D9%84%D8%A8%D9%88%D8%AF%D9%83%D8%A7%D8%B3%D8%AA.png");
    assertThat(xml.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    assertThat(xml.lines().filter(line -> line.contains("http")).toList())
        .filteredOn(line -> line.matches(".*(href|url)=\"[^\"]*[^\\x21-\\x7E][^\"]*\".*"))
        .isEmpty();
    // And found again.
    put(feed, "خبر 1", "2026-03-15");
    feed.finish();
    assertThat(titles("feed.xml")).hasSize(1);
  }
}
