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
  /** Loudness units that the limiter may take away before the gain makes up for it. */
  private static final double TOLERANCE = 0.1;

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
    double gain = Mastering.gain(options, before.integrated());
    Loudness finished = master(tape, gain, pcm);
    double lost = options.loudness() - finished.integrated();
    boolean limited = before.truePeak() + gain > Mastering.ceiling(options);
    return limited && Math.abs(lost) > TOLERANCE && Double.isFinite(lost)
        ? master(tape, gain + lost, pcm)
        : finished;
  }

  private Loudness master(Tape tape, double gain, Path pcm) throws IOException {
    Meters finished = new Meters();
    try (PcmFile file = new PcmFile(pcm, finished)) {
      Mastering mastering = new Mastering(options, sampleRate);
      mastering.set(gain);
      play(tape, 0, (samples, count) -> file.put(samples, mastering.pass(samples, count)), true);
      float[] rest = mastering.rest();
      file.put(rest, rest.length);
    }
    return finished.read();
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
        short rounded = Mastering.rounded(block[i]);
        bytes.putShort(rounded);
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
