package org.rawi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rawi.article.Article;
import org.rawi.article.Metadata;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Markup;
import org.rawi.article.Section;
import org.rawi.script.Script.Notice;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

class ScriptTest {
  private final ScriptWriter writer =
      new ScriptWriter(ScriptWriterTest.NONE, ScriptOptions.DEFAULT);

  private static Article article(String text, List<Paragraph> opening, List<Section> sections) {
    Metadata metadata = Metadata.of("العنوان");
    return new Article(
        text,
        metadata,
        opening,
        sections,
        List.of(new Article.Dropped(new Span(0, 1), "شارك المقال", "share line")));
  }

  private static Paragraph body(String text, Markup... markup) {
    return new Paragraph(Paragraph.Kind.BODY, AlignedText.of(text), List.of(markup));
  }

  private Script script(Paragraph... paragraphs) {
    String text =
        Stream.of(paragraphs)
            .map(paragraph -> paragraph.text().text())
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return writer.write(
        article(text, List.of(), List.of(new Section(Optional.empty(), List.of(paragraphs)))));
  }

  private static String spoken(Script script) {
    return script.sections().stream()
        .flatMap(section -> section.sentences().stream())
        .flatMap(sentence -> sentence.utterances().stream())
        .flatMap(utterance -> utterance.words().stream())
        .map(SpokenWord::text)
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_sentence_is_told_before_the_next_paragraph_is_read() {
    AtomicInteger read = new AtomicInteger();
    Diacritics counting =
        (paragraph, confidence) -> {
          read.incrementAndGet();
          return ScriptWriterTest.NONE.of(paragraph, confidence);
        };
    List<Paragraph> paragraphs =
        List.of(
            body("وصل القطار إلى المدينة. ثم غادر."),
            body("قال المدير: «سنعود قريبًا"),
            body("إلى كل قرية.» ثم سكت."));
    List<Sentence> told = new ArrayList<>();
    List<Integer> when = new ArrayList<>();
    Script script =
        new ScriptWriter(counting, ScriptOptions.DEFAULT)
            .write(
                article(
                    "ن".repeat(40), List.of(), List.of(new Section(Optional.empty(), paragraphs))),
                sentence -> {
                  told.add(sentence);
                  when.add(read.get());
                });
    assertThat(told)
        .isEqualTo(script.sections().stream().flatMap(s -> s.sentences().stream()).toList());
    assertThat(when).startsWith(1, 1, 2).endsWith(3);
  }

  @Test
  void a_heading_that_asks_is_a_question_and_ends_as_a_heading() {
    Paragraph heading =
        new Paragraph(Paragraph.Kind.HEADING, AlignedText.of("ملايين الدولارات من موسكو؟"));
    Script script =
        writer.write(
            article(
                heading.text().text(),
                List.of(),
                List.of(new Section(Optional.of(heading), List.of()))));
    Sentence sentence = script.sections().get(0).sentences().get(0);
    assertThat(sentence.mood()).isEqualTo(Sentence.Mood.YES_NO_QUESTION);
    assertThat(sentence.utterances().get(0).ending()).isEqualTo(Utterance.Ending.HEADING);
    assertThat(script.sections().get(0).title()).isEqualTo("ملايين الدولارات من موسكو؟");
  }

  @Test
  void a_quotation_goes_on_to_the_paragraph_that_closes_it() {
    Script script =
        script(
            body("قال الكاتب “هذه بداية كلام طويل."),
            body("وهذه تتمة الكلام الطويل نفسه"),
            body("وهنا تنتهي كل الأقوال” ثم سكت الرجل طويلا."));
    List<Boolean> quoted =
        script.sections().get(0).sentences().stream()
            .flatMap(sentence -> sentence.utterances().stream())
            .map(Utterance::quoted)
            .toList();
    assertThat(quoted).containsExactly(false, true, true, true, false);
  }

  @Test
  void abbreviations_and_decimals_do_not_end_sentences() {
    Script script = script(body("زار د. أحمد 3.5 مدن. هذا خبر جديد. ثم عاد؟!"));
    assertThat(script.sections().get(0).sentences()).hasSize(3);
    assertThat(script.sections().get(0).sentences().get(2).mood())
        .isEqualTo(Sentence.Mood.YES_NO_QUESTION);
  }

  @Test
  void changes_name_the_rule_and_the_place() {
    Script script = script(body("شاركت 12 دولة"));
    assertThat(script.changes())
        .containsExactly(
            new Script.Change(
                new Span(6, 13), "12 دولة", "number", script.changes().get(0).spoken()));
  }

  @Test
  void what_is_dropped_or_skipped_is_reported() {
    Script script = script(body("شكرا 😀"));
    assertThat(script.notices())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.DROPPED, Notice.Kind.SKIPPED);
  }

  @Test
  void a_substitute_is_said_instead() {
    Markup sub = new Markup("sub", 4, 8, Map.of("alias", "الأمم المتحدة"));
    assertThat(spoken(script(body("قال UNGA نعم", sub)))).isEqualTo("قال الأمم المتحدة نعم");
  }

  @Test
  void say_as_spells_and_counts() {
    Markup digits = new Markup("say-as", 0, 3, Map.of("interpret-as", "telephone"));
    Markup ordinal = new Markup("say-as", 0, 1, Map.of("interpret-as", "ordinal"));
    assertThat(spoken(script(body("123", digits)))).isEqualTo("وَاحِدْ اثْنَانْ ثَلَاثَةْ");
    assertThat(spoken(script(body("3", ordinal)))).startsWith("ال");
  }

  @Test
  void a_demanded_pronunciation_reaches_the_word() {
    Markup phoneme = new Markup("phoneme", 0, 5, Map.of("ph", "buːtin"));
    Script script = script(body("بوتين وصل", phoneme));
    SpokenWord word =
        script.sections().get(0).sentences().get(0).utterances().get(0).words().get(0);
    assertThat(word.pronunciation()).isPresent();
  }

  @Test
  void a_break_divides_utterances_and_unknown_elements_are_harmless() {
    Markup pause = new Markup("break", 4, 4, Map.of());
    Markup unknown = new Markup("blink", 0, 3, Map.of());
    Script script = script(body("نعم لا", unknown, pause));
    assertThat(script.sections().get(0).sentences().get(0).utterances()).hasSize(2);
  }
}
