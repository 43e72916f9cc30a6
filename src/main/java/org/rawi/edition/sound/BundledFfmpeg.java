package org.rawi.edition.sound;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.rawi.AtomicFile;
import org.rawi.PrivateFolder;
import org.rawi.Sha256;
import ws.schild.jave.Version;

/**
 * The ffmpeg that JAVE2 carries, unpacked once into a folder that belongs to the user alone.
 *
 * <p>JAVE2's own locator runs whatever lies under a known name in the shared folder of temporary
 * files. Here the program is written beside its place and moved there whole, by one process at a
 * time, and what it was then is written down: its SHA-256, size and time of change. A later start
 * compares size and time, which is quick; where they differ it compares the SHA-256, and unpacks
 * again what is damaged.
 */
final class BundledFfmpeg {
  /** Within one process a file lock does not keep threads apart. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final PrivateFolder folder;

  BundledFfmpeg(PrivateFolder folder) {
    this.folder = folder;
  }

  /**
   * The program, ready to be run.
   *
   * @throws FileNotFoundException if JAVE2 carries none for this platform
   * @throws IOException if it cannot be unpacked
   */
  Path program() throws IOException {
    URLConnection packed = packed();
    Path place = folder.path().resolve(name(packed));
    Path record = place.resolveSibling(place.getFileName() + ".sha256");
    synchronized (ONE_AT_A_TIME) {
      folder.secure();
      if (!asRecorded(place, record)) {
        try (FileChannel channel =
                FileChannel.open(
                    place.resolveSibling("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock alone = channel.lock()) {
          Objects.requireNonNull(alone);
          // Another process may have put it right while this one waited.
          if (!asRecorded(place, record) && !sameContent(place, record)) {
            unpack(packed, place, record);
          }
        }
      }
    }
    return place;
  }

  private static URLConnection packed() throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String suffix = system.contains("windows") ? ".exe" : system.contains("mac") ? "-osx" : "";
    String name = "ffmpeg-" + System.getProperty("os.arch") + suffix;
    URL found = Version.class.getResource("/ws/schild/jave/nativebin/" + name);
    if (found == null) {
      throw new FileNotFoundException("JAVE2 has no " + name);
    }
    return found.openConnection();
  }

  /** Another version of the program gets another name, so that old and new Rawi live together. */
  private static String name(URLConnection packed) throws IOException {
    String content =
        packed instanceof JarURLConnection jar && jar.getJarEntry() != null
            ? Long.toHexString(jar.getJarEntry().getCrc())
            : Long.toHexString(packed.getContentLengthLong());
    String suffix = packed.getURL().getPath().endsWith(".exe") ? ".exe" : "";
    return "ffmpeg-" + Version.getVersion() + "-" + content + suffix;
  }

  /** Whether the program's size and time of change are those written down. */
  private static boolean asRecorded(Path program, Path record) throws IOException {
    return Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS)
        && Files.isExecutable(program)
        && Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)
        && recorded(record).contains(state(program));
  }

  /** Whether the program is what was unpacked, though touched since; its state is noted anew. */
  private static boolean sameContent(Path program, Path record) throws IOException {
    if (!Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS)
        || !Files.isExecutable(program)
        || !Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String hash = Sha256.of(program);
    boolean same = recorded(record).contains(hash);
    if (same) {
      record(program, record, hash);
    }
    return same;
  }

  private static void unpack(URLConnection packed, Path place, Path record) throws IOException {
    MessageDigest sha = Sha256.digest();
    Files.deleteIfExists(record);
    AtomicFile.write(
        place,
        part -> {
          Files.deleteIfExists(part);
          try (InputStream in = packed.getURL().openStream();
              FileChannel file =
                  FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
              OutputStream out =
                  new DigestOutputStream(java.nio.channels.Channels.newOutputStream(file), sha)) {
            in.transferTo(out);
            file.force(true);
          }
          PrivateFolder.ownerOnly(part);
        });
    record(place, record, Sha256.hexadecimal(sha.digest()));
  }

  private static List<String> recorded(Path record) throws IOException {
    return Files.readAllLines(record, StandardCharsets.ISO_8859_1);
  }

  private static void record(Path program, Path record, String hash) throws IOException {
    String text = hash + "\n" + state(program) + "\n";
    AtomicFile.write(record, part -> Files.writeString(part, text));
  }

  /** Size and time of the last change, of its inode too where the system tells. */
  private static String state(Path program) throws IOException {
    Object changed =
        program.getFileSystem().supportedFileAttributeViews().contains("unix")
            ? Files.getAttribute(program, "unix:ctime")
            : "-";
    return Files.size(program) + " " + Files.getLastModifiedTime(program) + " " + changed;
  }
}
