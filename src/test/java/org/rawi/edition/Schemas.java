package org.rawi.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** JSON schemas: those of {@code docs/}, and those that say what the published formats ask for. */
public final class Schemas {
  private static final Path OF_FORMATS = Path.of("src/test/resources/org/rawi/edition");

  private Schemas() {}

  /** What the alignment's schema does not allow. */
  static Set<ValidationMessage> alignment(JsonNode document) throws IOException {
    return faults(document, Path.of("docs/alignment.schema.json"));
  }

  public static Set<ValidationMessage> audiobook(JsonNode document) throws IOException {
    return faults(document, OF_FORMATS.resolve("audiobook.schema.json"));
  }

  static Set<ValidationMessage> chapters(JsonNode document) throws IOException {
    return faults(document, OF_FORMATS.resolve("chapters.schema.json"));
  }

  /** What a schema of {@code docs/} does not allow in a file. */
  public static Set<ValidationMessage> faults(Path document, Path schema) throws IOException {
    return faults(new ObjectMapper().readTree(document.toFile()), schema);
  }

  private static Set<ValidationMessage> faults(JsonNode document, Path schema) throws IOException {
    SchemaValidatorsConfig strict =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(schema), strict)
        .validate(document);
  }
}
