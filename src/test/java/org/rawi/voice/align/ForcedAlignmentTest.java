package org.rawi.voice.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.script.Sentence.Mood;
import org.rawi.voice.Sentences;
import org.rawi.voice.Speech;
import org.rawi.voice.Speech.TimedPhone;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.align.ForcedAlignment.Segment;

/** On the sound of hadi, whose times are known. */
class ForcedAlignmentTest {
  private static final double NEAR = .08;

  private static final List<SpeechRequest> REQUESTS =
      List.of(
          Sentences.statement("وَصَلَ الْقِطَارُ إِلَى الْمَدِينَةِ بَعْدَ مُنْتَصَفِ اللَّيْلِ"),
          Sentences.statement(
              "قَالَ الْوَزِيرُ إِنَّ الْمَشْرُوعَ سَيَبْدَأُ فِي الرَّبِيعِ",
              "وَسَيَسْتَمِرُّ ثَلَاثَ سَنَوَاتٍ",
              "ثُمَّ يُفْتَتَحُ أَمَامَ الزُّوَّارِ"),
          Sentences.request(Mood.YES_NO_QUESTION, 1, "هَلْ شَاهَدْتَ مُبَارَاةَ الْأَمْسِ"),
          Sentences.request(
              Mood.STATEMENT,
              1.3,
              "تُوُفِّيَ الشَّاعِرُ عَنْ عُمْرٍ نَاهَزَ الثَّمَانِينَ",
              "فِي مَنْزِلِهِ"),
          Sentences.request(
              Mood.STATEMENT,
              .8,
              "غَرِقَ الزَّوْرَقُ قُبَالَةَ السَّاحِلِ",
              "وَنَجَا جَمِيعُ رُكَّابِهِ"),
          Sentences.statement(
              "صَحِيفَةُ الصَّبَاحِ", "خَبَرٌ حَصْرِيٌّ مِنْ ضَوَاحِي الْعَاصِمَةِ"),
          Sentences.statement(
              "أَضَافَ أَنَّ أَسْعَارَ الْأَرُزِّ وَالسُّكَّرِ ارْتَفَعَتْ كَثِيرًا"));

  @Test
  void words_are_found_within_80_milliseconds() {
    List<Double> errors = new ArrayList<>();
    try (Synthesizer hadi = VoiceCatalog.of(List.of(Path.of("voices"))).open("hadi")) {
      for (SpeechRequest request : REQUESTS) {
        errors.addAll(errors(hadi.speak(request)));
      }
    }
    Collections.sort(errors);
    double mean = errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    assertThat(errors).hasSizeGreaterThan(90);
    assertThat(errors.get(errors.size() - 1)).isLessThanOrEqualTo(NEAR);
    assertThat(mean).isLessThan(.02);
  }

  /** Seconds by which the starts and ends of words are missed. */
  private static List<Double> errors(Speech speech) {
    List<Segment> segments = new ArrayList<>(List.of(Segment.SILENCE));
    List<Integer> firsts = new ArrayList<>();
    int utterance = 0;
    for (TimedWord word : speech.words()) {
      if (word.utterance() != utterance) {
        segments.add(Segment.SILENCE);
        utterance = word.utterance();
      }
      firsts.add(segments.size());
      for (TimedPhone phone : word.phones()) {
        segments.add(new Segment(Optional.of(phone.phone()), 1));
      }
    }
    segments.add(Segment.SILENCE);
    long[] bounds = ForcedAlignment.align(speech.samples(), speech.sampleRate(), segments);
    List<Double> errors = new ArrayList<>();
    for (int w = 0; w < firsts.size(); w++) {
      TimedWord word = speech.words().get(w);
      int first = firsts.get(w);
      double rate = speech.sampleRate();
      errors.add(Math.abs(bounds[first] - word.from()) / rate);
      errors.add(Math.abs(bounds[first + word.phones().size()] - word.to()) / rate);
    }
    return errors;
  }

  @Test
  void too_little_sound_is_said() {
    List<Segment> segments = new ArrayList<>(List.of(Segment.SILENCE));
    segments.addAll(Collections.nCopies(9, new Segment(Optional.of(new Phone(Phoneme.A)), 1)));
    segments.add(Segment.SILENCE);
    assertThatThrownBy(() -> ForcedAlignment.align(new float[800], 16_000, segments))
        .hasMessageContaining("5 frames of sound for 9 phones");
  }
}
