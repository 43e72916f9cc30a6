package org.rawi;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A folder of entries that can be made again: the least recently used go when they are too much for
 * it. Each entry is a file, {@code ab/abcd….kept}, whose time is that of its last use.
 *
 * <p>Thread-safe, and any number of processes may use one folder: an entry appears whole, and what
 * one process removes another makes again.
 */
public final class CacheFolder {
  /** What an entry's name begins with is its sub-folder: 256 of them stay quick to search. */
  private static final int SHARD = 2;

  private static final String SUFFIX = ".kept";
  private static final String PART = ".part";
  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}\\" + SUFFIX);
  private static final Pattern SHARDS = Pattern.compile("[0-9a-f]{" + SHARD + "}");

  /** What a process was writing so long ago it will not finish. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  /**
   * Of a full folder a twentieth is removed at once: looking through all of it is rare then, and
   * nobody waits long for it. With 300,000 entries that is 3 s of work for 15,000 sentences.
   */
  private static final double KEPT = 0.95;

  private final PrivateFolder folder;
  private final long limit;
  private final InstantSource clock;
  private final CacheSize size;

  /**
   * @param folder the cache's alone
   * @param limit bytes that the entries may hold together
   * @param clock tells which entries were used last; what they hold does not depend on it
   */
  public CacheFolder(Path folder, long limit, InstantSource clock) {
    this.folder = new PrivateFolder(folder);
    this.limit = limit;
    this.clock = clock;
    this.size = new CacheSize(folder.resolve("size"));
  }

  /**
   * What lies in the folder.
   *
   * @param bytes that the entries hold, without what the file system adds
   */
  public record Contents(long entries, long bytes) {
    static final Contents NONE = new Contents(0, 0);

    Contents and(long more) {
      return new Contents(entries + 1, bytes + more);
    }
  }

  public Path path() {
    return folder.path();
  }

  /**
   * Makes the folder, or makes sure that nobody else can write to it.
   *
   * @throws IOException if it cannot be used
   */
  void open() throws IOException {
    folder.secure();
  }

  /** The entry's content, if there is one. */
  Optional<byte[]> read(String key) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Has the entry stay longer. */
  void used(String key) {
    try {
      Files.setLastModifiedTime(file(key), FileTime.from(clock.instant()));
    } catch (IOException e) {
      // Removed meanwhile, or the disk is read-only: nothing depends on it.
    }
  }

  /** Writes an entry, in the place of the one that is there. */
  void write(String key, byte[] content) throws IOException {
    Path part = Files.createTempFile(path(), ".", PART);
    try {
      Files.write(part, content);
      Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
      Files.createDirectories(file(key).getParent());
      AtomicFile.move(part, file(key));
    } finally {
      Files.deleteIfExists(part);
    }
    if (size.add(content.length) > limit) {
      makeRoom();
    }
  }

  private void makeRoom() throws IOException {
    long target = (long) (limit * KEPT);
    // Whoever else adds an entry meanwhile need not look through the folder as well.
    size.set(target);
    NavigableMap<Long, Long> bytesByTime = new TreeMap<>();
    look(
        (file, its) -> bytesByTime.merge(its.lastModifiedTime().toMillis(), its.size(), Long::sum));
    long all = bytesByTime.values().stream().mapToLong(Long::longValue).sum();
    long kept = all;
    long last = Long.MIN_VALUE;
    for (Map.Entry<Long, Long> moment : bytesByTime.entrySet()) {
      if (kept <= target) {
        break;
      }
      last = moment.getKey();
      kept -= moment.getValue();
    }
    Contents removed = all > limit ? remove(last) : Contents.NONE;
    size.add(all - removed.bytes() - target);
  }

  /**
   * How much there is.
   *
   * @throws IOException if the folder cannot be read; one that does not exist holds nothing
   */
  public Contents contents() throws IOException {
    Contents[] found = {Contents.NONE};
    look((file, its) -> found[0] = found[0].and(its.size()));
    return found[0];
  }

  /**
   * Removes entries.
   *
   * @param unused removes only those that were not used for so long
   * @return what was removed
   */
  public Contents clean(Optional<Duration> unused) throws IOException {
    if (!Files.isDirectory(path())) {
      return Contents.NONE;
    }
    open();
    long last = unused.map(age -> clock.instant().minus(age).toEpochMilli()).orElse(Long.MAX_VALUE);
    Contents removed = remove(last);
    size.set(contents().bytes());
    return removed;
  }

  /** Removes what was last used at that moment or before it. */
  private Contents remove(long last) throws IOException {
    Contents[] removed = {Contents.NONE};
    look(
        (file, its) -> {
          if (its.lastModifiedTime().toMillis() <= last && Files.deleteIfExists(file)) {
            removed[0] = removed[0].and(its.size());
          }
        });
    return removed[0];
  }

  private interface Look {
    void at(Path entry, BasicFileAttributes attributes) throws IOException;
  }

  /**
   * Goes through all entries; removes what no process needs any more. Sub-folders stay: another
   * process may be about to write there.
   */
  private void look(Look look) throws IOException {
    if (Files.isDirectory(path())) {
      Files.walkFileTree(path(), new Walk(look));
    }
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Look look;

    Walk(Look look) {
      this.look = look;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
      boolean ours = found.equals(path()) || SHARDS.matcher(name(found)).matches();
      return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes its) throws IOException {
      if (ENTRY.matcher(name(file)).matches()) {
        look.at(file, its);
      } else if (name(file).endsWith(PART)
          && its.lastModifiedTime().toInstant().isBefore(clock.instant().minus(ABANDONED))) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }

  private Path file(String key) {
    return path().resolve(key.substring(0, SHARD)).resolve(key + SUFFIX);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
