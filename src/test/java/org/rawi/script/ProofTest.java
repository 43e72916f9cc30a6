package org.rawi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.script.Script.Notice;
import org.rawi.tashkeel.Diacritizer;

class ProofTest {
  private final ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);

  static Stream<Path> pages() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("input", "src/test/resources/org/rawi/article")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().matches(".*\\.(txt|md|html)")).forEach(all::add);
      }
    }
    return all.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void no_word_of_an_article_is_lost(Path file) {
    Article article;
    try {
      article = ArticleReader.read(Input.of(file), ReadingOptions.DEFAULT);
    } catch (org.rawi.RawiException refused) {
      return; // with its reason
    }
    assertThat(Proof.of(article, writer.write(article)).missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "زاد السعر بـ$3.5 مليون و£20 في 2024 (انظر https://example.org/a/b).",
        "لقاء 10/12/2025 الساعة 5:30 م. 😀 نسبة 12% — Microsoft وحدها؛ س²+ص=3",
        "اتصل على 0501234567 أو info@example.org، ثم «انتظر»… 1️⃣ ½ كوب",
        "### ~~محذوف~~ <b>غامق</b> &amp; {{قالب}} [رابط](http://x.y)"
      })
  void no_word_of_a_line_is_lost(String text) {
    Proof proof = proof(text);
    assertThat(proof.missing()).isEmpty();
    assertThat(proof.written())
        .isEqualTo(proof.spoken() + proof.left().values().stream().mapToInt(i -> i).sum());
  }

  @Test
  void a_word_that_a_script_swallows_is_named() {
    Article article = article("وصل القطار السريع إلى المدينة. ثم عاد.");
    Script script = writer.write(article);
    ScriptSection section = script.sections().get(0);
    Sentence sentence = section.sentences().get(0);
    Utterance utterance = sentence.utterances().get(0);
    List<SpokenWord> fewer = new ArrayList<>(utterance.words());
    fewer.remove(2);
    Utterance cut = new Utterance(fewer, utterance.ending(), utterance.quoted());
    List<Sentence> sentences = new ArrayList<>(section.sentences());
    sentences.set(
        0,
        new Sentence(
            sentence.kind(),
            sentence.paragraph(),
            sentence.source(),
            sentence.mood(),
            List.of(cut)));
    Script swallowing =
        new Script(
            script.title(),
            script.language(),
            List.of(new ScriptSection(section.title(), sentences)),
            script.notices(),
            script.changes(),
            script.confidence());
    assertThat(Proof.of(article, script).complete()).isTrue();
    assertThat(Proof.of(article, swallowing).missing()).containsExactly("السريع");
    Notice told =
        new Notice(Notice.Kind.SKIPPED, utterance.words().get(2).source(), "السريع", "test");
    Script honest =
        new Script(
            script.title(),
            script.language(),
            swallowing.sections(),
            List.of(told),
            script.changes(),
            script.confidence());
    assertThat(Proof.of(article, honest))
        .isEqualTo(new Proof(7, 6, Map.of(Notice.Kind.SKIPPED, 1), List.of()));
  }

  private Proof proof(String text) {
    Article article = article(text);
    return Proof.of(article, writer.write(article));
  }

  private static Article article(String text) {
    return ArticleReader.read(
        new Input(
            "a.txt",
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.util.Optional.empty()),
        ReadingOptions.DEFAULT);
  }
}
