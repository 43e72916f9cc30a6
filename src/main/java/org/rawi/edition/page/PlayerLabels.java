package org.rawi.edition.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.rawi.TextResource;

/** What the player's controls say, by key, in one language. */
record PlayerLabels(Map<String, String> texts) {

  static PlayerLabels of(String language) {
    try {
      Properties properties = new Properties();
      properties.load(
          new StringReader(
              TextResource.of(PlayerLabels.class, "player/labels_" + language + ".properties")));
      Map<String, String> texts = new TreeMap<>();
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
      return new PlayerLabels(texts);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of every key what it says in Arabic, then in English. */
  static Map<String, List<String>> all() {
    PlayerLabels english = of("en");
    Map<String, List<String>> all = new TreeMap<>();
    of("ar").texts.forEach((key, text) -> all.put(key, List.of(text, english.get(key))));
    return all;
  }

  String get(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("no label " + key);
    }
    return text;
  }
}
