package org.rawi.voice.neural;

import java.util.ArrayList;
import java.util.List;
import org.rawi.TextResource;
import org.rawi.voice.neural.RhythmFactor.Sound;

/**
 * How long a reader makes each phone: the network's opinion, corrected by a sum of what he does
 * after, before and inside which sounds. Learnt from one reader's phone timings; {@code RHYTHM.md}
 * beside the weights says how. Immutable.
 *
 * <p>The sum is of logarithms, so that terms multiply: before a pause a vowel lasts so many times
 * as long. Source of the method: van Santen, "Assignment of segmental duration in text-to-speech
 * synthesis", Computer Speech and Language 8 (1994).
 */
final class Rhythm {
  /** Seconds; longer phones of the reader hold a pause. */
  private static final double SHORTEST = .02;

  private static final double LONGEST = .4;

  /** Weights are whole thousandths: their sums are exact. */
  private static final double UNIT = 1e-3;

  private static final String MEAN = "MEAN";

  /** What the network's opinion weighs for each sound. */
  private static final String NETWORK = "NETWORK";

  private static final List<RhythmFactor> FACTORS = List.of(RhythmFactor.values());
  private static final int SOUND = FACTORS.indexOf(RhythmFactor.SOUND);

  private final List<Term> terms;
  private final int mean;
  private final int[] slopes;

  /**
   * Weights for each combination of values of some factors, the last factor's value running
   * fastest.
   *
   * @param factors indices into {@link #FACTORS}
   */
  private record Term(int[] factors, int[] weights) {
    int weight(int[] values) {
      int at = 0;
      for (int factor : factors) {
        at = at * FACTORS.get(factor).size() + values[factor];
      }
      return weights[at];
    }
  }

  private Rhythm(List<Term> terms, int mean, int[] slopes) {
    this.terms = terms;
    this.mean = mean;
    this.slopes = slopes;
  }

  /** The reader that comes with the program. */
  static Rhythm read() {
    return of(TextResource.of(Rhythm.class, "rhythm.tsv"));
  }

  /**
   * @param text a term a line: factors joined by {@code *}, tab, weights; {@code #} for comments
   */
  static Rhythm of(String text) {
    List<Term> terms = new ArrayList<>();
    int mean = 0;
    int[] slopes = new int[Sound.values().length];
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      int tab = line.indexOf('\t');
      String name = line.substring(0, tab);
      int[] weights = weights(line.substring(tab + 1));
      switch (name) {
        case MEAN -> mean = sized(name, weights, 1)[0];
        case NETWORK -> slopes = sized(name, weights, slopes.length);
        default -> terms.add(term(name, weights));
      }
    }
    return new Rhythm(List.copyOf(terms), mean, slopes);
  }

  private static Term term(String name, int[] weights) {
    String[] names = name.split("\\*", -1);
    int[] factors = new int[names.length];
    int size = 1;
    for (int f = 0; f < factors.length; f++) {
      RhythmFactor factor = RhythmFactor.valueOf(names[f]);
      factors[f] = FACTORS.indexOf(factor);
      size *= factor.size();
    }
    return new Term(factors, sized(name, weights, size));
  }

  private static int[] sized(String name, int[] weights, int size) {
    if (weights.length != size) {
      throw new IllegalArgumentException(
          name + " has " + weights.length + " weights instead of " + size);
    }
    return weights;
  }

  private static int[] weights(String line) {
    String[] numbers = line.split(" ", -1);
    int[] weights = new int[numbers.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Integer.parseInt(numbers[i]);
    }
    return weights;
  }

  /**
   * @param network seconds a phone as the network has them
   * @return seconds a phone at the reader's own, slow pace; 0 for pauses
   */
  double[] seconds(PhoneRow row, double[] network) {
    double[] seconds = new double[network.length];
    for (int i = 0; i < seconds.length; i++) {
      if (!row.get(i).isPause()) {
        seconds[i] = seconds(values(row, i), network[i]);
      }
    }
    return seconds;
  }

  private static int[] values(PhoneRow row, int i) {
    int[] values = new int[FACTORS.size()];
    for (int f = 0; f < values.length; f++) {
      values[f] = FACTORS.get(f).of(row, i);
    }
    return values;
  }

  /**
   * @param values of all factors, in their order
   */
  double seconds(int[] values, double network) {
    int sum = mean;
    for (Term term : terms) {
      sum += term.weight(values);
    }
    double slope = slopes[values[SOUND]] * UNIT;
    double seconds = StrictMath.exp(sum * UNIT + slope * StrictMath.log(network));
    return Math.max(SHORTEST, Math.min(LONGEST, seconds));
  }
}
