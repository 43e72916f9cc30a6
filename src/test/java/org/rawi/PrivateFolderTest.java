package org.rawi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {
  private static final Path TEMP = Path.of("/temporary");

  @Test
  void each_system_has_its_habit() {
    assertThat(first("Linux", Map.of("HOME", "/home/amal"))).isEqualTo("/home/amal/.cache/rawi");
    assertThat(first("Linux", Map.of("HOME", "/home/amal", "XDG_CACHE_HOME", "/fast")))
        .isEqualTo("/fast/rawi");
    assertThat(first("Mac OS X", Map.of("HOME", "/Users/amal")))
        .isEqualTo("/Users/amal/Library/Caches/rawi");
    assertThat(first("Windows 11", Map.of("HOME", "/x", "LOCALAPPDATA", "/Local")))
        .isEqualTo("/Local/rawi");
  }

  @Test
  void without_any_environment_there_is_still_a_place() {
    assertThat(PrivateFolder.ofUser(Map.of(), "Linux", "امل khan", TEMP))
        .containsExactly(new PrivateFolder(TEMP.resolve("rawi-----khan")));
  }

  @Test
  void a_relative_cache_folder_does_not_count() {
    assertThat(first("Linux", Map.of("HOME", "/home/amal", "XDG_CACHE_HOME", "cache")))
        .isEqualTo("/home/amal/.cache/rawi");
  }

  private static String first(String system, Map<String, String> environment) {
    return PrivateFolder.ofUser(environment, system, "amal", TEMP).get(0).path().toString();
  }
}
