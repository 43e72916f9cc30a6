package org.rawi.edition.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.Schemas;

/** What W3C's Audiobooks and Lightweight Packaging Format ask for. */
class AudiobookEditionTest {
  @TempDir Path folder;

  @Test
  void holds_what_its_manifest_names() throws IOException {
    Edition edition = new Editions(EditionOptions.DEFAULT).named(List.of("audiobook")).get(0);
    Path file = edition.publish(SampleProgramme.news(folder), folder).get(0);
    assertThat(file).hasFileName("train.lpf");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      JsonNode book = new ObjectMapper().readTree(text(zip, "publication.json"));
      assertThat(Schemas.audiobook(book)).isEmpty();
      assertThat(book.get("@context").get(0).asText()).isEqualTo("https://schema.org");
      assertThat(book.get("@context").get(1).asText())
          .isEqualTo("https://www.w3.org/ns/pub-context");
      assertThat(book.get("conformsTo").asText()).isEqualTo("https://www.w3.org/TR/audiobooks/");
      assertThat(book.get("name").asText()).isEqualTo("عودة القطار إلى حلب");
      assertThat(book.get("readBy").get(0).asText()).contains("صوت آلي");
      assertThat(book.get("duration").asText()).matches("PT23\\.\\d{3}S");
      assertThat(book.get("readingProgression").asText()).isEqualTo("rtl");
      for (JsonNode resource : List.of(book.get("readingOrder"), book.get("resources"))) {
        resource.forEach(r -> assertThat(zip.getEntry(r.get("url").asText())).isNotNull());
      }
      Document contents = Jsoup.parse(text(zip, "index.html"));
      assertThat(contents.select("nav[role=doc-toc] a").eachText())
          .containsExactly("عودة القطار إلى حلب", "هل يعود كل شيء؟", "ما بعد الخط");
      assertThat(contents.select("nav a").eachAttr("href"))
          .allMatch(link -> link.matches("audio\\.mp3#t=\\d+\\.\\d{3}"));
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
