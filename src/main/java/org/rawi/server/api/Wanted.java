package org.rawi.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.server.Refusal;

/** The fields of a request, each read as what it has to be. */
record Wanted(JsonNode fields) {

  /** A text; empty if it is left out or blank. */
  Optional<String> text(String name) {
    JsonNode node = fields.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw new Refusal(400, "field-text", name);
    }
    return Optional.of(node.textValue()).filter(text -> !text.isBlank());
  }

  /** A text that has to be there. */
  String needed(String name) {
    return text(name).orElseThrow(() -> new Refusal(400, "field-missing", name));
  }

  double number(String name, double otherwise) {
    JsonNode node = fields.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    if (!node.isNumber()) {
      throw new Refusal(400, "field-number", name);
    }
    return node.doubleValue();
  }

  boolean flag(String name) {
    JsonNode node = fields.path(name);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      throw new Refusal(400, "field-flag", name);
    }
    return node.asBoolean();
  }

  /** Texts; empty if they are left out. */
  List<String> texts(String name) {
    JsonNode node = fields.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      if (!each.isTextual()) {
        throw new Refusal(400, "field-text", name);
      }
      all.add(each.textValue());
    }
    return all;
  }
}
