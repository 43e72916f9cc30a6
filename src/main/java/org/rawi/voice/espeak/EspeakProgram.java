package org.rawi.voice.espeak;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** The program {@code espeak-ng}, as it is found by its name. Packs cannot name another. */
final class EspeakProgram {
  private static final String NAME = "espeak-ng";
  private static final int SECONDS = 60;

  /** Some ten minutes of sound: no phrase is so long. */
  private static final int MOST_BYTES = 32 << 20;

  private EspeakProgram() {}

  /**
   * Which one it is.
   *
   * @throws RawiException that says how to install it
   */
  static String version() {
    try {
      return new String(run(List.of("--version")), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new RawiException(Problem.NO_SUCH_VOICE, e, "voice.no-espeak", NAME);
    }
  }

  /**
   * What it writes to its standard output.
   *
   * @throws IOException if it cannot be run, fails, or takes too long
   */
  static byte[] run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(NAME));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectError(Redirect.DISCARD)
            .redirectInput(Redirect.PIPE)
            .start();
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      byte[] said = out.readNBytes(MOST_BYTES);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(NAME + " takes longer than " + SECONDS + " seconds");
      }
      if (process.exitValue() != 0) {
        throw new IOException(NAME + " failed with " + process.exitValue());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(NAME + " was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
