package org.rawi.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rawi.article.MetadataValue;
import org.rawi.article.ReadingOptions.Format;
import org.rawi.article.Stated;
import org.rawi.article.StatedDate;
import org.rawi.source.FieldNames.Role;

/** A row of a table, or an object of JSON → an item, by the names of its fields. */
final class FieldItem {
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)</?(p|div|br|h[1-6]|ul|ol|li|blockquote|strong|em|b|i|a|figure|table|span|img)(\\s[^>]*)?/?>"
              + "|&(nbsp|amp|quot|laquo|raquo|#\\d+);");

  private static final Pattern MARKDOWN =
      Pattern.compile(
          "(?m)^#{1,6} \\S|\\]\\(https?://|^(\\s*[-*+] \\S.*\\R){2}|\\*\\*\\S.*?\\S\\*\\*|^>"
              + " \\S|^```");

  /** Statuses of what everybody may read; another one is left out. */
  private static final Set<String> PUBLISHED =
      Set.of("published", "publish", "public", "live", "active", "true", "1", "منشور", "نشر");

  /** In an object that stands for a text, where the text is: best first. */
  private static final List<String> TEXTS =
      List.of("rendered", "processed", "value", "html", "text", "name", "title", "label");

  private static final Pattern LIST = Pattern.compile("\\s*[,،;؛|]\\s*");

  private final FieldNames names;
  private final Tally tally;
  private int number;

  FieldItem(FieldNames names, Tally tally) {
    this.names = names;
    this.tally = tally;
  }

  /** The item; empty, and counted, if it is none. */
  Optional<Item> of(ObjectNode object) {
    number++;
    List<String> filled = new ArrayList<>();
    object
        .properties()
        .forEach(
            field -> {
              if (!texts(field.getValue()).isEmpty()) {
                filled.add(field.getKey());
              }
            });
    Map<Role, String> roles = names.in(filled);
    Values values = new Values(object, roles);
    Optional<String> status = values.one(Role.STATUS).map(text -> text.toLowerCase(Locale.ROOT));
    if (status.filter(text -> !PUBLISHED.contains(text)).isPresent()) {
      return leftOut("draft");
    }
    Stated stated =
        new Stated(
            values.one(Role.TITLE).map(XmlItems::plain),
            values.list(Role.AUTHOR),
            values.one(Role.DATE).flatMap(StatedDate::of),
            values.one(Role.LANGUAGE),
            values.one(Role.ADDRESS).flatMap(MetadataValue::webAddress),
            values.one(Role.PUBLISHER),
            values.one(Role.DESCRIPTION).map(XmlItems::plain),
            values.list(Role.KEYWORDS));
    String body = values.one(Role.BODY).orElse("");
    if (body.isBlank() && stated.address().isEmpty()) {
      return leftOut("empty");
    }
    String id =
        values
            .one(Role.ID)
            .or(() -> stated.address().map(Object::toString))
            .orElse("item-" + number);
    return Optional.of(new Item(id, format(body), body, stated));
  }

  private Optional<Item> leftOut(String reason) {
    tally.add(reason);
    return Optional.empty();
  }

  static Format format(String body) {
    if (HTML.matcher(body).find()) {
      return Format.HTML;
    }
    return MARKDOWN.matcher(body).find() ? Format.MARKDOWN : Format.TEXT;
  }

  private record Values(ObjectNode object, Map<Role, String> roles) {
    Optional<String> one(Role role) {
      List<String> all =
          Optional.ofNullable(roles.get(role))
              .map(name -> texts(object.path(name)))
              .orElse(List.of());
      return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", all));
    }

    /** A list, or a text that lists; names may stand on either side of an Arabic comma. */
    List<String> list(Role role) {
      List<String> out = new ArrayList<>();
      Optional.ofNullable(roles.get(role))
          .map(name -> texts(object.path(name)))
          .orElse(List.of())
          .forEach(
              text -> LIST.splitAsStream(text).filter(each -> !each.isBlank()).forEach(out::add));
      return out;
    }
  }

  /** The texts of a value, without blank ones. */
  static List<String> texts(JsonNode value) {
    List<String> out = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> out.addAll(texts(each)));
    } else if (value.isObject()) {
      TEXTS.stream()
          .map(name -> value.path(name))
          .filter(each -> each.isTextual() && !each.asText().isBlank())
          .findFirst()
          .ifPresent(each -> out.add(each.asText()));
    } else if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
      out.add(value.asText());
    }
    return out;
  }
}
