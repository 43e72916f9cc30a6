package org.rawi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that belongs to the user and that nobody else can write to.
 *
 * @param path may not exist yet
 */
public record PrivateFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  /** Where this user's programs keep what they can make again, best place first. */
  public static List<PrivateFolder> ofUser() {
    return ofUser(
        System.getenv(),
        System.getProperty("os.name", ""),
        System.getProperty("user.name", ""),
        Path.of(System.getProperty("java.io.tmpdir", "")));
  }

  /**
   * As the XDG base directories say, or the habits of macOS and Windows; then, for a user without a
   * home that can be written to, among the temporary files.
   *
   * @param system name of the operating system
   */
  static List<PrivateFolder> ofUser(
      Map<String, String> environment, String system, String user, Path temporary) {
    String name = system.toLowerCase(Locale.ROOT);
    String home = environment.getOrDefault("HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    List<PrivateFolder> places = new ArrayList<>();
    if (name.contains("windows")) {
      absolute(local, "").ifPresent(places::add);
    } else {
      absolute(cache, "")
          .or(() -> absolute(home, name.contains("mac") ? "Library/Caches" : ".cache"))
          .ifPresent(places::add);
    }
    String safe = user.replaceAll("[^A-Za-z0-9_-]", "-");
    places.add(new PrivateFolder(temporary.resolve("rawi-" + safe)));
    return places;
  }

  /** Where this user's programs keep what was installed for them; the folder may not exist yet. */
  public static Path dataOfUser() {
    return dataOfUser(
        System.getenv(),
        System.getProperty("os.name", ""),
        System.getProperty("user.home", System.getProperty("java.io.tmpdir", "")));
  }

  /**
   * As the XDG base directories say, or the habits of macOS and Windows.
   *
   * @param system name of the operating system
   * @param home of the user, where the environment does not say
   */
  static Path dataOfUser(Map<String, String> environment, String system, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    String own = environment.getOrDefault("HOME", "");
    String below = name.contains("mac") ? "Library/Application Support" : ".local/share";
    Optional<PrivateFolder> named =
        name.contains("windows")
            ? absolute(environment.getOrDefault("LOCALAPPDATA", ""), "")
            : absolute(environment.getOrDefault("XDG_DATA_HOME", ""), "")
                .or(() -> absolute(own, below));
    return named
        .map(PrivateFolder::path)
        .orElseGet(() -> Path.of(home).resolve(below).resolve("rawi"));
  }

  private static Optional<PrivateFolder> absolute(String folder, String below) {
    return folder.isBlank() || !Path.of(folder).isAbsolute()
        ? Optional.empty()
        : Optional.of(new PrivateFolder(Path.of(folder).resolve(below).resolve("rawi")));
  }

  /**
   * Makes the folder, or makes sure that it is this user's and closed to others.
   *
   * @throws IOException if it cannot be made, is a link, or belongs to somebody else
   */
  public void secure() throws IOException {
    Path folder = path.toAbsolutePath();
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder.getParent());
      if (posix) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
      } else {
        Files.createDirectories(folder);
      }
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is not a folder");
    }
    if (posix) {
      belongsToUs(folder);
      ownerOnly(folder);
    }
  }

  /** What this process writes belongs to its user: the system is asked by writing. */
  private static void belongsToUs(Path folder) throws IOException {
    UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
    Path probe;
    try {
      probe = Files.createTempFile(folder, ".owner", "");
    } catch (IOException e) {
      throw new IOException(folder + " cannot be written to; it belongs to " + owner.getName(), e);
    }
    try {
      if (!Files.getOwner(probe).equals(owner)) {
        throw new IOException(folder + " belongs to " + owner.getName());
      }
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Leaves all rights to the owner and none to others, where the file system knows rights. */
  public static void ownerOnly(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> wanted = EnumSet.copyOf(OWNER);
    if (!view.readAttributes().permissions().equals(wanted)) {
      view.setPermissions(wanted);
    }
  }
}
