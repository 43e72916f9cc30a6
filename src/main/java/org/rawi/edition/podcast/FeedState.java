package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.rawi.AtomicFile;

/**
 * Which result folders the feed has, and as they were when: {@value #LISTED}; and which it has yet
 * to take in: {@value #PENDING}. Both are appended to, so that a run of many articles costs no more
 * for each than a run of few. Whoever calls holds the {@link FeedLock}, but for {@link #has}.
 */
final class FeedState {
  static final String LISTED = ".rawi-feed";
  static final String PENDING = ".rawi-feed-pending";

  /** So many lines that nothing needs any more are left alone. */
  private static final int SPARE_LINES = 1000;

  private final Path out;
  private final Map<String, String> listed = new ConcurrentHashMap<>();

  FeedState(Path out) throws IOException {
    this.out = out;
    List<String> lines = lines(LISTED);
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        listed.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    if (lines.size() > 2 * listed.size() + SPARE_LINES) {
      String all = lines(new TreeMap<>(listed));
      AtomicFile.write(out.resolve(LISTED), part -> Files.writeString(part, all));
    }
  }

  /** Whether the feed has this state of a folder, for all that this process knows. */
  boolean has(String folder, String state) {
    return state.equals(listed.get(folder));
  }

  /** The folder is to be taken in. */
  void note(String folder) throws IOException {
    append(PENDING, folder + "\n");
  }

  /**
   * Folders to take in, in the order in which they were noted; those that another process noted,
   * too.
   */
  Collection<String> pending() throws IOException {
    Set<String> folders = new LinkedHashSet<>(lines(PENDING));
    folders.removeIf(String::isBlank);
    return folders;
  }

  /** The feed has all that was to be taken in. */
  void taken(Map<String, String> states) throws IOException {
    listed.putAll(states);
    append(LISTED, lines(states));
    Files.deleteIfExists(out.resolve(PENDING));
  }

  private static String lines(Map<String, String> states) {
    StringBuilder lines = new StringBuilder();
    states.forEach((folder, state) -> lines.append(folder).append('\t').append(state).append('\n'));
    return lines.toString();
  }

  private void append(String file, String lines) throws IOException {
    Files.writeString(
        out.resolve(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> lines(String file) throws IOException {
    try {
      // A line that a killed process began is no line.
      String text = Files.readString(out.resolve(file), StandardCharsets.UTF_8);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      return new ArrayList<>(whole.lines().toList());
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
