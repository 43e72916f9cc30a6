package org.rawi.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.rawi.Cache;
import org.rawi.KeyDigest;

/**
 * An answer and what its server knows it by, kept until the next time: a server that says «not
 * changed» need not send it again. Source: RFC 9110, section 13.
 *
 * @param tag {@code ETag}, or empty
 * @param changed {@code Last-Modified}, or empty
 * @param type {@code Content-Type}, or empty
 */
record Kept(String tag, String changed, String type, byte[] bytes) {
  private static final String FORMAT = "rawi-fetched-1";

  /** Whether the server can be asked if this still holds. */
  boolean canBeAsked() {
    return !tag.isEmpty() || !changed.isEmpty();
  }

  static Optional<Kept> read(Cache cache, URI address) {
    return cache.read(key(address)).map(Kept::decode);
  }

  void write(Cache cache, URI address) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeUTF(tag);
      out.writeUTF(changed);
      out.writeUTF(type);
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cache.write(key(address), content.toByteArray());
  }

  private static Kept decode(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      return new Kept(in.readUTF(), in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(URI address) {
    return new KeyDigest().add(FORMAT).add(address.toString()).hexadecimal();
  }
}
