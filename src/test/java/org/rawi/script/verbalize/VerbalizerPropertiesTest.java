package org.rawi.script.verbalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.script.verbalize.Verbalizer.Verbalized;
import org.rawi.script.verbalize.WrittenToken.Kind;

class VerbalizerPropertiesTest {
  private static final Verbalizer VERBALIZER = new Verbalizer();

  @Provide
  Arbitrary<String> mixtures() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "12",
            "0",
            "007",
            "3",
            "2006",
            "٣٥",
            "1445",
            "99999999999999999999",
            "5.5",
            "1,000",
            "+",
            "-",
            "–",
            "/",
            ":",
            ".",
            "..",
            "،",
            "؟",
            "!",
            "%",
            "٪",
            "$",
            "€",
            "°",
            "م",
            "م²",
            "كم",
            "كم/س",
            "د.",
            "ص",
            "ه",
            "ق.م",
            "ال",
            "الـ",
            "و",
            "ب",
            "لل",
            "كتاب",
            "دولة",
            "دول",
            "يوماً",
            "في",
            "القرن",
            "عام",
            "سنة",
            "الساعة",
            "أكتوبر",
            "تشرين الأول",
            "(",
            ")",
            "«",
            "»",
            "\"",
            "BBC",
            "COVID",
            "x",
            "×",
            "@",
            "#",
            "_",
            "www.a.com",
            "½",
            "😀",
            "Ж",
            "中",
            "مليون",
            "آلاف",
            "فاز",
            "ص.ب",
            "َ",
            "ّ",
            "ـ",
            "\u200f",
            "\u0301",
            "\ud83d",
            "ﷺ",
            "ﻻ",
            "\t",
            "×4",
            "=",
            "&",
            "^",
            "~",
            "\u06dd",
            "\u0000");
    Arbitrary<String> joint = Arbitraries.of("", "", " ");
    return net.jqwik.api.Combinators.combine(piece, joint)
        .as((p, j) -> p + j)
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 4000)
  void no_word_is_lost_and_every_span_is_valid(@ForAll("mixtures") String text) {
    Verbalized said = VERBALIZER.verbalize(text, List.of());
    for (WrittenToken token : Tokenizer.tokens(text, List.of())) {
      boolean heard =
          said.pieces().stream().anyMatch(p -> p.from() <= token.from() && token.to() <= p.to())
              || said.notices().stream()
                  .anyMatch(n -> n.from() <= token.from() && token.to() <= n.to());
      boolean sign = token.is(Kind.MARK) || token.is(Kind.SYMBOL);
      assertThat(heard || sign).as("«%s» of «%s»", token.text(), text).isTrue();
    }
    int from = 0;
    for (Piece piece : said.pieces()) {
      assertThat(piece.from()).isBetween(from, piece.to());
      assertThat(piece.to()).isLessThanOrEqualTo(text.length());
      from = piece.from();
      if (piece instanceof Piece.Word word) {
        assertThat(word.text()).isNotBlank();
        assertThat(word.text().codePoints().anyMatch(Letters::isArabicLetter)).as(text).isTrue();
      }
    }
  }

  @Property(tries = 2000)
  void any_text_is_read(@ForAll String text) {
    assertThat(VERBALIZER.verbalize(text, List.of())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "a", "م", "1,", "1-", "1.", "(", "«", "-", "a.", "@a", "#", "٪", "1/", "1:", "و1",
        "😀", "中", "1 ", "د. "
      })
  void a_very_long_text_of_one_kind_takes_linear_time(String part) {
    String text = part.repeat(100_000 / part.length());
    assertThat(VERBALIZER.verbalize(text, List.of()).pieces()).isNotNull();
  }
}
