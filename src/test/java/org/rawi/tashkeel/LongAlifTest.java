package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.tashkeel.DiacritizerTest.shaddaFirst;
import static org.rawi.tashkeel.DiacritizerTest.stripped;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** An alif inside a word is long and bears no vowel, before و and ي as elsewhere: نِهَايَة. */
class LongAlifTest {
  private static final Diacritizer DIACRITIZER = Diacritizer.load();
  private static final Readings READINGS = ModelFiles.read("readings.bin", Readings::read);
  private static final String VOWELS = "\u064e\u064f\u0650\u064c\u064d";
  private static final Path HELD_OUT = Path.of("src/training/tashkeel/texts/held-out.txt");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          انتهت الرواية في بداية الخريف   | الرِّوَايَة
          ارتفعت قيمة الطاولة             | الطَّاوِلَة
          عاد الناس إلى بيوتهم في الزاوية | الزَّاوِيَة
          ناقش الزعيمان قضايا الحدود      | قَضَايَا
          وصلت سفينة محملة بالهدايا       | بِالْهَدَايَا
          كتب عن تجاوز العقبات            | تَجَاوُز
          لم تنجح محاولات الإنقاذ         | مُحَاوَلَات
          في شهر يناير                    | يَنَايِر
          شكر الجيران على تعاونهم         | تَعَاوُن
          قرأ آيات من القرآن              | آيَات
          """)
  void is_bare_before_waw_and_yaa(String sentence, String part) {
    assertThat(DIACRITIZER.diacritize(sentence)).contains(shaddaFirst(part));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          والاستقبال   | وَالِاسْتِقْبَال
          بالاقتصاد    | بِالِاقْتِصَادِ
          للاجتماع     | لِلِاجْتِمَاعِ
          وبالانتخابات | وَبِالِانْتِخَابَاتِ
          واستقبل      | وَاسْتَقْبَلَ
          """)
  void hamzat_wasl_stays_bare_behind_particles(String bare, String marked) {
    assertThat(DIACRITIZER.diacritize(bare)).startsWith(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"readings.bin", "lexicon.bin"})
  void no_word_of_a_table_has_one_that_bears_the_vowel_of_waw_or_yaa(String name) {
    int alifs = 0;
    for (Row row : rows(ModelFiles.bytes(name))) {
      for (int i = 0; i + 1 < row.word.length; i++) {
        boolean isLong = // not الْاُولَى, its hamza left out
            row.word[i] == number('آ')
                || i > 0
                    && row.word[i] == number('ا')
                    && MarkClass.contains(row.sets[i - 1], MarkClass.FATHA);
        int brought =
            row.word[i + 1] == number('و')
                ? MarkClass.DAMMA
                : row.word[i + 1] == number('ي') ? MarkClass.KASRA : MarkClass.NONE;
        if (isLong && brought != MarkClass.NONE) {
          assertThat(MarkClass.contains(row.sets[i], brought)).isFalse();
          alifs++;
        }
      }
    }
    assertThat(alifs).isGreaterThan(500);
  }

  private static int number(char letter) {
    return Alphabet.number(letter);
  }

  private record Row(byte[] word, int[] sets) {}

  /** Of a file of {@link WordTable}. */
  private static List<Row> rows(byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    ByteBuffer file = ByteBuffer.wrap(bytes, 4, bytes.length - 4);
    int longest = file.getInt();
    for (int n = 1; n <= longest; n++) {
      int count = file.getInt();
      int words = file.position();
      int sets = words + n * count;
      for (int row = 0; row < count; row++) {
        Row read = new Row(new byte[n], new int[n]);
        for (int i = 0; i < n; i++) {
          read.word[i] = file.get(words + n * row + i);
          read.sets[i] = file.getShort(sets + Short.BYTES * (n * row + i));
        }
        rows.add(read);
      }
      file.position(sets + Short.BYTES * n * count);
    }
    return rows;
  }

  /** A network that was taught otherwise is not heard, and the word's reading holds. */
  @Test
  void keeps_the_reading_of_its_word_whatever_a_model_believes() {
    WrittenWord word = new WrittenWord("نهاية");
    float[][] scores = new float[word.length()][MarkClass.COUNT];
    int[] believed = {
      MarkClass.KASRA, MarkClass.FATHA, MarkClass.KASRA, MarkClass.FATHA, MarkClass.KASRATAN
    };
    for (int i = 0; i < believed.length; i++) {
      scores[i][believed[i]] = 20;
    }
    Choice choice = Choice.of(word, scores, READINGS.of("نهاية")).get(0);
    assertThat(choice.share()).isGreaterThan(0.9f);
    assertThat(Decoder.decode(word, scores, choice).text()).isEqualTo("نِهَايَةٍ");
    Choice unlisted = Choice.of(word, scores, List.of()).get(0);
    assertThat(Decoder.decode(word, scores, unlisted).text()).isEqualTo("نِهَايَةٍ");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ااااااوووييييآىبتدرسفقكلمنهةء ").ofMaxLength(60);
  }

  @Property(tries = 500)
  void bears_no_vowel_in_any_word(@ForAll("words") String text) {
    assertNoVowelOnAlif(text);
  }

  @Test
  void bears_no_vowel_in_prose() throws IOException {
    String prose = stripped(Files.readString(HELD_OUT));
    assertThat(prose.split("[^ ]ا[وي]", -1)).hasSizeGreaterThan(30);
    assertNoVowelOnAlif(prose);
  }

  private static void assertNoVowelOnAlif(String text) {
    for (String word : DIACRITIZER.diacritize(text).split("[^\u0621-\u0652]+")) {
      for (int i = 2; i + 1 < word.length(); i++) {
        boolean bears = VOWELS.indexOf(word.charAt(i + 1)) >= 0;
        assertThat(word.charAt(i) == 'ا' && bears && !isListed(word)).as(word).isFalse();
      }
    }
  }

  /** Words like الاب, written without their hamza, whose list of readings says so. */
  private static boolean isListed(String word) {
    String letters = stripped(word);
    return READINGS.of(letters).stream()
        .anyMatch(
            reading -> {
              for (int i = 1; i < reading.length; i++) {
                boolean seat = letters.charAt(i) == 'ا' && "وي".indexOf(next(letters, i)) < 0;
                if (seat && !MarkClass.contains(reading[i], MarkClass.NONE)) {
                  return true;
                }
              }
              return false;
            });
  }

  private static char next(String letters, int i) {
    return i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
  }
}
