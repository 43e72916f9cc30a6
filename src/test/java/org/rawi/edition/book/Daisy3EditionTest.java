package org.rawi.edition.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.OddMetadata;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.SampleProgramme;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Document types as published, and rules of ANSI/NISO Z39.86-2005 that they cannot express. */
class Daisy3EditionTest {
  @TempDir static Path folder;
  private static List<Path> files = List.of();
  private static Programme programme;

  @BeforeAll
  static void publish() {
    programme = SampleProgramme.news(folder);
    Edition edition = new Editions(EditionOptions.DEFAULT).named(List.of("daisy3")).get(0);
    files = edition.publish(programme, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package.opf",
        "navigation.ncx",
        "resources.res",
        "section-001.smil",
        "section-003.smil",
        "text.xml"
      })
  void its_document_types_are_kept(String name) throws IOException, SAXException {
    assertThat(DocumentTypes.faults(folder.resolve("train-daisy3").resolve(name))).isEmpty();
  }

  @Test
  void the_pipeline_finds_nothing_in_the_text() throws IOException, SAXException {
    assertThat(PipelineRules.ofDtbook(folder.resolve("train-daisy3/text.xml"))).isEmpty();
  }

  @Test
  void odd_words_keep_the_document_types() throws IOException, SAXException {
    Path odd = Files.createDirectories(folder.resolve("odd"));
    Programme strange =
        SampleProgramme.record(org.rawi.recording.SampleScript.NEWS, OddMetadata.METADATA, odd);
    for (Path file :
        new Editions(EditionOptions.DEFAULT)
            .named(List.of("daisy3"))
            .get(0)
            .publish(strange, odd)) {
      if (file.toString().matches(".*\\.(opf|ncx|res|smil|xml)")) {
        assertThat(DocumentTypes.faults(file)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dtb:multimediaType", "dtb:multimediaContent", "dtb:totalTime", "dtb:narrator"})
  void the_package_says_all_that_it_must(String name) throws IOException, SAXException {
    assertThat(meta("package.opf", name)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dc:Title",
        "dc:Publisher",
        "dc:Date",
        "dc:Format",
        "dc:Identifier",
        "dc:Language"
      })
  void dublin_core_is_there(String name) throws IOException, SAXException {
    assertThat(all("package.opf", name))
        .singleElement()
        .satisfies(e -> assertThat(e.getTextContent()).isNotBlank());
  }

  @Test
  void the_manifest_lists_every_file_once() throws IOException, SAXException {
    assertThat(all("package.opf", "item"))
        .extracting(item -> item.getAttribute("href"))
        .containsExactlyInAnyOrderElementsOf(
            files.stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void all_files_name_the_same_book() throws IOException, SAXException {
    String uid = all("package.opf", "dc:Identifier").get(0).getTextContent();
    for (String name :
        List.of("navigation.ncx", "text.xml", "section-001.smil", "section-003.smil")) {
      assertThat(meta(name, "dtb:uid")).isEqualTo(uid);
    }
  }

  static List<List<String>> links() {
    return List.of(
        List.of("navigation.ncx", "content", "src"),
        List.of("text.xml", "sent", "smilref"),
        List.of("section-001.smil", "text", "src"),
        List.of("section-003.smil", "text", "src"));
  }

  @ParameterizedTest
  @MethodSource("links")
  void every_link_leads_somewhere(List<String> link) throws IOException, SAXException {
    List<Element> elements = all(link.get(0), link.get(1));
    assertThat(elements).isNotEmpty();
    for (Element element : elements) {
      String[] target = element.getAttribute(link.get(2)).split("#", 2);
      assertThat(all(target[0], "*")).extracting(e -> e.getAttribute("id")).contains(target[1]);
    }
  }

  @Test
  void clips_follow_without_a_gap_and_elapsed_time_adds_up() throws IOException, SAXException {
    String last = "0:00:00.000";
    for (int section = 1; section <= 3; section++) {
      String name = "section-00" + section + ".smil";
      assertThat(meta(name, "dtb:totalElapsedTime")).isEqualTo(last);
      for (Element clip : all(name, "audio")) {
        assertThat(clip.getAttribute("clipBegin")).isEqualTo(last);
        last = clip.getAttribute("clipEnd");
      }
    }
    assertThat(last).isEqualTo(meta("package.opf", "dtb:totalTime"));
  }

  @Test
  void the_text_is_all_there_and_runs_from_right_to_left() throws IOException, SAXException {
    assertThat(all("text.xml", "dtbook").get(0).getAttribute("dir")).isEqualTo("rtl");
    String written =
        String.join(" ", all("text.xml", "sent").stream().map(Element::getTextContent).toList());
    String wanted =
        String.join(
            " ",
            ReadAlong.of(programme).chapters().stream()
                .flatMap(c -> c.blocks().stream())
                .flatMap(b -> b.lines().stream())
                .map(ReadAlong.Line::text)
                .toList());
    assertThat(written).isEqualTo(wanted);
  }

  private static String meta(String name, String key) throws IOException, SAXException {
    return all(name, "meta").stream()
        .filter(meta -> meta.getAttribute("name").equals(key))
        .findFirst()
        .map(meta -> meta.getAttribute("content"))
        .orElse("");
  }

  private static List<Element> all(String name, String tag) throws IOException, SAXException {
    NodeList nodes =
        DocumentTypes.parse(folder.resolve("train-daisy3").resolve(name)).getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
