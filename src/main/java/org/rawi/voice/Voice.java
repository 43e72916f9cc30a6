package org.rawi.voice;

import java.util.Map;

/**
 * A voice pack's description, read from its {@code voice.json}.
 *
 * @param names display name by language ({@code ar}, {@code en})
 * @param licence SPDX identifier
 * @param attribution the text that the licence asks to be shown
 * @param sampleRate Hz
 * @param defaultRate speaking rate that counts as 1
 */
public record Voice(
    String id,
    Map<String, String> names,
    String engine,
    String language,
    String licence,
    String attribution,
    int sampleRate,
    double defaultRate) {

  public Voice {
    names = Map.copyOf(names);
  }
}
