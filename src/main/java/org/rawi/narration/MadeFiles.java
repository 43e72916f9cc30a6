package org.rawi.narration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which files of a result folder were made there, and how they were then. Not thread-safe. */
final class MadeFiles {
  private static final int HASH = 64;

  /** Path, with slashes → hashes that its content had or is about to have. */
  private final Map<String, Set<String>> hashes = new TreeMap<>();

  private final Map<String, String> newest = new TreeMap<>();

  /** The SHA-256 of the text that they were made from. */
  private final Optional<String> text;

  private MadeFiles(Optional<String> text) {
    this.text = text;
  }

  /** Reads a marker; one without files, or none, knows none. */
  static MadeFiles read(Path marker) throws IOException {
    List<String> lines = Files.exists(marker) ? Files.readAllLines(marker) : List.of();
    MadeFiles made =
        new MadeFiles(lines.stream().findFirst().map(Identity::parse).map(Identity::text));
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      if (line.length() > HASH + 1) {
        made.remember(line.substring(HASH + 1), line.substring(0, HASH));
      }
    }
    return made;
  }

  /** Whether the file is missing, or is as it was made. */
  boolean mayReplace(Path folder, Path file) throws IOException {
    return !Files.exists(file)
        || hashes.getOrDefault(name(folder, file), Set.of()).contains(hash(file));
  }

  /** A file that is about to come. */
  void add(Path folder, Path file) throws IOException {
    String hash = hash(file);
    newest.put(name(folder, file), hash);
    remember(name(folder, file), hash);
  }

  /** Those that are still there but were made from another text than this one. */
  List<Path> olderThan(Identity now, Path folder) {
    if (text.equals(Optional.of(now.text()))) {
      return List.of();
    }
    return hashes.keySet().stream()
        .filter(name -> !newest.containsKey(name))
        .map(folder::resolve)
        .filter(Files::exists)
        .toList();
  }

  /** What was added has replaced what was there. */
  void forgetOlder() {
    newest.forEach((name, hash) -> hashes.put(name, new LinkedHashSet<>(Set.of(hash))));
  }

  void write(Path marker, String identity) throws IOException {
    StringBuilder text = new StringBuilder(identity).append('\n');
    hashes.forEach(
        (name, known) ->
            known.forEach(hash -> text.append(hash).append(' ').append(name).append('\n')));
    Files.write(marker, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void remember(String name, String hash) {
    hashes.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(hash);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
