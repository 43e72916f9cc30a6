package org.rawi.narration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rawi.AtomicFile;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.Sha256;
import org.rawi.narration.Manifest.FileMade;
import org.rawi.narration.Results.Claim;

/**
 * The folder of one article's editions. Files are made in a hidden work folder beside it and appear
 * by an atomic move when all are whole.
 *
 * <p>{@link #close} leaves nothing behind but what was published. A process that is killed leaves
 * its work folder, and the next run on the same article goes on there.
 *
 * <p>The result folder remembers in its {@link Manifest} which article it was made from, and the
 * files made. Narrating the same article again replaces those files as long as they are as they
 * were made; what somebody else made or changed is replaced by force only. Another article of the
 * same title gets the next free name.
 */
final class OutputFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Results results;
  private final String source;
  private final Supplier<String> naming;
  private final Identity identity;
  private final Path work;
  private final FileChannel channel;
  private final List<Path> created = new ArrayList<>();
  private final List<Path> outdated = new ArrayList<>();
  private final Thread abandoning = new Thread(this::abandon, "abandon-folder");
  private Optional<Claim> claim = Optional.empty();
  private Optional<String> name = Optional.empty();
  private boolean published;
  private boolean keep;

  /** A finished file in the work folder, and what it is. */
  record Finished(Path file, String edition, String request) {}

  /**
   * Opens the work folder, alone.
   *
   * @param source name of the source, for messages
   * @param slug name of the result; asked for if it has none yet
   * @throws RawiException CANNOT_WRITE, also when another process narrates this article there
   */
  OutputFolder(Results results, String source, Supplier<String> slug, Identity identity) {
    this.results = results;
    this.source = source;
    this.naming = slug;
    this.identity = identity;
    this.work =
        work(
            results.out(),
            results
                .kept(identity)
                .map(name -> begun(results.out(), name, identity))
                .orElseGet(this::slug),
            identity);
    try {
      created.addAll(results.create());
      Files.createDirectories(work);
      channel = lock(work.resolve(LOCK));
      Runtime.getRuntime().addShutdownHook(abandoning);
    } catch (IOException e) {
      removeCreated();
      throw Results.cannotWrite(results.out(), e);
    }
  }

  private static Path work(Path out, String slug, Identity identity) {
    return out.resolve("." + slug + "-" + identity.brief() + ".partial");
  }

  /**
   * Removes what a run that failed or was killed after publishing left of its work, unless another
   * process works there.
   *
   * @param manifest of the article, of which nothing has to be made
   */
  static void sweep(Path out, Manifest manifest) {
    String name = manifest.name();
    for (String slug : slugs(name)) {
      Path work = work(out, slug, manifest.identity());
      if (Files.isDirectory(work)) {
        try (FileChannel held =
            FileChannel.open(
                work.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          if (held.tryLock() != null) {
            deleteTree(work);
          }
        } catch (IOException | OverlappingFileLockException e) {
          // In use, or left to the next run.
        }
      }
    }
  }

  private synchronized String slug() {
    if (name.isEmpty()) {
      name = Optional.of(naming.get());
    }
    return name.get();
  }

  /** The name under which work on a result was begun. */
  private static String begun(Path out, String name, Identity identity) {
    return slugs(name).stream()
        .filter(slug -> Files.isDirectory(work(out, slug, identity)))
        .findFirst()
        .orElse(name);
  }

  /** What a result of this name may have been called before other results had to be told apart. */
  private static Set<String> slugs(String name) {
    return new TreeSet<>(List.of(name, name.replaceFirst("-[0-9]+$", "")));
  }

  /** Where files are made; on the same file system as the result. */
  Path work() {
    return work;
  }

  /** By which the article that has the claimed folder is known. */
  Identity identity() {
    return claimed().identity();
  }

  /** Takes a name for the result, which is also that of its files. */
  synchronized String claim() {
    return String.valueOf(claimed().folder().getFileName());
  }

  /** What is known of the article that has the claimed folder. */
  Manifest manifest() {
    return claimed().manifest();
  }

  /** When the article's file was last changed; without a file, when the result was begun. */
  Optional<Instant> arrived(Optional<Path> file) {
    try {
      Path oldest = file.orElseGet(() -> claimed().folder().resolve(Manifest.FILE));
      return Optional.of(Files.getLastModifiedTime(oldest).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private synchronized Claim claimed() {
    if (claim.isEmpty()) {
      try {
        Claim taken = results.claim(source, identity, this::slug, work);
        created.addAll(taken.created());
        claim = Optional.of(taken);
      } catch (IOException e) {
        throw Results.cannotWrite(results.out(), e);
      }
    }
    return claim.get();
  }

  /**
   * Moves the finished files to their place, replacing older ones. A process that is told to end
   * meanwhile ends after that.
   *
   * @param described what the manifest is to say, but for the files
   * @return the files in their place
   * @throws RawiException CANNOT_WRITE, before any file is moved, if one would replace a file that
   *     was not made here or was changed since
   */
  synchronized List<Path> publish(List<Finished> files, Manifest described) {
    List<Path> moved = new ArrayList<>();
    Path folder = claimed().folder();
    try {
      Manifest before = Manifest.read(folder).orElseGet(this::manifest);
      MadeFiles made = new MadeFiles(before);
      for (Finished finished : files) {
        Path target = folder.resolve(MadeFiles.name(work, finished.file()));
        if (!results.force() && !made.mayReplace(folder, target)) {
          throw new RawiException(Problem.CANNOT_WRITE, "narration.not-ours", target);
        }
        made.add(describe(finished));
      }
      results.settle(identity(), folder);
      // Before the files, so that those of a run that is killed here are known as well.
      before.with(made.inPlace(), made.coming()).write(folder);
      for (Finished finished : files) {
        Path target = folder.resolve(MadeFiles.name(work, finished.file()));
        Files.createDirectories(target.toAbsolutePath().getParent());
        AtomicFile.move(finished.file(), target);
        created.clear(); // The folder and its manifest stay with what lies there now.
        moved.add(target);
      }
      made.arrived(folder);
      outdated.addAll(made.olderThan(identity.text(), folder));
      described.with(made.inPlace(), List.of()).write(folder);
      claimed().former().ifPresent(this::removeFormer);
    } catch (IOException e) {
      throw Results.cannotWrite(results.out(), e);
    }
    published = true;
    return moved;
  }

  private FileMade describe(Finished finished) throws IOException {
    return new FileMade(
        MadeFiles.name(work, finished.file()),
        Files.size(finished.file()),
        Sha256.of(finished.file()),
        Optional.of(finished.edition()),
        Optional.of(finished.request()),
        Optional.of(identity.text()));
  }

  /** The article has another folder now: in this one nothing is left that was made for it. */
  private void removeFormer(Path former) {
    try {
      Optional<Manifest> manifest = Manifest.read(former);
      if (manifest.isPresent()) {
        MadeFiles made = new MadeFiles(manifest.get());
        for (FileMade file : manifest.get().files()) {
          Path old = former.resolve(file.path());
          if (made.mayReplace(former, old)) {
            Files.deleteIfExists(old);
          }
        }
        Files.deleteIfExists(former.resolve(Manifest.FILE));
      }
      removeEmptyFolders(former);
    } catch (IOException e) {
      outdated.add(former);
    }
  }

  private static void removeEmptyFolders(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path folder :
          all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
        try (Stream<Path> inside = Files.list(folder)) {
          if (inside.findAny().isPresent()) {
            continue;
          }
        }
        Files.delete(folder);
      }
    }
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
      throw new RawiException(Problem.CANNOT_WRITE, "narration.busy", results.out().toString());
    }
    return opened;
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
