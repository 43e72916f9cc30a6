package org.rawi.article.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Input;

/** The parts of an office document. Not thread-safe. */
final class OfficeZip {
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The name of a stream, in UTF-16. */
  private static final String ENCRYPTED = "EncryptedPackage".replaceAll("(.)", "$1\0");

  private final String name;
  private final ZipDirectory zip;

  OfficeZip(Input input) {
    this.name = input.name();
    if (isProtected(input)) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "document.zip-password", name);
    }
    this.zip = new ZipDirectory(input.name(), input.bytes());
  }

  ZipDirectory zip() {
    return zip;
  }

  /** A part; empty if there is none of this name. */
  Optional<XmlStream> part(String path) {
    return zip.bytes(path).map(bytes -> new XmlStream(name, bytes));
  }

  /** The bytes of a picture. */
  Optional<byte[]> bytes(String path) {
    return zip.bytes(path);
  }

  String name() {
    return name;
  }

  /** A part that has to be there. */
  XmlStream needed(String path) {
    return part(path)
        .orElseThrow(
            () -> new RawiException(Problem.UNREADABLE_INPUT, "document.part-missing", name, path));
  }

  /** Whether the bytes begin like a ZIP. */
  static boolean isZip(Input input) {
    byte[] bytes = input.bytes();
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** Whether these are the bytes of a document that Office encrypted: an OLE file around it. */
  static boolean isProtected(Input input) {
    byte[] bytes = input.bytes();
    return bytes.length > OLE.length
        && Arrays.equals(OLE, Arrays.copyOf(bytes, OLE.length))
        && new String(bytes, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
  }

  /** Whether these are the bytes of a ZIP that holds such a part. */
  static boolean holds(Input input, String path) {
    if (!isZip(input)) {
      return false;
    }
    try {
      return new ZipDirectory(input.name(), input.bytes()).names().contains(path);
    } catch (RawiException damaged) {
      return false;
    }
  }
}
