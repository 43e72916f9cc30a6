package org.rawi.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.edition.sound.Ffmpeg;
import org.rawi.recording.Recording.Loudness;

/** What ffmpeg's meter says, to compare with ours. */
final class FfmpegLoudness {
  private FfmpegLoudness() {}

  static Loudness of(float[] samples, int sampleRate, Path folder) throws IOException {
    Path file = folder.resolve("measured.f32");
    ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(samples);
    Files.write(file, bytes.array());
    return of(file, "f32le", sampleRate);
  }

  static Loudness of(Path file, String format, int sampleRate) throws IOException {
    Process process =
        new ProcessBuilder(
                Ffmpeg.locate(Optional.empty()).program().toString(),
                "-hide_banner",
                "-nostats",
                "-f",
                format,
                "-ar",
                Integer.toString(sampleRate),
                "-ac",
                "1",
                "-i",
                file.toString(),
                "-af",
                "ebur128=peak=true",
                "-f",
                "null",
                "-")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String summary = said.substring(said.lastIndexOf("Summary:"));
    return new Loudness(number(summary, "I:"), number(summary, "Peak:"), number(summary, "LRA:"));
  }

  private static double number(String summary, String name) {
    Matcher matcher =
        Pattern.compile(Pattern.quote(name) + "\\s+(-?[0-9.]+|-inf)").matcher(summary);
    if (!matcher.find()) {
      throw new AssertionError(name + " is not in " + summary);
    }
    return matcher.group(1).equals("-inf")
        ? Double.NEGATIVE_INFINITY
        : Double.parseDouble(matcher.group(1));
  }
}
