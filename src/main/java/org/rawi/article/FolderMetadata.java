package org.rawi.article;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.text.AlignedText;
import org.rawi.text.TextCleaner;

/**
 * {@value #FILE}: what is known of all articles of a folder. A map of names to values or lists of
 * values; what cannot be understood is an error that names the line.
 */
public final class FolderMetadata {
  public static final String FILE = "rawi.yaml";

  private static final Set<String> NAMES =
      Set.of(
          "title",
          "author",
          "date",
          "language",
          "source",
          "cover",
          "publisher",
          "description",
          "keywords",
          "narrator",
          "rights",
          "series",
          "issue",
          "name",
          "map",
          "network");

  private static final Set<String> LISTS = Set.of("author", "keywords");

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** What stands in a line. */
  private record Entry(List<String> values, int line) {}

  private FolderMetadata(Path file) {
    this.file = file;
  }

  /**
   * Reads a file. A cover is sought beside it.
   *
   * @throws RawiException USAGE if it cannot be read or says something that is not known
   */
  public static GivenMetadata read(Path file) {
    return parsed(file).given();
  }

  private static FolderMetadata parsed(Path file) {
    FolderMetadata metadata = new FolderMetadata(file);
    try (JsonParser yaml = new YAMLFactory().createParser(Files.readString(file))) {
      metadata.entries(yaml);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new RawiException(Problem.USAGE, e, "article.settings-damaged", file, line);
    } catch (IOException e) {
      throw new RawiException(Problem.USAGE, e, "article.settings-unreadable", file);
    }
    return metadata;
  }

  /**
   * What fields of data beside the file are called: {@code title=headline, body=content}.
   *
   * @throws RawiException USAGE as {@link #read}
   */
  public static Optional<String> map(Path file) {
    return parsed(file).text("map");
  }

  /**
   * Whether what lies on the web may be read from there: {@code network: true}.
   *
   * @throws RawiException USAGE as {@link #read}
   */
  public static boolean network(Path file) {
    return parsed(file).value("network", FolderMetadata::truth).orElse(false);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> Optional.of(true);
      case "false", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private void entries(JsonParser yaml) throws IOException {
    JsonToken first = yaml.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      throw new RawiException(Problem.USAGE, "article.settings-damaged", file, line(yaml));
    }
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String name = yaml.currentName().toLowerCase(Locale.ROOT);
      int line = line(yaml);
      if (!NAMES.contains(name)) {
        String known = String.join(", ", new TreeSet<>(NAMES));
        throw new RawiException(
            Problem.USAGE, "article.settings-unknown", file, line, yaml.currentName(), known);
      }
      List<String> values = values(yaml, name, line);
      if (values.size() > 1 && !LISTS.contains(name)) {
        throw wrong(name, line);
      }
      if (entries.put(name, new Entry(values, line)) != null) {
        throw new RawiException(Problem.USAGE, "article.settings-twice", file, line, name);
      }
    }
  }

  /** One value or a list of them, without what is empty. */
  private List<String> values(JsonParser yaml, String name, int line) throws IOException {
    List<String> values = new ArrayList<>();
    boolean list = yaml.nextToken() == JsonToken.START_ARRAY;
    for (JsonToken t = list ? yaml.nextToken() : yaml.currentToken();
        t != JsonToken.END_ARRAY;
        t = yaml.nextToken()) {
      if (!t.isScalarValue()) {
        throw wrong(name, line);
      }
      String text = t == JsonToken.VALUE_NULL ? "" : yaml.getText();
      String clean = TextCleaner.clean(AlignedText.of(text)).text().replace('\n', ' ').strip();
      if (!clean.isEmpty()) {
        values.add(clean);
      }
      if (!list) {
        break;
      }
    }
    return values;
  }

  private GivenMetadata given() {
    Optional<Boolean> unused = value("network", FolderMetadata::truth); // a wrong one is an error
    return new GivenMetadata(
        text("title"),
        list("author"),
        value("date", MetadataValue::date),
        value("language", MetadataValue::language),
        value("source", MetadataValue::webAddress),
        value("cover", this::beside),
        text("publisher"),
        text("description"),
        list("keywords"),
        text("narrator"),
        text("rights"),
        text("series"),
        text("issue"),
        text("name"));
  }

  private List<String> list(String name) {
    Entry entry = entries.get(name);
    return entry == null ? List.of() : entry.values;
  }

  private Optional<String> text(String name) {
    return list(name).stream().findFirst();
  }

  private <T> Optional<T> value(String name, Function<String, Optional<T>> parser) {
    Entry entry = entries.get(name);
    if (entry == null || entry.values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parser.apply(entry.values.get(0)).orElseThrow(() -> wrong(name, entry.line)));
  }

  private Optional<Path> beside(String picture) {
    try {
      return Optional.of(file.toAbsolutePath().resolveSibling(picture).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private RawiException wrong(String name, int line) {
    return new RawiException(Problem.USAGE, "article.settings-value", file, line, name);
  }

  private static int line(JsonParser yaml) {
    return yaml.currentTokenLocation().getLineNr();
  }
}
