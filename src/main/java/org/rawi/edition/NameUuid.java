package org.rawi.edition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs made from names, version 5 of RFC 9562: the same name gives the same one. */
public final class NameUuid {
  /** The RFC's namespace of web addresses. */
  public static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private NameUuid() {}

  public static UUID of(UUID namespace, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      ByteBuffer space = ByteBuffer.allocate(16);
      space.putLong(namespace.getMostSignificantBits());
      space.putLong(namespace.getLeastSignificantBits());
      sha1.update(space.array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names the article: by its address if it has one, otherwise by its text. */
  public static UUID of(Programme programme) {
    String name =
        programme
            .article()
            .metadata()
            .sourceUrl()
            .map(Object::toString)
            .orElseGet(() -> programme.article().text());
    return of(URL, name);
  }
}
