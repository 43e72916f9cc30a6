package org.rawi.edition.sound.id3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.edition.sound.id3.TagReader.Contents;
import org.rawi.edition.sound.id3.TagReader.Raw;

class TagTest {

  @Test
  void frames_come_back_as_they_were() {
    byte[] tag =
        new Tag(
                List.of(
                    new TextFrame("TIT2", "عودة القطار"),
                    new TextFrame("TYER", "2026"),
                    new CommentFrame("ara", "صوت آلي"),
                    new UserUrlFrame("المصدر", URI.create("https://example.org/خبر")),
                    new UserTextFrame("NARRATOR", "هادي"),
                    new PictureFrame("image/png", new byte[] {1, 0, -1, -1})))
            .bytes();
    List<Raw> frames = TagReader.frames(tag);
    assertThat(TagReader.length(tag)).isEqualTo(tag.length);
    assertThat(frames)
        .extracting(Raw::id)
        .containsExactly("TIT2", "TYER", "COMM", "WXXX", "TXXX", "APIC");
    assertThat(frames.get(0).texts(1)).containsExactly("عودة القطار");
    assertThat(frames.get(1).texts(1)).containsExactly("2026");
    assertThat(frames.get(2).texts(4)).containsExactly("", "صوت آلي");
    assertThat(frames.get(3).texts(1))
        .containsExactly("المصدر", "https://example.org/%D8%AE%D8%A8%D8%B1");
    assertThat(frames.get(4).texts(1)).containsExactly("NARRATOR", "هادي");
    assertThat(frames.get(5).body()).endsWith(3, 0, 1, 0, -1, -1).startsWith(0, 'i', 'm');
  }

  @Test
  void ascii_is_written_as_such_and_the_rest_with_a_byte_order_mark() {
    assertThat(new TextFrame("TYER", "2026").body()).containsExactly(0, '2', '0', '2', '6');
    assertThat(new TextFrame("TIT2", "آب").body()).containsExactly(1, 0xFF, 0xFE, 0x22, 6, 0x28, 6);
    assertThat(new TextFrame("TIT2", "café").body()).startsWith(1, 0xFF, 0xFE);
  }

  @Property
  void no_title_breaks_the_tag(@ForAll String title) {
    byte[] tag = new Tag(List.of(new TextFrame("TIT2", title), new TextFrame("TCON", "x"))).bytes();
    assertThat(TagReader.frames(tag)).extracting(Raw::id).containsExactly("TIT2", "TCON");
    assertThat(TagReader.frames(tag).get(0).texts(1)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} chapters: {1} lists")
  @CsvSource({"1, 1", "255, 1", "256, 3", "1000, 5", "65026, 259"})
  void every_chapter_is_reached_once_from_the_top_list(int count, int lists) {
    List<ChapterFrame> chapters =
        IntStream.range(0, count)
            .mapToObj(i -> new ChapterFrame("ch" + i, i * 10L, i * 10L + 10, "فصل " + i))
            .toList();
    List<Frame> frames = new ArrayList<>(TableOfContents.of(chapters));
    assertThat(frames).hasSize(lists);
    frames.addAll(chapters);
    Map<String, Contents> found = new HashMap<>();
    List<String> tops = new ArrayList<>();
    for (Raw frame : TagReader.frames(new Tag(frames).bytes())) {
      if (frame.id().equals("CTOC")) {
        found.put(frame.contents().element(), frame.contents());
        if ((frame.contents().flags() & 2) != 0) {
          tops.add(frame.contents().element());
        }
      }
    }
    assertThat(tops).containsExactly("toc");
    assertThat(leaves("toc", found))
        .containsExactlyElementsOf(chapters.stream().map(ChapterFrame::element).toList());
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> new ChapterFrame("a", 5, 4, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TextFrame("title", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CommentFrame("ar", "x").body())
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(TableOfContents.of(List.of())).isEmpty();
  }

  private static List<String> leaves(String element, Map<String, Contents> lists) {
    if (!lists.containsKey(element)) {
      return List.of(element);
    }
    return lists.get(element).children().stream().flatMap(c -> leaves(c, lists).stream()).toList();
  }
}
