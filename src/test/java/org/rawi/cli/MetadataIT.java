package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user and a {@code rawi.yaml} say about an article, and files that are in the way. */
class MetadataIT {
  private static final Path RESULT = Path.of("audio-out", "qitar");

  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void anArticle() throws IOException {
    rawi = new Launcher(folder);
    Files.writeString(folder.resolve("a.md"), "# قطار\n\nوصل القطار إلى حلب. ونزل الركاب.\n");
  }

  @Test
  void captions_show_the_title_that_is_said() throws IOException {
    rawi.run("narrate", "--to=vtt,player", "--title=عودة القطار", "--out=out", "a.md")
        .exitedWith(0);
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(each -> each.toString().matches(".*\\.(vtt|html)")).toList()) {
        assertThat(file).content().contains("عودة القطار").doesNotContain(">قطار<", "\nقطار\n");
      }
    }
  }

  @Test
  void what_is_said_reaches_the_files() throws IOException {
    Files.writeString(
        folder.resolve("rawi.yaml"),
        "publisher: جريدة المثال\nlanguage: ar_LB\nseries: حكايات\nissue: 3\nrights: CC BY 4.0\n");
    rawi.run(
            "narrate",
            "--to=json,epub,player",
            "--sync=word",
            "--player-language=en",
            "--issue=4",
            "--keyword=نقل",
            "--keyword=حلب",
            "--description=وصف & <قصير>",
            "--narrator=إذاعة المثال",
            "a.md")
        .exitedWith(0)
        .hasNoStackTrace();

    JsonNode said = new ObjectMapper().readTree(result("qitar.json").toFile());
    assertThat(said.get("publisher").asText()).isEqualTo("جريدة المثال");
    assertThat(said.get("language").asText()).isEqualTo("ar-LB");
    assertThat(said.get("series").get("title").asText()).isEqualTo("حكايات");
    assertThat(said.get("series").get("issue").asText()).isEqualTo("4");
    assertThat(said.get("rights").asText()).isEqualTo("CC BY 4.0");
    assertThat(said.get("narrator").asText()).isEqualTo("إذاعة المثال (صوت آلي: هادي)");

    try (ZipFile book = new ZipFile(result("qitar.epub").toFile())) {
      Document opf = entry(book, "EPUB/package.opf");
      assertThat(opf.select("dc|publisher").text()).isEqualTo("جريدة المثال");
      assertThat(opf.select("dc|description").text()).contains("وصف & <قصير>");
      assertThat(opf.select("dc|subject").eachText()).containsExactly("نقل", "حلب");
      assertThat(opf.select("meta[property=belongs-to-collection]").text()).isEqualTo("حكايات");
      assertThat(opf.select("meta[property=group-position]").text()).isEqualTo("4");
      // One for each word, not one for each of the three sentences.
      assertThat(entry(book, "EPUB/section-001.smil").select("par").size()).isEqualTo(7);
    }
    Document player = Jsoup.parse(result("qitar.html").toFile());
    JsonNode data = new ObjectMapper().readTree(player.selectFirst("#data").data());
    assertThat(data.get("labelLanguage").asText()).isEqualTo("en");
  }

  @Test
  void a_mistake_in_the_folders_file_is_said_with_its_line() throws IOException {
    Files.writeString(folder.resolve("rawi.yaml"), "publisher: x\ndate: yesterday\n");
    rawi.run("narrate", "a.md")
        .exitedWith(2)
        .saysNothingOnOut()
        .errContains("rawi.yaml", "line 2", "date")
        .hasNoStackTrace();
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  @Test
  void a_file_that_the_user_changed_is_replaced_by_force_only() throws IOException {
    rawi.run("narrate", "--to=vtt", "a.md").exitedWith(0);
    rawi.run("narrate", "--to=vtt,srt", "a.md").exitedWith(0);
    Path captions = Files.writeString(result("qitar.vtt"), "WEBVTT\n\nمصحّح");
    rawi.run("narrate", "--to=vtt,srt", "a.md")
        .exitedWith(5)
        .saysNothingOnOut()
        .errContains("qitar.vtt", "--force")
        .hasNoStackTrace();
    assertThat(captions).hasContent("WEBVTT\n\nمصحّح");
    rawi.run("narrate", "--to=vtt,srt", "--force", "a.md").exitedWith(0);
    assertThat(Files.readString(captions)).contains("ونزل الركاب");
  }

  private Path result(String name) {
    return folder.resolve(RESULT).resolve(name);
  }

  private static Document entry(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser());
  }
}
