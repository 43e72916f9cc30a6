package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.rawi.RawiException;

class ClipboardTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_system_without_a_program_for_it_says_which_ones_there_are() {
    RawiException none =
        catchThrowableOfType(RawiException.class, () -> Clipboard.read("Mac OS X", Map.of()));
    assertThat(none.key()).isEqualTo("cli.clipboard-none");
    assertThat(none.getMessage()).contains("pbpaste");
  }
}
