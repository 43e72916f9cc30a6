package org.rawi.voice.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rawi.voice.VoicePack;

/**
 * Copies what a pack holds, from a folder or a ZIP, into a folder of ours. Only plain files with
 * plain names are made, so that no name leads anywhere; a pack with others is refused whole.
 */
final class PackContents {
  static final int MOST_FILES = 64;
  static final long MOST_BYTES = 2L << 30;

  /** Weights hardly shrink; what shrinks to so little is made to fill the disk. */
  private static final long MOST_RATIO = 200;

  private static final long RATIO_FROM = 32L << 20;
  private static final int BLOCK = 1 << 16;

  private final Path into;
  private long written;
  private int files;

  private PackContents(Path into) {
    this.into = into;
  }

  /**
   * @param pack a folder, or a ZIP whose files lie at its top or in one folder
   * @throws IOException that says why the pack is refused
   */
  static void copy(Path pack, Path into) throws IOException {
    PackContents contents = new PackContents(into);
    if (Files.isDirectory(pack)) {
      contents.folder(pack);
    } else {
      contents.zip(pack);
    }
  }

  private void folder(Path pack) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(pack)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException("“" + name + "” in it is not a plain file");
        }
        try (InputStream in = Files.newInputStream(entry)) {
          write(name, in, Files.size(entry));
        }
      }
    }
  }

  private void zip(Path pack) throws IOException {
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      if (zip.size() > 2 * MOST_FILES) {
        throw new IOException("it holds more than " + MOST_FILES + " files");
      }
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      String top = top(entries);
      for (ZipEntry entry : entries) {
        if (entry.isDirectory()) {
          continue;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          write(entry.getName().substring(top.length()), in, entry.getCompressedSize());
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new IOException("it is neither a folder nor a whole ZIP: " + e.getMessage(), e);
    }
  }

  /** The one folder that all files lie in, with its slash, or nothing. */
  private static String top(List<? extends ZipEntry> entries) {
    List<String> names = new ArrayList<>();
    entries.stream().filter(entry -> !entry.isDirectory()).forEach(e -> names.add(e.getName()));
    int slash = names.isEmpty() ? -1 : names.get(0).indexOf('/');
    String top = names.isEmpty() ? "" : names.get(0).substring(0, slash + 1);
    boolean isPlain = slash > 0 && VoicePack.isFileName(top.substring(0, slash));
    return isPlain && names.stream().allMatch(name -> name.startsWith(top)) ? top : "";
  }

  private void write(String name, InputStream in, long packed) throws IOException {
    if (!VoicePack.isFileName(name)) {
      throw new IOException("“" + name + "” in it is no plain name of a file");
    }
    if (++files > MOST_FILES) {
      throw new IOException("it holds more than " + MOST_FILES + " files");
    }
    Path file = into.resolve(name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it holds “" + name + "” twice");
    }
    long size = 0;
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        size += n;
        written += n;
        if (written > MOST_BYTES || size > RATIO_FROM && size > MOST_RATIO * Math.max(1, packed)) {
          throw new IOException("unpacked it is too large: “" + name + "”");
        }
        out.write(block, 0, n);
      }
    }
  }
}
