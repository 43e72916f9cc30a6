package org.rawi.article.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rawi.article.Input;

/** Builds an EPUB from its documents. */
final class BookBuilder {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder manifest = new StringBuilder();
  private final StringBuilder spine = new StringBuilder();
  private final StringBuilder metadata = new StringBuilder();
  private final StringBuilder guide = new StringBuilder();
  private String navigation = "";

  BookBuilder() {
    file("mimetype", "application/epub+zip");
    file(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
    metadata("<dc:title>كتاب البحر</dc:title>");
  }

  BookBuilder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  BookBuilder file(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  BookBuilder metadata(String xml) {
    metadata.append(xml);
    return this;
  }

  BookBuilder guide(String type, String path) {
    guide.append("<reference type='" + type + "' href='" + path + "'/>");
    return this;
  }

  BookBuilder item(String path, String type, String more) {
    manifest.append(
        "<item id='%s' href='%s' media-type='%s' %s/>".formatted(path, path, type, more));
    return this;
  }

  /** A document of the spine. */
  BookBuilder page(String path, String body) {
    return page(path, body, "");
  }

  BookBuilder page(String path, String body, String itemref) {
    file(
        "OPS/" + path,
        "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'"
            + " xmlns:epub='http://www.idpf.org/2007/ops'><head><title/></head><body>"
            + body
            + "</body></html>");
    item(path, "application/xhtml+xml", "");
    spine.append("<itemref idref='" + path + "' " + itemref + "/>");
    return this;
  }

  /** An entry of the table of contents. */
  BookBuilder contents(String href, String title) {
    navigation += "<li><a href='" + href + "'>" + title + "</a></li>";
    return this;
  }

  byte[] bytes() {
    if (!navigation.isEmpty()) {
      item("nav.xhtml", "application/xhtml+xml", "properties='nav'");
      file(
          "OPS/nav.xhtml",
          "<html xmlns:epub='x'><body><nav epub:type='toc'><ol>"
              + navigation
              + "</ol></nav></body></html>");
    }
    file(
        "OPS/book.opf",
        "<?xml version='1.0'?><package xmlns='http://www.idpf.org/2007/opf'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
            + metadata
            + "</metadata><manifest>"
            + manifest
            + "</manifest><spine>"
            + spine
            + "</spine><guide>"
            + guide
            + "</guide></package>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION); // the type is read from the first bytes
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.setLevel(Deflater.BEST_SPEED);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  Input input() {
    return new Input("book.epub", bytes(), Optional.empty());
  }
}
