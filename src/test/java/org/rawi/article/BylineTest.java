package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.article.text.PlainTextArticleTest.headings;
import static org.rawi.article.text.PlainTextArticleTest.read;
import static org.rawi.article.text.PlainTextArticleTest.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Paragraph.Kind;

class BylineTest {
  private static final String TITLE = "المزارعون يعودون إلى حقول القطن";
  private static final String PROSE =
      "عاد مئات المزارعين أمس إلى حقولهم بعد موسم طويل من الجفاف، وبدأوا زراعة القطن من جديد.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          بقلم ريم الصباغ                       ; ريم الصباغ
          كتب - وائل شاهين                      ; وائل شاهين
          كتبت دعاء من أسوان                    ; دعاء
          تقرير: ريم الصباغ                     ; ريم الصباغ
          إعداد وتحرير: ريم الصباغ              ; ريم الصباغ
          حاورته: ريم الصباغ                    ; ريم الصباغ
          متابعة: وائل شاهين، ريم الصباغ        ; وائل شاهين+ريم الصباغ
          وائل شاهين (أسوان)                    ; وائل شاهين
          وائل شاهين (وادي السدر)               ; وائل شاهين
          أسوان: وائل شاهين                     ; وائل شاهين
          وادي السدر: وائل شاهين                ; وائل شاهين
          أسوان / وائل شاهين                    ; وائل شاهين
          أسوان ـ وائل شاهين                    ; وائل شاهين
          وائل شاهين – أسوان                    ; وائل شاهين
          أسوان (جنوب مصر) - وائل شاهين         ; وائل شاهين
          وائل شاهين وريم الصباغ                ; وائل شاهين+ريم الصباغ
          وائل شاهين (أسوان) وريم الصباغ (طنطا) ; وائل شاهين+ريم الصباغ
          د. وائل شاهين                         ; د. وائل شاهين
          د/ وائل شاهين                         ; د/ وائل شاهين
          أ.د. ريم الصباغ                       ; أ.د. ريم الصباغ
          الدكتورة ريم الصباغ                   ; الدكتورة ريم الصباغ
          عبد الله بن علي الشهري                ; عبد الله بن علي الشهري
          وائل شاهين | 3 مارس 2023              ; وائل شاهين
          «القافلة» من أسوان                    ;
          خاص «القافلة»                         ;
          القافلة - خاص                         ;
          مراسل «القافلة» في أسوان              ;
          أسوان – مراسلنا وائل شاهين            ; وائل شاهين
          رويترز                                ;
          أ. ف. ب.                              ;
          """)
  void a_line_says_who_wrote_it(String line, String authors) {
    Article article = read(TITLE, line, PROSE, PROSE);

    assertThat(headings(article)).isEmpty();
    assertThat(texts(article, Kind.BYLINE)).hasSize(1);
    assertThat(article.metadata().authors())
        .isEqualTo(authors == null ? List.of() : List.of(authors.split("\\+")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أسوان – رويترز",
        "أسوان - وكالات",
        "أسوان (د ب أ)",
        "باريس، أ ف ب",
        "أسوان",
        "أسوان –",
        "وادي السدر –",
        "نُشر في 3 آذار (مارس) 2023",
        "آخر تحديث: 10:45",
        "الجمعة 3 مارس 2023 - 10:45",
        "03/03/2023",
        "10:45 صباحا",
        "منذ ساعتين"
      })
  void a_line_says_where_and_when(String line) {
    Article article = read(TITLE, line, PROSE, PROSE);

    assertThat(headings(article)).isEmpty();
    assertThat(texts(article, Kind.DATELINE)).hasSize(1).noneMatch(text -> text.endsWith("–"));
    assertThat(article.metadata().authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "خلفية القرار",
        "ردود الفعل",
        "لماذا عادوا الآن؟",
        "أولا: أزمة المياه",
        "خبراء: الحل قريب",
        "أسباب الأزمة",
        "من الحقل إلى المصنع",
        "حوار مع الأرض",
        "ريم تعود إلى الحقل",
        "تقرير جديد",
        "الخلاصة",
        "أصدقاء التربة"
      })
  void a_heading_below_the_title_stays_one(String line) {
    assertThat(headings(read(TITLE, line, PROSE, PROSE))).containsExactly(line);
    assertThat(headings(read(TITLE, "بقلم: ريم الصباغ", PROSE, line, PROSE))).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"أسوان – رويترز", "كتب: وائل شاهين", "وائل شاهين (أسوان)", "«القافلة» من أسوان"})
  void a_second_report_s_byline_is_no_heading(String line) {
    assertThat(headings(read(TITLE, PROSE, line, PROSE))).isEmpty();
  }

  @Test
  void a_person_may_be_what_a_part_is_about() {
    assertThat(headings(read(TITLE, PROSE, "وائل شاهين", PROSE))).containsExactly("وائل شاهين");
  }

  @Test
  void a_subtitle_may_stand_above_it() {
    Article article = read(TITLE, "المحصول الأول منذ عشرين سنة", "أسوان – وائل شاهين", PROSE);

    assertThat(article.opening())
        .extracting(Paragraph::kind)
        .containsExactly(Kind.TITLE, Kind.BODY, Kind.BYLINE);
    assertThat(article.metadata().authors()).containsExactly("وائل شاهين");
  }

  @Test
  void it_may_stand_above_the_title() {
    Article article = read("بقلم: وائل شاهين", TITLE, PROSE, PROSE);

    assertThat(texts(article, Kind.TITLE)).containsExactly(TITLE);
    assertThat(article.metadata().authors()).containsExactly("وائل شاهين");
  }

  @Test
  void a_name_and_what_its_bearer_does_stand_below_each_other() {
    Article article = read(TITLE, "ريم الصباغ", "باحثة في الزراعة", "3 مارس 2023", PROSE);

    assertThat(texts(article, Kind.BYLINE)).containsExactly("ريم الصباغ", "باحثة في الزراعة");
    assertThat(texts(article, Kind.DATELINE)).containsExactly("3 مارس 2023");
    assertThat(article.metadata().authors()).containsExactly("ريم الصباغ");
  }

  @Test
  void an_unknown_name_below_the_title_is_at_least_no_heading() {
    assertThat(headings(read(TITLE, "زلفى ونداوي", PROSE, PROSE))).isEmpty();
  }

  @Test
  void a_place_before_the_text_stays_in_its_paragraph() {
    String paragraph = "وادي السدر – " + PROSE;

    assertThat(texts(read(TITLE, paragraph, PROSE), Kind.BODY)).containsExactly(paragraph, PROSE);
  }
}
