package org.rawi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was worked out before, in a {@link CacheFolder}. Each entry has a checksum over its name and
 * its content: one that is damaged, or lies under another name, does not count. A cache that cannot
 * be used costs time, never a result. Thread-safe.
 */
public final class Cache {
  private static final int CHECKSUM = 32;

  private enum State {
    UNTRIED,
    USABLE,
    /** What is there may be read, but nothing can be added. */
    FULL,
    UNUSABLE
  }

  private final CacheFolder folder;
  private final Consumer<IOException> trouble;
  private State state = State.UNTRIED;

  /**
   * @param trouble told, once, why the cache is of no use; by any thread
   */
  public Cache(CacheFolder folder, Consumer<IOException> trouble) {
    this.folder = folder;
    this.trouble = trouble;
  }

  /** Whether anything can be read here. */
  public boolean isUsable() {
    return state() != State.UNUSABLE;
  }

  /**
   * What is kept under a name.
   *
   * @param key SHA-256 of all that decides the content, in hexadecimal
   */
  public Optional<byte[]> read(String key) {
    if (!isUsable()) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> content = folder.read(key).flatMap(file -> opened(key, file));
      if (content.isPresent()) {
        folder.used(key);
      }
      return content;
    } catch (IOException e) {
      return Optional.empty(); // As good as damaged.
    }
  }

  /** Keeps the content, in the place of what is there. */
  public void write(String key, byte[] content) {
    if (state() != State.USABLE) {
      return;
    }
    byte[] file = new byte[CHECKSUM + content.length];
    System.arraycopy(checksum(key, content, 0), 0, file, 0, CHECKSUM);
    System.arraycopy(content, 0, file, CHECKSUM, content.length);
    try {
      folder.write(key, file);
    } catch (IOException e) {
      giveUp(State.FULL, e);
    }
  }

  private static Optional<byte[]> opened(String key, byte[] file) {
    return file.length >= CHECKSUM
            && MessageDigest.isEqual(checksum(key, file, CHECKSUM), Arrays.copyOf(file, CHECKSUM))
        ? Optional.of(Arrays.copyOfRange(file, CHECKSUM, file.length))
        : Optional.empty();
  }

  private static byte[] checksum(String key, byte[] bytes, int from) {
    MessageDigest sha = Sha256.digest();
    sha.update(key.getBytes(StandardCharsets.US_ASCII));
    sha.update(bytes, from, bytes.length - from);
    return sha.digest();
  }

  private synchronized State state() {
    if (state == State.UNTRIED) {
      try {
        folder.open();
        state = State.USABLE;
      } catch (IOException e) {
        giveUp(State.UNUSABLE, e);
      }
    }
    return state;
  }

  private synchronized void giveUp(State left, IOException e) {
    if (state == State.UNTRIED || state == State.USABLE) {
      state = left;
      trouble.accept(e);
    }
  }
}
