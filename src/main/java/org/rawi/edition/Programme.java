package org.rawi.edition;

import org.rawi.article.Article;
import org.rawi.recording.Recording;
import org.rawi.script.Script;
import org.rawi.voice.Voice;

/**
 * All that an edition may draw on.
 *
 * @param name base name of the files: ASCII letters, digits and hyphens
 */
public record Programme(
    String name, Article article, Script script, Recording recording, Voice voice) {}
