package org.rawi.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.rawi.Json;

/** Goes through JSON of any size, one element of its outer arrays at a time. */
final class JsonArrays {
  private static final int DEEPEST = 4;

  /** Arrays of tables rather than of elements: Ghost's. */
  private static final String OF_TABLES = "db";

  /** Told of what is found. */
  interface Visitor {
    /**
     * @param path of the array: {@code items}, {@code data/posts}; empty for that of the whole file
     *     and for JSON Lines
     */
    void element(String path, ObjectNode element);

    /** A text, number or truth value outside arrays. */
    default void field(String path, String value) {}
  }

  private final JsonParser in;
  private final Visitor visitor;

  private JsonArrays(JsonParser in, Visitor visitor) {
    this.in = in;
    this.visitor = visitor;
  }

  /**
   * @param lines whether the file is JSON Lines
   * @throws com.fasterxml.jackson.core.JsonProcessingException where it is damaged
   */
  static void each(InputStream json, boolean lines, Visitor visitor) throws IOException {
    try (JsonParser in = Json.mapper().getFactory().createParser(json)) {
      JsonArrays arrays = new JsonArrays(in, visitor);
      for (JsonToken t = in.nextToken(); t != null; t = in.nextToken()) {
        if (t == JsonToken.START_OBJECT && !lines) {
          arrays.object("", 0);
        } else if (t == JsonToken.START_OBJECT) {
          visitor.element("", in.readValueAsTree());
        } else if (t == JsonToken.START_ARRAY) {
          arrays.array("", 0);
        }
      }
    }
  }

  private void object(String path, int depth) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String below = path.isEmpty() ? in.currentName() : path + "/" + in.currentName();
      JsonToken t = in.nextToken();
      if (t.isStructStart() && depth >= DEEPEST) {
        in.skipChildren();
      } else if (t == JsonToken.START_OBJECT) {
        object(below, depth + 1);
      } else if (t == JsonToken.START_ARRAY) {
        array(below, depth + 1);
      } else {
        visitor.field(below, in.getText());
      }
    }
  }

  private void array(String path, int depth) throws IOException {
    for (JsonToken t = in.nextToken(); t != JsonToken.END_ARRAY; t = in.nextToken()) {
      if (t == null) {
        return;
      }
      if (t == JsonToken.START_OBJECT && path.equals(OF_TABLES)) {
        object(path, depth);
      } else if (t == JsonToken.START_OBJECT) {
        visitor.element(path, in.readValueAsTree());
      } else if (t.isStructStart()) {
        in.skipChildren();
      }
    }
  }
}
