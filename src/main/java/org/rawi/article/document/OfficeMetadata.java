package org.rawi.article.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.article.FoundMetadata;

/** What a document's properties say of it. */
final class OfficeMetadata {
  /** Titles that programs put there by themselves. */
  private static final String NO_TITLE =
      "(?i)(microsoft word - .*|document ?\\d*|untitled.*|مستند ?\\d*|بلا"
          + " عنوان.*|.*\\.(docx?|odt|rtf))";

  private OfficeMetadata() {}

  /**
   * @param properties Dublin Core's names
   */
  static void put(Map<String, String> properties, FoundMetadata found) {
    said(properties, "title").filter(title -> !title.matches(NO_TITLE)).ifPresent(found::title);
    said(properties, "creator")
        .map(names -> Arrays.asList(names.split("\\s*[;؛]\\s*")))
        .filter(OfficeMetadata::arePeople)
        .ifPresent(found::authors);
    said(properties, "language").ifPresent(found::language);
    said(properties, "description").ifPresent(found::description);
    said(properties, "keywords")
        .map(words -> Arrays.asList(words.split("\\s*[,،;؛]\\s*")))
        .ifPresent(found::keywords);
  }

  private static Optional<String> said(Map<String, String> properties, String name) {
    return Optional.ofNullable(properties.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The name of a computer's user is no author's. */
  private static boolean arePeople(List<String> names) {
    return names.stream().anyMatch(name -> name.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700))
        || names.stream().allMatch(name -> name.strip().contains(" "));
  }
}
