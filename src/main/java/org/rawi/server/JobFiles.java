package org.rawi.server;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.AtomicFile;
import org.rawi.Json;

/** Jobs on disk: a folder each, with what was sent and how far it is. */
final class JobFiles {
  private static final String FOLDER = ".rawi-jobs";
  private static final String STATE = "job.json";
  private static final String INPUT = "input";
  private static final String LEXICON = "lexicon.pls";

  private final Path folder;

  /**
   * @param out the folder of all results
   */
  JobFiles(Path out) {
    this.folder = out.resolve(FOLDER);
  }

  /** A job that comes in: whole or not at all. */
  void create(Job job, byte[] input) throws IOException {
    Path place = Files.createDirectories(folder.resolve(job.id()));
    AtomicFile.write(place.resolve(INPUT), part -> Files.write(part, input));
    write(job);
  }

  void write(Job job) throws IOException {
    byte[] json = Json.pretty(job).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.resolve(job.id()).resolve(STATE), part -> Files.write(part, json));
  }

  byte[] input(Job job) throws IOException {
    return Files.readAllBytes(folder.resolve(job.id()).resolve(INPUT));
  }

  /** Where the pronunciations are kept that hold for this article alone. */
  Path lexicon(Job job) {
    return folder.resolve(job.id()).resolve(LEXICON);
  }

  void delete(Job job) throws IOException {
    Path place = folder.resolve(job.id());
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(place);
    } catch (NoSuchFileException e) {
      // gone already
    }
  }

  /** All that are whole; what a killed server left half-written is none. */
  List<Job> all() throws IOException {
    List<Job> jobs = new ArrayList<>();
    try (Stream<Path> places = Files.list(folder)) {
      for (Path place : places.toList()) {
        read(place).ifPresent(jobs::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return jobs;
    }
    return jobs;
  }

  private static Optional<Job> read(Path place) throws IOException {
    try {
      return Optional.of(
          Json.mapper().readValue(Files.readAllBytes(place.resolve(STATE)), Job.class));
    } catch (NoSuchFileException | NotDirectoryException | JacksonException e) {
      return Optional.empty();
    }
  }
}
