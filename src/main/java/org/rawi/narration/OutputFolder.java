package org.rawi.narration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rawi.AtomicFile;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * The folder of one article's editions. Files are made in a hidden work folder beside it and appear
 * by an atomic move when all are whole.
 *
 * <p>{@link #close} leaves nothing behind but what was published. A process that is killed leaves
 * its work folder, and the next run on the same article goes on there.
 *
 * <p>The result folder remembers which article it was made from, and the files made ({@value
 * #MARKER}: the article's identity; then, a line a file, its SHA-256 and its path). Narrating the
 * same article again replaces those files as long as they are as they were made; what somebody else
 * made or changed is replaced by force only. Another article of the same title gets the next free
 * name.
 */
final class OutputFolder implements AutoCloseable {
  static final String MARKER = ".rawi";
  private static final String LOCK = "lock";

  private final Path out;
  private final String slug;
  private final Identity identity;
  private final Path work;
  private final boolean force;
  private final FileChannel channel;
  private final List<Path> created = new ArrayList<>();
  private final List<Path> outdated = new ArrayList<>();
  private final Thread abandoning = new Thread(this::abandon, "abandon-folder");
  private boolean published;
  private boolean keep;

  /**
   * Opens the work folder, alone.
   *
   * @param out where the folders of all articles go; created when missing
   * @param force whether files may be replaced that somebody else made or changed
   * @throws RawiException CANNOT_WRITE, also when another process narrates this article into {@code
   *     out}
   */
  OutputFolder(Path out, String slug, Identity identity, boolean force) {
    this.out = out;
    this.slug = slug;
    this.identity = identity;
    this.force = force;
    this.work = out.resolve("." + slug + "-" + identity.brief() + ".partial");
    try {
      createWithParents(out);
      Files.createDirectories(work);
      channel = lock(work.resolve(LOCK));
      Runtime.getRuntime().addShutdownHook(abandoning);
    } catch (IOException e) {
      removeCreated();
      throw cannotWrite(out, e);
    }
  }

  /** Where files are made; on the same file system as the result. */
  Path work() {
    return work;
  }

  /** Takes a name for the result, which is also that of its files. */
  synchronized String claim() {
    try {
      return claimed().getFileName().toString();
    } catch (IOException e) {
      throw cannotWrite(out, e);
    }
  }

  /**
   * Moves the finished files to their place, replacing older ones. A process that is told to end
   * meanwhile ends after that.
   *
   * @throws RawiException CANNOT_WRITE, before any file is moved, if one would replace a file that
   *     was not made here or was changed since
   */
  synchronized List<Path> publish(List<Path> files) {
    List<Path> moved = new ArrayList<>();
    try {
      Path folder = claimed();
      MadeFiles made = MadeFiles.read(folder.resolve(MARKER));
      for (Path file : files) {
        Path target = folder.resolve(work.relativize(file).toString());
        if (!force && !made.mayReplace(folder, target)) {
          throw new RawiException(Problem.CANNOT_WRITE, "narration.not-ours", target);
        }
        made.add(work, file);
      }
      // Before the files, so that those of a run that is killed here are known as well.
      made.write(folder.resolve(MARKER), identity.line());
      for (Path file : files) {
        Path target = folder.resolve(work.relativize(file).toString());
        Files.createDirectories(target.toAbsolutePath().getParent());
        AtomicFile.move(file, target);
        created.clear(); // The folder and its marker stay with what lies there now.
        moved.add(target);
      }
      outdated.addAll(made.olderThan(identity, folder));
      made.forgetOlder();
      made.write(folder.resolve(MARKER), identity.line());
    } catch (IOException e) {
      throw cannotWrite(out, e);
    }
    published = true;
    return moved;
  }

  /** After publishing: files here of an earlier text that were not made again. */
  List<Path> outdated() {
    return List.copyOf(outdated);
  }

  /** Leaves the work folder to the next run. */
  void keepWork() {
    keep = true;
  }

  /** A process that is told to end leaves no folder that holds nothing. */
  synchronized void abandon() {
    if (!published) {
      removeCreated();
    }
  }

  private void forgetAbandoning() {
    try {
      Runtime.getRuntime().removeShutdownHook(abandoning);
    } catch (IllegalStateException e) {
      // The process is ending.
    }
  }

  @Override
  public void close() {
    forgetAbandoning();
    try {
      channel.close();
      if (!keep) {
        deleteTree(work);
      }
    } catch (IOException e) {
      // What is left in the work folder is used or replaced by the next run.
    }
    abandon();
  }

  private static RawiException cannotWrite(Path where, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "narration.cannot-write", where, e);
  }

  private FileChannel lock(Path file) throws IOException {
    FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = opened.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process: as good as by another.
    }
    if (lock == null) {
      opened.close();
      throw new RawiException(Problem.CANNOT_WRITE, "narration.busy", out.toString());
    }
    return opened;
  }

  private void createWithParents(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path p = folder.toAbsolutePath(); p != null && !Files.exists(p); p = p.getParent()) {
      missing.add(0, p);
    }
    for (Path p : missing) {
      createIfMissing(p);
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  /** Whether the folder is new. */
  private boolean createIfMissing(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      created.add(folder);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private Path claimed() throws IOException {
    for (int i = 1; ; i++) {
      Path candidate = out.resolve(i == 1 ? slug : slug + "-" + i);
      Path marker = candidate.resolve(MARKER);
      if (createIfMissing(candidate)) {
        Files.writeString(marker, identity.line() + "\n");
        created.add(marker);
        return candidate;
      }
      if (Files.isRegularFile(marker)
          && Files.readString(marker, StandardCharsets.UTF_8)
              .lines()
              .findFirst()
              .map(Identity::parse)
              .filter(identity::matches)
              .isPresent()) {
        return candidate;
      }
    }
  }

  private void removeCreated() {
    for (int i = created.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(created.get(i));
      } catch (IOException e) {
        return; // Somebody else uses the folder by now.
      }
    }
    created.clear();
  }

  private static void deleteTree(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      all.sorted(Comparator.reverseOrder()).forEach(OutputFolder::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
