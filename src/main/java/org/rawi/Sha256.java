package org.rawi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. In hexadecimal these are 64 digits. */
public final class Sha256 {
  private Sha256() {}

  /** Of a text in UTF-8, in hexadecimal. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In hexadecimal. */
  public static String of(byte[] bytes) {
    return hexadecimal(digest().digest(bytes));
  }

  /** Of a file's content, in hexadecimal. */
  public static String of(Path file) throws IOException {
    MessageDigest sha = digest();
    try (InputStream in = Files.newInputStream(file)) {
      new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
    }
    return hexadecimal(sha.digest());
  }

  public static String hexadecimal(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** For what comes in parts. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
