package org.rawi.voice.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rawi.PrivateFolder;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * The folder of the voices that a user added. A pack appears there whole or not at all: it is made
 * ready in a hidden folder beside its place and moved there. One process at a time may change it;
 * what a killed one left is removed by the next. Not thread-safe.
 */
public final class VoiceShelf implements AutoCloseable {
  private static final String STAGE = ".adding-";
  private static final String REMOVED = ".removed-";

  /** Put back if the process dies before the new pack is in its place. */
  private static final String REPLACED = ".replaced-";

  private final Path folder;
  private final FileChannel channel;

  private VoiceShelf(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Fills a folder with the files of a pack. */
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Makes the folder where needed, and keeps other processes from changing it until it is closed.
   *
   * @throws RawiException if it cannot be written, or another process is changing it
   */
  public static VoiceShelf open(Path folder) {
    try {
      new PrivateFolder(folder).secure();
      FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new RawiException(Problem.CANNOT_WRITE, "voices.busy", folder.toString());
      }
      VoiceShelf shelf = new VoiceShelf(folder, channel);
      shelf.removeLeftovers();
      return shelf;
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(); // held until the channel is closed
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void removeLeftovers() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, "{.adding-,.removed-,.replaced-}*")) {
      for (Path path : left) {
        if (String.valueOf(path.getFileName()).startsWith(REPLACED)) {
          putBack(path);
        }
        delete(path);
      }
    }
  }

  private void putBack(Path replaced) throws IOException {
    try (DirectoryStream<Path> packs = Files.newDirectoryStream(replaced)) {
      for (Path pack : packs) {
        Path place = folder.resolve(String.valueOf(pack.getFileName()));
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(pack, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  /**
   * Makes a pack ready beside its place, and checks it.
   *
   * @param name of the pack, for messages
   * @param complete takes files whose checksum nobody published, and notes it from now on
   * @throws RawiException that says why it cannot be installed
   */
  public StagedPack stage(String name, Content content, boolean complete) {
    Path stage = temporary(STAGE);
    try {
      content.writeTo(stage);
      return StagedPack.check(stage, complete);
    } catch (IOException e) {
      discard(stage);
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "voices.refused", name, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a pack from a folder or a ZIP. */
  public StagedPack stage(Path pack) {
    if (!Files.exists(pack)) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "voices.no-pack", pack.toString());
    }
    return stage(pack.toString(), into -> PackContents.copy(pack, into), false);
  }

  /** Where files wait that are on their way; may not exist yet. */
  public Path downloads() {
    return folder.resolve(".downloads");
  }

  /** Puts the pack in its place, which another may hold; returns that place. */
  public Path install(StagedPack pack) {
    Path place = folder.resolve(pack.voice().id());
    try {
      Optional<Path> old = moveAway(place, REPLACED);
      try {
        Files.move(pack.folder(), place, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (old.isPresent()) {
          Files.move(old.get(), place, StandardCopyOption.ATOMIC_MOVE);
        }
        throw e;
      }
      old.ifPresent(this::discard);
      return place;
    } catch (IOException e) {
      discard(pack.folder());
      throw cannotWrite(folder, e);
    }
  }

  /** Forgets a pack that is not to be installed. */
  public void discard(StagedPack pack) {
    discard(pack.folder());
  }

  /** Removes an installed voice; false if there is none of this name. */
  public boolean remove(String id) {
    if (!ids().contains(id)) {
      return false;
    }
    try {
      moveAway(folder.resolve(id), REMOVED).ifPresent(this::discard);
      return true;
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  /** The folders there, damaged packs among them. */
  private List<String> ids() {
    try (Stream<Path> packs = Files.list(folder)) {
      return packs
          .filter(pack -> Files.isDirectory(pack, LinkOption.NOFOLLOW_LINKS))
          .map(pack -> String.valueOf(pack.getFileName()))
          .filter(name -> !name.startsWith("."))
          .toList();
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private Optional<Path> moveAway(Path place, String prefix) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Path old = temporary(prefix).resolve(place.getFileName());
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(old);
  }

  private Path temporary(String prefix) {
    try {
      return Files.createTempDirectory(folder, prefix);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  /** What stays is hidden, and removed the next time. */
  private void discard(Path path) {
    try {
      delete(path);
    } catch (IOException e) {
      // Hidden: nobody takes it for a voice.
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static RawiException cannotWrite(Path folder, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "voices.cannot-write", folder.toString(), e);
  }

  @Override
  public void close() {
    try {
      removeLeftovers();
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process.
    }
  }
}
