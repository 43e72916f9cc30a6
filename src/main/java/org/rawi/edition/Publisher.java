package org.rawi.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rawi.AtomicFile;
import org.rawi.recording.Outcome;

/** Makes several editions of one programme at the same time: all of them, or none. */
public final class Publisher {
  private final List<Edition> editions;
  private final int threads;

  public Publisher(List<Edition> editions, int threads) {
    this.editions = List.copyOf(editions);
    this.threads = threads;
  }

  /**
   * Makes the editions in a hidden folder beside their place, then moves them there. A file of the
   * same name is replaced.
   *
   * @param folder exists
   * @return the files of each edition, in the order of the editions
   * @throws org.rawi.RawiException if one cannot be made; the folder is as it was before then
   */
  public Map<Edition, List<Path>> publish(Programme programme, Path folder) {
    Path staging = folder.resolve("." + programme.name() + ".part");
    try {
      try {
        delete(staging);
        Files.createDirectory(staging);
        Map<Edition, List<Path>> made = make(programme, staging);
        return move(made, staging, folder);
      } finally {
        delete(staging);
      }
    } catch (IOException e) {
      throw WholeFile.cannotWrite(folder, e);
    }
  }

  private Map<Edition, List<Path>> make(Programme programme, Path staging) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Map<Edition, Future<List<Path>>> results = new HashMap<>();
      for (Edition edition : longestFirst()) {
        results.put(edition, workers.submit(() -> edition.publish(programme, staging)));
      }
      Map<Edition, List<Path>> files = new LinkedHashMap<>();
      for (Edition edition : editions) {
        Future<List<Path>> result = Objects.requireNonNull(results.get(edition));
        files.put(edition, Outcome.of(result, "publishing"));
      }
      return files;
    } finally {
      stop(workers);
    }
  }

  private List<Edition> longestFirst() {
    return editions.stream().sorted(Comparator.comparingDouble(Edition::work).reversed()).toList();
  }

  /** Waits for the others, so that none still writes when the folder is deleted. */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow();
    boolean interrupted = false;
    while (!workers.isTerminated()) {
      try {
        workers.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<Edition, List<Path>> move(
      Map<Edition, List<Path>> made, Path staging, Path folder) throws IOException {
    Map<Edition, List<Path>> moved = new LinkedHashMap<>();
    for (Map.Entry<Edition, List<Path>> edition : made.entrySet()) {
      List<Path> files = new ArrayList<>();
      for (Path file : edition.getValue()) {
        Path place = folder.resolve(staging.relativize(file).toString());
        Files.createDirectories(place.toAbsolutePath().getParent());
        AtomicFile.move(file, place);
        files.add(place);
      }
      moved.put(edition.getKey(), files);
    }
    return moved;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
