package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of Microsoft's documentation, and Arabic ones. */
class WindowsArgumentsTest {
  @Test
  void quotation_marks_and_backslashes_as_windows_takes_them() {
    assertThat(WindowsArguments.parse("\"a b c\" d e")).containsExactly("a b c", "d", "e");
    assertThat(WindowsArguments.parse("\"ab\\\"c\" \"\\\\\" d"))
        .containsExactly("ab\"c", "\\", "d");
    assertThat(WindowsArguments.parse("a\\\\\\b d\"e f\"g h"))
        .containsExactly("a\\\\\\b", "de fg", "h");
    assertThat(WindowsArguments.parse("a\\\\\\\"b c d")).containsExactly("a\\\"b", "c", "d");
    assertThat(WindowsArguments.parse("a\\\\\\\\\"b c\" d e"))
        .containsExactly("a\\\\b c", "d", "e");
  }

  @Test
  void arabic_names_and_exclamation_marks_stay() {
    assertThat(WindowsArguments.parse("narrate --title \"مرحبا!\"  \"C:\\مقالات\\خبر.txt\" \"\""))
        .containsExactly("narrate", "--title", "مرحبا!", "C:\\مقالات\\خبر.txt", "");
  }

  @Test
  void what_does_not_fit_is_left_as_java_has_it() {
    String[] given = {"narrate", "???.txt"};
    assertThat(WindowsArguments.restored("narrate خبر.txt", given))
        .containsExactly("narrate", "خبر.txt");
    assertThat(List.of(WindowsArguments.restored("narrate a b", given)))
        .containsExactly("narrate", "???.txt");
  }
}
