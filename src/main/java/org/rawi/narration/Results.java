package org.rawi.narration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.source.Source;

/**
 * The folder in which every article has a folder of its own. One for all articles of a run;
 * thread-safe.
 */
public final class Results {
  private final Path out;
  private final boolean force;
  private final boolean rename;

  /** Which source has which folder in this run: two articles that name one address are two. */
  private final Map<Path, String> taken = new HashMap<>();

  private Optional<ResultIndex> index = Optional.empty();

  /**
   * @param out created when something is made
   * @param force whether files may be replaced that somebody else made or changed
   * @param rename whether a folder follows its article's title
   */
  public Results(Path out, boolean force, boolean rename) {
    this.out = out;
    this.force = force;
    this.rename = rename;
  }

  /** The folder of all results. */
  public Path out() {
    return out;
  }

  boolean force() {
    return force;
  }

  /** Whether folders follow the titles of their articles. */
  boolean follows() {
    return rename;
  }

  /** Whether a folder may keep its name although the article would now be called so. */
  boolean keepsName(Path folder, String slug) {
    return !rename || named(folder, slug);
  }

  /** The name of the folder that a file's article has and keeps, whatever its title is now. */
  Optional<String> kept(Identity identity) {
    return rename
        ? Optional.empty()
        : found(identity)
            .filter(found -> identity.place().isPresent())
            .filter(found -> found.manifest().identity().place().equals(identity.place()))
            .map(found -> found.manifest().name());
  }

  /** What is known of the last run on a source, by the place of its file. */
  Optional<Found> known(Source source) {
    return Identity.place(source).stream()
        .flatMap(place -> index().find(List.of(Identity.placeKey(place))).stream())
        .flatMap(folder -> found(folder).stream())
        .findFirst();
  }

  /** A folder of this article, made earlier. */
  record Found(Path folder, Manifest manifest) {}

  /**
   * A folder that was taken.
   *
   * @param identity by which the article is known from now on
   * @param manifest what is known of it so far
   * @param created what had to be made
   * @param former the folder that it had under its earlier title
   */
  record Claim(
      Path folder,
      Identity identity,
      Manifest manifest,
      List<Path> created,
      Optional<Path> former) {}

  /**
   * Takes a folder for an article: the one that it has; otherwise the first free name.
   *
   * @param source name of the source, for messages
   * @param slug the name that it would have; asked for if it needs one
   * @param work where the claim of a new folder is prepared; on the same file system
   * @throws RawiException if another source of this run is the same article
   */
  synchronized Claim claim(String source, Identity identity, Supplier<String> slug, Path work)
      throws IOException {
    Optional<Found> found = found(identity);
    if (found.isPresent()) {
      Path folder = found.get().folder();
      String holder = taken.get(folder);
      if (holder == null || holder.equals(source)) {
        if (rename && !named(folder, slug.get())) {
          return claimNew(
              source, identity, slug.get(), found.get().manifest(), Optional.of(folder), work);
        }
        taken.put(folder, source);
        return new Claim(folder, identity, found.get().manifest(), List.of(), Optional.empty());
      }
      if (found.get().manifest().text().equals(identity.text())) {
        throw new RawiException(Problem.CANNOT_WRITE, "narration.same-article", source, holder);
      }
      return claim(source, identity.withoutAddress(), slug, work);
    }
    String name = slug.get();
    return claimNew(source, identity, name, Manifest.of(identity, name), Optional.empty(), work);
  }

  /**
   * The folder appears with its manifest inside, so that a run that fails or is killed there leaves
   * nothing that nobody owns; an empty folder is as good as none.
   */
  private Claim claimNew(
      String source,
      Identity identity,
      String slug,
      Manifest manifest,
      Optional<Path> former,
      Path work)
      throws IOException {
    for (int i = 1; ; i++) {
      String name = i == 1 ? slug : slug + "-" + i;
      Path candidate = out.resolve(name);
      Manifest first = former.isPresent() ? manifest : Manifest.of(identity, name);
      if (appears(first.with(List.of(), List.of()), work.resolve("claim"), candidate)) {
        taken.put(candidate, source);
        List<Path> created = List.of(candidate, candidate.resolve(Manifest.FILE));
        return new Claim(candidate, identity, first, created, former);
      }
      Optional<Found> there =
          found(candidate).filter(f -> f.manifest().identity().matches(identity));
      if (there.isPresent() && taken.putIfAbsent(candidate, source) == null) {
        return new Claim(candidate, identity, there.get().manifest(), List.of(), former);
      }
    }
  }

  /** Whether the folder could be made, with the manifest in it: nothing was there. */
  private static boolean appears(Manifest manifest, Path prepared, Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
      return false;
    }
    Files.createDirectories(prepared);
    manifest.write(prepared);
    try {
      Files.move(prepared, folder, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileSystemException e) {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
        return false; // somebody was quicker
      }
      throw e;
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /** From now on the article is found there. */
  void settle(Identity identity, Path folder) throws IOException {
    index().put(identity, name(folder));
  }

  private Optional<Found> found(Identity identity) {
    return index().find(identity.keys()).stream()
        .flatMap(folder -> found(folder).stream())
        .filter(found -> found.manifest().identity().matches(identity))
        .findFirst();
  }

  private static Optional<Found> found(Path folder) {
    try {
      return Manifest.read(folder).map(manifest -> new Found(folder, manifest));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static boolean named(Path folder, String slug) {
    return name(folder).matches(java.util.regex.Pattern.quote(slug) + "(-[0-9]+)?");
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private synchronized ResultIndex index() {
    if (index.isEmpty()) {
      try {
        index = Optional.of(ResultIndex.of(out));
      } catch (IOException e) {
        throw cannotWrite(out, e);
      }
    }
    return index.get();
  }

  /** Makes the folder of all results; returns what had to be made. */
  List<Path> create() throws IOException {
    List<Path> created = new ArrayList<>();
    List<Path> missing = new ArrayList<>();
    for (Path p = out.toAbsolutePath(); p != null && !Files.exists(p); p = p.getParent()) {
      missing.add(0, p);
    }
    for (Path p : missing) {
      if (createIfMissing(p)) {
        created.add(p);
      }
    }
    if (!Files.isDirectory(out)) {
      throw new NotDirectoryException(out.toString());
    }
    return created;
  }

  private static boolean createIfMissing(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  static RawiException cannotWrite(Path where, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "narration.cannot-write", where, e);
  }
}
