package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.recording.Recording.Loudness;

class LoudnessTest {
  @TempDir Path folder;

  @Test
  void a_tone_of_one_kilohertz_at_minus_23_dbfs_reads_as_the_standard_says() {
    // EBU Tech 3341, case 1, for one channel: 3 LU less than the stereo tone.
    LoudnessMeter meter = new LoudnessMeter(48000);
    float[] tone = Signals.sine(48000, 1000, 20, StrictMath.pow(10, -23 / 20.0));
    meter.add(tone, tone.length);
    assertThat(meter.integrated()).isCloseTo(-26.0, within(0.1));
    assertThat(meter.range()).isCloseTo(0, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {16000, 22050, 24000, 44100, 48000})
  void agrees_with_ffmpeg(int sampleRate) throws IOException {
    float[] samples = Signals.babble(sampleRate, 30, 0.7);
    LoudnessMeter meter = new LoudnessMeter(sampleRate);
    TruePeakMeter peak = new TruePeakMeter();
    meter.add(samples, samples.length);
    peak.add(samples, samples.length);
    Loudness theirs = FfmpegLoudness.of(samples, sampleRate, folder);
    assertThat(meter.integrated()).isCloseTo(theirs.integrated(), within(0.1));
    assertThat(meter.range()).isCloseTo(theirs.range(), within(0.2));
    assertThat(TruePeakMeter.decibels(peak.finish())).isCloseTo(theirs.truePeak(), within(0.2));
  }

  @ParameterizedTest(name = "a quarter of the sample rate, peak {0}")
  @CsvSource({"0.5", "0.9"})
  void finds_the_peak_between_the_samples(double peak) {
    // With this phase the samples lie at 0.71 of the peak: 3 dB below it.
    int sampleRate = 24000;
    TruePeakMeter meter = new TruePeakMeter();
    float[] tone = new float[sampleRate];
    for (int t = 0; t < sampleRate; t++) {
      tone[t] = (float) (peak * StrictMath.sin(StrictMath.PI / 2 * t + StrictMath.PI / 4));
    }
    meter.add(tone, tone.length);
    double read = TruePeakMeter.decibels(meter.finish());
    // The first and last samples are steps, which overshoot a little.
    assertThat(read)
        .isBetween(TruePeakMeter.decibels(peak) - 0.05, TruePeakMeter.decibels(peak) + 1);
  }

  @Test
  void silence_has_no_loudness() {
    LoudnessMeter meter = new LoudnessMeter(24000);
    meter.add(new float[24000 * 5], 24000 * 5);
    assertThat(meter.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(meter.range()).isZero();
  }

  @ParameterizedTest(name = "from a peak of {0}")
  @ValueSource(doubles = {0.01, 0.1, 0.9, 3})
  void a_programme_comes_to_its_loudness_and_stays_below_its_peak(double peak) throws IOException {
    Path pcm = folder.resolve("out.pcm");
    Loudness ours;
    try (Tape tape = tape(Signals.babble(24000, 40, peak))) {
      ours =
          new Leveller(RecordingOptions.DEFAULT, 24000, ProgressListener.SILENT).level(tape, pcm);
    }
    assertThat(Files.size(pcm)).isEqualTo(2 * 24000 * 40);
    Loudness theirs = FfmpegLoudness.of(pcm, "s16le", 24000);
    assertThat(theirs.integrated()).isCloseTo(-16, within(0.3));
    assertThat(theirs.truePeak()).isLessThanOrEqualTo(-1.9);
    assertThat(ours.integrated()).isCloseTo(theirs.integrated(), within(0.1));
    assertThat(ours.truePeak()).isCloseTo(theirs.truePeak(), within(0.2));
  }

  @Test
  void a_limiter_leaves_quiet_sound_alone() {
    float[] samples = Signals.babble(24000, 2, 0.2);
    TruePeakLimiter limiter = new TruePeakLimiter(24000, -1);
    float[] out = samples.clone();
    limiter.limit(out, out.length);
    for (int t = 0; t < samples.length; t++) {
      assertThat(out[t]).isEqualTo(t < limiter.latency() ? 0 : samples[t - limiter.latency()]);
    }
  }

  @ParameterizedTest(name = "in blocks of {0}")
  @ValueSource(ints = {1, 7, 100, 256, 4096})
  void the_size_of_blocks_changes_nothing(int size) {
    float[] samples = Signals.babble(24000, 2, 1.2);
    float[] whole = samples.clone();
    new TruePeakLimiter(24000, -1).limit(whole, whole.length);
    TruePeakLimiter limiter = new TruePeakLimiter(24000, -1);
    LoudnessMeter loudness = new LoudnessMeter(24000);
    TruePeakMeter peak = new TruePeakMeter();
    float[] blocks = new float[samples.length];
    for (int at = 0; at < samples.length; at += size) {
      float[] block = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + size));
      loudness.add(block, block.length);
      peak.add(block, block.length);
      limiter.limit(block, block.length);
      System.arraycopy(block, 0, blocks, at, block.length);
    }
    LoudnessMeter wholeLoudness = new LoudnessMeter(24000);
    TruePeakMeter wholePeak = new TruePeakMeter();
    wholeLoudness.add(samples, samples.length);
    wholePeak.add(samples, samples.length);
    assertThat(blocks).isEqualTo(whole);
    assertThat(loudness.integrated()).isEqualTo(wholeLoudness.integrated());
    assertThat(peak.finish()).isEqualTo(wholePeak.finish());
  }

  @Test
  void a_limiter_holds_the_waveform_below_the_ceiling_and_lets_go_again() {
    float[] samples = Signals.sine(24000, 3000, 1, 0.5);
    for (int t = 12000; t < 12050; t++) {
      samples[t] *= 4;
    }
    TruePeakLimiter limiter = new TruePeakLimiter(24000, -1);
    TruePeakMeter meter = new TruePeakMeter();
    int latency = limiter.latency();
    float[] late = Arrays.copyOf(samples, samples.length + latency);
    limiter.limit(late, late.length);
    float[] out = Arrays.copyOfRange(late, latency, late.length);
    meter.add(out, out.length);
    assertThat(TruePeakMeter.decibels(meter.finish())).isBetween(-1.3, -1.0);
    assertThat(out[11000]).isEqualTo(samples[11000]);
    assertThat(Math.abs(out[23000] - samples[23000])).isLessThan(0.001f);
  }

  private Tape tape(float[] samples) throws IOException {
    Tape tape = new Tape(folder, "test\n");
    tape.append(new Sound(samples, new int[] {0}, new int[] {samples.length}), 0);
    return tape;
  }
}
