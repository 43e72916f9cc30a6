package org.rawi.voice.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rawi.Json;

/**
 * The numbers that a model has for symbols. Read from what such models are published with: Piper's
 * JSON ({@code phoneme_id_map}), Kokoro's ({@code vocab}), a JSON object or list, or lines of a
 * symbol and its number (sherpa-onnx's {@code tokens.txt}). Immutable.
 */
final class TokenTable {
  private final Map<String, List<Long>> ids;

  private TokenTable(Map<String, List<Long>> ids) {
    this.ids = ids;
  }

  static TokenTable read(Path file) throws IOException {
    String text = Files.readString(file);
    if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
      return of(Json.mapper().readTree(text));
    }
    Map<String, List<Long>> ids = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      int blank = line.stripTrailing().lastIndexOf(' ');
      if (blank >= 0) {
        // A blank itself is written as a line that begins with two.
        String symbol = blank == 0 ? " " : line.substring(0, blank);
        ids.put(symbol, List.of(number(line.substring(blank + 1).strip())));
      }
    }
    return checked(ids);
  }

  private static long number(String text) throws IOException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IOException("“" + text + "” is no number of a symbol", e);
    }
  }

  /** A list numbers its symbols from 0. */
  static TokenTable of(JsonNode json) throws IOException {
    JsonNode table = json;
    for (String inside : List.of("phoneme_id_map", "vocab")) {
      table = json.path(inside).isObject() ? json.path(inside) : table;
    }
    Map<String, List<Long>> ids = new HashMap<>();
    if (table.isArray()) {
      for (int i = 0; i < table.size(); i++) {
        ids.put(table.get(i).asText(), List.of((long) i));
      }
    }
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      List<Long> numbers = new ArrayList<>();
      if (entry.getValue().isArray()) {
        entry.getValue().forEach(number -> numbers.add(number.asLong()));
      } else if (entry.getValue().isIntegralNumber()) {
        numbers.add(entry.getValue().asLong());
      }
      if (!numbers.isEmpty()) {
        ids.put(entry.getKey(), List.copyOf(numbers));
      }
    }
    return checked(ids);
  }

  private static TokenTable checked(Map<String, List<Long>> ids) throws IOException {
    if (ids.isEmpty()) {
      throw new IOException("there are no numbers of symbols in it");
    }
    return new TokenTable(Map.copyOf(ids));
  }

  /**
   * The numbers of a symbol: its own, or those of its characters, without the ones that the model
   * does not know; none if it knows none.
   */
  List<Long> of(String symbol) {
    List<Long> own = ids.get(symbol);
    if (own != null) {
      return own;
    }
    List<Long> parts = new ArrayList<>();
    symbol
        .codePoints()
        .forEach(c -> parts.addAll(ids.getOrDefault(Character.toString(c), List.of())));
    return parts;
  }
}
