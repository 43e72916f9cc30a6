package org.rawi.article.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.BareText;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.ReadingOptions;

/** What became of a document, as lists of words and lines. */
record Reading(Article article) {
  static Reading of(Input input) {
    return of(input, ReadingOptions.DEFAULT);
  }

  static Reading of(Input input, ReadingOptions options) {
    return new Reading(ArticleReader.read(input, options));
  }

  static String problem(String name, byte[] bytes) {
    Input input = new Input(name, bytes, Optional.empty());
    return catchThrowableOfType(
            RawiException.class, () -> ArticleReader.read(input, ReadingOptions.DEFAULT))
        .getMessage();
  }

  List<String> headings() {
    return article.sections().stream()
        .flatMap(section -> section.heading().stream())
        .map(heading -> heading.text().text())
        .toList();
  }

  private Stream<Paragraph> paragraphs() {
    return Stream.concat(
        article.opening().stream(),
        article.sections().stream()
            .flatMap(s -> Stream.concat(s.heading().stream(), s.paragraphs().stream())));
  }

  List<String> spoken() {
    return paragraphs().map(each -> each.text().text()).toList();
  }

  /** The texts of one kind. */
  List<String> of(Paragraph.Kind kind) {
    return paragraphs()
        .filter(each -> each.kind() == kind)
        .map(each -> each.text().text())
        .toList();
  }

  List<String> dropped() {
    return article.dropped().stream().map(each -> each.reason() + ": " + each.text()).toList();
  }

  /** The words of the texts that are neither spoken nor reported. */
  List<String> lost(Stream<String> texts) {
    List<String> lost = words(texts);
    words(Stream.concat(spoken().stream(), article.dropped().stream().map(each -> each.text())))
        .forEach(lost::remove);
    return lost;
  }

  private static List<String> words(Stream<String> texts) {
    return new ArrayList<>(
        texts
            .flatMap(text -> Stream.of(BareText.of(text).split(" ")))
            .filter(word -> !word.isEmpty())
            .toList());
  }
}
