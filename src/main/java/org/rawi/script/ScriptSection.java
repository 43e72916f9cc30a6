package org.rawi.script;

import java.util.List;

/**
 * A chapter.
 *
 * @param title the heading as written; the article's title for the opening section
 */
public record ScriptSection(String title, List<Sentence> sentences) {

  public ScriptSection {
    sentences = List.copyOf(sentences);
  }
}
