package org.rawi.narration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.rawi.Sha256;

/** Which Rawi this is: its version, and the content of its classes and resources. */
public final class Build {
  /** What decides how a sentence sounds, once it is known what is said. */
  private static final List<String> SPEAKING =
      List.of(
          "org/rawi/text/",
          "org/rawi/phonetics/",
          "org/rawi/nn/",
          "org/rawi/voice/",
          "org/rawi/recording/",
          "org/rawi/script/Sentence",
          "org/rawi/script/Utterance",
          "org/rawi/script/SpokenWord");

  private static final List<String> MARKING =
      List.of(
          "org/rawi/text/", "org/rawi/nn/", "org/rawi/tashkeel/", "org/rawi/script/MarkedCache");

  private Build() {}

  /** As in its jar; {@code development} where it runs from classes. */
  public static String version() {
    return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Names the content of those rooms that make the sound of a sentence. */
  public static String speaking() {
    return content(entry -> SPEAKING.stream().anyMatch(entry::startsWith));
  }

  /** Names the content of those rooms that add marks. */
  public static String marking() {
    return content(entry -> MARKING.stream().anyMatch(entry::startsWith));
  }

  /** Names the content of the room that draws covers. */
  static String drawing() {
    return content(entry -> entry.startsWith("org/rawi/edition/cover/"));
  }

  /**
   * Names the content of the program: another build of the same source has the same one. From a jar
   * its checksums are taken, without reading it; from a folder of classes, sizes and times.
   *
   * @param part which entries count, by their path
   */
  static String content(Predicate<String> part) {
    return Sha256.of(
        Program.ENTRIES.stream()
            .filter(e -> part.test(e.substring(0, e.indexOf('\t'))))
            .collect(Collectors.joining("\n")));
  }

  /** Looked through once: it does not change while it runs. */
  private static final class Program {
    static final List<String> ENTRIES = entries();

    private static List<String> entries() {
      try {
        Path code =
            Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.isDirectory(code) ? ofFolder(code) : ofJar(code);
      } catch (URISyntaxException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<String> ofJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(e -> !e.isDirectory() && !e.getName().startsWith("META-INF/"))
          .map(e -> e.getName() + "\t" + e.getCrc() + "\t" + e.getSize())
          .sorted()
          .toList();
    }
  }

  private static List<String> ofFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .map(file -> folder.relativize(file).toString().replace('\\', '/') + "\t" + state(file))
          .toList();
    }
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + "\t" + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
