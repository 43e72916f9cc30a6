package org.rawi.narration;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.rawi.narration.Library.All;
import org.rawi.narration.Library.Summary;

/**
 * All results of a folder in short. The folder is looked through by a thread of its own, not longer
 * than a twentieth of the time, and only manifests that have changed are read. Thread-safe.
 */
final class LibraryIndex {
  private static final long REST = 20;

  /** How long a look at the folder is waited for; at a small one it takes less. */
  private static final long PATIENCE_MILLIS = 500;

  /** Manifests read after which those who ask are told of them. */
  private static final int STEP = 1_000;

  private final Path out;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Object looking = new Object();
  private All all = new All(0, List.of());
  private long version = 1;
  private boolean busy;
  private long began;
  private long ended;
  private long took = -1;

  /** A manifest as it was read; empty if nothing is made of it yet, or it is damaged. */
  private record Known(Instant written, Optional<Summary> summary) {}

  LibraryIndex(Path out) {
    this.out = out;
  }

  /** What is known now; a small folder is looked through first. */
  All all() {
    synchronized (looking) {
      boolean rested = took < 0 || System.nanoTime() - ended > REST * took;
      if (rested && !busy) {
        busy = true;
        began = System.nanoTime();
        Thread thread = new Thread(this::look, "library");
        thread.setDaemon(true);
        thread.start();
      }
      try {
        for (long left = left(); busy && left > 0; left = left()) {
          TimeUnit.NANOSECONDS.timedWait(looking, left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return snapshot();
    }
  }

  /** Nanoseconds that somebody still waits for this look. */
  private long left() {
    return began + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS) - System.nanoTime();
  }

  private All snapshot() {
    if (all.version() != version) {
      all = new All(version, known.values().stream().flatMap(k -> k.summary().stream()).toList());
    }
    return all;
  }

  private void look() {
    try {
      lookThrough();
    } catch (IOException e) {
      known.clear(); // the folder is gone
      changed();
    } finally {
      synchronized (looking) {
        busy = false;
        ended = System.nanoTime();
        took = ended - began;
        looking.notifyAll();
      }
    }
  }

  private void lookThrough() throws IOException {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(out)) {
      for (Path folder : folders) {
        String name = String.valueOf(folder.getFileName());
        if (Library.isName(name)) {
          names.add(name);
        }
      }
    }
    int read = 0;
    for (String name : names) {
      read += read(name) ? 1 : 0;
      if (read == STEP) {
        read = 0;
        changed();
      }
    }
    for (String name : known.keySet()) {
      read += !names.contains(name) && read(name) ? 1 : 0;
    }
    if (read > 0) {
      changed();
    }
  }

  /** Looks at one result, which may be new, changed or gone. */
  void look(String name) {
    known.remove(name); // two changes in one tick of the file system's clock are two
    read(name);
    changed();
  }

  private void changed() {
    synchronized (looking) {
      version++;
    }
  }

  /** Whether something else is known of it now. */
  private boolean read(String name) {
    Path folder = out.resolve(name);
    Instant written;
    try {
      written = Files.getLastModifiedTime(folder.resolve(Manifest.FILE)).toInstant();
    } catch (IOException none) {
      return known.remove(name) != null;
    }
    Known before = known.get(name);
    if (before != null && before.written().equals(written)) {
      return false;
    }
    Optional<Summary> summary = Optional.empty();
    try {
      summary =
          Manifest.read(folder)
              .flatMap(m -> Library.result(name, m, written))
              .map(Library.Result::summary);
    } catch (IOException damaged) {
      // no result
    }
    known.put(name, new Known(written, summary));
    return true;
  }
}
