package org.rawi.narration;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.PrivateFolder;
import org.rawi.article.FolderMetadata;
import org.rawi.voice.VoiceCatalog;

/**
 * Where things lie: the only class that knows paths.
 *
 * @param home the folder Rawi is installed in; holds {@code voices/}
 * @param current the folder the user stands in
 */
public record Workspace(Path home, Path current) {
  /** System property that names {@link #home}; the launcher sets it. */
  public static final String HOME_PROPERTY = "rawi.home";

  private static final String LEXICON = "lexicon.pls";

  /** The workspace of this process. */
  public static Workspace installed() {
    String named = System.getProperty(HOME_PROPERTY);
    return new Workspace(named == null ? besideTheJar() : Path.of(named), Path.of(""));
  }

  /** All voices that can be used. */
  public VoiceCatalog voices() {
    return VoiceCatalog.of(voiceFolders());
  }

  /** The voices that come with Rawi: no other can take their names. */
  public Path embeddedVoices() {
    return home.resolve("voices");
  }

  /** The voices that the user added; the folder may not exist yet. */
  public Path installedVoices() {
    return PrivateFolder.dataOfUser().resolve("voices");
  }

  /** The folder of results unless the user names another. */
  public Path defaultOut() {
    return current.resolve("audio-out");
  }

  /**
   * Where sentences are kept that were spoken before.
   *
   * @param cache the folder of caches that the user named, if any
   */
  public static Path spoken(Optional<Path> cache) {
    return cache.orElseGet(() -> PrivateFolder.ofUser().get(0).path()).resolve("spoken");
  }

  /** The lexicon that lies beside an input, if there is one. */
  public static Optional<Path> lexiconBeside(Path input) {
    Path lexicon = placeOfLexicon(input.toAbsolutePath());
    return Files.isRegularFile(lexicon) ? Optional.of(lexicon) : Optional.empty();
  }

  /** Where that lexicon has its place. */
  public static Path placeOfLexicon(Path input) {
    return input.resolveSibling(LEXICON);
  }

  /** What is known of all articles of the input's folder, if somebody wrote it down there. */
  public static Optional<Path> metadataBeside(Path input) {
    Path file = input.toAbsolutePath().resolveSibling(FolderMetadata.FILE);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  private List<Path> voiceFolders() {
    List<Path> folders = new ArrayList<>();
    folders.add(embeddedVoices());
    folders.add(installedVoices());
    return folders;
  }

  /** {@code …/target/rawi.jar} and {@code …/target/classes} lie two levels below home. */
  private static Path besideTheJar() {
    try {
      Path code =
          Path.of(Workspace.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path p = code; p != null; p = p.getParent()) {
        if (Files.isDirectory(p.resolve("voices"))) {
          return p;
        }
      }
      return Path.of("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
