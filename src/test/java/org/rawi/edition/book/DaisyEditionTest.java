package org.rawi.edition.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;

/** Rules of the DAISY 2.02 specification, the Pipeline's and those checked by hand. */
class DaisyEditionTest {
  @TempDir static Path folder;
  private static List<Path> files = List.of();
  private static Programme programme;

  @BeforeAll
  static void publish() {
    programme = SampleProgramme.news(folder);
    Edition edition = new Editions(EditionOptions.DEFAULT).named(List.of("daisy")).get(0);
    files = edition.publish(programme, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dc:creator",
        "dc:date",
        "dc:format",
        "dc:identifier",
        "dc:language",
        "dc:publisher",
        "dc:title",
        "ncc:charset",
        "ncc:pageFront",
        "ncc:pageNormal",
        "ncc:pageSpecial",
        "ncc:setInfo",
        "ncc:tocItems",
        "ncc:totalTime",
        "ncc:files",
        "ncc:narrator"
      })
  void the_ncc_says_all_that_it_must(String name) throws IOException {
    assertThat(read("ncc.html").select("meta[name='" + name + "']").attr("content")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ncc.html", "content.html", "master.smil", "section-001.smil", "section-003.smil"})
  void all_keep_their_document_type(String name) throws Exception {
    assertThat(DocumentTypes.faults(folder.resolve("train-daisy").resolve(name))).isEmpty();
  }

  @Test
  void the_pipeline_finds_nothing() throws Exception {
    Path book = folder.resolve("train-daisy");
    assertThat(PipelineRules.ofNcc(book.resolve("ncc.html"))).isEmpty();
    assertThat(PipelineRules.ofMasterSmil(book.resolve("master.smil"))).isEmpty();
    assertThat(PipelineRules.ofSmil(book.resolve("section-002.smil"))).isEmpty();
  }

  @Test
  void the_pipeline_would_find_a_wrong_count() throws Exception {
    Path ncc = folder.resolve("train-daisy/ncc.html");
    String wrong =
        Files.readString(ncc).replace("tocItems\" content=\"3", "tocItems\" content=\"4");
    Path copy = Files.writeString(folder.resolve("ncc.html"), wrong);
    assertThat(PipelineRules.ofNcc(copy)).singleElement().asString().contains("ncc:tocItems");
  }

  @Test
  void the_ncc_counts_right() throws IOException {
    Document ncc = read("ncc.html");
    assertThat(content(ncc, "ncc:files")).isEqualTo(Integer.toString(files.size()));
    assertThat(content(ncc, "ncc:tocItems")).isEqualTo("3");
    assertThat(content(ncc, "ncc:totalTime")).isEqualTo("00:00:24");
    assertThat(ncc.select("h1").get(0).className()).isEqualTo("title");
    assertThat(ncc.select("h1").eachText())
        .containsExactly("عودة القطار إلى حلب", "هل يعود كل شيء؟", "ما بعد الخط");
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    for (String page : List.of("ncc.html", "master.smil", "section-001.smil", "section-003.smil")) {
      for (Element link : read(page).select("a[href], ref[src], text[src], audio[src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        String file = target.replaceFirst("#.*", "");
        assertThat(files).extracting(f -> f.getFileName().toString()).contains(file);
        if (target.contains("#")) {
          String id = target.substring(target.indexOf('#') + 1);
          assertThat(read(file).getElementById(id)).isNotNull();
        }
      }
    }
  }

  @Test
  void clips_follow_without_a_gap_through_all_sections() throws IOException {
    String last = "npt=0.000s";
    for (int section = 1; section <= 3; section++) {
      for (Element clip : read("section-00" + section + ".smil").select("audio")) {
        assertThat(clip.attr("clip-begin")).isEqualTo(last);
        last = clip.attr("clip-end");
      }
    }
    long end = programme.recording().millis(programme.recording().samples());
    assertThat(last).isEqualTo("npt=" + end / 1000 + "." + end % 1000 + "s");
  }

  private static String content(Document page, String name) {
    return page.select("meta[name='" + name + "']").attr("content");
  }

  /** As XML, which must be well-formed. */
  private static Document read(String name) throws IOException {
    Parser parser = Parser.xmlParser().setTrackErrors(10);
    String text = Files.readString(folder.resolve("train-daisy").resolve(name));
    Document page = Jsoup.parse(text, parser);
    assertThat(parser.getErrors()).isEmpty();
    return page;
  }
}
