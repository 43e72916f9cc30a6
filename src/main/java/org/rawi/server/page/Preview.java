package org.rawi.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.Paragraph;
import org.rawi.article.Section;
import org.rawi.script.Script;

/** What will be heard of an article, what not and why, and the article as a text to change. */
final class Preview {
  private Preview() {}

  static Map<String, Object> of(Article article, Script script, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", article.metadata().title());
    values.put("markdown", markdown(article));
    List<Map<String, String>> dropped =
        article.dropped().stream()
            .filter(each -> !each.text().isBlank())
            .map(
                each ->
                    Map.of(
                        "text",
                        each.text(),
                        "reason",
                        RawiException.format(locale, "article.dropped." + each.reason())))
            .toList();
    values.put("dropped", dropped);
    values.put("has-dropped", !dropped.isEmpty());
    List<Map<String, String>> sections =
        article.sections().stream()
            .flatMap(section -> section.heading().stream())
            .map(heading -> Map.of("heading", heading.text().text()))
            .toList();
    values.put("sections", sections);
    values.put("has-sections", !sections.isEmpty());
    long words =
        script.sections().stream()
            .flatMap(section -> section.sentences().stream())
            .flatMap(sentence -> sentence.utterances().stream())
            .mapToLong(utterance -> utterance.words().size())
            .sum();
    values.put("count", View.say(locale, "words-count", words));
    return values;
  }

  /** As Markdown that reads the same again. */
  static String markdown(Article article) {
    List<String> blocks = new ArrayList<>();
    article.opening().forEach(paragraph -> blocks.add(block(paragraph)));
    for (Section section : article.sections()) {
      section.heading().ifPresent(heading -> blocks.add(block(heading)));
      section.paragraphs().forEach(paragraph -> blocks.add(block(paragraph)));
    }
    return String.join("\n\n", blocks);
  }

  private static String block(Paragraph paragraph) {
    String text = paragraph.text().text().replace('\n', ' ');
    return switch (paragraph.kind()) {
      case TITLE -> "# " + text;
      case HEADING -> "## " + text;
      case QUOTE -> "> " + text;
      case LIST_ITEM -> "- " + text;
      case BYLINE, DATELINE, BODY -> text;
    };
  }
}
