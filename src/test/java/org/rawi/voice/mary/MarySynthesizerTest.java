package org.rawi.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rawi.article.Paragraph;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.script.Sentence;
import org.rawi.script.Sentence.Mood;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.text.Span;
import org.rawi.voice.Sentences;
import org.rawi.voice.Speech;
import org.rawi.voice.Speech.TimedPhone;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Voice;
import org.rawi.voice.neural.NeuralSynthesizer;
import org.rawi.voice.neural.NeuralVoice;

class MarySynthesizerTest {
  private static final Voice HADI =
      new Voice("hadi", Map.of("en", "Hadi"), "mary", "ar", "CC-BY-SA-4.0", "…", 16000, 1);
  private static final String[] NEWS = {
    "اِسْتَقْبَلَ الرَّئِيسُ وَفْدًا مِنَ المُهَنْدِسِينَ", "وَشَكَرَهُمْ عَلَى عَمَلِهِمْ"
  };
  private static MarySynthesizer mary;
  private static NeuralSynthesizer direct;

  @BeforeAll
  static void open() throws IOException {
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    try (InputStream in = Files.newInputStream(Path.of("voices/hadi/voice.bin"))) {
      NeuralVoice engine = NeuralVoice.read(in);
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
      mary = new MarySynthesizer(HADI, engine);
      direct = new NeuralSynthesizer(HADI, engine);
      assertThat(Locale.getDefault(Locale.Category.FORMAT).toLanguageTag()).isEqualTo("ar-EG");
      assertThat(System.getProperty("server")).isNull();
      mary.speak(Sentences.statement(NEWS));
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void the_host_changes_nothing_of_the_engine(Mood mood) {
    SpeechRequest request = Sentences.request(mood, 1.1, NEWS);
    Speech hosted = mary.speak(request);
    Speech engine = direct.speak(request);
    assertThat(hosted.words()).isEqualTo(engine.words());
    assertThat(hosted.samples()).hasSameSizeAs(engine.samples());
    assertThat(farthest(hosted.samples(), engine.samples())).isLessThan(1f / 32768);
  }

  @Test
  void every_word_and_phone_has_its_time() {
    Speech speech = mary.speak(Sentences.statement(NEWS));
    assertThat(speech.words()).hasSize(8);
    assertThat(speech.words()).extracting(TimedWord::word).containsExactly(0, 1, 2, 3, 4, 0, 1, 2);
    long at = 0;
    for (TimedWord word : speech.words()) {
      assertThat(word.from()).isEqualTo(word.utterance() == 1 && word.word() == 0 ? at + 4000 : at);
      at = word.from();
      for (TimedPhone phone : word.phones()) {
        assertThat(phone.from()).isEqualTo(at);
        assertThat(phone.to()).isGreaterThan(at);
        at = phone.to();
      }
      assertThat(word.to()).isEqualTo(at);
    }
    assertThat(speech.samples().length - at).isBetween(800L, 880L); // the tail
  }

  @Test
  void the_pause_is_silent_and_the_words_are_not() {
    Speech speech = mary.speak(Sentences.statement(NEWS));
    long pause = speech.words().get(4).to();
    assertThat(level(speech, pause + 800, pause + 3200)).isLessThan(.003);
    for (TimedWord word : speech.words()) {
      assertThat(level(speech, word.from(), word.to())).isGreaterThan(.01);
    }
    assertThat(level(speech, 0, speech.samples().length)).isBetween(.02, .1);
  }

  @Test
  void faster_is_shorter() {
    assertThat(mary.nearestRate(3)).isEqualTo(NeuralVoice.FASTEST);
    assertThat(mary.nearestRate(1.2)).isEqualTo(1.2);
    int slow = mary.speak(Sentences.request(Mood.STATEMENT, .7, NEWS)).samples().length;
    int fast = mary.speak(Sentences.request(Mood.STATEMENT, 1.4, NEWS)).samples().length;
    assertThat(fast).isLessThan(slow * 6 / 10);
  }

  @Test
  void the_demanded_pronunciation_is_spoken() {
    SpokenWord word =
        new SpokenWord(
            "وَفْدٌ", new Span(0, 0), Optional.of(PhoneSymbols.parse("b i l g a t~ i s")));
    Utterance utterance = new Utterance(List.of(word), Utterance.Ending.FULL_STOP, false);
    Sentence sentence =
        new Sentence(Paragraph.Kind.BODY, 0, new Span(0, 0), Mood.STATEMENT, List.of(utterance));
    Speech speech = mary.speak(new SpeechRequest(sentence, List.of(), 1));
    assertThat(speech.words().get(0).phones().stream().map(TimedPhone::phone).toList())
        .isEqualTo(word.pronunciation().orElseThrow());
  }

  @Test
  void a_very_long_sentence_is_spoken_whole() {
    String phrase = String.join(" ", Collections.nCopies(65, "كِتَابٌ"));
    Speech speech = mary.speak(Sentences.statement(phrase, phrase));
    assertThat(speech.words()).hasSize(130);
    assertThat(speech.words().get(129).to()).isLessThan(speech.samples().length);
  }

  @Test
  void two_threads_speak_as_one_does() throws InterruptedException, ExecutionException {
    float[] alone = mary.speak(Sentences.statement(NEWS)).samples();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Speech>> speeches = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        speeches.add(threads.submit(() -> mary.speak(Sentences.statement(NEWS))));
      }
      for (Future<Speech> speech : speeches) {
        assertThat(speech.get().samples()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_word_without_sounds_is_an_error() {
    assertThatThrownBy(() -> mary.speak(Sentences.statement("قَالَ … شَيْئًا")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("…");
  }

  private static float farthest(float[] a, float[] b) {
    float farthest = 0;
    for (int i = 0; i < a.length; i++) {
      farthest = Math.max(farthest, Math.abs(a[i] - b[i]));
    }
    return farthest;
  }

  private static double level(Speech speech, long from, long to) {
    double sum = 0;
    for (long i = from; i < to; i++) {
      sum += speech.samples()[(int) i] * speech.samples()[(int) i];
    }
    return Math.sqrt(sum / (to - from));
  }
}
