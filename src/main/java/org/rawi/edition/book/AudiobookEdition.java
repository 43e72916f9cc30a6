package org.rawi.edition.book;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rawi.article.Metadata;
import org.rawi.edition.Chapter;
import org.rawi.edition.Edition;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.sound.AudioTools;
import org.rawi.recording.Recording;

/** A W3C Audiobook in its Lightweight Packaging Format: manifest, contents, cover, sound. */
public final class AudiobookEdition implements Edition {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOUND = "audio.mp3";
  private static final String CONTENTS = "index.html";

  private final AudioTools tools;

  public AudiobookEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "audiobook";
  }

  @Override
  public void check(Path out) {
    tools.checkMp3();
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Cover cover = tools.cover(programme);
    Path file = folder.resolve(programme.name() + ".lpf");
    return List.of(WholeFile.write(file, part -> write(programme, cover, part)));
  }

  private void write(Programme programme, Cover cover, Path part) throws IOException {
    Path sound = tools.mp3(programme.recording());
    try (ZipWriter archive = new ZipWriter(part)) {
      archive.add("publication.json", manifest(programme, cover));
      archive.add(CONTENTS, contents(programme));
      archive.add("cover." + cover.extension(), cover.bytes());
      archive.add(SOUND, sound);
    }
  }

  private static String manifest(Programme programme, Cover cover) {
    Metadata metadata = programme.article().metadata();
    ObjectNode book = JSON.createObjectNode();
    book.putArray("@context")
        .add("https://schema.org")
        .add("https://www.w3.org/ns/pub-context")
        .addObject()
        .put("language", metadata.language())
        .put("direction", Wording.direction(programme));
    book.put("conformsTo", "https://www.w3.org/TR/audiobooks/");
    book.put("type", "Audiobook");
    book.put("id", "urn:uuid:" + NameUuid.of(programme));
    metadata.sourceUrl().ifPresent(url -> book.put("url", url.toASCIIString()));
    book.put("name", Wording.title(programme));
    Wording.authors(programme).forEach(author -> book.withArray("author").add(author));
    book.putArray("readBy").add(Wording.narrator(programme));
    Wording.publisher(programme).ifPresent(name -> book.putArray("publisher").add(name));
    book.putArray("inLanguage").add(metadata.language());
    book.put("readingProgression", Wording.direction(programme));
    metadata.date().ifPresent(date -> book.put("datePublished", date.toString()));
    // The document's time may not come from a clock; the article's is all there is.
    metadata.date().ifPresent(date -> book.put("dateModified", date.toString()));
    book.put("description", Wording.line(Wording.notes(programme)));
    Wording.rights(programme).ifPresent(rights -> book.put("copyrightNotice", rights));
    Wording.keywords(programme).forEach(word -> book.withArray("keywords").add(word));
    Wording.series(programme)
        .ifPresent(
            series -> {
              ObjectNode whole = book.putObject("isPartOf");
              whole.put("type", "CreativeWorkSeries").put("name", series.title());
              series.issue().ifPresent(issue -> book.put("position", issue));
            });
    book.put("abridged", false);
    book.putArray("accessMode").add("auditory");
    book.putArray("accessModeSufficient").add("auditory");
    book.putArray("accessibilityFeature").add("tableOfContents").add("structuralNavigation");
    book.putArray("accessibilityHazard").add("none");
    book.put("accessibilitySummary", Wording.AUDIO_ACCESSIBILITY);
    String duration = duration(programme.recording());
    book.put("duration", duration);
    book.putArray("readingOrder")
        .addObject()
        .put("type", "LinkedResource")
        .put("url", SOUND)
        .put("encodingFormat", "audio/mpeg")
        .put("name", Wording.title(programme))
        .put("duration", duration);
    book.withArray("resources")
        .addObject()
        .put("type", "LinkedResource")
        .put("rel", "cover")
        .put("url", "cover." + cover.extension())
        .put("encodingFormat", cover.mimeType())
        .put("name", Wording.COVER);
    book.withArray("resources")
        .addObject()
        .put("type", "LinkedResource")
        .put("rel", "contents")
        .put("url", CONTENTS)
        .put("encodingFormat", "text/html");
    return book.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  /** ISO 8601. */
  private static String duration(Recording recording) {
    long millis = recording.millis(recording.samples());
    return "PT"
        + millis / 1000
        + "."
        + String.format(java.util.Locale.ROOT, "%03d", millis % 1000)
        + "S";
  }

  private static String contents(Programme programme) {
    String language = programme.article().metadata().language();
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    out.append("<html lang=\"").append(Xml.escape(language)).append("\" dir=\"");
    out.append(Wording.direction(programme))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    out.append(Xml.escape(Wording.title(programme))).append("</title>\n");
    out.append("<link rel=\"publication\" href=\"publication.json\">\n</head>\n<body>\n<h1>");
    out.append(Xml.escape(Wording.title(programme))).append("</h1>\n<nav role=\"doc-toc\">\n<h2>");
    out.append(Wording.CONTENTS).append("</h2>\n<ol>\n");
    for (Chapter chapter : Chapter.of(programme)) {
      String start = java.math.BigDecimal.valueOf(chapter.fromMillis(), 3).toPlainString();
      out.append("<li><a href=\"").append(SOUND).append("#t=").append(start).append("\">");
      out.append(Xml.escape(chapter.title())).append("</a></li>\n");
    }
    return out.append("</ol>\n</nav>\n</body>\n</html>\n").toString();
  }
}
