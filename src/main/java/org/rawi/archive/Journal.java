package org.rawi.archive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * What happened, for good: JSON Lines, one record a source, appended as it happens. Several runs
 * may write to one journal. Thread-safe.
 */
public final class Journal implements AutoCloseable {
  public static final String FILE = "journal.jsonl";

  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private final Path file;
  private final FileChannel channel;
  private final Clock clock;

  /** When, and what. */
  private record Line(String time, @JsonUnwrapped Entry entry) {}

  private Journal(Path file, FileChannel channel, Clock clock) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
  }

  /**
   * Opens or begins it.
   *
   * @throws RawiException CANNOT_WRITE
   */
  public static Journal open(Path file, Clock clock) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      return new Journal(file, channel, clock);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** Appends a record, whole: one that an earlier run left half-written is cut off first. */
  public synchronized void append(Entry entry) {
    try (FileLock alone = channel.lock()) {
      Objects.requireNonNull(alone);
      String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
      byte[] line =
          (JSON.writeValueAsString(new Line(time, entry)) + "\n").getBytes(StandardCharsets.UTF_8);
      long end = endOfLastLine();
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.truncate(end);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  private long endOfLastLine() throws IOException {
    long size = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long at = size; at > 0; at--) {
      one.clear();
      channel.read(one, at - 1);
      if (one.get(0) == '\n') {
        return at;
      }
    }
    return 0;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  static RawiException cannotWrite(Path file, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "archive.cannot-write", file, e);
  }
}
