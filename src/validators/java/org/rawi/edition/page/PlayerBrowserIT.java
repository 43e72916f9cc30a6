package org.rawi.edition.page;

import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The player as its readers use it, in Chromium. */
class PlayerBrowserIT {
  private static final int DESKTOP = 1280;
  private static final int HIGH = 900;

  @TempDir static Path folder;
  private static Path page;

  @BeforeAll
  static void publish() {
    page = publish(EditionOptions.DEFAULT);
  }

  private static Path publish(EditionOptions options) {
    Programme news = SampleProgramme.news(folder);
    List<Path> files = new ArrayList<>();
    for (Edition edition : new Editions(options).named(List.of("player"))) {
      files.addAll(edition.publish(news, folder));
    }
    return files.get(0);
  }

  @Test
  void lights_each_word_within_100_ms_of_its_sound() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.value(
          """
          (() => {
            window.seen = [];
            new MutationObserver(() => {
              const word = document.querySelector('.s .now');
              if (word && word !== window.last) {
                const sentence = word.parentElement;
                const sentences = JSON.parse(document.getElementById('data').textContent).sentences;
                const [start, ...steps] = sentences[[...document.querySelectorAll('.s')].indexOf(sentence)];
                let due = start;
                let words = [...sentence.children].indexOf(word);
                for (const step of steps) {
                  if (step >= 0 && words-- === 0) break;
                  due += Math.abs(step);
                }
                window.seen.push(audio.currentTime * 1000 - due);
              }
              window.last = word;
            }).observe(document.getElementById('text'), { attributes: true, subtree: true });
          })()
          """);
      browser.find("#play").click();
      browser.until(() -> browser.is("audio.currentTime > 8"));
      @SuppressWarnings("unchecked")
      List<Number> late = (List<Number>) browser.value("window.seen");
      assertThat(late).hasSizeGreaterThan(10);
      // The player counts in whole milliseconds, rounded.
      assertThat(late).allSatisfy(by -> assertThat(by.doubleValue()).isBetween(-0.5, 100.0));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void plays_the_sound_inside_the_page() {
    Path embedded = publish(EditionOptions.DEFAULT.withEmbed(true));
    try (Browser browser = new Browser(DESKTOP, HIGH).open(embedded, "#t=3")) {
      browser.press(Keys.SPACE);
      browser.until(() -> browser.is("audio.currentTime > 4"));
      assertThat(browser.complaints()).isEmpty();
    } finally {
      publish(EditionOptions.DEFAULT);
    }
  }

  @ParameterizedTest(name = "{0} × {1}, {2}: {3}")
  @CsvSource({
    "1280, 900, prefers-color-scheme, light",
    "1280, 900, prefers-color-scheme, dark",
    "1280, 900, forced-colors, active",
    "390, 844, prefers-color-scheme, light",
    "390, 844, prefers-color-scheme, dark",
    "390, 844, forced-colors, active",
    "320, 256, prefers-color-scheme, light",
  })
  void axe_finds_nothing(int width, int height, String feature, String value) throws IOException {
    String name = width + "-" + value;
    try (Browser browser = new Browser(width, height).media(feature, value).open(page, "#t=5")) {
      browser.photograph(name);
      assertThat(browser.violations()).isEmpty();
      browser.press("m").press("d");
      browser.find("#options-button").click();
      browser.photograph(name + "-options");
      assertThat(browser.violations()).isEmpty();
      browser.find("#help-button").click();
      browser.photograph(name + "-help");
      assertThat(browser.violations()).isEmpty();
      assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void chapters_stand_out_of_the_waveform_in_forced_colours() {
    try (Browser browser = new Browser(DESKTOP, HIGH).media("forced-colors", "active")) {
      browser.open(page, "");
      String ink = String.valueOf(browser.value("getComputedStyle(document.body).color"));
      String stroke = "getComputedStyle(document.querySelector('#wave %s')).stroke";
      assertThat(browser.value(stroke.formatted(".edges"))).isEqualTo(ink);
      assertThat(browser.value(stroke.formatted(".unheard"))).isNotEqualTo(ink);
      assertThat(browser.value(stroke.formatted(".done"))).isNotEqualTo(ink);
    }
  }

  @ParameterizedTest
  @CsvSource({"320, ar", "320, en", "390, ar", "390, en", "1280, en"})
  void words_under_the_buttons_do_not_touch(int width, String language) {
    try (Browser browser = new Browser(width, 844).open(page, "")) {
      browser.value(
          "localStorage.setItem('rawi:settings', JSON.stringify({language: '" + language + "'}))");
      browser.open(page, "");
      Object wide =
          browser.value(
              """
              [...document.querySelectorAll('.transport small')]
                .filter((e) => e.getBoundingClientRect().width > e.parentElement.clientWidth - 1)
                .map((e) => e.textContent)
              """);
      assertThat(wide).isEqualTo(List.of());
    }
  }

  /**
   * Boxes with words of their own that run into each other, out of the window, or beyond their own
   * edges: {@code WCAG 1.4.4}.
   */
  private static final String MISPLACED =
      """
      (() => {
        const own = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        const shown = (e) => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden'
          && !e.closest('.spoken-only, #text');
        const words = [...document.querySelectorAll('body *:not(script, style, option)')]
          .filter((e) => own(e) && shown(e))
          .map((e) => {
            const range = document.createRange();
            range.selectNodeContents(e);
            return [e, range.getBoundingClientRect()];
          });
        const name = (e) => e.tagName + ' ' + e.textContent.trim().slice(0, 30);
        const faults = [];
        words.forEach(([e, a], i) => {
          if (a.left < -1 || a.right > innerWidth + 1) faults.push('outside: ' + name(e));
          if (e.scrollHeight > e.clientHeight + 2 && getComputedStyle(e).overflow === 'hidden') {
            faults.push('cut: ' + name(e));
          }
          const edge = e.closest('button');
          if (edge && a.width > edge.getBoundingClientRect().width + 1) {
            faults.push('wider than its button: ' + name(e));
          }
          words.slice(i + 1).filter(([f]) => !e.contains(f) && !f.contains(e)).forEach(([f, b]) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            const layers = [e, f].map((x) => x.closest('.bar, dialog'));
            if (width > 1 && height > 1 && layers[0] === layers[1]) {
              faults.push('overlap: ' + name(e) + ' / ' + name(f));
            }
          });
        });
        return faults;
      })()
      """;

  @ParameterizedTest(name = "{0} px, {1}, {2}")
  @CsvSource({
    "390, ar, light", "390, en, light", "390, ar, dark", "320, ar, light", "1280, ar, light",
    "1280, en, dark"
  })
  void nothing_overlaps_or_is_cut_at_twice_the_size_of_text(
      int width, String language, String scheme) throws IOException {
    try (Browser browser =
        new Browser(width, 844).media("prefers-color-scheme", scheme).open(page, "")) {
      browser.value(
          "localStorage.setItem('rawi:settings', JSON.stringify({language: '" + language + "'}))");
      browser.open(page, "#t=5");
      for (String size : List.of("100%", "200%")) {
        browser.value("document.documentElement.style.fontSize = '" + size + "'");
        String name = "text-" + width + "-" + language + "-" + scheme + "-" + size.replace("%", "");
        browser.photograph(name);
        assertThat(browser.value(MISPLACED)).as(size).isEqualTo(List.of());
        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(width);
        browser.find("#options-button").click();
        browser.photograph(name + "-options");
        assertThat(browser.value(MISPLACED)).as(size + " options").isEqualTo(List.of());
        browser.find("#options-button").click();
      }
    }
  }

  @Test
  void the_search_for_misplaced_words_finds_buttons_in_columns_of_fixed_width() {
    try (Browser browser = new Browser(390, 844).open(page, "")) {
      browser.value("document.documentElement.style.fontSize = '200%'");
      browser.value(
          """
          document.querySelector('.transport').style.cssText =
            'display: grid; grid-template-columns: minmax(0, 1fr) 3.75rem minmax(0, 1fr)'
          """);
      browser.value(
          """
          document.querySelectorAll('.transport div').forEach((group) => group.style.cssText =
            'display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); min-inline-size: 0')
          """);
      assertThat(String.valueOf(browser.value(MISPLACED))).contains("overlap: SMALL", "wider than");
    }
  }

  @Test
  void targets_are_large_enough() {
    try (Browser browser = new Browser(320, 640).open(page, "")) {
      browser.press("m");
      browser.find("#options-button").click();
      Object small =
          browser.value(
              """
              [...document.querySelectorAll('button, input, select, a, summary')]
                .filter((e) => e.getClientRects().length && !e.closest('footer'))
                .filter((e) => e.offsetWidth < 24 || e.offsetHeight < 24)
                .map((e) => e.outerHTML)
              """);
      assertThat(small).isEqualTo(List.of());
    }
  }

  @Test
  void tab_reaches_every_control_and_shows_where_it_is() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.press("m");
      browser.find("#options-button").click();
      browser.value("document.activeElement.blur()");
      Set<Object> reached = new LinkedHashSet<>();
      for (int i = 0; i < 60; i++) {
        browser.press(Keys.TAB);
        if (!browser.is("document.activeElement === document.body")) {
          reached.add(browser.value("document.activeElement.outerHTML"));
          assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle"))
              .isEqualTo("solid");
        }
      }
      @SuppressWarnings("unchecked")
      List<Object> controls =
          (List<Object>)
              browser.value(
                  """
                  [...document.querySelectorAll('button, input, select, a, summary, .s[tabindex]')]
                    .filter((e) => e.getClientRects().length).map((e) => e.outerHTML)
                  """);
      assertThat(reached).containsAll(controls);
    }
  }

  @Test
  void keys_move_and_are_announced() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      String right = Keys.ARROW_RIGHT.toString();
      Map<String, String> expected =
          Map.of(
              "l",
              "الجملة 2 من",
              "j",
              "الجملة 1 من",
              "n",
              "القسم 2 من 3",
              "p",
              "القسم 1 من 3",
              "w",
              "الجملة 1 من",
              "m",
              "وُضعت علامة على الجملة 1",
              "s",
              "التوقّف بعد كل جملة: مفعّل",
              "d",
              "تعتيم ما عدا الجملة المسموعة: مفعّل",
              "=",
              "1.1 ضعف",
              right,
              "5 ث");
      for (String key : List.of("l", "j", "n", "p", "w", "m", "s", "d", "=", right)) {
        browser.press(key);
        browser.until(
            () -> browser.text("#said").contains(expected.get(key)),
            "«" + key + "» to be announced");
      }
      browser.pressWith(Keys.SHIFT, "l");
      browser.until(() -> browser.text("#said").startsWith("الجملة"));
      browser.pressWith(Keys.SHIFT, Keys.ARROW_DOWN);
      browser.until(() -> browser.text("#said").equals("90 بالمئة"));
      browser.pressWith(Keys.SHIFT, "/");
      browser.until(() -> browser.is("document.getElementById('help').open"));
      browser.press(Keys.ESCAPE);
      // A dialog closes in its own time; keys pressed before that are the dialog's.
      browser.until(() -> !browser.is("document.getElementById('help').open"), "the help to close");
      browser.press(Keys.SPACE);
      browser.until(() -> browser.is("audio.played.length > 0"), "sound");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void keys_can_be_switched_off() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.find("#options-button").click();
      browser.find("#keys").click();
      browser.value("document.activeElement.blur()");
      browser.press("n");
      assertThat(browser.number("audio.currentTime")).isZero();
    }
  }

  @Test
  void enter_plays_the_sentence_chosen_with_the_arrows() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.value("document.querySelector('.s[tabindex]').focus()");
      browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
      browser.until(() -> browser.is("!audio.paused"));
      assertThat(browser.value("document.querySelector('.s.now').id")).isEqualTo("s3");
    }
  }

  @Test
  void stops_after_each_sentence_in_that_mode() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.value("window.stops = []");
      browser.value(
          "audio.addEventListener('pause', () => stops.push(document.querySelector('.s.now').id))");
      browser.press("s", Keys.SPACE);
      browser.until(() -> browser.number("stops.length") == 1, "the first stop");
      browser.press(Keys.SPACE);
      browser.until(() -> browser.number("stops.length") == 2, "the second stop");
      assertThat(browser.value("stops")).isEqualTo(List.of("s1", "s2"));
    }
  }

  @Test
  void in_that_mode_play_goes_on_from_where_it_paused() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.press("s");
      browser.value(
          """
          (() => {
            const [first, second] = JSON.parse(document.getElementById('data').textContent).sentences;
            window.heard = first.reduce((sum, part) => sum + Math.abs(part)) / 1000;
            window.next = second[0] / 1000;
          })()
          """);
      // A pause comes up to 15 ms early: 135 to 150 ms after the last word.
      browser.value("audio.currentTime = Math.min(heard + 0.15, next - 0.02) - 0.008");
      browser.until(() -> browser.is("!audio.seeking"), "the place of the pause");
      browser.press(Keys.SPACE);
      browser.until(
          () -> browser.is("audio.currentTime > next + 0.3"), "the next sentence");
      browser.until(() -> browser.is("audio.paused"), "the pause after it");
      assertThat(browser.value("document.querySelector('.s.now').id")).isEqualTo("s2");
    }
  }

  @Test
  void remembers_place_marks_and_settings() {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "#t=9")) {
      browser.press("m", "=");
      browser.value("dispatchEvent(new Event('pagehide'))");
      browser.open(page, "");
      assertThat(browser.number("audio.currentTime")).isEqualTo(9);
      assertThat(browser.value("audio.playbackRate")).isEqualTo(1.1);
      assertThat(browser.number("document.querySelectorAll('#mark-list a').length")).isEqualTo(1);
      assertThat(browser.is("document.querySelector('.s.kept')")).isTrue();
    }
  }

  @Test
  void works_where_nothing_can_be_stored() {
    String refuse =
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })";
    try (Browser browser = new Browser(DESKTOP, HIGH).beforePages(refuse).open(page, "#t=0:09")) {
      browser.press("m", Keys.SPACE);
      browser.until(() -> browser.is("audio.currentTime > 9.5"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void speaks_english_when_asked() throws IOException {
    try (Browser browser = new Browser(DESKTOP, HIGH).open(page, "")) {
      browser.find("#options-button").click();
      browser.find("#language option[value=en]").click();
      assertThat(browser.find("#play").getAccessibleName()).isEqualTo("Play");
      assertThat(browser.find("#mark").getText()).isEqualTo("Mark");
      assertThat(browser.violations()).isEmpty();
      browser.photograph("english");
    }
  }
}
