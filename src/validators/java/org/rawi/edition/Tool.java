package org.rawi.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A validator that is a program of its own; a test fails, and says why, when it is not there. */
public final class Tool {
  /** Where {@code src/validators/node/install} puts what runs on Node.js. */
  public static final Path MODULES = Path.of(".cache/validators/node_modules");

  private Tool() {}

  /** Runs a program to its end; returns all that it printed. */
  public static String run(List<String> command) {
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PUPPETEER_EXECUTABLE_PATH", "/usr/bin/chromium");
      process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new AssertionError(
          command.get(0) + " cannot be run; on Debian: apt-get install nodejs opus-tools mp3val",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A file of a package for Node.js. */
  public static String module(String path) {
    Path file = MODULES.resolve(path);
    if (!Files.exists(file)) {
      throw new AssertionError(file + " is missing; run src/validators/node/install");
    }
    return file.toString();
  }
}
