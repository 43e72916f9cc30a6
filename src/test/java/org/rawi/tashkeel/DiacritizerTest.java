package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.tashkeel.Vocalisations.Vocalisation;

class DiacritizerTest {
  private static final Diacritizer DIACRITIZER = Diacritizer.load();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          كتب الطالب الدرس في المدرسة، ثم ذهب إلى البيت. | كَتَبَ الطَّالِبُ الدَّرْسَ فِي الْمَدْرَسَةِ، ثُمَّ ذَهَبَ إِلَى الْبَيْتِ.
          قتل 16 مواطنا في هجوم 7 أكتوبر. | قُتِلَ 16 مُوَاطِنًا فِي هُجُومِ 7 أُكْتُوبَرَ.
          قال الوزير: لا. | قَالَ الْوَزِيرُ: لَا.
          مررت بمحمد بن عمر | مَرَرْتُ بِمُحَمَّدِ بْنِ عُمَرَ
          """)
  void adds_the_missing_marks(String bare, String marked) {
    assertThat(DIACRITIZER.diacritize(bare)).isEqualTo(shaddaFirst(marked));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قدّم الوزير    | قَدَّمَ الْوَزِيرُ
          علّم           | عَلَّمَ
          هذا كتابُ      | هَذَا كِتَابُ
          قرأت كتاباً    | قَرَأْتُ كِتَاباً
          هٰذا          | هَٰذَا
          """)
  void a_marked_letter_is_kept_and_completed(String partly, String marked) {
    assertThat(DIACRITIZER.diacritize(partly)).isEqualTo(shaddaFirst(marked));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          رأى المدرسَ الجديد الطالب   | الْجَدِيدَ
          رأى المدرسُ الجديد الطالب   | الْجَدِيدُ
          زار الوزيرَ الفرنسي السفير  | الْفَرَنْسِيَّ
          زار الوزيرُ الفرنسي السفير  | الْفَرَنْسِيُّ
          """)
  void a_written_mark_steers_the_words_around_it(String partly, String follower) {
    assertThat(DIACRITIZER.diacritize(partly).split(" ")[2]).isEqualTo(shaddaFirst(follower));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ",
        "كِتَاباً",
        "مُحَمَّدٌ",
        "الشّمْسُ",
        "ﻛﺘﺎﺏ",
        "3,5 % — hello, мир 🙂",
        "",
        "\n\r\n",
        "ًٌٍَُِّْ",
        "ـــ"
      })
  void leaves_alone_what_is_marked_or_not_arabic(String text) {
    assertThat(DIACRITIZER.diacritize(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مَثَلُهُمۡ كَمَثَلِ ٱلَّذِي ٱسۡتَوۡقَدَ نَارٗا",
        "مِن رَّبِّهِمۡۖ وَأُوْلَٰٓئِكَ هُمُ ٱلۡمُفۡلِحُونَ",
        "﴿هُدًى مِّن رَّبِّهِمْ﴾",
        "﴾فِيهِ هُدࣰى لِّلۡمُتَّقِينَ﴿",
        "إِنَّهُۥ كَانَ بِهِۦ"
      })
  void a_quotation_from_the_quran_keeps_its_own_marks(String verse) {
    String kept = DIACRITIZER.diacritize("قال تعالى: " + verse + " صدق الله");
    assertThat(kept).contains(verse).startsWith("قَالَ");
    assertThat(DIACRITIZER.explain(verse)).allMatch(w -> w.result().confidence() == 1f);
  }

  @Test
  void a_verse_without_marks_gets_them() {
    assertThat(DIACRITIZER.diacritize("﴿الحمد لله رب العالمين﴾"))
        .startsWith(shaddaFirst("﴿الْحَمْدُ لِلَّهِ"))
        .endsWith("﴾");
  }

  @Test
  void alif_wasla_bears_no_vowel() {
    assertThat(DIACRITIZER.diacritize("ٱلكتاب")).startsWith("ٱلْكِتَاب");
  }

  @Test
  void tatweel_stays_where_it_is() {
    assertThat(DIACRITIZER.diacritize("كـتـاب")).startsWith("كِـتَـاب");
  }

  @Test
  void a_written_sukun_wins_over_the_helper_vowel() {
    assertThat(DIACRITIZER.diacritize("مِنْ البيت")).startsWith("مِنْ الْبَيْت");
    assertThat(DIACRITIZER.diacritize("من البيت")).startsWith("مِنَ الْبَيْت");
  }

  @Test
  void no_mark_is_added_to_a_word_that_bears_all_its_marks() {
    String marked = DIACRITIZER.diacritize("افتتحت الوزيرة المعرض صباح اليوم في مدينة بعيدة");
    assertThat(DIACRITIZER.diacritize(marked)).isEqualTo(marked);
  }

  @Property(tries = 300)
  void letters_and_written_marks_are_never_changed(@ForAll("mixtures") String text) {
    String marked = DIACRITIZER.diacritize(text);
    assertThat(stripped(marked)).isEqualTo(stripped(text));
    assertThat(isSubsequence(text, marked)).isTrue();
  }

  @Property(tries = 50)
  void every_token_has_a_result_with_its_letters(@ForAll("tokens") List<Token> tokens) {
    List<Result> results = DIACRITIZER.diacritize(tokens);
    assertThat(results).hasSameSizeAs(tokens);
    for (int i = 0; i < results.size(); i++) {
      assertThat(stripped(results.get(i).text())).isEqualTo(stripped(tokens.get(i).text()));
      assertThat(results.get(i).confidence()).isBetween(0f, 1f);
      if (tokens.get(i).kind() != Token.Kind.WORD) {
        assertThat(results.get(i).text()).isEqualTo(tokens.get(i).text());
      }
    }
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.strings()
        .withChars("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة")
        .withChars("ًٌٍَُِّْٰـٱٕٓٔۡ")
        .withChars(" \n\t.,،؛؟()«»﴿﴾0123٤٥٦abcپچڤگک\u200c\u200f\u202b\ufeff🙂")
        .withCharRange('\u06d6', '\u06ed') // small letters and signs of the Qur'an
        .withChars("\u08f0\u08f1\u08f2\u0656\u0657")
        .withChars("ﻛﺘﺎﺏﻼﷲﷺﹷ") // presentation forms
        .withChars("\ud83d\ude42\udc00") // halves of surrogate pairs
        .ofMaxLength(160);
  }

  @Provide
  Arbitrary<List<Token>> tokens() {
    return Arbitraries.of(Token.Kind.class)
        .flatMap(kind -> mixtures().map(text -> new Token(text, kind)))
        .list()
        .ofMaxSize(30);
  }

  @Test
  void a_word_of_five_hundred_letters_is_no_trouble() {
    String word = "مستشفياتهم".repeat(50);
    assertThat(stripped(DIACRITIZER.diacritize(word))).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "َُِّْ كتاب",
        "ّْكتاب",
        "كتَََاب",
        "كُِتاب",
        "iPhoneالجديد3كتابword",
        "\ud83dكتاب\ude42",
        "كتا\u0000ب",
        "ﻛﺘﺎﺏ كتاب ﻼ",
        "مش عايز اروح، شو هاد؟",
        "کتابِ من را بدهید"
      })
  void odd_text_passes_through(String text) {
    String marked = DIACRITIZER.diacritize(text);
    assertThat(stripped(marked)).isEqualTo(stripped(text));
    assertThat(isSubsequence(text, marked)).isTrue();
  }

  @Test
  void text_without_spaces_is_no_trouble() {
    String text = "ذهبالولدإلىالمدرسة".repeat(20_000);
    assertThat(stripped(DIACRITIZER.diacritize(text))).isEqualTo(text);
  }

  @Test
  void what_is_read_piece_by_piece_is_the_whole() {
    String text = "ذهب الولد، ثم عاد.\n\nكتب «الدرس»\r\n 12 بيتا\n";
    StringBuilder pieces = new StringBuilder();
    DIACRITIZER.diacritize(text, pieces::append);
    assertThat(pieces).hasToString(DIACRITIZER.diacritize(text));
  }

  @Test
  void a_line_without_end_is_no_trouble() {
    String line = "ذهب الولد إلى المدرسة ".repeat(2000);
    assertThat(stripped(DIACRITIZER.diacritize(line))).isEqualTo(line);
  }

  @Test
  void lines_do_not_depend_on_each_other() {
    String one = "كتب الطالب الدرس\n";
    String two = "زار الرئيس فرنسا أمس";
    assertThat(DIACRITIZER.diacritize(one + two))
        .isEqualTo(DIACRITIZER.diacritize(one) + DIACRITIZER.diacritize(two));
  }

  @Test
  void a_paragraph_reads_the_same_wherever_its_windows_are_cut() {
    String paragraph =
        """
        افتتحت الوزيرة صباح اليوم معرضا للكتب القديمة في قلب المدينة وقالت إن القراءة حق لكل طفل. \
        وزار المعرض في يومه الأول عدد كبير من الطلاب والباحثين الذين جاؤوا من مدن بعيدة. \
        ويضم المعرض مخطوطات نادرة كتبت قبل قرون، ويستمر أسبوعين في قاعة المكتبة الوطنية. \
        """
            .repeat(30) // more than goes through the network together
            .strip();
    String whole = DIACRITIZER.withWindows(new Windows(10_000, 40)).diacritize(paragraph);
    for (int longest : new int[] {60, 97, 160}) {
      assertThat(DIACRITIZER.withWindows(new Windows(longest, 40)).diacritize(paragraph))
          .isEqualTo(whole);
    }
  }

  @Test
  void fixed_words_are_context_and_come_back_unchanged() {
    List<Result> results =
        DIACRITIZER.diacritize(
            List.of(
                Token.word("زار"),
                new Token("ثَلَاثَةُ", Token.Kind.FIXED_WORD),
                Token.word("رجال"),
                new Token(".", Token.Kind.STOP)));
    assertThat(results)
        .extracting(Result::text)
        .containsExactly("زَارَ", "ثَلَاثَةُ", "رِجَالٍ", ".");
    assertThat(results.get(1).confidence()).isEqualTo(1f);
  }

  @Test
  void a_doubtful_word_comes_with_other_readings() {
    List<Token> tokens = new ArrayList<>();
    for (String word : "يذكر أن علم كتب سلم".split(" ", -1)) {
      tokens.add(Token.word(word));
    }
    List<Result> results = DIACRITIZER.diacritize(tokens);
    assertThat(results).anyMatch(r -> r.confidence() < 0.9f && !r.alternatives().isEmpty());
    assertThat(results).allMatch(r -> !r.alternatives().contains(r.text()));
  }

  @Test
  void settled_vocalisations_win() {
    Diacritizer settled =
        DIACRITIZER.withVocalisations(Vocalisations.of(List.of("المُطَيْرِيّ", "وَاتْسَاب")));
    assertThat(settled.diacritize("قال المطيري")).contains("الْمُطَيْرِيّ");
    assertThat(settled.diacritize("عبر واتساب")).contains("وَاتْسَاب");
    assertThat(settled.diacritize("بواتساب")).startsWith("بِوَاتْسَاب");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          زار بيت لخم           | بَيْتْ لَخْم
          وبيت لخم مدينة         | وَبَيْتْ لَخْم
          باع اللخم في بيت       | *
          بيت، لخم               | *
          قال زبيد               | زُبَيْد
          قال الزبيد لهم         | الزُّبَيْد
          للزبيد                 | لِلزُّبَيْد
          وبالزبيد               | وَبِالزُّبَيْد
          قال زَبِيد             | زَبِيد
          """)
  void a_settled_phrase_is_found_behind_particles(String text, String part) {
    Vocalisations names = Vocalisations.of(List.of("بَيْتْ لَخْم", "زُبَيْد"));
    String read = DIACRITIZER.withVocalisations(names).diacritize(text);
    if (part.equals("*")) {
      assertThat(read).isEqualTo(DIACRITIZER.diacritize(text));
    } else {
      assertThat(read).contains(shaddaFirst(part));
    }
  }

  @Test
  void of_several_settled_readings_the_longest_wins_then_the_one_that_asks_for_marks() {
    Vocalisations names =
        Vocalisations.ofEntries(
            List.of(
                new Vocalisation("سلم", "سَلْم"),
                new Vocalisation("سلّم", "سُلَّم"),
                new Vocalisation("سلم لحم", "سِلْمْ لَحْم"),
                new Vocalisation("سلم لحم", "سَلَمْ لَحْم")));
    Diacritizer settled = DIACRITIZER.withVocalisations(names);
    assertThat(settled.diacritize("هذا سلم")).contains("سَلْم");
    assertThat(settled.diacritize("هذا سلّم")).contains(shaddaFirst("سُلَّم"));
    assertThat(settled.diacritize("هذا سلم لحم")).contains(" سَلَمْ لَحْم");
  }

  @Test
  void a_name_that_is_not_inflected_keeps_its_settled_sukun() {
    Diacritizer settled = DIACRITIZER.withVocalisations(Vocalisations.of(List.of("وَاتْسَابْ")));
    for (Endings endings : Endings.values()) {
      assertThat(settled.withEndings(endings).diacritize("عبر واتساب الجديد"))
          .contains(" وَاتْسَابْ الْ");
    }
  }

  /** However an editor ordered the marks of this file. */
  static String shaddaFirst(String text) {
    return text.replaceAll("([\u064b-\u0650])\u0651", "\u0651$1");
  }

  static String stripped(String text) {
    return text.replaceAll("[\u064b-\u0652]", "");
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }
}
