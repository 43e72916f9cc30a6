package org.rawi.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Files that are not text, told by the bytes they begin with ("magic number"). */
enum BinaryKind {
  PNG(0, "\u0089PNG", "picture", "PNG"),
  JPEG(0, "\u00FF\u00D8\u00FF", "picture", "JPEG"),
  GIF(0, "GIF8", "picture", "GIF"),
  BMP(0, "BM\u0000\u0000", "picture", "BMP"),
  WEBP(8, "WEBP", "picture", "WebP"),
  WAV(8, "WAVE", "sound", "WAV"),
  AVI(8, "AVI ", "film", "AVI"),
  MP4(4, "ftyp", "film", "MP4"),
  MP3(0, "ID3", "sound", "MP3"),
  MPEG(0, "\u00FF\u00FB", "sound", "MP3"),
  OGG(0, "OggS", "sound", "Ogg"),
  FLAC(0, "fLaC", "sound", "FLAC"),
  MATROSKA(0, "\u001AE\u00DF\u00A3", "film", "Matroska or WebM"),
  PDF(0, "%PDF", "document", "PDF"),
  POSTSCRIPT(0, "%!PS", "document", "PostScript"),
  RTF(0, "{\\rtf", "document", "RTF"),
  OLE(0, "\u00D0\u00CF\u0011\u00E0", "document", "Microsoft Office"),
  GZIP(0, "\u001F\u008B", "archive", "gzip"),
  XZ(0, "\u00FD7zXZ", "archive", "xz"),
  SEVEN_ZIP(0, "7z\u00BC\u00AF", "archive", "7-Zip"),
  RAR(0, "Rar!", "archive", "RAR"),
  SQLITE(0, "SQLite format 3", "data", "SQLite"),
  ELF(0, "\u007FELF", "program", "ELF"),
  JAVA_CLASS(0, "\u00CA\u00FE\u00BA\u00BE", "program", "Java"),
  EXE(0, "MZ\u0090\u0000", "program", "Windows");

  /** Enough for the names of the first entries of an archive. */
  private static final int LOOK = 4096;

  private final int offset;
  private final String magic;
  private final String sort;
  private final String format;

  /**
   * What to call it: {@code picture}, {@code sound} … as in the messages, and its format's name.
   */
  record Found(String sort, String format) {}

  BinaryKind(int offset, String magic, String sort, String format) {
    this.offset = offset;
    this.magic = magic;
    this.sort = sort;
    this.format = format;
  }

  /** What the file is, when its first bytes give it away. */
  static Optional<Found> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(LOOK, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of(zip(head));
    }
    return Arrays.stream(values())
        .filter(kind -> head.startsWith(kind.magic, kind.offset))
        .map(kind -> new Found(kind.sort, kind.format))
        .findFirst();
  }

  private static Found zip(String head) {
    if (head.contains("application/epub+zip")) {
      return new Found("document", "EPUB");
    }
    if (head.contains("opendocument.text")) {
      return new Found("document", "OpenDocument");
    }
    if (head.contains("word/") || head.contains("[Content_Types].xml")) {
      return new Found("document", "DOCX");
    }
    return new Found("archive", "ZIP");
  }
}
