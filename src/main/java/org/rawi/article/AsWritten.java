package org.rawi.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;
import org.rawi.text.TextCleaner;

/**
 * The article's titles and names for the eye. What is cleaned for reading aloud has other digits
 * and no tatweel: «الـ 9» and «٥٠٪» became «ال 9» and «50%».
 */
public final class AsWritten {
  private final Article article;
  private final String shown;

  public AsWritten(Article article) {
    this.article = article;
    shown = article.shown();
  }

  public String title() {
    return of(article.metadata().title());
  }

  public List<String> authors() {
    return article.metadata().authors().stream().map(this::of).toList();
  }

  /** What stands in the text where this heading came from. */
  public String heading(Paragraph heading) {
    return isThere(heading.text()) ? seen(heading.text()) : heading.text().text();
  }

  /**
   * Titles and bylines that are said though they do not stand in the text: an option or metadata
   * adds them, or says them in place of what stands there.
   *
   * @param paragraph number in the order of reading
   * @return empty for paragraphs of the text
   */
  public Optional<String> added(int paragraph) {
    if (paragraph >= article.opening().size()) {
      return Optional.empty();
    }
    Paragraph line = article.opening().get(paragraph);
    boolean mayBeAdded = line.kind() == Kind.TITLE || line.kind() == Kind.BYLINE;
    return mayBeAdded && !isThere(line.text())
        ? Optional.of(named(line.text().text()))
        : Optional.empty();
  }

  /** Title and names in a cleaned line as metadata writes them. */
  private String named(String cleaned) {
    String line = cleaned;
    List<String> names =
        Stream.concat(Stream.of(title()), authors().stream()).filter(n -> !n.isBlank()).toList();
    for (String name : names) {
      line = line.replace(TextCleaner.clean(AlignedText.of(name)).text(), name);
    }
    return line;
  }

  /** The words as they stand in the opening or the first paragraph, if they do. */
  private String of(String cleaned) {
    String words = cleaned.endsWith("…") ? cleaned.substring(0, cleaned.length() - 1) : cleaned;
    Stream<Paragraph> first = article.sections().stream().limit(1).flatMap(AsWritten::paragraphs);
    return Stream.concat(article.opening().stream(), first)
        .map(Paragraph::text)
        .filter(text -> !words.isEmpty() && isThere(text))
        .flatMap(text -> part(text, words).stream())
        .findFirst()
        .map(seen -> seen + cleaned.substring(words.length()))
        .orElse(cleaned);
  }

  private static Stream<Paragraph> paragraphs(Section section) {
    return Stream.concat(section.heading().stream(), section.paragraphs().stream().limit(1));
  }

  private Optional<String> part(AlignedText text, String words) {
    int at = text.text().replace('\n', ' ').indexOf(words);
    return at < 0 ? Optional.empty() : Optional.of(seen(text.slice(at, at + words.length())));
  }

  private String seen(AlignedText text) {
    Span source = text.source(0, text.length());
    String seen = source.of(shown).replace(String.valueOf(Article.HIDDEN), "");
    return seen.strip().replaceAll("\\s+", " ");
  }

  /** Whether its characters came from places of their own, not all from that of another text. */
  private static boolean isThere(AlignedText text) {
    if (text.length() == 0) {
      return false;
    }
    Span all = text.source(0, text.length());
    return !all.isEmpty() && (all.length() == 1 || !text.source(0, 1).equals(all));
  }
}
