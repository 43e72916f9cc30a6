package org.rawi.edition.podcast;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.rawi.edition.Chapter;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;

/** Chapters as podcast players fetch them: JSON Chapters 1.2.0 of the Podcasting 2.0 namespace. */
final class PodcastChapters {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PodcastChapters() {}

  static String of(Programme programme) {
    ObjectNode document = JSON.createObjectNode();
    document.put("version", "1.2.0");
    document.put("title", Wording.title(programme));
    Wording.publisher(programme).ifPresent(publisher -> document.put("podcastName", publisher));
    if (!Wording.authors(programme).isEmpty()) {
      document.put("author", String.join("، ", Wording.authors(programme)));
    }
    for (Chapter chapter : Chapter.of(programme)) {
      document
          .withArray("chapters")
          .addObject()
          .put("startTime", BigDecimal.valueOf(chapter.fromMillis(), 3))
          .put("endTime", BigDecimal.valueOf(chapter.toMillis(), 3))
          .put("title", chapter.title());
    }
    return document.toString() + "\n";
  }
}
