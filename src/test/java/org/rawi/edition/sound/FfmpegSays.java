package org.rawi.edition.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ffmpeg reads back from a file. */
public final class FfmpegSays {
  private FfmpegSays() {}

  /** Everything that ffmpeg says and writes. */
  static String when(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Ffmpeg.locate(Optional.empty()).program().toString());
    command.addAll(List.of("-hide_banner", "-nostats"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A tag, whatever the case of its name; empty if it is not there. */
  public static String of(Path file, String tag) throws IOException {
    Pattern line = Pattern.compile("(?im)^" + tag + "=((?:\\\\[^\r]|[^\\\\\n])*)$");
    Matcher found = line.matcher(metadata(file));
    return found.find() ? found.group(1).replaceAll("\\\\(.)", "$1") : "";
  }

  public static int chapters(Path file) throws IOException {
    return metadata(file).split("\\[CHAPTER\\]", -1).length - 1;
  }

  private static String metadata(Path file) throws IOException {
    String streams = file.toString().endsWith(".opus") ? "0:s:a:0" : "0";
    return when(
        "-v", "error", "-i", file.toString(), "-map_metadata", streams, "-f", "ffmetadata", "-");
  }
}
