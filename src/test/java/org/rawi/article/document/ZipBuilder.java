package org.rawi.article.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rawi.article.Input;
import org.rawi.article.Picture;

/** Makes office documents as programs write them. */
final class ZipBuilder {
  private static final String WORD =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
          + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
          + " xmlns:v='urn:schemas-microsoft-com:vml'"
          + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();
  private final String name;

  private ZipBuilder(String name) {
    this.name = name;
  }

  /** What stands in the body. */
  static ZipBuilder docx(String body) {
    ZipBuilder docx =
        new ZipBuilder("note.docx")
            .file(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
            .file(
                "_rels/.rels",
                "<Relationships"
                    + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                    + " Id='r1' Type='"
                    + TYPES
                    + "officeDocument' Target='word/document.xml'/></Relationships>");
    return docx.file(
        "word/document.xml",
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:document "
            + WORD
            + "><w:body>"
            + body
            + "<w:sectPr w:rsidR='00AA11BB'><w:pgSz"
            + " w:w='11906'/></w:sectPr></w:body></w:document>");
  }

  /** What stands in the text of an ODT, and its automatic styles. */
  static ZipBuilder odt(String text, String styles) {
    String names =
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'";
    return new ZipBuilder("note.odt")
        .file("mimetype", "application/vnd.oasis.opendocument.text")
        .file(
            "content.xml",
            "<office:document-content "
                + names
                + "><office:automatic-styles>"
                + styles
                + "</office:automatic-styles><office:body><office:text>"
                + text
                + "</office:text></office:body></office:document-content>");
  }

  ZipBuilder file(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A part of a DOCX: {@code styles}, {@code numbering}, {@code footnotes} … */
  ZipBuilder part(String type, String root, String content) {
    return file(
            "word/" + type + ".xml",
            "<w:" + root + " " + WORD + ">" + content + "</w:" + root + ">")
        .relation(type.replaceAll("\\d", ""), type + ".xml", "");
  }

  ZipBuilder relation(String type, String target, String more) {
    relations.append(
        "<Relationship Id='i"
            + relations.length()
            + "' Type='"
            + TYPES
            + type
            + "' Target='"
            + target
            + "' "
            + more
            + "/>");
    return this;
  }

  byte[] bytes() {
    if (!relations.isEmpty()) {
      file("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        if (each.getKey().equals("mimetype")) { // not packed, so that the first bytes say the type
          CRC32 sum = new CRC32();
          sum.update(each.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(each.getValue().length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Name and content of the cover that is found. */
  Optional<String> picture() {
    return Reading.of(input())
        .article()
        .metadata()
        .cover()
        .map(Picture.Inside.class::cast)
        .map(found -> found.name() + " " + new String(found.bytes(), StandardCharsets.UTF_8));
  }

  Input input() {
    return new Input(name, bytes(), Optional.empty());
  }
}
