package org.rawi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.recording.SampleScript;

class JsonEditionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void keeps_to_its_schema() throws IOException {
    assertThat(faults(publish())).isEmpty();
  }

  /** What a file says that its schema does not allow. */
  static Set<ValidationMessage> faults(Path alignment) throws IOException {
    return Schemas.alignment(JSON.readTree(alignment.toFile()));
  }

  @Test
  void every_source_points_at_what_was_written() throws IOException {
    JsonNode alignment = JSON.readTree(publish().toFile());
    String text = alignment.get("text").asText();
    assertThat(text).isEqualTo(SampleScript.NEWS);
    int words = 0;
    for (JsonNode word : alignment.findValues("words").stream().flatMap(w -> stream(w)).toList()) {
      int from = word.get("source").get(0).asInt();
      int to = word.get("source").get(1).asInt();
      assertThat(text.substring(from, to)).isEqualTo(word.get("written").asText());
      words++;
    }
    assertThat(words).isEqualTo(56);
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false);
  }

  private Path publish() {
    return new JsonEdition().publish(SampleProgramme.news(folder), folder).get(0);
  }
}
