package org.rawi.edition;

import org.rawi.article.Article;
import org.rawi.recording.Recording;
import org.rawi.script.Script;
import org.rawi.voice.Voice;

/**
 * All that an edition may draw on.
 *
 * @param name base name of the files and of their folder
 * @param firstName the name under which the programme first appeared: feeds know it by that
 */
public record Programme(
    String name,
    String firstName,
    Article article,
    Script script,
    Recording recording,
    Voice voice) {

  /** One that was never renamed. */
  public Programme(String name, Article article, Script script, Recording recording, Voice voice) {
    this(name, name, article, script, recording, voice);
  }
}
