package org.rawi.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rawi.recording.Recording.Loudness;

/**
 * Brings one tape to its loudness: measured once over the whole programme, one linear gain, then
 * the true-peak limiter, then measured again on the 16-bit samples that are written.
 */
final class Leveller {
  /** Decibels below the highest peak that are left to lossy encoders, which overshoot. */
  static final double HEADROOM = 1;

  /** Loudness units that the limiter may take away before the gain makes up for it. */
  private static final double TOLERANCE = 0.1;

  static final double MOST_GAIN = 60;

  /** Samples taken from the tape at a time. */
  private static final int BLOCK = 1 << 14;

  private final RecordingOptions options;
  private final int sampleRate;
  private final ProgressListener progress;
  private final float[] block = new float[BLOCK];
  private final Meters raw;
  private long heard;

  Leveller(RecordingOptions options, int sampleRate, ProgressListener progress) {
    this.options = options;
    this.sampleRate = sampleRate;
    this.progress = progress;
    raw = new Meters();
  }

  /** Takes finished samples; may change the block. */
  private interface Sink {
    void put(float[] block, int count) throws IOException;
  }

  /** Measures what has come onto the tape since the last time, while the rest is spoken. */
  void listen(Tape tape) throws IOException {
    play(tape, heard, raw::add, false);
    heard = tape.length();
  }

  /** Writes the whole tape, which has not changed where it was measured already. */
  Loudness level(Tape tape, Path pcm) throws IOException {
    listen(tape);
    Loudness before = raw.read();
    double gain = gain(before.integrated());
    if (before.truePeak() + gain > ceiling()) {
      LoudnessMeter limited = new LoudnessMeter(sampleRate);
      play(tape, 0, new Chain(gain, limited::add), false);
      double lost = options.loudness() - limited.integrated();
      gain = Math.abs(lost) > TOLERANCE && Double.isFinite(lost) ? gain + lost : gain;
    }
    Meters finished = new Meters();
    try (PcmFile file = new PcmFile(pcm, finished)) {
      play(tape, 0, new Chain(gain, file::put), true);
    }
    return finished.read();
  }

  private double ceiling() {
    return options.peak() - HEADROOM;
  }

  private double gain(double loudness) {
    return Double.isFinite(loudness) ? Math.min(MOST_GAIN, options.loudness() - loudness) : 0;
  }

  private void play(Tape tape, long from, Sink sink, boolean reports) throws IOException {
    for (long at = from; at < tape.length(); ) {
      int n = tape.read(at, block);
      sink.put(block, n);
      at += n;
      if (reports) {
        progress.progress(ProgressListener.Stage.LEVELLING, at, tape.length());
      }
    }
    if (sink instanceof Chain chain) {
      chain.finish();
    }
  }

  /** Gain, limiter, room: samples go in, finished ones come out later. */
  private final class Chain implements Sink {
    private final float factor;
    private final TruePeakLimiter limiter = new TruePeakLimiter(sampleRate, ceiling());
    private final NoiseFloor room = new NoiseFloor();
    private final Sink next;
    private int waiting = limiter.latency();

    Chain(double gain, Sink next) {
      factor = (float) StrictMath.pow(10, gain / 20);
      this.next = next;
    }

    @Override
    public void put(float[] block, int count) throws IOException {
      for (int i = 0; i < count; i++) {
        block[i] *= factor;
      }
      limiter.limit(block, count);
      int early = Math.min(waiting, count);
      waiting -= early;
      System.arraycopy(block, early, block, 0, count - early);
      room.addTo(block, count - early);
      next.put(block, count - early);
    }

    void finish() throws IOException {
      put(new float[limiter.latency()], limiter.latency());
    }
  }

  private final class Meters {
    private final LoudnessMeter loudness = new LoudnessMeter(sampleRate);
    private final TruePeakMeter peak = new TruePeakMeter();

    void add(float[] samples, int count) {
      loudness.add(samples, count);
      peak.add(samples, count);
    }

    Loudness read() {
      return new Loudness(
          loudness.integrated(), TruePeakMeter.decibels(peak.finish()), loudness.range());
    }
  }

  /** Rounds to 16 bits, measures what it wrote. */
  private static final class PcmFile implements AutoCloseable {
    private final FileChannel file;
    private final Meters meters;
    private final ByteBuffer bytes =
        ByteBuffer.allocateDirect(BLOCK * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    PcmFile(Path path, Meters meters) throws IOException {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      this.meters = meters;
    }

    void put(float[] block, int count) throws IOException {
      bytes.clear();
      for (int i = 0; i < count; i++) {
        int rounded = Math.round(Math.max(-1f, Math.min(1f, block[i])) * Short.MAX_VALUE);
        bytes.putShort((short) rounded);
        block[i] = rounded / 32768f;
      }
      bytes.flip();
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      meters.add(block, count);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
