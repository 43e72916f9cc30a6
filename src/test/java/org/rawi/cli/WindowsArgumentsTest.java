package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of Microsoft's documentation, and Arabic ones. */
class WindowsArgumentsTest {
  @Test
  void quotation_marks_and_backslashes_as_windows_takes_them() {
    assertThat(texts("\"a b c\" d e")).containsExactly("a b c", "d", "e");
    assertThat(texts("\"ab\\\"c\" \"\\\\\" d")).containsExactly("ab\"c", "\\", "d");
    assertThat(texts("a\\\\\\b d\"e f\"g h")).containsExactly("a\\\\\\b", "de fg", "h");
    assertThat(texts("a\\\\\\\"b c d")).containsExactly("a\\\"b", "c", "d");
    assertThat(texts("a\\\\\\\\\"b c\" d e")).containsExactly("a\\\\b c", "d", "e");
  }

  @Test
  void arabic_names_and_exclamation_marks_stay() {
    assertThat(texts("narrate --title \"مرحبا!\"  \"C:\\مقالات\\خبر.txt\" \"\""))
        .containsExactly("narrate", "--title", "مرحبا!", "C:\\مقالات\\خبر.txt", "");
  }

  @Test
  void patterns_are_files_but_not_between_quotation_marks(@TempDir Path folder) throws IOException {
    for (String name : List.of("خبر.txt", "حكاية.txt", "a.md")) {
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(WindowsArguments.restored("narrate " + folder + "/*.txt *.none"))
        .containsExactly(
            "narrate", folder.resolve("حكاية.txt") + "", folder.resolve("خبر.txt") + "", "*.none");
    assertThat(WindowsArguments.restored("--title \"" + folder + "/*.txt\" ما?"))
        .containsExactly("--title", folder + "/*.txt", "ما?");
  }

  private static List<String> texts(String line) {
    return WindowsArguments.parse(line).stream().map(WindowsArguments.Argument::text).toList();
  }
}
