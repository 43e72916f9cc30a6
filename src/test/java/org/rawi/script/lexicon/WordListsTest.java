package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spot checks of each list with what newspapers write. */
class WordListsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          د. أحمد | الدُّكْتُور | 2
          أ.د. سامي | الْأُسْتَاذ الدُّكْتُور | 4
          ص.ب. 12 | صُنْدُوقُ الْبَرِيدِ | 4
          إلخ. | إِلَى آخِرِهِ | 4
          ق.م | قَبْلَ الْمِيلَادِ | 3
          و.م.أ | الْوِلَايَات الْمُتَّحِدَة الْأَمْرِيكِيَّة | 5
          و. م. ا. | الْوِلَايَات الْمُتَّحِدَة الْأَمْرِيكِيَّة | 8
          ذ م م | ذَات مَسْؤُولِيَّةٍ مَحْدُودَةٍ | 5
          ﷺ | صَلَّى اللَّهُ عَلَيْهِ وَسَلَّمَ | 1
          """)
  void an_abbreviation_is_found_with_its_dots(String text, String spoken, int to) {
    Phrases.Match<Abbreviation> match = Abbreviations.phrases().longestAt(text, 0).orElseThrow();
    assertThat(match.first().spoken()).isEqualTo(Marks.shaddaFirst(spoken));
    assertThat(match.to()).isEqualTo(to);
  }

  @Test
  void an_abbreviation_never_ends_inside_a_word() {
    assertThat(Abbreviations.phrases().longestAt("دار", 0)).isEmpty();
    assertThat(Abbreviations.phrases().longestAt("صباح", 0)).isEmpty();
  }

  @Test
  void one_letter_has_a_reading_for_each_place() {
    assertThat(Abbreviations.phrases().exactly("م"))
        .extracting(Abbreviation::kind)
        .contains(Abbreviation.Kind.TITLE, Abbreviation.Kind.CALENDAR, Abbreviation.Kind.TIME);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "كم, كِيلُومِتْرَاتٍ",
    "كلم, كِيلُومِتْرَاتٍ",
    "كم/س, كِيلُومِتْرَاتٍ فِي السَّاعَةِ",
    "كغ, كِيلُوغْرَامَاتٍ",
    "°م, دَرَجَاتٍ مِئَوِيَّةٍ",
    "م², أَمْتَارٍ مُرَبَّعَةٍ",
    "ميغاواط, مِيغَاوَاطَاتٍ",
    "GB, غِيغَابَايْتَاتٍ",
    "Mbps, مِيغَابِتَاتٍ فِي الثَّانِيَةِ",
    "kg, كِيلُوغْرَامَاتٍ",
    "mm, مِلِّيمِتْرَاتٍ",
    "كيلوواط ساعة, كِيلُووَاطَاتِ سَاعَةٍ",
    "سعرة حرارية, سُعْرَاتٍ حَرَارِيَّةٍ",
  })
  void a_unit_agrees(String written, String afterThree) {
    Unit unit = Units.phrases().longestAt(written, 0).orElseThrow().first();
    assertThat(
            unit.name()
                .form(GrammaticalNumber.PLURAL, GrammaticalCase.GENITIVE, Definiteness.INDEFINITE))
        .isEqualTo(Marks.shaddaFirst(afterThree));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "$, دُولَارًا أَمْرِيكِيًّا",
    "€, يُورُو",
    "£, جُنَيْهًا إِسْتَرْلِينِيًّا",
    "ر.س, رِيَالًا سُعُودِيًّا",
    "د.إ, دِرْهَمًا إِمَارَاتِيًّا",
    "ل.ل, لِيرَةً لُبْنَانِيَّةً",
    "₺, لِيرَةً تُرْكِيَّةً",
    "د.ك., دِينَارًا كُوَيْتِيًّا",
    "USD, دُولَارًا أَمْرِيكِيًّا",
    "ILS, شِيكِلًا إِسْرَائِيلِيًّا",
    "KRW, وُونَ كُورِيَا الْجَنُوبِيَّةِ",
    "ZAR, رَنْدَ جَنُوبِ أَفْرِيقِيَا",
  })
  void a_currency_agrees(String written, String afterTwenty) {
    Currency currency = Currencies.phrases().longestAt(written, 0).orElseThrow().first();
    assertThat(
            currency
                .name()
                .form(
                    GrammaticalNumber.SINGULAR,
                    GrammaticalCase.ACCUSATIVE,
                    Definiteness.INDEFINITE))
        .isEqualTo(Marks.shaddaFirst(afterTwenty));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "أكتوبر, أُكْتُوبَرَ",
    "تشرين الأول, تِشْرِينَ الْأَوَّلِ",
    "كانون الثاني, كَانُونَ الثَّانِي",
    "آب, آبٍ",
    "رمضان, رَمَضَانَ",
    "شوال, شَوَّالٍ",
    "محرم, مُحَرَّمٍ",
    "ذي الحجة, ذِي الْحِجَّةِ",
    "ربيع الأول, رَبِيعِ الْأَوَّلِ",
    "جمادى الآخرة, جُمَادَى الْآخِرَةِ",
    "يونيو, يُونْيُو",
    "جويلية, جُوِيلِيَةَ",
    "غشت, غُشْتٍ",
  })
  void a_month_in_the_genitive(String written, String genitive) {
    assertThat(
            MonthNames.phrases()
                .longestAt(written, 0)
                .orElseThrow()
                .first()
                .form(GrammaticalCase.GENITIVE))
        .isEqualTo(Marks.shaddaFirst(genitive));
  }

  @Test
  void two_names_of_one_month_are_the_same() {
    MonthNames.Month october = MonthNames.phrases().exactly("أكتوبر").get(0);
    assertThat(october.sameAs(MonthNames.phrases().exactly("تشرين الأول").get(0))).isTrue();
    assertThat(october.sameAs(MonthNames.phrases().exactly("أيلول").get(0))).isFalse();
    assertThat(october.sameAs(MonthNames.phrases().exactly("شوال").get(0))).isFalse();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "الجمعة, الْجُمُعَةِ",
    "الأحد, الْأَحَدِ",
    "الإثنين, الِاثْنَيْنِ",
    "أربعاء, الْأَرْبِعَاءِ"
  })
  void a_weekday_in_the_genitive(String written, String genitive) {
    assertThat(Weekdays.find(written).orElseThrow().form(GrammaticalCase.GENITIVE))
        .isEqualTo(genitive);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "&, وَ",
    "=, يُسَاوِي",
    "#, هَاشْتَاغ",
    "×, فِي",
    "→, إِلَى",
    "≥, أَكْبَرُ مِنْ أَوْ يُسَاوِي"
  })
  void a_symbol_is_said(String written, String spoken) {
    assertThat(Symbols.of(written.codePointAt(0)).orElseThrow().spoken()).isEqualTo(spoken);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "انشاء الله, إن شاء الله",
    "استراتيجتها, استراتيجيتها",
    "هاذا, هذا",
    "لاكن, لكن",
    "عبدالله, عبد الله",
    "شئون, شؤون",
  })
  void careless_spelling_is_corrected(String careless, String right) {
    assertThat(Spelling.phrases().longestAt(careless, 0).orElseThrow().first()).isEqualTo(right);
  }

  @ParameterizedTest(name = "{0} → {1}, declines: {2}")
  @CsvSource({
    "عمرو, عَمْرو, true",
    "داود, دَاوُود, true",
    "واتساب, وَاتْسَابْ, false",
    "بوتين, بُوتِينْ, false",
    "غوتيريش, غُوتِيرِيشْ, false",
    "نتنياهو, نَتَنْيَاهُو, false",
    "لافروف, لَافْرُوفْ, false",
    "كارنيغي, كَارْنِيغِي, false",
    "رويترز, رُوِيتَرْزْ, false",
    "يوتيوب, يُوتِيُوبْ, false",
  })
  void a_name_is_read(String written, String stem, boolean declines) {
    NameReadings.Reading reading = NameReadings.find(written).orElseThrow();
    assertThat(reading.stem()).isEqualTo(Marks.shaddaFirst(stem));
    assertThat(reading.declines()).isEqualTo(declines);
  }

  @Test
  void a_name_that_is_a_common_word_too_needs_to_be_known_as_a_name() {
    assertThat(NameReadings.find("صدام")).isEmpty();
    assertThat(NameReadings.findName("صدام").map(NameReadings.Reading::stem))
        .isEqualTo(Optional.of(Marks.shaddaFirst("صَدَّام")));
  }

  @Test
  void the_longest_emoji_wins() {
    assertThat(EmojiNames.phrases().longestAt("❤️!", 0).orElseThrow().to()).isEqualTo(2);
    assertThat(EmojiNames.phrases().longestAt("🇵🇸", 0).orElseThrow().first())
        .isEqualTo("عَلَمُ فِلَسْطِينَ");
  }
}
