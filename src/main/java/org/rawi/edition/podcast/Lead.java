package org.rawi.edition.podcast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.article.Article;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Kind;
import org.rawi.edition.Wording;
import org.rawi.text.Arabic;

/** The first paragraph of an article, as it is written, for those who choose what to hear. */
final class Lead {
  /** Characters; players show no more at once. */
  private static final int LONGEST = 600;

  private Lead() {}

  /** Empty for an article that holds headings alone. */
  static String of(Article article) {
    List<Paragraph> paragraphs =
        article.sections().stream().flatMap(section -> section.paragraphs().stream()).toList();
    Optional<Paragraph> first =
        Stream.concat(
                paragraphs.stream().filter(paragraph -> paragraph.kind() == Kind.BODY),
                paragraphs.stream())
            .filter(paragraph -> Arabic.hasLetter(paragraph.text().text()))
            .findFirst();
    return first.map(paragraph -> cut(written(article, paragraph))).orElse("");
  }

  private static String written(Article article, Paragraph paragraph) {
    String shown =
        article
            .shown()
            .substring(paragraph.text().source().start(), paragraph.text().source().end());
    return Wording.line(shown.replace(String.valueOf(Article.HIDDEN), ""));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, space > 0 ? space : LONGEST).replaceFirst("[\\s،,;؛:-]+$", "") + "…";
  }
}
