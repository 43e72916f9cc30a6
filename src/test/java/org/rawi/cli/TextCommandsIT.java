package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code script}, {@code tashkeel}, {@code phonemes} and the rest, as other programs use them. */
class TextCommandsIT {
  private static final String LINES = "شاركت 12 دولة\n\nذهب الولد إلى المدرسة.\n";
  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void standInTheFolder() {
    rawi = new Launcher(folder);
  }

  @Test
  void script_writes_numbers_out() {
    rawi.reading(LINES)
        .run("script", "--lines", "--bare", "-")
        .exitedWith(0)
        .outContains("شاركت اثنتا عشرة دولة\n\nذهب الولد");
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "tashkeel", "phonemes"})
  void one_output_line_for_each_input_line(String command) {
    Launcher.Ran ran = rawi.reading(LINES).run(command, "--lines").exitedWith(0);
    assertThat(ran.out().split("\n", -1)).hasSize(4);
    assertThat(ran.out().split("\n", -1)[1]).isEmpty();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void script_says_on_standard_error_what_will_not_be_said() throws IOException {
    String address = "https://example.org/news/17";
    rawi.reading("انظر " + address + "\n")
        .run("script", "--lines", "--bare")
        .exitedWith(0)
        .errContains(address);
    Files.writeString(folder.resolve("a.md"), "# خبر\n\nجاء ~~أمس~~ اليوم.\n");
    Launcher.Ran ran = rawi.run("script", "--bare", "a.md").exitedWith(0).errContains("~~أمس~~");
    assertThat(ran.out()).doesNotContain("أمس");
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "tashkeel", "phonemes"})
  void a_second_encoding_is_undone_and_told(String command) {
    String twice =
        new String(
            "ذهب الولد إلى المدرسة".getBytes(StandardCharsets.UTF_8),
            Charset.forName("windows-1252"));
    Launcher.Ran ran = rawi.reading(twice + "\n").run(command, "--lines").exitedWith(0);
    assertThat(ran.err()).contains("second encoding");
    assertThat(ran.out()).doesNotContain("Ø");
  }

  @Test
  void tashkeel_changes_nothing_but_marks() {
    String text = "\uFEFFعنوان:\r\n\t«ذهب 3 أولاد» — etc. 🙂\r\nبلا سطر أخير";
    Launcher.Ran ran = rawi.reading(text).run("tashkeel").exitedWith(0);
    assertThat(ran.out().replaceAll("[\u064B-\u0652\u0670]", "")).isEqualTo(text);
    assertThat(ran.out().length()).isGreaterThan(text.length());
  }

  @Test
  void phonemes_in_ipa() {
    rawi.reading("فِي الْبَيْتِ")
        .run("phonemes", "--ipa", "--lines")
        .exitedWith(0)
        .outContains("fi lbajt");
  }

  @Test
  void a_lexicon_beside_the_text_is_used() throws IOException {
    lexicon("lexicon.pls", "<lexeme><grapheme>زلفى</grapheme><alias>سلمى</alias></lexeme>");
    Files.writeString(folder.resolve("a.txt"), "جاءت زلفى");
    rawi.run("script", "--bare", "--lines", "a.txt").exitedWith(0).outContains("سلمى");
  }

  @Test
  void tashkeel_takes_the_marks_that_a_lexicon_settles() throws IOException {
    lexicon("lexicon.pls", "<lexeme><grapheme>زبد</grapheme><alias>زِبْدَ</alias></lexeme>");
    lexicon("names.pls", "<lexeme><grapheme>غلط</grapheme><alias>غُلُطٌ</alias></lexeme>");
    Files.writeString(folder.resolve("a.txt"), "قال زبد: غلط، وقال غَلَط");
    rawi.run("tashkeel", "--lexicon", "names.pls", "a.txt")
        .exitedWith(0)
        .outContains("زِبْدَ: غُلُطٌ،", "غَلَط");
  }

  @Test
  void tashkeel_says_how_sure_each_word_is() {
    rawi.reading("ذهب الولد")
        .run("tashkeel", "--json")
        .exitedWith(0)
        .outContains("\"confidence\"", "\"alternatives\"");
    Launcher.Ran ran = rawi.reading("ذهب الولد").run("tashkeel", "--explain").exitedWith(0);
    assertThat(ran.out().lines())
        .hasSize(2)
        .allMatch(l -> l.matches("\\d+-\\d+\t.*\t[01]\\.\\d\\d\t.*"));
  }

  @Test
  void corrections_of_a_review_list_are_learnt() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "قال زبد الحق.\nوعاد زبد.\n");
    rawi.run("tashkeel", "--review", "list.tsv", "--threshold", "1", "a.txt")
        .exitedWith(0)
        .errContains("list.tsv");
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve("list.tsv"))) {
      String[] cells = row.split("\t", -1);
      cells[3] = cells[1].equals("زبد") ? "زِبُدُ" : cells[3];
      rows.add(String.join("\t", cells));
    }
    Files.write(folder.resolve("list.tsv"), rows);
    rawi.run("learn", "list.tsv").exitedWith(0).saysNothingOnOut().errContains("lexicon.pls: 1 ");
    rawi.run("tashkeel", "a.txt").exitedWith(0).outContains(" زِبُد");
    rawi.run("script", "a.txt").exitedWith(0).outContains(" زِبُد");
    rawi.run("learn", "list.tsv").exitedWith(0).errContains("0 words added");
  }

  @Test
  void a_review_list_that_cannot_be_written_or_learnt_from() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "قال زبد الحق.");
    rawi.run("tashkeel", "--review", "no/list.tsv", "a.txt")
        .exitedWith(5)
        .errContains("no/list.tsv", "folder")
        .hasNoStackTrace();
    rawi.run("tashkeel", "--threshold", "80", "a.txt").exitedWith(2).errContains("--threshold");
    rawi.run("learn", "a.txt").exitedWith(3).errContains("a.txt", "--review").hasNoStackTrace();
  }

  private void lexicon(String name, String lexemes) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
            alphabet="ipa" xml:lang="ar">
        """
            + lexemes
            + "</lexicon>");
  }

  @Test
  void every_command_explains_itself_with_an_example() {
    for (String command :
        new String[] {"narrate", "script", "tashkeel", "learn", "phonemes", "voices", "doctor"}) {
      rawi.run(command, "--help").exitedWith(0).outContains("Usage: rawi " + command, "Example");
    }
    rawi.run("help").exitedWith(0).outContains("narrate", "doctor");
    rawi.run("generate-completion").exitedWith(0).outContains("narrate");
  }

  @Test
  void doctor_finds_this_machine_fit() {
    rawi.run("doctor").exitedWith(0).outContains("ffmpeg", "hadi", "Java");
  }
}
