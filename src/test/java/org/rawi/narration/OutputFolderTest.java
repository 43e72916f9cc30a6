package org.rawi.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;

class OutputFolderTest {
  private static final Identity ONE = text("1111111111111111");
  private static final Identity TWO = text("2222222222222222");

  @TempDir Path temp;

  @Test
  void nothing_is_left_behind_without_publishing() throws IOException {
    Path out = temp.resolve("a/b");
    try (OutputFolder folder = open(out, "title", ONE, false)) {
      Files.writeString(folder.work().resolve("x.mp3"), "half");
    }
    assertThat(temp.resolve("a")).doesNotExist();
  }

  @Test
  void a_process_that_is_told_to_end_leaves_no_empty_folder() throws IOException {
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      folder.claim();
      assertThat(temp.resolve("title")).exists();
      folder.abandon();
      assertThat(temp.resolve("title")).doesNotExist();
    }
  }

  @Test
  void a_process_that_is_told_to_end_after_publishing_takes_nothing_back() throws IOException {
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      Path file = Files.writeString(folder.work().resolve("x.mp3"), "whole");
      folder.claim();
      publish(folder, file);
      folder.abandon();
    }
    publish("title", ONE, "again");
    assertThat(temp.resolve("title/x.mp3")).hasContent("again");
    assertThat(temp.resolve("title-2")).doesNotExist();
  }

  @Test
  void files_that_were_moved_before_a_failure_stay_known() throws IOException {
    try (OutputFolder folder = open(temp, "title", ONE, true)) {
      Path file = Files.writeString(folder.work().resolve("x.mp3"), "one");
      Path vanished = Files.writeString(folder.work().resolve("y.vtt"), "two");
      Path claimed = temp.resolve(folder.claim());
      Files.createDirectories(claimed.resolve("y.vtt/in the way"));
      assertThatThrownBy(() -> publish(folder, file, vanished)).isInstanceOf(RawiException.class);
    }
    publish("title", ONE, "again");
    assertThat(temp.resolve("title/x.mp3")).hasContent("again");
    assertThat(temp.resolve("title-2")).doesNotExist();
  }

  @Test
  void files_appear_together_and_the_work_folder_goes() throws IOException {
    publish("title", ONE, "one");
    assertThat(temp.resolve("title/x.mp3")).hasContent("one");
    try (var entries = Files.list(temp)) {
      assertThat(entries)
          .containsExactlyInAnyOrder(temp.resolve("title"), temp.resolve(ResultIndex.FILE));
    }
  }

  @Test
  void the_same_text_replaces_its_own_files() throws IOException {
    publish("title", ONE, "one");
    publish("title", ONE, "two");
    assertThat(temp.resolve("title/x.mp3")).hasContent("two");
    assertThat(temp.resolve("title-2")).doesNotExist();
  }

  @Test
  void a_file_that_somebody_changed_is_replaced_by_force_only() throws IOException {
    publish("title", ONE, "one");
    Files.writeString(temp.resolve("title/x.mp3"), "corrected by hand");
    assertThatThrownBy(() -> publish("title", ONE, "two"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("x.mp3");
    assertThat(temp.resolve("title/x.mp3")).hasContent("corrected by hand");
    publish("title", ONE, "two", true);
    assertThat(temp.resolve("title/x.mp3")).hasContent("two");
    publish("title", ONE, "three");
    assertThat(temp.resolve("title/x.mp3")).hasContent("three");
  }

  @Test
  void a_file_that_was_not_made_here_stays_and_so_do_the_others() throws IOException {
    publish("title", ONE, "one");
    Files.writeString(temp.resolve("title/y.vtt"), "mine");
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      Path sound = Files.writeString(folder.work().resolve("x.mp3"), "two");
      Path captions = Files.writeString(folder.work().resolve("y.vtt"), "made");
      assertThatThrownBy(() -> publish(folder, sound, captions))
          .isInstanceOf(RawiException.class)
          .hasMessageContaining("y.vtt");
    }
    assertThat(temp.resolve("title/x.mp3")).hasContent("one");
    assertThat(temp.resolve("title/y.vtt")).hasContent("mine");
  }

  @Test
  void a_file_that_somebody_deleted_is_made_again() throws IOException {
    publish("title", ONE, "one");
    Files.delete(temp.resolve("title/x.mp3"));
    publish("title", ONE, "two");
    assertThat(temp.resolve("title/x.mp3")).hasContent("two");
  }

  @Test
  void another_text_of_the_same_title_gets_the_next_name() throws IOException {
    publish("title", ONE, "one");
    publish("title", TWO, "two");
    assertThat(temp.resolve("title/x.mp3")).hasContent("one");
    assertThat(temp.resolve("title-2/x.mp3")).hasContent("two");
  }

  @Test
  void a_corrected_article_replaces_its_files() throws IOException {
    Identity first = placed("1111111111111111", "aaaaaaaaaaaaaaaa");
    Identity corrected = placed("2222222222222222", "aaaaaaaaaaaaaaaa");
    Identity other = placed("2222222222222222", "bbbbbbbbbbbbbbbb");
    publish("title", first, "one");
    publish("title", corrected, "two");
    assertThat(temp.resolve("title/x.mp3")).hasContent("two");
    publish("title", other, "three");
    assertThat(temp.resolve("title/x.mp3")).hasContent("two");
    assertThat(temp.resolve("title-2/x.mp3")).hasContent("three");
  }

  @Test
  void what_was_made_from_an_earlier_text_alone_is_named() throws IOException {
    Identity first = placed("1111111111111111", "aaaaaaaaaaaaaaaa");
    Identity corrected = placed("2222222222222222", "aaaaaaaaaaaaaaaa");
    try (OutputFolder folder = open(temp, "title", first, false)) {
      Path sound = Files.writeString(folder.work().resolve("x.mp3"), "one");
      Path captions = Files.writeString(folder.work().resolve("x.vtt"), "one");
      publish(folder, sound, captions);
      assertThat(folder.outdated()).isEmpty();
    }
    try (OutputFolder folder = open(temp, "title", corrected, false)) {
      publish(folder, Files.writeString(folder.work().resolve("x.mp3"), "two"));
      assertThat(folder.outdated()).containsExactly(temp.resolve("title/x.vtt"));
    }
    assertThat(temp.resolve("title/x.vtt")).hasContent("one");
  }

  @Test
  void a_folder_of_the_form_that_knew_the_text_alone_is_found_again() throws IOException {
    publish("title", ONE, "one");
    publish("title", placed(ONE.text(), "aaaaaaaaaaaaaaaa"), "two");
    assertThat(temp.resolve("title/x.mp3")).hasContent("two");
    assertThat(temp.resolve("title-2")).doesNotExist();
  }

  @Test
  void work_can_be_left_to_the_next_run() throws IOException {
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      Files.writeString(folder.work().resolve("tape"), "spoken");
      folder.keepWork();
    }
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      assertThat(folder.work().resolve("tape")).hasContent("spoken");
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void a_failed_second_run_keeps_the_first_result() throws IOException {
    publish("title", ONE, "one");
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      Files.writeString(folder.work().resolve("x.mp3"), "half");
    }
    assertThat(temp.resolve("title/x.mp3")).hasContent("one");
  }

  @Test
  void a_foreign_folder_is_never_touched() throws IOException {
    Files.createDirectories(temp.resolve("title"));
    Files.writeString(temp.resolve("title/x.mp3"), "mine");
    publish("title", ONE, "one");
    assertThat(temp.resolve("title/x.mp3")).hasContent("mine");
    assertThat(temp.resolve("title-2/x.mp3")).hasContent("one");
  }

  @Test
  void the_next_run_on_the_same_text_finds_the_work_of_a_killed_one() throws IOException {
    Path left = Files.createDirectories(temp.resolve(".title-" + ONE.brief() + ".partial"));
    Files.writeString(left.resolve("tape"), "spoken");
    try (OutputFolder folder = open(temp, "title", ONE, false)) {
      assertThat(folder.work().resolve("tape")).hasContent("spoken");
    }
    assertThat(left).doesNotExist();
  }

  @Test
  void two_runs_on_one_text_do_not_meet() {
    try (OutputFolder first = open(temp, "title", ONE, false)) {
      assertThatThrownBy(() -> open(temp, "title", ONE, false).close())
          .isInstanceOf(RawiException.class)
          .hasMessageContaining("another Rawi");
      assertThat(first.work()).exists();
      open(temp, "title", TWO, false).close();
    }
  }

  @Test
  void a_file_in_the_way_is_said_clearly() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> open(file, "title", ONE, false).close())
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> assertThat(e.problem()).isEqualTo(RawiException.Problem.CANNOT_WRITE))
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("x");
  }

  private static Identity text(String text) {
    return new Identity(Optional.empty(), Optional.empty(), Optional.empty(), "t", text);
  }

  private static Identity placed(String text, String place) {
    return new Identity(
        Optional.empty(), Optional.of(place + "/a"), Optional.of(place), text, text);
  }

  private static OutputFolder open(Path out, String slug, Identity identity, boolean force) {
    String source = identity.place().orElse(identity.text());
    return new OutputFolder(new Results(out, force, false), source, () -> slug, identity);
  }

  private static void publish(OutputFolder folder, Path... files) {
    folder.claim();
    folder.publish(
        Stream.of(files).map(file -> new OutputFolder.Finished(file, "mp3", "request")).toList(),
        Manifest.of(folder.identity(), folder.manifest().name()));
  }

  private void publish(String slug, Identity identity, String content) throws IOException {
    publish(slug, identity, content, false);
  }

  private void publish(String slug, Identity identity, String content, boolean force)
      throws IOException {
    try (OutputFolder folder = open(temp, slug, identity, force)) {
      Path made = Files.writeString(folder.work().resolve("x.mp3"), content);
      publish(folder, made);
    }
  }
}
