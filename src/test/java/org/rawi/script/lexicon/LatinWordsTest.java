package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.script.lexicon.LatinWords.Part;

class LatinWordsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COVID-19 | كُوفِيدْ 19
          F-16 | إِفْ 16
          S-400 | إِسْ 400
          G20 | جِي 20
          iPhone 15 | آيْفُونْ 15
          iPhone15 | آيْفُونْ 15
          5G | 5 جِي
          MP3 | إِمْ بِي 3
          A380 | إِيهْ 380
          H1N1 | إِتْشْ 1 إِنْ 1
          v2.5 | فِي 2.5
          NATO | نَاتُو
          Nato | نَاتُو
          BBC | بِي بِي سِي
          UNESCO | يُونِسْكُو
          FIFA | فِيفَا
          NGOs | إِنْ جِي أُو
          AT&T | إِيهْ تِي أَنْدْ تِي
          US | يُو إِسْ
          Google | غُوغِلْ
          Trump's | تْرَامْبْ
          Trump’s | تْرَامْبْ
          Erdoğan | أَرْدُوغَانْ
          Mbappe | مْبَابِّي
          Citroen | سِيتْرُوِينْ
          Booking.com | بُوكِينْغْ دُوتْ كُومْ
          OpenStreetMap | أُوبِنْ سْتْرِيتْ مَابْ
          JUSTICE | جَاسْتِيسْ
          Chromebooks | كْرُومْ بُوكْسْ
          schoolhouse | سْكُولْ هَاوْسْ
          KSAnews | كِيهْ إِسْ إِيهْ نِيُوزْ
          """)
  void listed_words_acronyms_and_mixed_tokens(String written, String spoken) {
    assertThat(spoken(written)).isEqualTo(Marks.shaddaFirst(spoken));
  }

  /** Unlisted words, by the rules of spelling. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "Smith, سْمِيثْ",
    "Jennerson, جِنَرْسُونْ",
    "Kettering, كِتِيرِينْغْ",
    "Restoration, رِسْتُورِيشِنْ",
    "Decisive, دِيسِيسِيفْ",
    "Wright, رَايْتْ",
    "Knight, نَايْتْ",
    "Philippe, فِيلِيبْ",
    "Beauvoir, بُوفْوَارْ",
    "Lacroix, لَاكْرْوَا",
    "Chambers, تْشَامْبَرْزْ",
    "Lake, لِيكْ",
    "Mike, مَايْكْ",
    "Stone, سْتُونْ",
    "Greene, غْرِينْ",
    "McKinley, مَاكِينْلِي",
    "Şahin, شَاهِينْ",
    "Muñoz, مُونْيُوزْ",
    "Łódź, لُودْزْ",
    "Björk, بْجُورْكْ",
    "Mitchell, مِيتْشِلْ",
    "Pelosi, بِيلُوسِي",
    "Moreau, مُورُو",
    "Mariah, مَارِيَا",
    "Cecil, سِيسِيلْ",
    "Chloe, كْلُو",
    "QWRT, كِيُو دَبِلْيُو آرْ تِي",
    "xkcd, إِكْسْ كِيهْ سِي دِي",
  })
  void unlisted_words_are_read_by_rule(String written, String spoken) {
    assertThat(spoken(written)).isEqualTo(spoken);
  }

  @Property(tries = 2000)
  void any_token_is_read_without_losing_a_digit(@ForAll @StringLength(max = 30) String token) {
    List<Part> parts = LatinWords.read(token);
    assertThat(parts).isNotEmpty();
    int end = 0;
    for (Part part : parts) {
      assertThat(part.text()).isNotBlank();
      assertThat(part.from()).isGreaterThanOrEqualTo(end);
      assertThat(part.to()).isBetween(part.from(), token.length());
      end = part.to();
    }
    assertThat(digits(parts.stream().map(Part::text).collect(Collectors.joining())))
        .isEqualTo(digits(token));
  }

  @Property(tries = 2000)
  void letters_become_vocalized_arabic(
      @ForAll
          @net.jqwik.api.constraints.CharRange(from = 'a', to = 'z')
          @net.jqwik.api.constraints.Chars({'é', 'ü', 'ñ', 'ç', 'ı', 'ş', '\'', 'A', 'Q', 'İ'})
          @StringLength(min = 1, max = 20)
          String word) {
    for (Part part : LatinWords.read(word)) {
      assertThat(part.text()).matches("[ء-ي ً-ْ]+").doesNotContainPattern("[َُِْ]{2}");
    }
  }

  private static String spoken(String token) {
    return token.isEmpty()
        ? ""
        : LatinWords.read(token).stream().map(Part::text).collect(Collectors.joining(" "));
  }

  private static String digits(String text) {
    return text.chars()
        .filter(Character::isDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
