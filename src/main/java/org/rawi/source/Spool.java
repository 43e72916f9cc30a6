package org.rawi.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * Bodies of articles that were taken out of files, on the disk until they are read: so a file of
 * any size needs little memory and is gone through once. The spool's file can be read by its owner
 * only, and goes with the last that is in it, or with the program. Thread-safe.
 */
final class Spool {
  /** Far above any export; keeps a file made for that purpose from filling the disk. */
  static final long MOST_BYTES = 8L << 30;

  private static WeakReference<Spool> latest = new WeakReference<>(null);

  private Optional<FileChannel> file = Optional.empty();
  private long end;

  private Spool() {}

  /** One for all files that are gone through: a folder may hold thousands. */
  static synchronized Spool shared() {
    Spool spool = latest.get();
    if (spool == null) {
      spool = new Spool();
      latest = new WeakReference<>(spool);
    }
    return spool;
  }

  /** Where something lies. */
  record Place(long at, int length) {}

  /**
   * Adds bytes.
   *
   * @throws RawiException if there is no room
   */
  synchronized Place add(byte[] bytes) {
    if (end + bytes.length > MOST_BYTES) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "source.spool-full", MOST_BYTES >> 30);
    }
    Place place = new Place(end, bytes.length);
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        end += open().write(rest, end);
      }
    } catch (IOException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "source.spool-unwritable", e);
    }
    return place;
  }

  Place add(Item item) {
    try {
      return add(Json.mapper().writeValueAsBytes(item));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized byte[] bytes(Place place) {
    try {
      ByteBuffer all = ByteBuffer.allocate(place.length());
      while (all.hasRemaining()) {
        if (open().read(all, place.at() + all.position()) < 0) {
          throw new IOException("unexpected end");
        }
      }
      return all.array();
    } catch (IOException e) {
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "source.spool-unreadable", e);
    }
  }

  Item item(Place place) {
    try {
      return Json.mapper().readValue(bytes(place), Item.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel open() throws IOException {
    if (file.isEmpty()) {
      Path path = Files.createTempFile("rawi-", ".spool");
      file =
          Optional.of(
              FileChannel.open(
                  path,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE));
    }
    return file.get();
  }
}
