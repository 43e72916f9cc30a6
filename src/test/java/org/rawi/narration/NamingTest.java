package org.rawi.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.article.Article;
import org.rawi.article.GivenMetadata;
import org.rawi.article.Metadata;
import org.rawi.article.ReadingOptions;

class NamingTest {

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "قِطَارُ, الْوَاحَاتِ, qitar",
    "الْوَاحَاتِ, '', al-wahat",
    "يَصِلُ, إِلَى, yasil",
    "الشَّمْسُ, '', al-shams",
    "وَالشَّمْسِ, '', wal-shams",
    "بِالْمَدِينَةِ, '', bil-madina",
    "لِلرَّئِيسِ, '', lil-rais",
    "الِاسْتِقْبَالُ, '', al-istiqbal",
    "وَالِدُ, '', walid",
    "بَالَغَ, '', balagh",
    "مُعَلِّمٌ, '', muallim",
    "بَعْدَ, '', baad",
    "سَاعَةٌ, '', saa",
    "شَارِعُ, النِّيلِ, shari",
    "عِنْدَ, '', ind",
    "جَامِعَةُ, الْقَاهِرَةِ, jamiat",
    "جَامِعَةٌ, كَبِيرَةٌ, jamia",
    "عَرَبِيَّةٌ, '', arabiya",
    "عَرَبِيٌّ, '', arabi",
    "كِتَابًا, '', kitaban",
    "مُسْتَشْفًى, '', mustashfa",
    "لَيْلٌ, '', layl",
    "يَوْمُ, '', yawm",
    "نُورٌ, '', nur",
    "آخِرِ, '', akhir",
    "سُؤَالٌ, '', sual",
    "أَوَّلُ, '', awwal",
    "إِيرَانُ, '', iran",
    "أُورُوبَّا, '', urubba",
    "ذَهَبَ, '', dhahab"
  })
  void a_word_in_its_pausal_form(String word, String next, String latin) {
    assertThat(Romanization.of(word, next)).isEqualTo(latin);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قطار الواحات يصل إلى آخر محطاته بعد ثماني سنوات | qitar-al-wahat-yasil
          جامعة القاهرة تفتح أبوابها                       | jamiat-al-qahira-taftah-abwabaha
          5 حقائق عن النوم                                | 5-haqaiq-an-al-nawm
          Rawi 1.0: «راوٍ»!                                | rawi-1-0-raw
          ؟!…                                             | article
          """)
  void a_few_words_of_the_title(String title, String name) {
    assertThat(Naming.LATIN.of(titled(title), ReadingOptions.DEFAULT)).isEqualTo(name);
  }

  @Test
  void titles_can_stay_in_arabic_letters() {
    assertThat(Naming.ARABIC.of(titled("«قِطار» الواحات: يصل إلى آخر"), ReadingOptions.DEFAULT))
        .isEqualTo("قطار-الواحات-يصل");
    assertThat(Naming.ARABIC.of(titled("؟!…"), ReadingOptions.DEFAULT)).isEqualTo("article");
  }

  @Test
  void a_name_that_was_given_wins() {
    GivenMetadata none = GivenMetadata.NOTHING;
    GivenMetadata given =
        new GivenMetadata(
            none.title(),
            none.authors(),
            none.date(),
            none.language(),
            none.sourceUrl(),
            none.cover(),
            none.publisher(),
            none.description(),
            none.keywords(),
            none.narrator(),
            none.rights(),
            none.series(),
            none.issue(),
            Optional.of("My ../Name"));
    assertThat(Naming.LATIN.of(titled("قطار"), ReadingOptions.DEFAULT.withGiven(given)))
        .isEqualTo("my-name");
    assertThat(Naming.LATIN.of(titled("قطار"), ReadingOptions.DEFAULT.withFolder(given)))
        .isEqualTo("my-name");
  }

  @Property(tries = 200)
  void always_a_safe_file_name(@ForAll String title) {
    String name = Naming.ARABIC.of(titled(title), ReadingOptions.DEFAULT);
    assertThat(name).isNotBlank().doesNotContainPattern("[/\\\\:*?\"<>|\\p{Cntrl}]");
    assertThat(name).doesNotStartWith(".").doesNotEndWith(".");
  }

  private static Article titled(String title) {
    return new Article("", Metadata.of(title), List.of(), List.of(), List.of());
  }
}
