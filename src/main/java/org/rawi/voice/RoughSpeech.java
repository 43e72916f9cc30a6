package org.rawi.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rawi.phonetics.Phone;
import org.rawi.voice.Speech.TimedPhone;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.align.ForcedAlignment;
import org.rawi.voice.align.ForcedAlignment.Segment;

/**
 * A sentence as an engine that knows nothing of our pauses speaks it: the sound of its phrases,
 * each with its words' times. Makes of it what was asked for.
 */
public final class RoughSpeech {
  /** Seconds over which cut edges are faded, so that they do not click. */
  private static final double FADE = .003;

  /** Before a pause sounds are longer. */
  private static final double FINAL_STRETCH = 1.4;

  private final int sampleRate;
  private final List<float[]> sounds = new ArrayList<>();
  private final List<List<TimedWord>> phrases = new ArrayList<>();
  private final List<Double> pauses = new ArrayList<>();
  private int length;

  public RoughSpeech(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /**
   * Adds what was spoken in one go.
   *
   * @param words of each phrase, with times from the start of the sound
   * @param silences seconds after each phrase
   */
  public void add(float[] sound, List<List<TimedWord>> words, List<Double> silences) {
    for (int p = 0; p < words.size(); p++) {
      phrases.add(words.get(p).stream().map(word -> shifted(word, length)).toList());
      pauses.add(silences.get(p));
    }
    sounds.add(sound);
    length += sound.length;
  }

  /**
   * Adds what was spoken in one go by an engine that does not say when.
   *
   * @throws IllegalArgumentException if there is too little sound for these words
   */
  public void addAligned(float[] sound, List<SpokenPhrase> said) {
    List<Segment> segments = new ArrayList<>(List.of(Segment.SILENCE));
    for (SpokenPhrase phrase : said) {
      for (int w = 0; w < phrase.words().size(); w++) {
        double stretch = w == phrase.words().size() - 1 ? FINAL_STRETCH : 1;
        for (Phone phone : phrase.words().get(w).sounds().phones()) {
          segments.add(new Segment(Optional.of(phone), stretch));
        }
      }
      segments.add(Segment.SILENCE);
    }
    long[] bounds = ForcedAlignment.align(sound, sampleRate, segments);
    List<List<TimedWord>> words = new ArrayList<>();
    int at = 1;
    for (SpokenPhrase phrase : said) {
      List<TimedWord> timed = new ArrayList<>();
      for (SpokenPhrase.Word word : phrase.words()) {
        List<TimedPhone> phones = new ArrayList<>();
        for (Phone phone : word.sounds().phones()) {
          phones.add(new TimedPhone(phone, bounds[at], bounds[at + 1]));
          at++;
        }
        timed.add(timed(word, phones));
      }
      at++;
      words.add(timed);
    }
    add(sound, words, said.stream().map(SpokenPhrase::pause).toList());
  }

  /** The word that consists of these phones. */
  public static TimedWord timed(SpokenPhrase.Word word, List<TimedPhone> phones) {
    long from = phones.get(0).from();
    long to = phones.get(phones.size() - 1).to();
    return new TimedWord(word.utterance(), word.index(), from, to, phones);
  }

  /** The speech with pauses as they were asked for. */
  public Speech speech() {
    float[] rough = new float[length];
    int filled = 0;
    for (float[] sound : sounds) {
      System.arraycopy(sound, 0, rough, filled, sound.length);
      filled += sound.length;
    }
    List<float[]> parts = new ArrayList<>();
    List<TimedWord> words = new ArrayList<>();
    int from = 0;
    int made = 0;
    for (int p = 0; p < phrases.size(); p++) {
      List<TimedWord> phrase = phrases.get(p);
      int shift = made - from;
      phrase.forEach(word -> words.add(shifted(word, shift)));
      int end = (int) phrase.get(phrase.size() - 1).to();
      boolean isLast = p == phrases.size() - 1;
      int next = isLast ? length : (int) phrases.get(p + 1).get(0).from();
      int wanted = (int) Math.round(pauses.get(p) * sampleRate);
      int after = Math.min((next - end) / (isLast ? 1 : 2), isLast ? wanted : wanted / 2);
      int before = isLast ? 0 : Math.min(next - end - after, wanted - after);
      parts.add(faded(Arrays.copyOfRange(rough, from, end + after), p > 0));
      parts.add(new float[wanted - after - before]);
      made += end + after - from + wanted - after - before;
      from = next - before;
    }
    return Speech.of(parts, sampleRate, words);
  }

  private float[] faded(float[] part, boolean atStart) {
    int fade = Math.min((int) (FADE * sampleRate), part.length / 2);
    for (int i = 0; i < fade; i++) {
      float gain = (i + .5f) / fade;
      part[part.length - 1 - i] *= gain;
      part[i] *= atStart ? gain : 1;
    }
    return part;
  }

  private static TimedWord shifted(TimedWord word, long by) {
    return new TimedWord(
        word.utterance(),
        word.word(),
        word.from() + by,
        word.to() + by,
        word.phones().stream()
            .map(phone -> new TimedPhone(phone.phone(), phone.from() + by, phone.to() + by))
            .toList());
  }
}
