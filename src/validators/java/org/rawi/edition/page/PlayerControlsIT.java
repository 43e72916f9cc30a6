package org.rawi.edition.page;

import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every control of the player by keyboard alone: what it changes, and what it says. */
class PlayerControlsIT {
  /**
   * What leaves the page is caught: files saved, text copied, printing, media keys. A minute or
   * more on a timer waits for {@code laterOn()}.
   */
  private static final String CAUGHT =
      """
      window.printed = 0;
      window.print = () => window.printed++;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => (window.saved = text));
        return 'data:,';
      };
      HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text) => { window.copied = text; } },
      });
      window.media = {};
      MediaSession.prototype.setActionHandler = (action, handler) => (window.media[action] = handler);
      const soon = window.setTimeout;
      const waiting = [];
      window.setTimeout = (run, delay, ...more) => {
        if (!(delay >= 60000)) return soon(run, delay, ...more);
        waiting.push({ run, delay });
        return 1e9 + waiting.length;
      };
      const forget = window.clearTimeout;
      window.clearTimeout = (id) => (id > 1e9 ? delete waiting[id - 1e9 - 1] : forget(id));
      window.delays = () => waiting.filter(Boolean).map((timer) => timer.delay);
      window.laterOn = () => waiting.splice(0).filter(Boolean).forEach((timer) => timer.run());
      """;

  @TempDir static Path folder;
  private static Path page;
  private Browser browser;

  @BeforeAll
  static void publish() {
    Programme news = SampleProgramme.news(folder);
    for (Edition edition : new Editions(EditionOptions.DEFAULT).named(List.of("mp3", "player"))) {
      edition.publish(news, folder);
    }
    page = folder.resolve("train.html");
  }

  @BeforeEach
  void open() {
    browser = new Browser(1280, 900).beforePages(CAUGHT).open(page, "");
  }

  @AfterEach
  void close() {
    try {
      assertThat(browser.complaints()).isEmpty();
    } finally {
      browser.close();
    }
  }

  @Test
  void speed_and_volume_are_sliders_that_say_their_value() {
    openOptions();
    tabTo("rate");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.until(() -> browser.is("audio.playbackRate === 1.1"), "a faster voice");
    assertThat(valueText("rate")).isEqualTo("1.1 ضعف");
    browser.press(Keys.END);
    browser.until(() -> browser.is("audio.playbackRate === 3"), "the fastest voice");
    browser.press(Keys.HOME);
    browser.until(() -> browser.is("audio.playbackRate === 0.5"), "the slowest voice");
    assertThat(browser.is("audio.preservesPitch")).isTrue();
    tabTo("volume");
    browser.press(Keys.ARROW_LEFT);
    browser.until(() -> browser.is("audio.volume === 0.95"), "a softer voice");
    assertThat(valueText("volume")).isEqualTo("95 بالمئة");
  }

  @Test
  void position_is_a_slider_that_says_the_time() {
    tabTo("seek");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.until(() -> browser.is("audio.currentTime === 3"), "the third second");
    assertThat(valueText("seek")).contains("3 ث").contains("23 ث");
  }

  @Test
  void sleep_timer_stops_the_voice_and_says_so() {
    openOptions();
    tabTo("sleep");
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    assertThat(browser.value("document.activeElement.value")).isEqualTo("5");
    assertThat(browser.value("delays()")).isEqualTo(List.of(300_000L));
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.value("delays()")).isEqualTo(List.of(900_000L));
    tabTo("play");
    browser.press(Keys.SPACE);
    browser.until(() -> browser.is("audio.played.length > 0"), "sound");
    browser.value("laterOn()");
    said("توقّف التسجيل بمؤقّت النوم");
    assertThat(browser.is("audio.paused")).isTrue();
    assertThat(browser.value("document.getElementById('sleep').value")).isEqualTo("");
  }

  @Test
  void sleep_timer_waits_for_the_end_of_the_section() {
    openOptions();
    tabTo("sleep");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.value("document.activeElement.value")).isEqualTo("section");
    browser.value("(() => { audio.currentTime = 12.4; })()");
    tabTo("play");
    browser.press(Keys.SPACE);
    said("توقّف التسجيل بمؤقّت النوم");
    assertThat(browser.is("audio.paused && audio.currentTime < 15")).isTrue();
  }

  @Test
  void marks_are_kept_heard_saved_and_deleted() {
    browser.press("l", "m", "n", "m");
    said("وُضعت علامة على الجملة 6");
    tabTo("export");
    browser.press(Keys.ENTER);
    said("حُفظت العلامات");
    browser.until(() -> browser.is("window.saved"), "a file");
    assertThat(String.valueOf(browser.value("window.saved")).lines())
        .containsExactly(
            "عودة القطار إلى حلب", "", "0:01\tبقلم سلمى الخطيب", "0:13\tهل يعود كل شيء؟");
    assertThat(browser.value("window.savedAs")).isEqualTo("train-marks.txt");
    browser.value("document.querySelector('#mark-list a').focus()");
    browser.press(Keys.ENTER);
    browser.until(() -> browser.is("audio.played.length > 0"), "the marked sentence");
    assertThat(browser.value("document.querySelector('.s.now').id")).isEqualTo("s2");
    browser.value("document.querySelector('#mark-list button').focus()");
    browser.press(Keys.ENTER);
    said("رُفعت العلامة عن الجملة 2");
    assertThat(browser.number("document.querySelectorAll('.s.kept').length")).isEqualTo(1);
    assertThat(browser.is("document.activeElement.matches('#mark-list button')")).isTrue();
    tabTo("clear");
    browser.press(Keys.ENTER);
    said("حُذفت العلامات");
    assertThat(browser.is("document.getElementById('marks').hidden")).isTrue();
    assertThat(focus()).isEqualTo("mark");
  }

  @Test
  void link_text_download_and_print_are_buttons() {
    browser.press("l");
    openOptions();
    tabTo("copy-link");
    browser.press(Keys.ENTER);
    said("نُسخ الرابط");
    assertThat(browser.value("window.copied")).isEqualTo(browser.value("location.href + '#t=2.0'"));
    tabTo("copy-text");
    browser.press(Keys.SPACE);
    said("نُسخ النص");
    assertThat(String.valueOf(browser.value("window.copied")))
        .contains("وصل القطار إلى المدينة صباح أمس، وعلى متنه 240 راكبًا. ورحّب الأهالي به!");
    tabTo("download");
    assertThat(browser.value("document.activeElement.getAttribute('href')")).isEqualTo("train.mp3");
    assertThat(browser.value("document.activeElement.download")).isEqualTo("train.mp3");
    assertThat(folder.resolve("train.mp3")).exists();
    tabTo("print");
    browser.press(Keys.ENTER);
    assertThat(browser.number("window.printed")).isEqualTo(1);
  }

  @Test
  void a_chapter_of_the_list_is_heard() {
    browser.value("document.querySelector('#contents li:nth-child(3) a').focus()");
    browser.press(Keys.ENTER);
    browser.until(() -> browser.is("audio.played.length > 0"), "the chapter");
    assertThat(browser.value("document.querySelector('#contents [aria-current] span').textContent"))
        .isEqualTo("ما بعد الخط");
    assertThat(browser.value("document.querySelector('.s.now').id")).isEqualTo("s8");
  }

  @Test
  void a_link_to_a_chapter_leads_to_its_first_sentence_before_any_sound() {
    for (String[] chapter :
        new String[][] {{"2", "s6", "هل يعود كل شيء؟"}, {"3", "s8", "ما بعد الخط"}}) {
      String link = "#contents li:nth-child(" + chapter[0] + ") a";
      browser.value("(() => { location.hash = document.querySelector('" + link + "').hash; })()");
      browser.until(() -> browser.is("audio.currentTime > 0 && !audio.seeking"), "the place");
      assertThat(browser.is("audio.paused")).isTrue();
      assertThat(browser.text("#contents [aria-current] span")).isEqualTo(chapter[2]);
      assertThat(browser.text("#place")).isEqualTo(chapter[2]);
      assertThat(browser.value("document.querySelector('.s.now').id")).isEqualTo(chapter[1]);
    }
  }

  @Test
  void buttons_move_by_sentence_paragraph_and_section() {
    for (String[] step :
        new String[][] {
          {"sentence-on", "الجملة 2 من 9"},
          {"sentence-back", "الجملة 1 من 9"},
          {"paragraph-on", "الجملة 2 من 9"},
          {"paragraph-on", "الجملة 3 من 9"},
          {"paragraph-on", "الجملة 5 من 9"},
          {"paragraph-back", "الجملة 3 من 9"},
          {"section-on", "القسم 2 من 3: هل يعود كل شيء؟"},
          {"section-back", "القسم 1 من 3: عودة القطار إلى حلب"}
        }) {
      tabTo(step[0]);
      browser.press(Keys.ENTER);
      said(step[1]);
      assertThat(focus()).isEqualTo(step[0]);
    }
  }

  @Test
  void boxes_are_switched_with_the_space_bar() {
    openOptions();
    for (String box : List.of("step", "dim", "follow", "keys")) {
      tabTo(box);
      boolean before = browser.is("document.activeElement.checked");
      browser.press(Keys.SPACE);
      assertThat(browser.is("document.activeElement.checked")).isNotEqualTo(before);
      assertThat(browser.is("document.body.classList.contains('" + box + "')"))
          .isNotEqualTo(before);
    }
    assertThat(browser.value("getComputedStyle(document.getElementById('s4')).color"))
        .as("dimmed text")
        .isNotEqualTo(browser.value("getComputedStyle(document.body).color"));
  }

  @Test
  void help_opens_and_gives_the_focus_back() {
    tabTo("help-button");
    browser.press(Keys.ENTER);
    browser.until(() -> browser.is("document.getElementById('help').open"), "the help");
    assertThat(focus()).isEqualTo("help-close");
    browser.press(Keys.ENTER);
    browser.until(() -> !browser.is("document.getElementById('help').open"), "the help to close");
    assertThat(focus()).isEqualTo("help-button");
  }

  @Test
  void media_keys_and_the_lock_screen_are_served() {
    assertThat(browser.value("navigator.mediaSession.metadata.title"))
        .isEqualTo("عودة القطار إلى حلب");
    assertThat(browser.value("navigator.mediaSession.metadata.artist")).isEqualTo("سلمى الخطيب");
    browser.value("media.nexttrack()");
    browser.until(() -> browser.is("document.querySelector('#s6.now')"), "the second section");
    assertThat(browser.value("navigator.mediaSession.metadata.album")).isEqualTo("هل يعود كل شيء؟");
    browser.value("media.previoustrack()");
    browser.until(() -> browser.is("document.querySelector('#s1.now')"), "the first section");
    browser.value("media.seekto({ seekTime: 9 })");
    browser.value("media.seekbackward()");
    assertThat(browser.number("audio.currentTime")).isEqualTo(4);
    browser.value("media.seekforward()");
    assertThat(browser.number("audio.currentTime")).isEqualTo(9);
    browser.value("media.play()");
    browser.until(() -> browser.is("audio.played.length > 0"), "sound");
    browser.value("media.pause()");
    assertThat(browser.is("audio.paused")).isTrue();
  }

  @Test
  void nothing_moves_by_itself_where_less_motion_is_wished() {
    browser.value(
        "(() => { Element.prototype.scrollIntoView = (how) => (window.how = how.behavior); })()");
    browser.press(Keys.SPACE);
    browser.until(() -> "smooth".equals(browser.value("window.how")), "a smooth scroll");
    browser.media("prefers-reduced-motion", "reduce");
    browser.press("n");
    browser.until(() -> "auto".equals(browser.value("window.how")), "a jump");
    assertThat(browser.value("getComputedStyle(document.querySelector('.s')).transitionDuration"))
        .isEqualTo("0s");
  }

  /** With the keyboard, as far as the options go. */
  private void openOptions() {
    tabTo("options-button");
    browser.press(Keys.ENTER);
    browser.until(() -> !browser.is("document.getElementById('options').hidden"), "the options");
    assertThat(browser.value("document.activeElement.ariaExpanded")).isEqualTo("true");
  }

  private void tabTo(String id) {
    for (int i = 0; i < 60 && !focus().equals(id); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(focus()).isEqualTo(id);
  }

  private String focus() {
    return String.valueOf(browser.value("document.activeElement.id"));
  }

  private String valueText(String id) {
    return String.valueOf(browser.find("#" + id).getDomAttribute("aria-valuetext"));
  }

  private void said(String text) {
    browser.until(() -> browser.text("#said").equals(text), "«" + text + "» to be announced");
  }
}
