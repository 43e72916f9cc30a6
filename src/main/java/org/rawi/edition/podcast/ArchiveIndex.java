package org.rawi.edition.podcast;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * On which archived page an item stands. Each page is looked through once, and again when its file
 * has changed. Not thread-safe.
 */
final class ArchiveIndex {
  private final Map<Integer, Stamp> pages = new HashMap<>();
  private final Map<String, Integer> byGuid = new HashMap<>();
  private final Map<String, Integer> bySound = new HashMap<>();

  /** Tells whether a file is still the one that was read. */
  record Stamp(long size, long modified) {
    static Stamp of(Path file) throws IOException {
      return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }
  }

  /**
   * Looks through what is new.
   *
   * @param last number of the newest page; 0 if there is none
   */
  void update(Path out, int last) throws IOException {
    for (int number = 1; number <= last; number++) {
      Path file = out.resolve(PodcastFeed.page(number));
      if (Files.exists(file) && !Stamp.of(file).equals(pages.get(number))) {
        forget(number);
        pages.put(number, Stamp.of(file));
        read(file, number);
      }
    }
    int newest = last;
    pages.keySet().stream().filter(n -> n > newest).toList().forEach(this::forget);
  }

  private void forget(int number) {
    pages.remove(number);
    byGuid.values().removeIf(page -> page == number);
    bySound.values().removeIf(page -> page == number);
  }

  Optional<Integer> pageOf(String guid) {
    return Optional.ofNullable(byGuid.get(guid));
  }

  /**
   * @param key of {@link PodcastFeed#soundKey}
   */
  Optional<Integer> pageOfSound(String key) {
    return Optional.ofNullable(bySound.get(key));
  }

  private void read(Path file, int number) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          // rss, channel, item, and what an item says.
          if (depth == 4 && xml.getLocalName().equals("guid") && isPlain(xml)) {
            byGuid.put(xml.getElementText().strip(), number);
            depth--;
          } else if (depth == 4 && xml.getLocalName().equals("enclosure") && isPlain(xml)) {
            String url = xml.getAttributeValue(null, "url");
            bySound.put(PodcastFeed.soundKey(url == null ? "" : url), number);
          }
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw FeedDocument.damaged(file, line, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isPlain(XMLStreamReader xml) {
    return xml.getNamespaceURI() == null || xml.getNamespaceURI().isEmpty();
  }
}
