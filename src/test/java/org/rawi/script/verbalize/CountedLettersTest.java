package org.rawi.script.verbalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counting writes no letter onto the author's word and takes none away. */
class CountedLettersTest {
  private static final Verbalizer VERBALIZER = new Verbalizer();

  /** Not the bare singular of a listed noun, which takes the form that the number demands. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "منهم",
        "منهن",
        "بعضهم",
        "معظمها",
        "تعديلاته",
        "وتعديلاته",
        "وملحقاتها",
        "للتعميق",
        "للخطوط",
        "والمهجر",
        "وكأس",
        "لكرة",
        "بجروح",
        "بجائزة",
        "لعام",
        "لسنة",
        "محمد",
        "ليونيل",
        "بينهم",
        "كتابا",
        "كتب",
        "كتابين",
        "مترا",
        "أمتار",
        "كيلومترات",
        "دولارا",
        "دولارات",
        "سنتا",
        "سنتات",
        "مهندسا",
        "مهندسين",
        "طالبات",
        "يوما",
        "أيام",
        "شخصا",
        "مبرمجين",
        "مدرعات",
        "كانتونة",
        "وزيرا",
        "وزراء",
        "لاعبا",
        "برتقالات",
        "فضائيا");
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(3, 3000).filter(n -> n % 100 > 2).map(String::valueOf),
        Arbitraries.of("2.5", "12.75", "3,5", "30 ألف", "2 500", "25.000", "1.5 مليون", "3ر5"));
  }

  @Property(tries = 3000)
  void the_word_after_a_number_keeps_its_letters(
      @ForAll("numbers") String number,
      @ForAll("words") String word,
      @ForAll("contexts") String before) {
    String text = before + " " + number + " " + word + " أمس";
    int from = (before + " " + number + " ").length();
    List<String> said =
        VERBALIZER.verbalize(text, List.of()).pieces().stream()
            .filter(piece -> piece.from() == from)
            .map(piece -> Letters.bare(((Piece.Word) piece).text()))
            .toList();
    assertThat(said).as(text).containsExactly(word);
  }

  @Provide
  Arbitrary<String> contexts() {
    return Arbitraries.of("شارك", "في", "بلغ", "منذ", "القانون", "الطائرة", "نحو", "رقم", "قال إن");
  }
}
