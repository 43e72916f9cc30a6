package org.rawi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Names what is kept in a {@link Cache} by all that decides it. Every text goes in with its length,
 * so that no two sequences run together into the same bytes.
 */
public final class KeyDigest {
  private final MessageDigest sha = Sha256.digest();

  public KeyDigest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    sha.update(bytes);
    return this;
  }

  public KeyDigest add(int number) {
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    return this;
  }

  public KeyDigest add(double number) {
    sha.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, number));
    return this;
  }

  /** SHA-256 of all that was added, 64 digits. Nothing can be added afterwards. */
  public String hexadecimal() {
    return Sha256.hexadecimal(sha.digest());
  }
}
