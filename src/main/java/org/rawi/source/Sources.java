package org.rawi.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FolderMetadata;
import org.rawi.article.Input;
import org.rawi.network.WebAddress;

/**
 * What a user names, as single articles: files, folders with all that is below them, patterns, and
 * addresses of the web, and lists of these ({@code @list.txt}). The order is that of the names,
 * inside a folder that of the paths; a file that is named twice is one source.
 */
public final class Sources {
  /** Stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final char LIST = '@';

  /** Files that may be articles. What of them cannot be read yet fails with its own reason. */
  private static final Set<String> ARTICLES =
      Set.of(
          "txt",
          "text",
          "md",
          "markdown",
          "mdown",
          "html",
          "htm",
          "xhtml",
          "xht",
          "docx",
          "docm",
          "dotx",
          "dotm",
          "doc",
          "odt",
          "ott",
          "fodt",
          "rtf",
          "epub",
          "pdf",
          "mht",
          "mhtml",
          "webarchive",
          "eml",
          "maff",
          "srt",
          "vtt");

  /** Files that may hold many; those that hold none are no articles. */
  private static final Set<String> MANY =
      Set.of(
          "xml", "rss", "atom", "json", "jsonl", "ndjson", "csv", "tsv", "zip", "tar", "tgz", "gz");

  /** Marks a folder of results. */
  private static final Set<String> OF_RESULTS = Set.of("manifest.json", ".rawi-index", ".rawi");

  private final InputStream standardInput;
  private final Map<Object, Source> found = new LinkedHashMap<>();
  private final Map<String, Integer> leftAlone = new TreeMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final FieldNames fields;
  private final Web web;
  private final List<Channel> channels = new ArrayList<>();
  private boolean opening = true;

  /**
   * Items of a file that are no articles to narrate.
   *
   * @param file its name
   * @param reason {@code draft}, {@code attachment} …; the message {@code cli.left-out} says it
   */
  public record LeftOut(String file, String reason, int number) {}

  /**
   * @param standardInput read when {@code -} is named
   */
  public Sources(InputStream standardInput) {
    this(standardInput, FieldNames.USUAL, Web.CLOSED);
  }

  /**
   * @param fields what the fields of tables and of other data are called
   * @param web where what is named by its address is read
   */
  public Sources(InputStream standardInput, FieldNames fields, Web web) {
    this.standardInput = standardInput;
    this.fields = fields;
    this.web = web;
  }

  /** Files are left closed: one that holds many articles is one source. See {@link #opened}. */
  public Sources closed() {
    opening = false;
    return this;
  }

  /** The articles of a file that was left closed. */
  public List<Source> opened(Source file) {
    Optional<Items> items = Items.of(file, fields(file), web);
    return items.map(Items::sources).orElse(holdsMany(file.name()) ? List.of() : List.of(file));
  }

  /** Whether a file that is called so is articles or no article. */
  static boolean holdsMany(String name) {
    return MANY.contains(kind(name));
  }

  /** What the user says, or what the {@code rawi.yaml} beside the file does. */
  private FieldNames fields(Source source) {
    return fields == FieldNames.USUAL
        ? source
            .file()
            .map(file -> file.resolveSibling(FolderMetadata.FILE))
            .filter(Files::isRegularFile)
            .flatMap(FolderMetadata::map)
            .map(fields::with)
            .orElse(fields)
        : fields;
  }

  /** Adds what a name stands for. */
  public Sources add(String name) {
    return add(name, web);
  }

  private Sources add(String name, Web open) {
    if (name.equals(STANDARD_INPUT)) {
      addStandardInput();
    } else if (WebAddress.is(name)) {
      addAddress(name, open);
    } else if (name.length() > 1 && name.charAt(0) == LIST && !Files.exists(path(name))) {
      addList(path(name.substring(1)));
    } else {
      Path path = path(name);
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else if (!Files.exists(path) && isPattern(name)) {
        addPattern(name);
      } else {
        put(Source.of(path), path);
      }
    }
    return this;
  }

  /**
   * Adds what the lines of a file name; empty lines and those that begin with {@code #} are none.
   *
   * @throws RawiException if the list cannot be read
   */
  public Sources addList(Path list) {
    try {
      for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
        String name = line.replace("\uFEFF", "").strip();
        if (!name.isEmpty() && !name.startsWith("#")) {
          add(WebAddress.is(name) ? name : beside(list, name), web.of(Optional.of(list)));
        }
      }
      return this;
    } catch (IOException e) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "source.list-unreadable", list.toString(), e);
    }
  }

  /** A relative name counts from where the user stands; if nothing is there, from the list. */
  private static String beside(Path list, String name) {
    Path path = path(name);
    Path there = list.resolveSibling(path);
    return !path.isAbsolute() && !Files.exists(path) && Files.exists(there)
        ? there.toString()
        : name;
  }

  /** The articles, in order. */
  public List<Source> all() {
    return List.copyOf(found.values());
  }

  /** Files below named folders that are no articles: how many of each kind, by their ending. */
  public Map<String, Integer> leftAlone() {
    return Map.copyOf(leftAlone);
  }

  /** What files that hold many articles also hold, in the order of the files. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** The one feed or export among all that was named, if there is one. */
  public Optional<Channel> channel() {
    return channels.size() == 1 ? Optional.of(channels.get(0)) : Optional.empty();
  }

  private void addFolder(Path folder) {
    addBelow(folder, file -> true);
  }

  private static boolean isPattern(String name) {
    return name.contains("*") || name.contains("?") || name.contains("[") || name.contains("{");
  }

  /** The part before the first wildcard is the folder that was named. */
  private void addPattern(String name) {
    Path whole = Path.of(name.replaceAll("[*?\\[{].*", "x")).toAbsolutePath().normalize();
    Path root = whole.getParent();
    if (root == null || !Files.isDirectory(root)) {
      put(Source.of(path(name)), path(name));
      return;
    }
    String below =
        name.substring(name.replaceAll("[*?\\[{].*", "").replaceAll("[^/\\\\]*$", "").length());
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + below);
    if (addBelow(root, matcher) == 0) {
      put(Source.of(path(name)), path(name));
    }
  }

  /**
   * Adds the articles below a folder.
   *
   * @param wanted matches paths relative to {@code root}
   * @return how many there are
   */
  private int addBelow(Path root, PathMatcher wanted) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
              return folder.equals(root) || isOpen(folder)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              if (wanted.matches(root.relativize(file))) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              files.add(file); // reading it says why
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "article.unreadable", root.toString(), e);
    }
    files.sort(null);
    int articles = 0;
    for (Path file : files) {
      String name = file.getFileName().toString();
      String kind = kind(name);
      if (name.startsWith(".") || name.startsWith("~")) {
        continue;
      }
      if (isArticle(name) && put(Source.below(root, file), file, false)) {
        articles++;
      } else {
        leftAlone.merge(kind.isEmpty() ? name : "." + kind, 1, Integer::sum);
      }
    }
    return articles;
  }

  /** Not hidden, not what a browser saved beside a page, no results. */
  private static boolean isOpen(Path folder) {
    String name = folder.getFileName().toString();
    boolean ofPage = name.endsWith("_files") || name.endsWith(".files") || name.endsWith("_ملفات");
    return !name.startsWith(".")
        && !ofPage
        && OF_RESULTS.stream().noneMatch(marker -> Files.exists(folder.resolve(marker)));
  }

  /** Only its content tells whether it is one article or many, so it is read at once. */
  private void addStandardInput() {
    if (!found.containsKey(STANDARD_INPUT)) {
      add(STANDARD_INPUT, Source.of(STANDARD_INPUT, once(() -> Input.of(standardInput))), true);
    }
  }

  /** Read at once too: a page, a feed or a sitemap. */
  private void addAddress(String name, Web open) {
    Optional<URI> address = WebAddress.of(name);
    if (address.isEmpty()) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "source.no-web-address", name);
    }
    if (!found.containsKey(address.get())) {
      add(
          address.get(),
          Source.of(name, address.get(), once(() -> open.page(address.get()))),
          true);
    }
  }

  /** Texts somebody handed over, such as that of the clipboard. */
  public Sources add(String name, Supplier<Input> text) {
    add(name, Source.of(name, once(text)), true);
    return this;
  }

  /** What is read now is read only once, and so is the reason why it cannot be. */
  private static Supplier<Input> once(Supplier<Input> reader) {
    try {
      Input all = reader.get();
      Spool spool = Spool.shared();
      Spool.Place place = spool.add(all.bytes());
      Input rest = all.withBytes(new byte[0]);
      return () -> rest.withBytes(spool.bytes(place));
    } catch (RawiException e) {
      return () -> {
        throw e;
      };
    }
  }

  /** Whether a file in an archive may be one, by the names of its folders and its own. */
  static boolean isArticle(String path) {
    for (String folder : path.replaceFirst("[^/]*$", "").split("/")) {
      boolean ofPage =
          folder.endsWith("_files") || folder.endsWith(".files") || folder.endsWith("_ملفات");
      if (folder.startsWith(".") || folder.equals("__MACOSX") || ofPage) {
        return false;
      }
    }
    String name = path.replaceFirst(".*/", "");
    return !name.startsWith(".")
        && !name.startsWith("~")
        && (ARTICLES.contains(kind(name)) || MANY.contains(kind(name)));
  }

  private void put(Source source, Path file) {
    put(source, file, true);
  }

  /**
   * @param named whether the user named this very file; else it may turn out to be no article
   * @return whether it is one, or many
   */
  private boolean put(Source source, Path file, boolean named) {
    Object key;
    try {
      key = file.toRealPath();
    } catch (IOException e) {
      key = file.toAbsolutePath().normalize();
    }
    return found.containsKey(key) || add(key, source, named);
  }

  /** The source, or the articles in it. */
  private boolean add(Object key, Source source, boolean named) {
    Optional<Items> items = opening ? Items.of(source, fields(source), web) : Optional.empty();
    if (items.isEmpty()) {
      boolean kept = named || !opening || !holdsMany(source.name());
      if (kept) {
        found.put(key, source);
      }
      return kept;
    }
    for (Source item : items.get().sources()) {
      found.put(key + "#" + item.part().orElse(""), item);
    }
    items.get().channel().ifPresent(channels::add);
    items
        .get()
        .leftOut()
        .forEach((reason, number) -> leftOut.add(new LeftOut(source.name(), reason, number)));
    return true;
  }

  private static String kind(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "article.missing", name);
    }
  }
}
