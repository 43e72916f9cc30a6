package org.rawi.edition.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.edition.Direction;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.recording.SampleScript;

class CaptionTest {
  @TempDir Path folder;

  @Test
  void a_phrase_a_caption_as_it_was_written() {
    assertThat(captions(SampleScript.NEWS))
        .containsExactly(
            "عودة القطار إلى حلب",
            "بقلم سلمى الخطيب",
            "وصل القطار إلى المدينة صباح أمس،",
            "وعلى متنه 240 راكبًا.",
            "ورحّب الأهالي به!",
            "قالت وزيرة النقل:",
            "«هذا يوم انتظرناه طويلًا»؛",
            "ثم صعدت إلى المقصورة.",
            "هل يعود كل شيء؟",
            "لا أحد يعرف الجواب،",
            "لكن السكك الحديدية تعمل من جديد.",
            "ما بعد الخط",
            "تبلغ كلفة المشروع 12% من / الموازنة (بحسب الوزارة).");
  }

  @Test
  void no_space_is_added_where_none_was_written() {
    assertThat(captions("# عنوان\nبين روسيا و”حماس”(أمس) وغيرها 3/4.\n"))
        .containsExactly("عنوان", "بين روسيا و”حماس”(أمس) وغيرها 3/4.");
  }

  @Test
  void long_phrases_are_cut_into_even_parts() {
    String phrase = "كلمات كثيرة ".repeat(12).strip();
    List<String> captions = captions("# عنوان\n" + phrase + ".\n");
    assertThat(captions).hasSize(3);
    assertThat(captions.get(1).length()).isBetween(60, 85);
    assertThat(captions.get(2).length()).isBetween(60, 85);
  }

  @Test
  void escapes_what_web_players_would_read_as_markup() {
    Programme programme =
        SampleProgramme.record("# س < ص & ع --> غ\nنص.\n", SampleProgramme.METADATA, folder);
    String vtt = WebVtt.captions(programme);
    assertThat(vtt).startsWith("WEBVTT\n\n1\n00:00:00.012 --> ");
    assertThat(vtt).contains("\nس &lt; ص &amp; ع --&gt; غ\n");
  }

  @Test
  void a_line_runs_right_to_left_whatever_the_player_takes_it_for() {
    assertThat(Direction.marked("BBC في بيروت")).isEqualTo("\u200F\u202BBBC في بيروت\u202C");
    assertThat(Direction.marked("في BBC")).isEqualTo("\u202Bفي BBC\u202C");
    assertThat(Direction.marked("2026 كان عامًا")).isEqualTo("\u202B2026 كان عامًا\u202C");
    assertThat(Direction.marked("كان عامًا")).isEqualTo("كان عامًا");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال: نعم.",
        "«نعم»؛",
        "(بحسب الوزارة).",
        "زار مقر Google.",
        "في 2026…",
        "20 % منها؟"
      })
  void outer_marks_stand_where_they_would_in_an_arabic_text(String line) {
    Bidi arabic = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    String marked = Direction.marked(line);
    Bidi guessed = new Bidi(marked, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int start = marked.indexOf(line);
    for (int i = 0; i < line.length(); i++) {
      assertThat(guessed.getLevelAt(start + i) % 2)
          .as(line + " " + i)
          .isEqualTo(arabic.getLevelAt(i) % 2);
    }
  }

  @Property(tries = 60)
  void nothing_is_lost_and_no_line_is_too_long(@ForAll("articles") String article)
      throws IOException {
    Path work = Files.createTempDirectory("captions");
    Programme programme = SampleProgramme.record(article, SampleProgramme.METADATA, work);
    List<Caption> captions = Caption.of(programme);
    assertThat(captions)
        .allSatisfy(
            caption -> {
              assertThat(caption.lines()).hasSizeBetween(1, 2);
              assertThat(caption.lines()).allMatch(line -> line.length() <= 42);
              assertThat(caption.to()).isGreaterThan(caption.from());
            });
    for (int i = 1; i < captions.size(); i++) {
      assertThat(captions.get(i).from()).isGreaterThanOrEqualTo(captions.get(i - 1).to());
    }
    String shown = captions.stream().flatMap(c -> c.lines().stream()).collect(Collectors.joining());
    assertThat(shown.replaceAll("\\s", "")).isEqualTo(article.replaceAll("[#\\s]", ""));
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("ابتثجحلمنوي").ofMinLength(1).ofMaxLength(14);
    Arbitrary<String> long_ = Arbitraries.strings().withChars("abهـ").ofLength(100);
    Arbitrary<String> mark = Arbitraries.of("", "", "", "،", ".", "؟", ":", "؛", " –");
    Arbitrary<String> token =
        Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(40, word), net.jqwik.api.Tuple.of(1, long_))
            .flatMap(w -> mark.map(m -> w + m));
    Arbitrary<String> line = token.list().ofMinSize(1).ofMaxSize(30).map(t -> String.join(" ", t));
    return line.map(body -> "# عنوان\n" + body + "\n");
  }

  private List<String> captions(String article) {
    return Caption.of(SampleProgramme.record(article, SampleProgramme.METADATA, folder)).stream()
        .map(caption -> String.join(" / ", caption.lines()))
        .toList();
  }
}
