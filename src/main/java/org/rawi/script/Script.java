package org.rawi.script;

import java.util.List;
import java.util.Optional;
import org.rawi.text.Span;

/**
 * What will be said.
 *
 * @param title the article's title as written
 * @param language BCP 47 tag
 * @param notices what is not spoken as written: dropped, skipped or not understood
 * @param changes every token that is spoken otherwise than written, with the rule that did it
 * @param confidence how sure the marks are that were added, mean over the words, 0 to 1; empty if
 *     none were
 */
public record Script(
    String title,
    String language,
    List<ScriptSection> sections,
    List<Notice> notices,
    List<Change> changes,
    Optional<Double> confidence) {

  public Script {
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
    changes = List.copyOf(changes);
  }

  /** Something of the article that a listener will not hear as it was written. */
  public record Notice(Kind kind, Span source, String text, String reason) {
    /** Why it is not heard. */
    public enum Kind {
      DROPPED,
      SKIPPED,
      NOT_UNDERSTOOD
    }
  }

  /** A verbalized token: what stood there, the rule that fired, what is said. */
  public record Change(Span source, String written, String rule, String spoken) {}
}
