package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.edition.Schemas;

/** A publisher's folder, through the launcher. */
class ArchiveIT {
  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void anArchive() throws IOException {
    rawi = new Launcher(folder);
    Path year = Files.createDirectories(folder.resolve("archive/2024"));
    Files.writeString(year.resolve("1.md"), "# وصول القطار\n\nوصل القطار صباح أمس.\n");
    Files.writeString(year.resolve("2.md"), "# رحيل السفينة\n\nرحلت السفينة مساء اليوم.\n");
    Files.writeString(year.resolve("3.txt"), "only English words here\n");
  }

  @Test
  void what_is_new_or_changed_is_made_and_failures_stand_at_the_end() throws IOException {
    Launcher.Ran first = rawi.run("narrate", "--to", "vtt", "archive").exitedWith(1);
    assertThat(first.out().lines()).hasSize(2);
    assertThat(first.err().lines().toList().get(first.err().lines().toList().size() - 2))
        .contains("failed", "3.txt");
    Path out = folder.resolve("audio-out");
    assertThat(out.resolve("report.html")).content().contains("3.txt", "wusul");
    assertThat(Schemas.faults(out.resolve("report.json"), schema("report"))).isEmpty();
    Path unchanged =
        first
            .out()
            .lines()
            .filter(line -> line.contains("wusul"))
            .map(folder::resolve)
            .findAny()
            .get();
    byte[] captions = Files.readAllBytes(unchanged);

    Files.writeString(folder.resolve("archive/2024/2.md"), "# إبحار السفينة\n\nرحلت السفينة.\n");
    Launcher.Ran second = rawi.run("narrate", "--json", "--to", "vtt", "archive").exitedWith(1);
    for (String line : second.out().lines().toList()) {
      Path one = Files.writeString(folder.resolve("line.json"), line);
      assertThat(Schemas.faults(one, schema("journal"))).isEmpty();
    }
    assertThat(second.out()).contains("\"made\"", "\"unchanged\"", "\"failed\"");
    assertThat(unchanged).hasBinaryContent(captions);
    try (var folders = Files.list(out)) {
      assertThat(folders.filter(Files::isDirectory)).hasSize(2);
    }
    assertThat(Files.readAllLines(out.resolve("journal.jsonl"))).hasSize(6);
    rawi.run("verify").exitedWith(0);
  }

  @Test
  void a_dry_run_writes_nothing() {
    rawi.run("narrate", "--dry-run", "archive").exitedWith(1).errContains("would make", "3.txt");
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  @Test
  void what_fails_with_every_article_is_said_once() throws IOException {
    Launcher.Ran ran = rawi.run("narrate", "--to", "mp3,feed", "archive");
    assertThat(ran.err().lines().filter(line -> line.contains("feed.yaml"))).hasSize(1);
    assertThat(folder.resolve("audio-out/journal.jsonl")).doesNotExist();
  }

  @Test
  void a_list_names_articles_and_nothing_named_is_an_error() throws IOException {
    Files.writeString(folder.resolve("list.txt"), "# today\narchive/2024/1.md\n");
    Launcher.Ran ran = rawi.run("narrate", "--to", "vtt", "@list.txt").exitedWith(0);
    assertThat(ran.out().lines()).hasSize(1);
    rawi.run("narrate").exitedWith(2);
    rawi.run("narrate", "@none.txt").exitedWith(3).errContains("none.txt");
  }

  @Test
  void speech_is_passed_on_as_it_is_made() throws IOException {
    rawi.run("say", "-o", "hello.wav", "صباح الخير").exitedWith(0);
    byte[] wave = Files.readAllBytes(folder.resolve("hello.wav"));
    assertThat(new String(wave, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("RIFF");
    assertThat(wave.length).isGreaterThan(20_000);
    rawi.shell("\"$rawi\" narrate --to wav -o - archive/2024/1.md | head -c 4").exitedWith(0);
    rawi.run("narrate", "--to", "mp3", "-o", "-", "archive/2024/1.md")
        .exitedWith(2)
        .errContains("WAV");
  }

  private static Path schema(String name) {
    return Launcher.HOME.resolve("docs/" + name + ".schema.json");
  }
}
