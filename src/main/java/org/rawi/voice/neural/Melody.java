package org.rawi.voice.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rawi.phonetics.Phoneme;
import org.rawi.voice.neural.Passage.Tune;
import org.rawi.voice.neural.PhoneRow.Place;

/**
 * The tune of a passage, over the small movements that the network hears in every phone: each
 * phrase sets in high and sinks, stressed syllables stand out, and the last one tells whether the
 * speaker goes on, ends or asks. Computed in semitones above 1 Hz.
 */
final class Melody {
  private static final double MEAN = semitones(118);
  private static final double LOWEST = semitones(62);
  private static final double HIGHEST = semitones(240);

  /** Semitones by which an accented vowel stands out. */
  private static final double ACCENT = 1;

  /** Shorter words (particles) carry no accent. */
  private static final int ACCENTED_PHONES = 5;

  /** Semitones below its neighbourhood at which a hamza is heard as one, and not as a creak. */
  private static final double HAMZA_FALL = 4;

  /** Seconds around a hamza that are its neighbourhood, and those that it colours. */
  private static final double NEIGHBOURHOOD = .2;

  private static final double COLOURED = .04;

  private static final double CONTINUATION_RISE = 2;
  private static final double QUESTION_RISE = 6;
  private static final double WH_PEAK = 3.5;
  private static final double WH_FALL = 2;

  /** Seconds in which the voice comes down from the question word. */
  private static final double WH_DECAY = .3;

  /**
   * How lively a tune is.
   *
   * @param spread factor on the network's own movements
   * @param slope semitones that a phrase sinks from its start to its end
   * @param lift semitones above the mean
   */
  private record Style(double spread, double slope, double lift) {
    static Style of(Tune tune) {
      return switch (tune) {
        case STATEMENT, YES_NO_QUESTION -> new Style(1.15, 1.2, 0);
        case WH_QUESTION -> new Style(1.15, 2, 0);
        case EXCLAMATION -> new Style(1.4, 2, 1);
        case HEADING -> new Style(1.25, 2, .5);
      };
    }
  }

  private final PhoneRow row;
  private final Timing timing;
  private final double[] x;

  /**
   * @param logF0 natural logarithm of Hz for each vocoder frame, as the network has it
   * @param voicing its certainty that the frame is voiced
   */
  private Melody(PhoneRow row, Timing timing, double[] logF0, float[] voicing) {
    this.row = row;
    this.timing = timing;
    this.x = new double[logF0.length];
    Style style = Style.of(row.passage().tune());
    double own = voicedMean(logF0, voicing);
    for (int t = 0; t < x.length; t++) {
      x[t] = MEAN + style.lift() + style.spread() * (logF0[t] * 12 / StrictMath.log(2) - own);
    }
  }

  /** Hz for each vocoder frame; parameters as of the constructor. */
  static double[] over(PhoneRow row, Timing timing, double[] logF0, float[] voicing) {
    Melody melody = new Melody(row, timing, logF0, voicing);
    int i = 0;
    while (i < row.size()) {
      int end = i;
      while (end < row.size() && !row.get(end).isPause()) {
        end++;
      }
      if (end > i) {
        melody.phrase(i, end);
      }
      i = end + 1;
    }
    if (row.passage().tune() == Tune.WH_QUESTION) {
      melody.peakOnQuestionWord();
    }
    melody.holdHamzas(voicing);
    return melody.hertz();
  }

  private static double voicedMean(double[] logF0, float[] voicing) {
    double sum = 0;
    int n = 0;
    for (int t = 0; t < logF0.length; t++) {
      if (voicing[t] > .5f) {
        sum += logF0[t];
        n++;
      }
    }
    return n == 0 ? MEAN : sum / n * 12 / StrictMath.log(2);
  }

  /** Phones {@code from} to {@code end}, between two pauses. */
  private void phrase(int from, int end) {
    Tune tune = row.passage().tune();
    double start = timing.start(from);
    double stop = timing.end(end - 1);
    slope(start, stop, Style.of(tune).slope());
    List<Integer> stressed = stressedVowels(from, end);
    int last = stressed.isEmpty() ? end - 1 : stressed.get(stressed.size() - 1);
    boolean isFinal = end < row.size() && row.phrase(end).isFinal();
    if (!isFinal) {
      ramp(timing.start(last), stop, CONTINUATION_RISE);
    } else if (tune == Tune.YES_NO_QUESTION) {
      askAtEnd(timing.start(last), stop);
    } else if (tune == Tune.WH_QUESTION) {
      ramp(timing.start(last), stop, -WH_FALL);
    }
    for (int vowel : stressed) {
      if (row.word(vowel).phones().size() >= ACCENTED_PHONES) {
        accent(vowel);
      }
    }
  }

  private List<Integer> stressedVowels(int from, int end) {
    List<Integer> vowels = new ArrayList<>();
    for (int i = from; i < end; i++) {
      Place place = row.get(i);
      if (place.stressed() && place.isVowel()) {
        vowels.add(i);
      }
    }
    return vowels;
  }

  private void slope(double start, double stop, double semitones) {
    double span = Math.max(stop - start, .1);
    for (int t = first(start); t < first(stop); t++) {
      x[t] += semitones * (.5 - (Timing.centre(t) - start) / span);
    }
  }

  private void ramp(double start, double stop, double semitones) {
    double span = Math.max(stop - start, .05);
    for (int t = first(start); t < first(stop); t++) {
      x[t] += semitones * (Timing.centre(t) - start) / span;
    }
  }

  /** A yes-or-no question rises from its last stressed vowel to its end, whatever came before. */
  private void askAtEnd(double start, double stop) {
    double span = Math.max(stop - start, .05);
    for (int t = first(start); t < first(stop); t++) {
      double u = (Timing.centre(t) - start) / span;
      double blend = Math.min(1, 4 * u);
      x[t] = (1 - blend) * x[t] + blend * (MEAN - 1 + QUESTION_RISE * u);
    }
  }

  private void accent(int vowel) {
    double centre = (timing.start(vowel) + timing.end(vowel)) / 2;
    double reach = Math.max(.09, timing.length(vowel));
    bump(centre, reach, reach, ACCENT);
  }

  /** The question word is the peak of a wh-question: كَيْفَ، مَتَى. */
  private void peakOnQuestionWord() {
    int at = questionWord();
    int end = at;
    while (end < row.size() && row.get(at).sameWord(row.get(end))) {
      end++;
    }
    double start = timing.start(at);
    double stop = timing.end(end - 1);
    bump((start + stop) / 2, Math.max(.1, stop - start), (stop - start) / 2 + WH_DECAY, WH_PEAK);
  }

  /** First phone of the question word; of the passage, if it is not known. */
  private int questionWord() {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).phone() == 0 && Interrogatives.contains(row.word(i))) {
        return i;
      }
    }
    return 0;
  }

  /**
   * The network has every hamza fall into the cellar of the voice; {@link #HAMZA_FALL} semitones
   * below what is voiced around it are enough.
   */
  private void holdHamzas(float[] voicing) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).sound().filter(sound -> sound.phoneme() == Phoneme.HAMZA).isPresent()) {
        hold(timing.start(i) - COLOURED, timing.end(i) + COLOURED, voicing);
      }
    }
  }

  private void hold(double start, double stop, float[] voicing) {
    int from = first(start);
    int end = first(stop);
    double[] around =
        IntStream.range(first(start - NEIGHBOURHOOD), first(stop + NEIGHBOURHOOD))
            .filter(t -> (t < from || t >= end) && voicing[t] > .5f)
            .mapToDouble(t -> x[t])
            .sorted()
            .toArray();
    if (around.length > 0) {
      double lowest = around[around.length / 2] - HAMZA_FALL;
      for (int t = from; t < end; t++) {
        x[t] = Math.max(x[t], lowest);
      }
    }
  }

  /** A raised cosine of the given reach in seconds to either side. */
  private void bump(double centre, double before, double after, double height) {
    for (int t = first(centre - before); t < first(centre + after); t++) {
      double distance = Timing.centre(t) - centre;
      double h = Math.abs(distance) / (distance < 0 ? before : after);
      if (h < 1) {
        x[t] += height * .5 * (1 + StrictMath.cos(Math.PI * h));
      }
    }
  }

  /** The first vocoder frame whose middle is not before the given time. */
  private int first(double seconds) {
    int t = (int) StrictMath.ceil(seconds / Frames.STEP - .5 - 1e-9);
    return Math.max(0, Math.min(x.length, t));
  }

  private double[] hertz() {
    double[] hertz = new double[x.length];
    for (int t = 0; t < x.length; t++) {
      double semitones = Math.max(LOWEST, Math.min(HIGHEST, x[t]));
      hertz[t] = StrictMath.exp(semitones * StrictMath.log(2) / 12);
    }
    return hertz;
  }

  private static double semitones(double hertz) {
    return 12 * StrictMath.log(hertz) / StrictMath.log(2);
  }
}
