package org.rawi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.server.SampleServer;

/** The pages without scripts, as they are sent, and the Nu HTML checker on each. */
class PagesIT {
  private static final String TEXT =
      "# تجربة العيون\n\n"
          + "رأى عمر الملك فهد في القصر ثم كتب عن علم الفلك كتبا.\n\n"
          + "## العودة\n\n"
          + "ملك الملك المدينة.\n";

  @TempDir static Path folder;
  private static SampleServer server;
  private static String failed;

  @BeforeAll
  static void start() throws Exception {
    server = new SampleServer(folder);
    server.narrate(TEXT);
    failed = server.narrate("only \"English\" <here>");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> pages() {
    return List.of(
        "/",
        "/articles",
        "/articles?q=%3Cb%3E&sort=title",
        "/articles/tajribat-al-uyun",
        "/articles/tajribat-al-uyun/review",
        "/jobs/" + failed,
        "/settings",
        "/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void the_checker_finds_nothing(String language) throws Exception {
    for (String page : pages()) {
      String html = server.get(page, language);
      Document document = Jsoup.parse(html);
      assertThat(document.title()).as(page).isNotBlank();
      assertThat(document.selectFirst("html").attr("lang")).isEqualTo(language);
      Path file = Files.writeString(folder.resolve("page.html"), html);
      EmbeddedValidator checker = new EmbeddedValidator();
      checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      assertThat(checker.validate(file).strip()).as(page).isEmpty();
    }
  }

  @Test
  void a_preview_says_what_will_be_heard_and_what_not() throws Exception {
    String form =
        "text="
            + URLEncoder.encode(
                "# عنوان\n\nنص المقال الذي سيُقرأ كاملا.\n\n```\ncode\n```\n",
                StandardCharsets.UTF_8);
    Document preview = Jsoup.parse(server.post("/preview", form));
    assertThat(preview.selectFirst("textarea").wholeText()).contains("# عنوان", "نص المقال");
    assertThat(preview.select(".dropped .what").text()).contains("code");
  }

  @Test
  void nothing_given_is_said_and_what_was_typed_stays() throws Exception {
    assertThat(Jsoup.parse(server.post("/narrate", "text=")).select("[role=alert]")).hasSize(1);
    Document page = Jsoup.parse(server.post("/preview", "text=only+English"));
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("only English");
  }

  @Test
  void a_correction_is_learnt_and_the_article_spoken_anew() throws Exception {
    Document review = Jsoup.parse(server.get("/articles/tajribat-al-uyun/review", "ar"));
    String number =
        review.select("input[name^=written-]").stream()
            .filter(field -> field.attr("value").equals("ملك"))
            .map(field -> field.attr("name").replaceFirst("written-", ""))
            .findFirst()
            .orElse("");
    assertThat(number).as("a doubtful word").isNotEmpty();
    String form =
        "scope=publication&written-%s=%s&own-%s=%s"
            .formatted(
                number,
                URLEncoder.encode("ملك", StandardCharsets.UTF_8),
                number,
                URLEncoder.encode("مَلَكَ", StandardCharsets.UTF_8));
    server.post("/articles/tajribat-al-uyun/review", form);
    assertThat(Files.readString(folder.resolve("out/lexicon.pls"))).contains("ملك");
    String wrong = form.replace(URLEncoder.encode("مَلَكَ", StandardCharsets.UTF_8), "xyz");
    assertThat(Jsoup.parse(server.post("/articles/tajribat-al-uyun/review", wrong)).text())
        .contains("xyz");
  }
}
