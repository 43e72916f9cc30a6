package org.rawi.edition.podcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.FeedInformation;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.Metadata;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;

class FeedEditionTest {
  private static final String SETTINGS =
      """
      title: أخبار "المثال" & أكثر
      url: https://example.org/podcast
      description: أخبار مقروءة
      author: جريدة المثال
      email: radio@example.org
      image: https://example.org/cover.png
      """;

  @TempDir Path folder;

  @BeforeEach
  void settings() throws IOException {
    Files.writeString(folder.resolve("feed.yaml"), SETTINGS);
  }

  @Test
  void a_podcast_client_reads_the_feed() throws Exception {
    publish("train", "عودة القطار", "2026-03-14");
    SyndFeed feed = read();
    assertThat(feed.getTitle()).isEqualTo("أخبار \"المثال\" & أكثر");
    FeedInformation channel = (FeedInformation) feed.getModule(FeedDocument.ITUNES);
    assertThat(channel.getOwnerEmailAddress()).isEqualTo("radio@example.org");
    assertThat(channel.getCategories()).hasSize(1);
    SyndEntry item = feed.getEntries().get(0);
    assertThat(item.getTitle()).isEqualTo("عودة القطار");
    assertThat(item.getEnclosures().get(0).getUrl())
        .isEqualTo("https://example.org/podcast/train/train.mp3");
    assertThat(item.getEnclosures().get(0).getLength())
        .isEqualTo(Files.size(folder.resolve("train/train.mp3")));
    EntryInformation itunes = (EntryInformation) item.getModule(FeedDocument.ITUNES);
    assertThat(itunes.getDuration().getMilliseconds()).isBetween(2000L, 10_000L);
    assertThat(item.getPublishedDate()).isEqualTo("2026-03-14T00:00:00.000Z");
  }

  @Test
  void chapters_and_transcript_are_where_the_feed_says() throws IOException {
    publish("train", "عودة القطار", "2026-03-14");
    String feed = Files.readString(folder.resolve("feed.xml"));
    assertThat(feed)
        .contains("url=\"https://example.org/podcast/train/train.chapters.json\"/>")
        .contains("url=\"https://example.org/podcast/train/train.vtt\"/>")
        .contains("<itunes:image href=\"https://example.org/podcast/train/train.png\"/>");
    assertThat(folder.resolve("train/train.png")).isRegularFile();
    JsonNode chapters =
        new ObjectMapper().readTree(folder.resolve("train/train.chapters.json").toFile());
    assertThat(chapters.get("version").asText()).isEqualTo("1.2.0");
    assertThat(chapters.get("chapters").get(0).get("startTime").asDouble()).isZero();
    assertThat(chapters.get("chapters").get(0).get("title").asText()).isEqualTo("عنوان");
  }

  @Test
  void the_feed_has_the_name_that_podcasting_2_gives_its_address() throws IOException {
    // The specification's own example.
    assertThat(
            NameUuid.of(
                java.util.UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"),
                "mp3s.nashownotes.com/pc20rss.xml"))
        .hasToString("917393e3-1b1e-5cef-ace4-edaa54e1f810");
  }

  @Test
  void articles_stand_newest_first_and_come_in_once() throws Exception {
    publish("b", "الثاني", "2026-02-02");
    publish("a", "الأول", "2026-01-01");
    publish("c", "الثالث", "2026-03-03");
    String once = Files.readString(folder.resolve("feed.xml"));
    publish("b", "الثاني", "2026-02-02");
    assertThat(folder.resolve("feed.xml")).hasContent(once);
    assertThat(read().getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("الثالث", "الثاني", "الأول");
  }

  @Test
  void what_others_wrote_into_the_feed_stays() throws IOException {
    publish("train", "عودة القطار", "2026-03-14");
    Path feed = folder.resolve("feed.xml");
    String edited =
        Files.readString(feed)
            .replace("<rss", "<!-- فوق --><?note x y?><rss")
            .replace("<channel>", "<channel><!-- بيدي --><ttl>60</ttl>")
            .replace("<item>", "<item><!-- حلقة --><x><![CDATA[<b> & ]]></x>")
            .replace(
                "</item>", "<x:note xmlns:x=\"urn:x\" k=\"&lt;\">ملاحظة <b>!</b></x:note></item>");
    Files.writeString(feed, edited);
    publish("bus", "الحافلة", "2026-04-01");
    publish("train", "عودة القطار", "2026-03-14");
    assertThat(Files.readString(feed))
        .contains("<!-- بيدي -->", "<ttl>60</ttl>")
        .contains("<!-- فوق -->", "<?note x y?>")
        .contains("<!-- حلقة -->", "<x><![CDATA[<b> & ]]></x>")
        .contains("<x:note k=\"&lt;\" xmlns:x=\"urn:x\">ملاحظة <b>!</b></x:note>")
        .contains("الحافلة", "عودة القطار");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel>",
        "<html/>",
        "",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>"
      })
  void a_damaged_feed_is_left_alone(String damaged) throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), damaged);
    assertThatThrownBy(() -> publish("train", "عودة القطار", "2026-03-14"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("damaged");
    assertThat(feed).hasContent(damaged);
    assertThatThrownBy(() -> feed().check(folder))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("feed.xml");
    assertThat(feed).hasContent(damaged);
  }

  @Test
  void what_is_needed_can_be_checked_beforehand() throws IOException {
    feed().check(folder);
    publish("train", "عودة القطار", "2026-03-14");
    feed().check(folder);
    Files.delete(folder.resolve("feed.yaml"));
    assertThatThrownBy(() -> feed().check(folder))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("feed.yaml");
  }

  private static Edition feed() {
    return new Editions(EditionOptions.DEFAULT).named(List.of("feed")).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: a", "url: https://a/", "url: nonsense\ntitle: a", ": [", ""})
  void settings_must_say_where_and_what(String settings) throws IOException {
    Files.writeString(folder.resolve("feed.yaml"), settings);
    assertThatThrownBy(() -> publish("train", "عودة القطار", "2026-03-14"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("feed.yaml");
  }

  private SyndFeed read() throws Exception {
    try (XmlReader reader = new XmlReader(folder.resolve("feed.xml").toFile())) {
      return new SyndFeedInput().build(reader);
    }
  }

  private void publish(String name, String title, String date) throws IOException {
    Metadata metadata =
        new Metadata(
            title,
            List.of("سلمى الخطيب"),
            Optional.of(LocalDate.parse(date)),
            "ar",
            Optional.of(URI.create("https://example.org/" + name)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Path place = Files.createDirectories(folder.resolve(name));
    Programme sample = SampleProgramme.record("# عنوان\nنص قصير. وآخر.\n", metadata, place);
    Programme programme =
        new Programme(name, sample.article(), sample.script(), sample.recording(), sample.voice());
    for (Edition edition :
        new Editions(EditionOptions.DEFAULT).named(List.of("mp3", "vtt", "feed"))) {
      edition.publish(programme, place);
      edition.published(place);
      edition.finish(folder);
    }
  }
}
