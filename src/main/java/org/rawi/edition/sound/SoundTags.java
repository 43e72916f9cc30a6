package org.rawi.edition.sound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rawi.edition.Chapter;

/**
 * A file for ffmpeg that says what the sound is and where its chapters are. Source: ffmpeg-formats,
 * "Metadata".
 */
final class SoundTags {
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final StringBuilder chapters = new StringBuilder();

  /** A tag; nothing is written for an empty value. */
  SoundTags tag(String name, String value) {
    if (!value.isEmpty()) {
      tags.put(name, value);
    }
    return this;
  }

  SoundTags chapters(List<Chapter> list) {
    for (Chapter chapter : list) {
      chapters.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=").append(chapter.fromMillis());
      chapters.append("\nEND=").append(chapter.toMillis());
      chapters.append("\ntitle=").append(escape(chapter.title())).append('\n');
    }
    return this;
  }

  String text() {
    StringBuilder text = new StringBuilder(";FFMETADATA1\n");
    tags.forEach((name, value) -> text.append(name).append('=').append(escape(value)).append('\n'));
    return text.append(chapters).toString();
  }

  private static String escape(String value) {
    return value.replaceAll("([=;#\\\\\n])", "\\\\$1");
  }
}
