package org.rawi.edition.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.article.Metadata;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.JsonEdition;
import org.rawi.edition.OddMetadata;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.Wording;
import org.rawi.edition.sound.AudioTools;
import org.rawi.recording.SampleScript;

class PlayerEditionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 60_000;

  @TempDir Path folder;
  private Programme news;

  @BeforeEach
  void record() {
    news = SampleProgramme.news(folder);
  }

  @Test
  void shows_the_article_sentence_by_sentence() throws IOException {
    Document page = page(news, EditionOptions.DEFAULT);
    assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("h1").eachText()).containsExactly("عودة القطار إلى حلب");
    assertThat(page.select("#text .s").eachText())
        .contains("وصل القطار إلى المدينة صباح أمس، وعلى متنه 240 راكبًا.", "ورحّب الأهالي به!");
    assertThat(page.select("#contents a span").eachText())
        .containsExactly("عودة القطار إلى حلب", "هل يعود كل شيء؟", "ما بعد الخط");
    assertThat(page.selectFirst("source").attr("src")).isEqualTo("train.mp3");
  }

  @Test
  void every_word_of_the_article_stands_on_the_page_once() throws IOException {
    String shown = page(news, EditionOptions.DEFAULT).select("#text .s").text();
    assertThat(shown.replaceAll("\\s+", ""))
        .isEqualTo(SampleScript.NEWS.replaceAll("(?m)^#|\\s+", ""));
  }

  @Test
  void times_are_those_of_the_alignment() throws IOException {
    JsonNode alignment = JSON.readTree(new JsonEdition().publish(news, folder).get(0).toFile());
    JsonNode data = data(page(news, EditionOptions.DEFAULT));
    List<Long> sentences = new ArrayList<>();
    List<Long> words = new ArrayList<>();
    for (JsonNode array : alignment.findValues("sentences")) {
      array.forEach(sentence -> sentences.add(millis(sentence, "start")));
    }
    for (JsonNode array : alignment.findValues("words")) {
      array.forEach(word -> words.addAll(List.of(millis(word, "start"), millis(word, "end"))));
    }
    List<Long> shownSentences = new ArrayList<>();
    List<Long> shownWords = new ArrayList<>();
    for (JsonNode sentence : data.get("sentences")) {
      long at = sentence.get(0).asLong();
      shownSentences.add(at);
      for (int i = 1; i < sentence.size(); i++) {
        long step = sentence.get(i).asLong();
        if (step >= 0) {
          shownWords.addAll(List.of(at, at + step));
        }
        at += Math.abs(step);
      }
    }
    assertThat(shownSentences).isEqualTo(sentences);
    assertThat(shownWords).isEqualTo(words);
  }

  @Test
  void every_word_has_its_times() throws IOException {
    Document page = page(news, EditionOptions.DEFAULT);
    List<Integer> words = page.select("#text .s").stream().map(s -> words(s)).toList();
    List<Integer> times = new ArrayList<>();
    for (JsonNode sentence : data(page).get("sentences")) {
      List<Integer> steps = JSON.convertValue(sentence, new TypeReference<>() {});
      times.add((int) steps.stream().skip(1).filter(step -> step >= 0).count());
    }
    assertThat(words).isEqualTo(times);
  }

  /** As the page's script counts them. */
  private static int words(Element sentence) {
    long plain =
        sentence.textNodes().stream()
            .flatMap(node -> Stream.of(node.getWholeText().split(" ")))
            .filter(word -> !word.isBlank())
            .count();
    return (int) plain + sentence.childrenSize();
  }

  @Test
  void is_small() throws IOException {
    Path file = publish(news, EditionOptions.DEFAULT);
    Document page = Jsoup.parse(file.toFile());
    int article =
        bytes(page.selectFirst("#text").outerHtml())
            + bytes(data(page).get("sentences").toString());
    double each = (double) article / SampleScript.NEWS.split("\\s+").length;
    // With an article of 600 words.
    assertThat(Files.size(file) - article + 600 * each).isLessThan(MOST_BYTES);
  }

  @Test
  void is_the_same_every_time() throws IOException {
    byte[] first = Files.readAllBytes(publish(news, EditionOptions.DEFAULT));
    assertThat(publish(news, EditionOptions.DEFAULT)).hasBinaryContent(first);
  }

  @Test
  void says_that_a_machine_speaks() throws IOException {
    Document page = page(news, EditionOptions.DEFAULT);
    JsonNode described = JSON.readTree(page.selectFirst("[type=application/ld+json]").data());
    assertThat(described.get("digitalSourceType").asText()).contains("AlgorithmicMedia");
    assertThat(page.select("footer").text()).contains("بصوت آلي");
  }

  @Test
  void takes_the_sound_in_when_asked() throws IOException {
    Document page = page(news, EditionOptions.DEFAULT.withEmbed(true));
    String source = page.selectFirst("source").attr("src");
    assertThat(source).startsWith("data:audio/mpeg;base64,");
    byte[] sound = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    assertThat(sound)
        .isEqualTo(
            Files.readAllBytes(new AudioTools(EditionOptions.DEFAULT).mp3(news.recording())));
  }

  @Test
  void brings_the_sound_that_it_plays() {
    assertThat(ids(EditionOptions.DEFAULT, "player")).containsExactly("player", "mp3");
    assertThat(ids(EditionOptions.DEFAULT.withEmbed(true), "player")).containsExactly("player");
  }

  @Test
  void odd_names_are_shown_as_they_are_and_end_nothing() throws IOException {
    Metadata odd = OddMetadata.METADATA;
    Programme programme = SampleProgramme.record("# س < ص & ع\nنص. آخر!\n", odd, folder);
    Document page = page(programme, EditionOptions.DEFAULT);
    assertThat(page.title()).isEqualTo(Wording.title(programme).replaceAll("\\s+", " "));
    assertThat(data(page).get("title").asText()).isEqualTo(Wording.title(programme));
    assertThat(page.select("meta[name=author]").eachAttr("content"))
        .isEqualTo(Wording.authors(programme));
    assertThat(page.select("script")).hasSize(3);
    assertThat(page.select("#text .s").eachText()).startsWith("س < ص & ع");
    assertThat(page.select("footer a")).isEmpty();
    assertThat(page.select("[onload], [onerror], img, iframe")).isEmpty();
  }

  @Test
  void every_label_of_the_page_is_known_in_both_languages() throws IOException {
    Document page = page(news, EditionOptions.DEFAULT);
    for (String language : List.of("ar", "en")) {
      assertThat(PlayerLabels.of(language).texts().keySet())
          .containsAll(page.select("[data-t]").eachAttr("data-t"))
          .containsAll(page.select("[data-l]").eachAttr("data-l"))
          .isEqualTo(PlayerLabels.of("ar").texts().keySet());
    }
  }

  @Test
  void ids_are_unique_and_every_reference_leads_somewhere() throws IOException {
    Document page = page(news, EditionOptions.DEFAULT);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .containsAll(page.select("label").eachAttr("for"))
        .containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .containsAll(page.select("[aria-controls]").eachAttr("aria-controls"));
  }

  @Test
  void only_web_addresses_become_links() throws IOException {
    assertThat(page(news, EditionOptions.DEFAULT).select("footer a").eachAttr("href"))
        .containsExactly("https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?id=7");
    Metadata metadata = OddMetadata.from(URI.create("javascript:alert(1)"));
    Programme programme = SampleProgramme.record("# عنوان\nنص.\n", metadata, folder);
    assertThat(page(programme, EditionOptions.DEFAULT).select("footer a")).isEmpty();
  }

  private static List<String> ids(EditionOptions options, String id) {
    return new Editions(options).named(List.of(id)).stream().map(Edition::id).toList();
  }

  private static long millis(JsonNode piece, String name) {
    return piece.get(name).decimalValue().movePointRight(3).longValueExact();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static JsonNode data(Document page) throws IOException {
    return JSON.readTree(page.selectFirst("#data").data());
  }

  private Document page(Programme programme, EditionOptions options) throws IOException {
    return Jsoup.parse(publish(programme, options).toFile());
  }

  private Path publish(Programme programme, EditionOptions options) {
    return new PlayerEdition(new AudioTools(options)).publish(programme, folder).get(0);
  }
}
