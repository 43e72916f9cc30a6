package org.rawi.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.TextResource;
import org.rawi.text.Arabic;

/**
 * What the fields of tables, JSON and the like are called: the usual names ({@code fields.tsv}),
 * and those that the user says before them.
 */
public final class FieldNames {
  /** What a field says of an article. */
  enum Role {
    TITLE,
    BODY,
    DATE,
    AUTHOR,
    ADDRESS,
    ID,
    KEYWORDS,
    DESCRIPTION,
    LANGUAGE,
    PUBLISHER,
    STATUS
  }

  public static final FieldNames USUAL = new FieldNames(Map.of());

  private static final String ROLES =
      Arrays.stream(Role.values())
          .map(role -> role.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  /** Best first. */
  private static final class Usual {
    static final Map<Role, List<String>> NAMES = read();

    private static Map<Role, List<String>> read() {
      Map<Role, List<String>> names = new EnumMap<>(Role.class);
      TextResource.of(FieldNames.class, "fields.tsv")
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              line ->
                  names
                      .computeIfAbsent(role(line[0]).orElseThrow(), role -> new ArrayList<>())
                      .add(bare(line[1])));
      return names;
    }
  }

  private final Map<Role, String> said;

  private FieldNames(Map<Role, String> said) {
    this.said = said;
  }

  /**
   * @param map {@code title=headline, body=content}
   * @throws RawiException USAGE for what is no such list
   */
  public FieldNames with(String map) {
    Map<Role, String> all = new EnumMap<>(Role.class);
    all.putAll(said);
    for (String pair : map.split(",")) {
      String[] sides = pair.split("=", 2);
      Optional<Role> role = sides.length == 2 ? role(sides[0]) : Optional.empty();
      if (role.isEmpty() || sides[1].isBlank()) {
        throw new RawiException(Problem.USAGE, "source.map", pair.strip(), ROLES);
      }
      all.put(role.get(), sides[1].strip());
    }
    return new FieldNames(all);
  }

  /** Which of these fields says what. A role that no field has is missing. */
  Map<Role, String> in(Collection<String> fields) {
    Map<Role, String> found = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String own = said.get(role);
      if (own != null) {
        fields.stream().filter(own::equals).findFirst().ifPresent(name -> found.put(role, name));
        continue;
      }
      for (String usual : Usual.NAMES.getOrDefault(role, List.of())) {
        Optional<String> name =
            fields.stream().filter(each -> bare(each).equals(usual)).findFirst();
        if (name.isPresent()) {
          found.put(role, name.get());
          break;
        }
      }
    }
    return found;
  }

  /** Whether these are the fields of articles: a text, and what else an article has. */
  boolean areOfArticles(Collection<String> fields) {
    Map<Role, String> roles = in(fields);
    return roles.containsKey(Role.BODY) && (roles.size() > 1 || said.containsKey(Role.BODY));
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /** {@code Published_At} and «تاريخ النشر» as they stand in the list. */
  private static String bare(String name) {
    return Arabic.fold(name.strip()).toLowerCase(Locale.ROOT).replaceAll("[\\s_.:-]+", "");
  }
}
