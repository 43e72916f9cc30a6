package org.rawi.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rawi.script.SpokenWord;

class PieceTest {

  @Test
  void an_ordinary_sentence_is_one_piece() {
    List<Piece> pieces = Piece.of(Sentences.statement("قَالَ الوَزِيرُ", "إِنَّ الأَمْرَ قَرِيبٌ"));
    assertThat(pieces).hasSize(1);
    Piece piece = pieces.get(0);
    assertThat(piece.isLast()).isTrue();
    assertThat(piece.parts()).extracting(Piece.Part::isFinal).containsExactly(false, true);
    assertThat(piece.parts()).extracting(Piece.Part::pause).containsExactly(.25, Piece.TAIL);
  }

  @Property(tries = 100)
  void no_word_is_lost_and_no_piece_is_long(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 300) Integer> lengths) {
    String[] phrases =
        lengths.stream()
            .map(n -> String.join(" ", Collections.nCopies(n, "كِتَابٌ")))
            .toArray(String[]::new);
    int[] next = new int[phrases.length];
    List<Piece> pieces = Piece.of(Sentences.statement(phrases));
    for (Piece piece : pieces) {
      assertThat(piece.parts().stream().mapToInt(p -> p.words().size()).sum())
          .isLessThanOrEqualTo(60);
      assertThat(piece.parts()).hasSizeLessThanOrEqualTo(12);
      for (Piece.Part part : piece.parts()) {
        assertThat(part.firstWord()).isEqualTo(next[part.utterance()]);
        next[part.utterance()] += part.words().size();
      }
    }
    assertThat(next).containsExactly(lengths.stream().mapToInt(n -> n).toArray());
    assertThat(IntStream.range(0, pieces.size()).filter(i -> pieces.get(i).isLast()))
        .containsExactly(pieces.size() - 1);
  }

  @Test
  void the_given_words_come_out_in_order() {
    Piece piece = Piece.of(Sentences.statement("هَذَا كِتَابٌ جَدِيدٌ")).get(0);
    assertThat(piece.parts().get(0).words())
        .extracting(SpokenWord::text)
        .containsExactly("هَذَا", "كِتَابٌ", "جَدِيدٌ");
  }
}
