package org.rawi.narration;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قطار الواحات                     | qtar-alwahat
          Rawi 1.0: «راوٍ»!                | rawi-1-0-rawi
          ؟!…                              | article
          ../../etc/passwd                 | etc-passwd
          CON                              | article-con
          Lpt1.                            | article-lpt1
          كون                              | kwn
          console                          | console
          """)
  void a_title_in_ascii(String title, String slug) {
    assertThat(Slug.of(title)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"كلمة", "Wort", "ab"})
  void long_titles_are_cut_between_words(String word) {
    String slug = Slug.of((word + " ").repeat(80));
    assertThat(slug).hasSizeLessThanOrEqualTo(48);
    assertThat(slug.split("-")).containsOnly(Slug.of(word));
  }

  @Property
  void always_a_safe_file_name(@ForAll String title) {
    assertThat(Slug.of(title)).matches("[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?");
  }
}
