package org.rawi.edition.page;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.rawi.recording.Recording;

/** How loud the recording is along its length, drawn as bars. */
final class Waveform {
  /** Units of the drawing; bars stand {@value #STEP} apart. */
  static final int WIDTH = 1000;

  static final int HEIGHT = 64;
  private static final int STEP = 4;
  private static final int BARS = WIDTH / STEP;
  private static final int BYTES = 2;

  private Waveform() {}

  /** An SVG path: a vertical line a bar, around the middle; the loudest fills the height. */
  static String path(Recording recording) throws IOException {
    int[] peaks = peaks(recording);
    int loudest = 1;
    for (int peak : peaks) {
      loudest = Math.max(loudest, peak);
    }
    StringBuilder path = new StringBuilder();
    for (int bar = 0; bar < BARS; bar++) {
      int length = Math.max(2, HEIGHT * peaks[bar] / loudest / 2 * 2);
      path.append('M').append(bar * STEP + STEP / 2).append(' ').append((HEIGHT - length) / 2);
      path.append('v').append(length);
    }
    return path.toString();
  }

  /** The greatest sample of each bar's stretch of the recording. */
  private static int[] peaks(Recording recording) throws IOException {
    int[] peaks = new int[BARS];
    long samples = recording.samples();
    byte[] buffer = new byte[8192 * BYTES];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(recording.pcm()))) {
      long at = 0;
      int bar = 0;
      long next = firstOf(1, samples);
      while (at < samples) {
        int wanted = (int) Math.min(buffer.length, (samples - at) * BYTES);
        if (in.readNBytes(buffer, 0, wanted) < wanted) {
          throw new EOFException(recording.pcm() + " ends before its length");
        }
        for (int i = 0; i < wanted; i += BYTES, at++) {
          int sample = (buffer[i] & 0xFF) | buffer[i + 1] << 8;
          while (at >= next) {
            next = firstOf(++bar + 1, samples);
          }
          peaks[bar] = Math.max(peaks[bar], Math.abs(sample));
        }
      }
    }
    return peaks;
  }

  /** The first sample of a bar. */
  private static long firstOf(int bar, long samples) {
    return (bar * samples + BARS - 1) / BARS;
  }
}
