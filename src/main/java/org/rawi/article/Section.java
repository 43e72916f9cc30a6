package org.rawi.article;

import java.util.List;
import java.util.Optional;

/** A part of the article under one heading. */
public record Section(Optional<Paragraph> heading, List<Paragraph> paragraphs) {

  public Section {
    paragraphs = List.copyOf(paragraphs);
  }
}
