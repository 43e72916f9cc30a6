package org.rawi.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rawi.text.Arabic;

/** The words of {@code opening.tsv}, folded. */
final class OpeningWords {
  /** What a word says about the line that it stands in. */
  enum Kind {
    GIVEN,
    PLACE,
    AGENCY,
    HONORIFIC,
    TOPIC,
    KICKER,
    VERB,
    NO_NAME
  }

  private static final Map<Kind, Set<String>> WORDS = read();

  private OpeningWords() {}

  private static Map<Kind, Set<String>> read() {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OpeningWords.class.getResourceAsStream("opening.tsv")),
                StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              columns ->
                  words
                      .computeIfAbsent(kind(columns[0]), kind -> new HashSet<>())
                      .add(Arabic.fold(columns[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether the folded word is one of them. */
  static boolean is(Kind kind, String folded) {
    return Objects.requireNonNull(WORDS.get(kind)).contains(folded);
  }
}
