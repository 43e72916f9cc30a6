package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Windows asks of a batch file, as far as other systems can see it. */
class WindowsLauncherTest {
  private final String batch;

  WindowsLauncherTest() throws IOException {
    batch = Files.readString(Path.of("rawi.cmd"));
  }

  @Test
  void its_lines_end_so_that_labels_are_found() {
    assertThat(batch.replace("\r\n", "")).isNotEqualTo(batch).doesNotContain("\r", "\n");
    assertThat(batch.chars()).allMatch(c -> c < 0x7F);
  }

  @Test
  void every_jump_has_its_place() {
    List<String> jumps =
        Pattern.compile("(?:goto |call :)(\\w+)")
            .matcher(batch)
            .results()
            .map(m -> m.group(1))
            .toList();
    List<String> places =
        Pattern.compile("(?m)^:(\\w+)").matcher(batch).results().map(m -> m.group(1)).toList();
    assertThat(places).doesNotHaveDuplicates().containsAll(jumps);
    assertThat(jumps).contains("stale", "start");
  }

  @Test
  void exclamation_marks_stay_in_arguments() {
    assertThat(batch).contains("DisableDelayedExpansion").doesNotContain("EnableDelayed");
  }
}
