package org.rawi.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rawi.AtomicFile;

/**
 * Keys that stand in the addresses of what is shared with everybody: an article, the feed. Who
 * knows one may have that and nothing else; nobody can guess another. Immutable.
 */
public final class SharedKeys {
  /** What the feed is called; no result is called so. */
  public static final String FEED = ".feed";

  static final String PREFIX = "/shared/";

  private static final String FILE = ".rawi-share-key";
  private static final int BYTES = 32;

  private final byte[] secret;

  private SharedKeys(byte[] secret) {
    this.secret = secret;
  }

  /** Those of a folder of results; they stay the same while the secret in it does. */
  static SharedKeys of(Path out) throws IOException {
    Path file = out.resolve(FILE);
    try {
      byte[] known = Files.readAllBytes(file);
      if (known.length == BYTES) {
        return new SharedKeys(known);
      }
    } catch (NoSuchFileException e) {
      // the first time
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    AtomicFile.write(file, part -> Files.write(part, secret));
    return new SharedKeys(secret);
  }

  /** The key of a result or of {@link #FEED}. */
  public String of(String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] all = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, BYTES / 2);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Whether somebody may have it. */
  public boolean fits(String key, String name) {
    return Guard.same(key, of(name));
  }

  /** Where a file of a result is shared, without the server's address. */
  public String path(String name, String file) {
    return PREFIX + of(name) + "/" + ResultFiles.encoded(name) + "/" + ResultFiles.encoded(file);
  }

  /** Where the feed is shared, without the server's address. */
  public String feed() {
    return PREFIX + of(FEED) + "/feed.xml";
  }
}
