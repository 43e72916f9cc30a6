package org.rawi.edition;

import java.util.Optional;
import org.rawi.article.Article;
import org.rawi.article.Published;
import org.rawi.recording.Recording;
import org.rawi.script.Script;
import org.rawi.voice.Voice;

/**
 * All that an edition may draw on.
 *
 * @param name base name of the files and of their folder
 * @param firstName the name under which the programme first appeared: feeds know it by that
 * @param published when the article appeared, or else when its file was last changed before it was
 *     first narrated
 */
public record Programme(
    String name,
    String firstName,
    Article article,
    Script script,
    Recording recording,
    Voice voice,
    Optional<Published> published) {

  /** One that was never renamed, and appeared when its article says. */
  public Programme(String name, Article article, Script script, Recording recording, Voice voice) {
    this(name, name, article, script, recording, voice, article.metadata().published());
  }
}
