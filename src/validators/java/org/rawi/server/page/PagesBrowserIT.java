package org.rawi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.rawi.edition.page.Browser;
import org.rawi.server.SampleServer;

/** The pages of {@code rawi serve} in Chromium, by keyboard, and what axe-core finds there. */
class PagesBrowserIT {
  private static final String TEXT =
      """
      # تجربة العيون

      رأى عمر الملك فهد في القصر ثم كتب عن علم الفلك كتبا.

      ## العودة

      ملك الملك المدينة.
      """;

  @TempDir static Path folder;
  private static SampleServer server;
  private static String failed;

  @BeforeAll
  static void start() throws Exception {
    server = new SampleServer(folder);
    server.narrate(TEXT);
    failed = server.narrate("only English");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}: {1} × {2}, {3}: {4}")
  @CsvSource({
    "home, 1280, 900, prefers-color-scheme, light",
    "home, 390, 844, prefers-color-scheme, dark",
    "home, 320, 256, prefers-color-scheme, light",
    "articles, 1280, 900, prefers-color-scheme, dark",
    "articles, 390, 844, forced-colors, active",
    "review, 1280, 900, prefers-color-scheme, light",
    "review, 390, 844, prefers-color-scheme, dark",
    "article, 390, 844, prefers-color-scheme, light",
    "failed, 1280, 900, prefers-color-scheme, light",
    "settings, 390, 844, prefers-color-scheme, dark",
    "login, 390, 844, prefers-color-scheme, light",
  })
  void axe_finds_nothing(String page, int width, int height, String feature, String value)
      throws IOException {
    String path =
        switch (page) {
          case "home" -> "/";
          case "article" -> "/articles/tajribat-al-uyun";
          case "review" -> "/articles/tajribat-al-uyun/review";
          case "failed" -> "/jobs/" + failed;
          default -> "/" + page;
        };
    try (Browser browser =
        new Browser(width, height).media(feature, value).go(server.address(path + "?lang=ar"))) {
      browser.photograph("serve-" + page + "-" + width + "-" + value);
      assertThat(browser.violations()).isEmpty();
      assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void by_keyboard_alone_a_text_is_given_and_its_article_opened() {
    try (Browser browser = new Browser(1280, 900).go(server.address("/?lang=ar"))) {
      browser.tabTo("document.activeElement.id === 'text'");
      browser.press("وصلت السفينة إلى الميناء. ثم عادت إلى البحر.");
      browser.tabTo("document.activeElement.matches('button.main')");
      browser.press(Keys.ENTER);
      browser.until(
          "document.querySelector('#result') && !document.querySelector('#result').hidden");
      assertThat(browser.value("document.querySelector('#state').textContent").toString())
          .isNotBlank();
      browser.tabTo("document.activeElement.id === 'result'");
      browser.press(Keys.ENTER);
      browser.until("document.querySelector('iframe.player')");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
