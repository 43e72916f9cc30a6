package org.rawi.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rawi.voice.VoicePack;

class KnownVoiceTest {

  @Test
  void each_says_in_both_languages_what_to_know() {
    List<KnownVoice> all = KnownVoice.all();
    assertThat(all).extracting(KnownVoice::id).doesNotHaveDuplicates().contains("nabra-7m");
    for (KnownVoice voice : all) {
      assertThat(voice.names()).containsOnlyKeys("ar", "en");
      assertThat(voice.notes()).containsOnlyKeys("ar", "en");
      assertThat(voice.home()).startsWith("https://");
    }
  }

  @Test
  void what_makes_a_pack_is_a_whole_description_with_addresses() throws IOException {
    List<KnownVoice> made =
        KnownVoice.all().stream().filter(voice -> voice.pack().isPresent()).toList();
    assertThat(made).isNotEmpty();
    for (KnownVoice voice : made) {
      assertThat(VoicePack.voice(voice.description()).id()).isEqualTo(voice.id());
      for (PackFile file : voice.files()) {
        assertThat(file.address()).isPresent();
      }
    }
  }

  @Test
  void an_unclear_licence_is_not_guessed() {
    assertThat(KnownVoice.named("kareem").orElseThrow().licence()).isEmpty();
    assertThat(KnownVoice.named("kareem").orElseThrow().description().path("licence").asText())
        .isEqualTo("LicenseRef-unknown");
  }
}
