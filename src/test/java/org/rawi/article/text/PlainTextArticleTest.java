package org.rawi.article.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article;
import org.rawi.article.Article.Dropped;
import org.rawi.article.ArticleReader;
import org.rawi.article.GivenMetadata;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;
import org.rawi.article.Section;
import org.rawi.text.Span;

public class PlainTextArticleTest {
  private static final String PROSE =
      "قالت البلدية إن القطار الجديد سيربط الواحات الثلاث بالمدينة القديمة قبل نهاية العام الجاري،"
          + " وإن التذاكر ستكون رخيصة.";
  private static final String TITLE = "قطار الواحات ينطلق";

  public static Article read(String... paragraphs) {
    return read(ReadingOptions.DEFAULT.withFormat(ReadingOptions.Format.TEXT), paragraphs);
  }

  private static Article read(ReadingOptions options, String... paragraphs) {
    byte[] bytes = String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8);
    return ArticleReader.read(new Input("t", bytes, Optional.empty()), options);
  }

  public static List<Paragraph> paragraphs(Article article) {
    List<Paragraph> all = new ArrayList<>(article.opening());
    for (Section section : article.sections()) {
      section.heading().ifPresent(all::add);
      all.addAll(section.paragraphs());
    }
    return all;
  }

  public static List<String> headings(Article article) {
    return texts(article, Kind.HEADING);
  }

  public static List<String> texts(Article article, Kind kind) {
    return paragraphs(article).stream()
        .filter(paragraph -> paragraph.kind() == kind)
        .map(paragraph -> paragraph.text().text())
        .toList();
  }

  @Test
  void a_news_page_falls_into_its_parts() {
    Article article =
        read(
            TITLE,
            "ليلى بو ناصر",
            PROSE,
            "كم تكلّف الرحلة؟",
            PROSE,
            "ازدحام “متوقّع”",
            PROSE,
            "شارك المقال");

    assertThat(article.opening())
        .extracting(Paragraph::kind)
        .containsExactly(Kind.TITLE, Kind.BYLINE);
    assertThat(article.metadata().title()).isEqualTo(TITLE);
    assertThat(article.metadata().authors()).containsExactly("ليلى بو ناصر");
    assertThat(headings(article)).containsExactly("كم تكلّف الرحلة؟", "ازدحام “متوقّع”");
    assertThat(article.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(tuple("شارك المقال", "share"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"بقلم: سلمى القاضي", "كتبت سلمى القاضي", "إعداد - سلمى القاضي", "سلمى القاضي"})
  void a_byline_names_the_author(String line) {
    Article article = read(TITLE, line, PROSE);

    assertThat(texts(article, Kind.BYLINE)).containsExactly(line);
    assertThat(article.metadata().authors()).containsExactly("سلمى القاضي");
  }

  @ParameterizedTest
  @ValueSource(strings = {"كتب الوزير على صفحته رسالة قصيرة", "في قلب الصحراء", "ماذا حدث؟"})
  void what_only_looks_like_a_byline_is_none(String line) {
    assertThat(texts(read(TITLE, line, PROSE), Kind.BYLINE)).isEmpty();
  }

  @Test
  void a_dateline_states_place_or_day() {
    Article article = read(TITLE, "نُشر في 12 أيار (مايو) 2024", "القاهرة –", PROSE);

    assertThat(texts(article, Kind.DATELINE))
        .containsExactly("نُشر في 12 أيار (مايو) 2024", "القاهرة");
    assertThat(article.metadata().date()).contains(LocalDate.of(2024, 5, 12));
    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصل القطار أخيرًا.",
        "«هل تسمعني؟»",
        "– لا أعرف شيئًا",
        "قالت له انتظر قليلًا",
        "- قطار جديد",
        "وأضاف المدير:"
      })
  void a_lone_short_line_of_text_is_no_heading(String line) {
    assertThat(headings(read(TITLE, PROSE, line, PROSE))).isEmpty();
  }

  @Test
  void a_run_of_short_lines_is_a_conversation_or_poem() {
    Article article = read(TITLE, PROSE, "ماذا حدث؟", "لا شيء يا صديقي", "ومتى نعود؟", PROSE);

    assertThat(headings(article)).isEmpty();
  }

  @Test
  void paragraphs_may_be_single_lines() {
    Article article = read(TITLE + "\n" + PROSE + "\nكم تكلّف الرحلة؟\n" + PROSE + "\n" + PROSE);

    assertThat(headings(article)).containsExactly("كم تكلّف الرحلة؟");
    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, PROSE, PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void lines_wrapped_by_hand_are_joined(String lineEnd) {
    String long1 = PROSE + " " + PROSE + " " + PROSE;
    String wrapped = TITLE + lineEnd + lineEnd + wrap(long1, 60, lineEnd);

    assertThat(texts(read(wrapped), Kind.BODY)).containsExactly(long1);
  }

  private static String wrap(String text, int width, String lineEnd) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      boolean fits = column + 1 + word.length() <= width;
      out.append(column == 0 ? "" : fits ? " " : lineEnd).append(word);
      column = column == 0 || fits ? column + 1 + word.length() : word.length();
    }
    return out.toString();
  }

  /** Two line ends are enough, if no word would have fitted on the line before. */
  @Test
  void a_short_text_may_be_wrapped_too() {
    String wrapped = TITLE + "\n\n" + wrap(PROSE + " " + PROSE, 72, "\n");

    assertThat(texts(read(wrapped), Kind.BODY)).containsExactly(PROSE + " " + PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "يا ليل طال السهاد واشتد في قلبي الحنين\nوالنجم في الأفق البعيد يسامر المتعبين",
        "أول عنوان في الصفحة يشرح للقارئ ما جرى أمس في السوق\n"
            + "وعنوان آخر تحته يقول ما سيجري فيها غدا بعد الظهر",
        "نعم.\nلا."
      })
  void lines_that_stand_alone_stay_apart(String lines) {
    assertThat(paragraphs(read(lines + "\n\n" + PROSE)))
        .extracting(each -> each.text().text())
        .containsExactly(lines.split("\n")[0], lines.split("\n")[1], PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"     ", "\t", " \t\t "})
  void a_wide_gap_parts_the_halves_of_a_verse(String gap) {
    Article article = read(TITLE, PROSE, "يا ليل طال السهاد" + gap + "واشتد في قلبي الحنين");

    assertThat(texts(article, Kind.BODY))
        .containsExactly(PROSE, "يا ليل طال السهاد\nواشتد في قلبي الحنين");
  }

  @Test
  void in_prose_a_gap_is_a_slip() {
    assertThat(texts(read(TITLE, PROSE.replaceFirst(" ", "    ")), Kind.BODY))
        .containsExactly(PROSE);
  }

  @Test
  void what_a_page_left_over_is_reported() {
    Article article = read(TITLE, PROSE.replaceFirst(" ", "&nbsp;"));

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE);
    assertThat(article.dropped()).extracting(Dropped::text).containsExactly("&nbsp;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "رابط الخبر بصحيفة الواحة: قطار الواحات ينطلق",
        "رابط المقال: قطار الواحات",
        "رابط المصدر",
        "للاشتراك في خدمة الرسائل القصيرة أرسل كلمة خبر",
        "أرسل كلمة أخبار إلى الرقم 5555",
        "حمّل تطبيق الواحة الآن",
        "Next Previous",
        "التالي | السابق",
        "المقال السابق",
        "« الخبر التالي",
        "-انتهى-",
        "يرجى الالتزام بآداب الحوار عند التعليق",
        "الآراء الواردة في هذا المقال لا تعبر عن رأي الصحيفة"
      })
  void what_surrounds_a_report_is_dropped(String line) {
    Article article = read(TITLE, PROSE, line);

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE);
    assertThat(article.dropped()).extracting(Dropped::text).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "التالي في القائمة هو القطار الثالث.",
        "انتهى الاجتماع عند الظهر.",
        "رابط الخبر بالسياسة واضح لكل قارئ.",
        "أرسل كلمته إلى الجمهور قبل بدء الحفل."
      })
  void sentences_that_begin_like_it_stay(String line) {
    assertThat(texts(read(TITLE, PROSE, line), Kind.BODY)).containsExactly(PROSE, line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "س. متى بدأ العمل؟",
        "س: متى بدأ العمل؟",
        "س1: متى بدأ العمل؟",
        "س/ متى بدأ العمل؟"
      })
  void a_question_of_an_interview_is_no_heading(String question) {
    Article article =
        read(TITLE, PROSE, question, "ج" + question.charAt(1) + " " + PROSE, question, PROSE);

    assertThat(headings(article)).isEmpty();
    assertThat(texts(article, Kind.BODY)).contains(question);
  }

  @Test
  void the_hours_of_a_live_report_are_no_headings() {
    assertThat(
            headings(read(TITLE, PROSE, "14:30 | وصول الوفد", PROSE, "14:45 – بدء اللقاء", PROSE)))
        .isEmpty();
  }

  @Test
  void lists_and_quotes_are_told_by_their_marks() {
    Article article = read(TITLE, PROSE, "• أولى\n• ثانية", "> الصبر مفتاح الفرج");

    assertThat(texts(article, Kind.LIST_ITEM)).containsExactly("أولى", "ثانية");
    assertThat(texts(article, Kind.QUOTE)).containsExactly("الصبر مفتاح الفرج");
  }

  @Test
  void furniture_is_reported_with_its_reason() {
    Article article =
        read(
            TITLE,
            PROSE + "[1]",
            "(تصوير: سامي)",
            "اقرأ أيضاً:",
            "طريق جديد إلى البحر",
            "* * *",
            "#قطار #واحات",
            "المصدر: وكالات");

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE);
    assertThat(article.dropped())
        .extracting(Dropped::reason)
        .containsExactly(
            "reference", "caption", "related", "related", "ornament", "tags", "source");
  }

  @Test
  void source_lines_stay_when_wanted() {
    Article article =
        read(ReadingOptions.DEFAULT.withKeepSources(true), TITLE, PROSE, "المصدر: وكالات");

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, "المصدر: وكالات");
  }

  @Test
  void the_user_has_the_last_word() {
    GivenMetadata none = GivenMetadata.NOTHING;
    GivenMetadata given =
        new GivenMetadata(
            Optional.of("عنوان آخر"),
            List.of("سامي", "هدى"),
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
            none.issue());
    ReadingOptions options = ReadingOptions.DEFAULT.withGiven(given);
    Article article = read(options, TITLE, "سلمى القاضي", PROSE);

    assertThat(texts(article, Kind.TITLE)).containsExactly("عنوان آخر");
    assertThat(texts(article, Kind.BYLINE)).containsExactly("بقلم سامي وهدى");
    assertThat(article.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(tuple(TITLE, "replaced"), tuple("سلمى القاضي", "replaced"));
    assertThat(article.opening())
        .extracting(paragraph -> paragraph.text().source().isEmpty())
        .containsExactly(true, true);
  }

  @Test
  void ten_thousand_words_in_one_sentence_are_one_paragraph() {
    String sentence = "كلمة ".repeat(10_000).strip() + ".";

    assertThat(texts(read(TITLE, sentence), Kind.BODY)).containsExactly(sentence);
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> lines =
        Arbitraries.of(
            PROSE,
            TITLE,
            "شارك المقال",
            "• نقطة [2]",
            "* * *",
            "\u200F(صورة)\u200E",
            "اقرأ أيضاً",
            "> قول",
            "ـــــ",
            "1. أولًا",
            "كتب: سامي",
            "\u00A0نعم\u200C!\u00A0",
            "“متى",
            "القاهرة – أعلنت الوزارة أمس أنها ستفتح الطريق أمام السيارات من الغد وحتى إشعار آخر.");
    Arbitrary<String> ends = Arbitraries.of("\n", "\n\n", "\r\n", "\r", "\u2028", " \n \n");
    return net.jqwik.api.Combinators.combine(lines, ends)
        .as((line, end) -> line + end)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> String.join("", list) + PROSE);
  }

  @Property(tries = 2000)
  void every_visible_character_is_in_a_paragraph_or_reported(@ForAll("pages") String page) {
    Article article = read(page);
    List<Span> claimed = new ArrayList<>();
    paragraphs(article).forEach(paragraph -> claimed.add(paragraph.text().source()));
    article.dropped().forEach(dropped -> claimed.add(dropped.source()));

    boolean[] covered = new boolean[page.length()];
    claimed.forEach(span -> java.util.Arrays.fill(covered, span.start(), span.end(), true));
    for (int i = 0; i < page.length(); i++) {
      if (page.charAt(i) > ' ' && "\u00A0\u2028\u200E\u200F\u200C".indexOf(page.charAt(i)) < 0) {
        assertThat(covered[i]).as("character %d of %s", i, page).isTrue();
      }
    }
  }

  @Test
  void a_section_of_the_paper_above_the_title_is_not_the_title() {
    for (String kicker : List.of("اقتصاد", "شؤون دولية", "صحة وطب", "رأي:")) {
      Article article = read(kicker, "قطار الواحات ينطلق بعد عام من التأخير", PROSE, PROSE);
      assertThat(article.metadata().title()).isEqualTo("قطار الواحات ينطلق بعد عام من التأخير");
      assertThat(texts(article, Kind.BODY)).containsExactly(kicker, PROSE, PROSE);
    }
  }

  @Test
  void a_short_title_with_a_line_below_it_stays_the_title() {
    assertThat(read("قطار الواحات", "رحلة تبدأ بعد عام من التأخير", PROSE).metadata().title())
        .isEqualTo("قطار الواحات");
    assertThat(read("اقتصاد", PROSE).metadata().title()).isEqualTo("اقتصاد");
  }

  @Test
  void a_credit_below_links_is_no_link() {
    Article article = read(TITLE, PROSE, "اقرأ أيضا:", "إعداد: سامر الأحمد", PROSE);
    assertThat(article.dropped()).extracting(Dropped::text).doesNotContain("إعداد: سامر الأحمد");
    assertThat(read(TITLE, PROSE, "اقرأ أيضا:", "قطار آخر في الطريق", PROSE).dropped())
        .extracting(Dropped::text)
        .contains("قطار آخر في الطريق");
  }
}
