package org.rawi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.recording.SampleScript;

/** Sound and captions before the checkers that their own communities use. */
class ToolsIT {
  @TempDir static Path folder;

  @BeforeAll
  static void publish() {
    List<String> all = List.of("mp3", "sections", "opus", "vtt", "chapters", "words");
    for (Programme programme :
        List.of(
            SampleProgramme.news(folder),
            new Renamed("odd")
                .of(SampleProgramme.record(SampleScript.NEWS, OddMetadata.METADATA, folder)))) {
      new Editions(EditionOptions.DEFAULT)
          .named(all)
          .forEach(edition -> edition.publish(programme, folder));
    }
  }

  /** A programme under another name, so that both lie side by side. */
  private record Renamed(String name) {
    Programme of(Programme programme) {
      return new Programme(
          name, programme.article(), programme.script(), programme.recording(), programme.voice());
    }
  }

  @ParameterizedTest
  @CsvSource({"train", "odd"})
  void opusinfo_finds_nothing(String name) {
    String said = Tool.run(List.of("opusinfo", folder.resolve(name + ".opus").toString()));
    assertThat(said)
        .contains("Opus stream", "Playback length")
        .doesNotContainIgnoringCase("warning");
  }

  @ParameterizedTest
  @CsvSource({"train.mp3", "odd.mp3", "train-sections/02-train.mp3"})
  void mp3val_finds_nothing(String name) {
    String said = Tool.run(List.of("mp3val", folder.resolve(name).toString()));
    assertThat(said).contains("INFO").contains("ID3v2").doesNotContain("WARNING", "PROBLEM");
  }

  @Test
  void the_webvtt_parser_finds_nothing() {
    for (String edition : List.of(".vtt", ".chapters.vtt", ".words.vtt")) {
      String kind = edition.contains("chapters") ? "chapters" : "subtitles/captions/descriptions";
      List<String> command =
          new ArrayList<>(
              List.of("node", "src/validators/node/webvtt.js", Tool.MODULES.toString(), kind));
      Tool.module("webvtt-parser/parser.js");
      command.add(folder.resolve("train" + edition).toString());
      command.add(folder.resolve("odd" + edition).toString());
      assertThat(Tool.run(command)).as(edition).matches("[1-9]\\d* cues\\n");
    }
  }
}
