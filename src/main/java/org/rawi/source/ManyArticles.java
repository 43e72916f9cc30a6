package org.rawi.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of files that hold many articles, told by what they begin with. */
enum ManyArticles {
  /** RSS, Atom, sitemap. */
  FEED,
  /** WXR of WordPress, Atom of Blogger. */
  EXPORT,
  /** Objects, in an array or a line each. */
  JSON,
  JSON_LINES,
  /** Records with the names of their fields. */
  TABLE,
  /** Files in one. */
  ZIP,
  TAR,
  GZIP;

  /** Bytes that are looked at. */
  static final int HEAD = 1 << 16;

  private static final Pattern ROOT =
      Pattern.compile(
          "\\uFEFF?\\s*(<\\?xml\\b[^>]*\\?>)?(?:\\s|<\\?[^>]*\\?>|<!--.*?-->"
              + "|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>)*+"
              + "<(rss|rdf:RDF|feed|urlset|sitemapindex|(?:\\w+:)(?:feed|urlset|sitemapindex))(?=[\\s>])[^>]*>",
          Pattern.DOTALL);

  private static final Pattern JSON_START =
      Pattern.compile("\\uFEFF?\\s*(\\[\\s*)?\\{\\s*\"[^\"\\n]{0,200}\"\\s*:");

  private static final Pattern ENCODING =
      Pattern.compile(
          "^.{0,4}<\\?xml\\b[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']", Pattern.DOTALL);

  static Optional<ManyArticles> of(byte[] head, FieldNames fields) {
    Optional<ManyArticles> packed = packed(head);
    if (packed.isPresent()) {
      return packed;
    }
    Charset charset = charset(head);
    String start = new String(head, charset);
    Matcher root = ROOT.matcher(start);
    if (root.lookingAt() && isFeed(root, start)) {
      boolean export =
          start.contains("wordpress.org/export")
              || start.contains("schemas.google.com/blogger/2018")
              || start.contains("g/2005#kind");
      return Optional.of(export ? EXPORT : FEED);
    }
    Matcher json = JSON_START.matcher(start);
    if (json.lookingAt()) {
      return Optional.of(isLines(start) ? JSON_LINES : JSON);
    }
    return TableItems.delimiter(start, fields).map(delimiter -> TABLE);
  }

  private static Optional<ManyArticles> packed(byte[] head) {
    String magic = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
    if (magic.equals("PK\u0003\u0004")) {
      return Optional.of(ZIP);
    }
    if (magic.startsWith("\u001F\u008B")) {
      return Optional.of(GZIP);
    }
    return ArchiveEntries.isTar(head) ? Optional.of(TAR) : Optional.empty();
  }

  boolean isArchive() {
    return this == ZIP || this == TAR || this == GZIP;
  }

  /** The first line is an object, and so is the second. */
  private static boolean isLines(String start) {
    String[] lines = start.replace("\uFEFF", "").strip().split("\\R\\s*", 3);
    return lines.length > 1 && lines[0].endsWith("}") && lines[1].startsWith("{");
  }

  /** RDF may say anything. */
  private static boolean isFeed(Matcher root, String start) {
    return !root.group(2).equals("rdf:RDF") || start.contains("purl.org/rss/");
  }

  boolean isFeed() {
    return this == FEED;
  }

  /** As the byte-order mark or the XML declaration says; else UTF-8 or windows-1256. */
  static Charset charset(byte[] head) {
    if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16;
    }
    if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16;
    }
    boolean utf8 = isUtf8(head);
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!utf8 && declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
      try {
        return Charset.forName(declared.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return Charset.forName("windows-1256");
      }
    }
    return utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1256");
  }

  /** The head may end inside a character. */
  private static boolean isUtf8(byte[] head) {
    for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(head, 0, head.length - (head.length < HEAD ? 0 : cut)));
        return true;
      } catch (CharacterCodingException e) {
        if (head.length < HEAD) {
          return false;
        }
      }
    }
    return false;
  }
}
