package org.rawi.recording;

/**
 * Loudness of a mono programme by EBU R128: integrated with both gates (ITU-R BS.1770-4) and range
 * (EBU Tech 3342). Memory does not grow with the programme: blocks are counted in a histogram of
 * hundredths of a decibel that keeps the energy of each bin. Not thread-safe.
 */
final class LoudnessMeter {
  private static final double ABSOLUTE_GATE = -70;
  private static final double RELATIVE_GATE = -10;
  private static final double RANGE_GATE = -20;

  /** A block moves on by a tenth of a second. */
  private static final int STEPS_A_SECOND = 10;

  private static final int BLOCK_STEPS = 4;
  private static final int SHORT_TERM_STEPS = 30;

  private final int sampleRate;
  private final KWeighting weighting;
  private final double[] steps = new double[SHORT_TERM_STEPS];
  private final Histogram blocks = new Histogram();
  private final Histogram shortTerms = new Histogram();
  private double energy;
  private int inStep;
  private int stepLength;
  private long stepCount;

  LoudnessMeter(int sampleRate) {
    this.sampleRate = sampleRate;
    weighting = new KWeighting(sampleRate);
    stepLength = sampleRate / STEPS_A_SECOND;
  }

  /** Adds the first {@code count} samples. */
  void add(float[] samples, int count) {
    for (int from = 0; from < count; ) {
      int to = Math.min(count, from + stepLength - inStep);
      energy = weighting.addEnergy(samples, from, to, energy);
      inStep += to - from;
      from = to;
      if (inStep == stepLength) {
        endStep();
      }
    }
  }

  /** LUFS; negative infinity when nothing passes the gates. */
  double integrated() {
    double ungated = blocks.mean(0);
    return decibels(blocks.mean(Histogram.bin(decibels(ungated) + RELATIVE_GATE)));
  }

  /** Loudness range, LU; 0 when the programme is shorter than three seconds. */
  double range() {
    int gate = Histogram.bin(decibels(shortTerms.mean(0)) + RANGE_GATE);
    return shortTerms.percentile(gate, 0.95) - shortTerms.percentile(gate, 0.10);
  }

  private void endStep() {
    steps[(int) (stepCount % SHORT_TERM_STEPS)] = energy / inStep;
    stepCount++;
    energy = 0;
    inStep = 0;
    // In sample rates that ten does not divide, steps differ by a sample and keep time on average.
    stepLength =
        (int)
            ((stepCount + 1) * sampleRate / STEPS_A_SECOND
                - stepCount * sampleRate / STEPS_A_SECOND);
    if (stepCount >= BLOCK_STEPS) {
      blocks.add(meanOfLast(BLOCK_STEPS));
    }
    if (stepCount >= SHORT_TERM_STEPS) {
      shortTerms.add(meanOfLast(SHORT_TERM_STEPS));
    }
  }

  private double meanOfLast(int count) {
    double sum = 0;
    for (long step = stepCount - count; step < stepCount; step++) {
      sum += steps[(int) (step % SHORT_TERM_STEPS)];
    }
    return sum / count;
  }

  private static double decibels(double energy) {
    return -0.691 + 10 * StrictMath.log10(energy);
  }

  /** Blocks above the absolute gate, by loudness. */
  private static final class Histogram {
    private static final int BINS_A_DECIBEL = 100;
    private static final double HIGHEST = 10;
    private static final int SIZE = (int) ((HIGHEST - ABSOLUTE_GATE) * BINS_A_DECIBEL);

    private final long[] counts = new long[SIZE];
    private final double[] energies = new double[SIZE];

    /** The bin of a loudness; 0 also for all that lies below. */
    static int bin(double loudness) {
      double bin = (loudness - ABSOLUTE_GATE) * BINS_A_DECIBEL;
      return (int) Math.max(0, Math.min(SIZE - 1, bin));
    }

    void add(double energy) {
      double loudness = decibels(energy);
      if (loudness > ABSOLUTE_GATE) {
        counts[bin(loudness)]++;
        energies[bin(loudness)] += energy;
      }
    }

    /** Mean energy of the blocks from the bin on; 0 if there are none. */
    double mean(int fromBin) {
      long count = 0;
      double sum = 0;
      for (int bin = fromBin; bin < SIZE; bin++) {
        count += counts[bin];
        sum += energies[bin];
      }
      return count == 0 ? 0 : sum / count;
    }

    /** The loudness that {@code share} of the blocks from the bin on do not pass. */
    double percentile(int fromBin, double share) {
      long count = 0;
      for (int bin = fromBin; bin < SIZE; bin++) {
        count += counts[bin];
      }
      if (count == 0) {
        return ABSOLUTE_GATE;
      }
      long wanted = StrictMath.round((count - 1) * share);
      for (int bin = fromBin; bin < SIZE; bin++) {
        wanted -= counts[bin];
        if (wanted < 0) {
          return ABSOLUTE_GATE + (bin + 0.5) / BINS_A_DECIBEL;
        }
      }
      throw new IllegalStateException("more blocks than were counted");
    }
  }
}
