package org.rawi.script.verbalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words whose spelling the sentence decides, and text that needs no mending. */
class OrthographyTest {
  private final Orthography orthography = new Orthography();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قال المدرب ان فريقه جاهز        | قال المدرب إن فريقه جاهز
          تقول الوزيرة انها متفائلة       | تقول الوزيرة إنها متفائلة
          اوضح الناطق ان الطريق مغلق      | أوضح الناطق أن الطريق مغلق
          ذكرت الصحيفة انه عاد            | ذكرت الصحيفة أنه عاد
          قال انه يريد ان يعود            | قال إنه يريد أن يعود
          قال الوزير ان تركيا وافقت       | قال الوزير إن تركيا وافقت
          ان الصبر جميل                   | إن الصبر جميل
          حيث ان الوقت ضيق                | حيث إن الوقت ضيق
          الا ان الحكم رفض                | إلا أن الحكم رفض
          لانه مريض وكانه لا يعلم         | لأنه مريض وكأنه لا يعلم
          ان شاء الله                     | إن شاء الله
          فان الامر صعب                   | فإن الأمر صعب
          لوحة فان غوخ                    | لوحة فان غوخ
          على الرغم من ان الجو بارد       | على الرغم من أن الجو بارد
          علي الرغم من البرد              | على الرغم من البرد
          وافق المجلس علي القانون         | وافق المجلس على القانون
          اكد علي ان السلام خيار          | أكد على أن السلام خيار
          ماذا علي ان افعل                | ماذا علي أن أفعل
          كان علي أن أسافر                | كان علي أن أسافر
          قال علي حسن                     | قال علي حسن
          فاز محمد علي بالجائزة           | فاز محمد علي بالجائزة
          عاد إلي بيته                    | عاد إلى بيته
          يجب الا يكون سرا                 | يجب ألا يكون سرا
          لم يحضر الا قليل                | لم يحضر إلا قليل
          اما الباقون فعادوا              | أما الباقون فعادوا
          يختار اما البحر او الجبل        | يختار إما البحر أو الجبل
          جلس امام الباب                  | جلس أمام الباب
          خطب امام المسجد                 | خطب إمام المسجد
          سار الى الامام                  | سار إلى الأمام
          توفي اثر حريق                   | توفي إثر حريق
          للدواء اثر كبير                 | للدواء أثر كبير
          اثار الفيلم ضجة                 | أثار الفيلم ضجة
          عثر على اثار قديمة              | عثر على آثار قديمة
          بدا العمل في الجسر              | بدأ العمل في الجسر
          بدا الطريق طويلا                | بدا الطريق طويلا
          ماذا اكتب                       | ماذا أكتب
          اكتب اسمك                       | اكتب اسمك
          مدرسه جديده                     | مدرسة جديدة
          زار مدرسه القديم                | زار مدرسه القديم
          احد عشر                         | أحد عشر
          في 7 اب                         | في 7 آب
          حضر اب وابنه                    | حضر أب وابنه
          """)
  void the_sentence_decides(String careless, String right) {
    assertThat(mended(careless)).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أعلن الوزير أن الاجتماع انتهى إلى اتفاق على استئناف المباحثات",
        "قالت المديرة إن على المعلمين أن يحضروا وجوههم باسمة إلى المدرسة",
        "انهار المبنى أمام أعين المارة واستقر الغبار على الأرض",
        "علي وأخته هدى في مستشفى كبرى مدن الجنوب",
        "اَلَّذِينَ اِنْتَخَبُوا",
        "﴿ان الله﴾",
        "\u0651",
      })
  void what_is_right_stays(String text) {
    assertThat(mended(text)).isEqualTo(text);
  }

  @Test
  void marks_of_the_author_stay_with_their_letters() {
    assertThat(mended("ايضاً والاسماءُ")).isEqualTo("أيضاً والأسماءُ");
  }

  @Test
  void a_word_that_the_publisher_decides_is_left_to_him() {
    String text = "اسماء الطلاب";
    assertThat(orthography.mend(text, Tokenizer.tokens(text, List.of()), at -> at == 0))
        .isEqualTo(text);
  }

  private String mended(String text) {
    return orthography.mend(text, Tokenizer.tokens(text, List.of()), at -> false);
  }
}
