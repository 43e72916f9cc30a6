package org.rawi.edition.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.w3c.dom.NodeList;

class TextEditionsTest {
  @TempDir static Path folder;
  private static Programme programme;

  @BeforeAll
  static void record() {
    programme = SampleProgramme.news(folder);
  }

  @Test
  void srt_counts_captions_and_writes_commas() {
    List<String> lines = SubRip.of(programme).lines().toList();
    assertThat(lines.get(0)).isEqualTo("1");
    assertThat(lines.get(1)).matches("00:00:00,0\\d\\d --> 00:00:0\\d,\\d{3}");
    assertThat(lines.get(2)).isEqualTo("عودة القطار إلى حلب");
    assertThat(lines).contains("\u202Bورحّب الأهالي به!\u202C");
    assertThat(lines).contains("13").doesNotContain("14");
  }

  @Test
  void chapters_name_the_sections() {
    assertThat(WebVtt.chapters(programme).lines().toList())
        .startsWith("WEBVTT", "", "1")
        .contains("عودة القطار إلى حلب", "هل يعود كل شيء؟", "ما بعد الخط")
        .hasSize(13);
  }

  @Test
  void words_start_inside_their_cue_and_in_order() {
    Pattern cue = Pattern.compile("(\\S+) --> (\\S+)\n(.*)");
    Matcher cues = cue.matcher(WebVtt.words(programme));
    int count = 0;
    while (cues.find()) {
      String last = cues.group(1);
      Matcher times = Pattern.compile("<([0-9:.]+)>").matcher(cues.group(3));
      while (times.find()) {
        assertThat(times.group(1)).isGreaterThan(last).isLessThan(cues.group(2));
        last = times.group(1);
      }
      count++;
    }
    assertThat(count).isEqualTo(9);
    assertThat(WebVtt.words(programme)).contains("وعلى <", "راكبًا.");
  }

  @Test
  void ttml_is_well_formed_and_says_its_direction() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList captions =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Ttml.of(programme).getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagNameNS("http://www.w3.org/ns/ttml", "p");
    assertThat(captions.getLength()).isEqualTo(13);
    assertThat(captions.item(0).getTextContent()).isEqualTo("عودة القطار إلى حلب");
    assertThat(Ttml.of(programme)).contains("tts:direction=\"rtl\"");
    for (int i = 0; i < captions.getLength(); i++) {
      assertThat(captions.item(i).getAttributes().getNamedItem("style").getNodeValue())
          .isEqualTo("caption");
    }
  }
}
