package org.rawi.edition.book;

import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.OddMetadata;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.Tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rawi.article.Metadata;
import org.rawi.edition.EditionOptions.Sync;
import org.rawi.recording.SampleScript;

/** EPUB books before DAISY's Ace, the accessibility checker of their publishers. */
class AceIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Sync.class)
  void finds_nothing(Sync sync) throws IOException {
    assertThat(found(SampleProgramme.METADATA, sync)).isEmpty();
  }

  @Test
  void finds_nothing_in_odd_metadata() throws IOException {
    assertThat(found(OddMetadata.METADATA, Sync.SENTENCE)).isEmpty();
  }

  private List<String> found(Metadata metadata, Sync sync) throws IOException {
    Programme programme = SampleProgramme.record(SampleScript.NEWS, metadata, folder);
    EditionOptions options = new EditionOptions(Optional.empty(), 64, sync);
    Path book =
        new Editions(options).named(List.of("epub")).get(0).publish(programme, folder).get(0);
    Path out = folder.resolve("ace");
    String said =
        Tool.run(
            List.of(
                "node",
                Tool.module("@daisy/ace-cli/bin/ace.js"),
                "--force",
                "--outdir",
                out.toString(),
                book.toString()));
    Path report = out.resolve("report.json");
    assertThat(report).as(said).exists();
    JsonNode result = new ObjectMapper().readTree(report.toFile());
    List<String> faults = new ArrayList<>();
    for (JsonNode page : result.path("assertions")) {
      for (JsonNode fault : page.path("assertions")) {
        faults.add(
            page.at("/earl:testSubject/url").asText()
                + ": "
                + fault.at("/earl:test/dct:title").asText()
                + ": "
                + fault.at("/earl:result/dct:description").asText());
      }
    }
    String outcome = result.at("/earl:result/earl:outcome").asText();
    assertThat(outcome.equals("pass")).as(outcome + ": " + said).isEqualTo(faults.isEmpty());
    return faults;
  }
}
