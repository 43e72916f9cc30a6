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

  @Test
  void what_was_installed_lies_where_programs_keep_their_data() {
    assertThat(data(Map.of("XDG_DATA_HOME", "/x", "HOME", "/home/amal"), "Linux"))
        .isEqualTo("/x/rawi");
    assertThat(data(Map.of("HOME", "/home/amal"), "Linux"))
        .isEqualTo("/home/amal/.local/share/rawi");
    assertThat(data(Map.of("HOME", "/Users/amal"), "Mac OS X"))
        .isEqualTo("/Users/amal/Library/Application Support/rawi");
    assertThat(data(Map.of("LOCALAPPDATA", "/c/local"), "Windows 11")).isEqualTo("/c/local/rawi");
    assertThat(data(Map.of("XDG_DATA_HOME", "not/absolute"), "Linux"))
        .isEqualTo("/root/.local/share/rawi");
  }

  private static String data(Map<String, String> environment, String system) {
    return PrivateFolder.dataOfUser(environment, system, "/root").toString().replace('\\', '/');
  }
}
