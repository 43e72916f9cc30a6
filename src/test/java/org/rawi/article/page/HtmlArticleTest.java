package org.rawi.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rawi.article.text.PlainTextArticleTest.headings;
import static org.rawi.article.text.PlainTextArticleTest.paragraphs;
import static org.rawi.article.text.PlainTextArticleTest.texts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article;
import org.rawi.article.Article.Dropped;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Metadata;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.Paragraph.Markup;
import org.rawi.article.ReadingOptions;

class HtmlArticleTest {
  private static final String PROSE =
      "قالت البلدية إن القطار الجديد سيربط الواحات الثلاث بالمدينة القديمة قبل نهاية العام الجاري،"
          + " وإن التذاكر ستكون رخيصة للجميع.";

  private static Article read(String html) {
    return ArticleReader.read(
        new Input("t.html", html.getBytes(StandardCharsets.UTF_8), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  @Test
  void the_article_is_parted_from_its_page() {
    Article article =
        read(
            "<html><body><nav>الرئيسية</nav><article><h1>قطار الواحات</h1><p>"
                + PROSE
                + "</p><figure><img src='a.jpg'><figcaption>القطار في المحطة</figcaption></figure>"
                + "<h2>كم؟</h2><p>سطر<br>ثان</p><ul><li>أولى</li></ul><blockquote>قول</blockquote>"
                + "<div class='share-bar'>شارك</div></article><footer>حقوق</footer></body></html>");

    assertThat(texts(article, Kind.TITLE)).containsExactly("قطار الواحات");
    assertThat(headings(article)).containsExactly("كم؟");
    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, "سطر\nثان");
    assertThat(texts(article, Kind.LIST_ITEM)).containsExactly("أولى");
    assertThat(texts(article, Kind.QUOTE)).containsExactly("قول");
    assertThat(article.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(
            tuple("الرئيسية", "navigation"),
            tuple("القطار في المحطة", "caption"),
            tuple("شارك", "share"),
            tuple("حقوق", "page"));
  }

  @Test
  void without_marks_the_densest_block_is_the_article() {
    Article article =
        read(
            "<body><div id='x'><p><a href='/'>رابط طويل إلى صفحة أخرى من"
                + " الموقع</a></p></div><div><p>"
                + PROSE
                + "</p><p>"
                + PROSE
                + "</p></div><div>ذيل</div></body>");

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, PROSE);
    assertThat(article.dropped()).extracting(Dropped::reason).containsOnly("outside");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"عنوان","author":{"name":"سلمى"},"datePublished":"2024-05-12"}</script>
          <script type="application/ld+json">[{"@graph":[{"@type":["Article"],"headline":"عنوان","author":["سلمى"],"datePublished":"2024-05-12T10:00:00Z"}]}]</script>
          <i itemprop="headline" content="عنوان"></i><i itemprop="author" content="سلمى"></i><time itemprop="datePublished" datetime="2024-05-12"></time>
          <meta property="og:title" content="عنوان"><meta name="author" content="سلمى"><meta property="article:published_time" content="2024-05-12T00:00Z">
          <script type="application/ld+json">{broken</script><title>عنوان</title><meta name="author" content="سلمى"><meta name="date" content="2024-05-12">
          """)
  void metadata_comes_from_wherever_the_page_states_it(String head) {
    Metadata metadata = read("<html><head>" + head + "</head><body><p>" + PROSE).metadata();

    assertThat(metadata.title()).isEqualTo("عنوان");
    assertThat(metadata.authors()).containsExactly("سلمى");
    assertThat(metadata.date()).contains(LocalDate.of(2024, 5, 12));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ruby>AIS<rt>إيه آي إس</rt></ruby>               | sub      | alias        | إيه آي إس
          <sub alias="نون">AIS</sub>                       | sub      | alias        | نون
          <phoneme alphabet="ipa" ph="ais">AIS</phoneme>   | phoneme  | ph           | ais
          <say-as interpret-as="characters">AIS</say-as>   | say-as   | interpret-as | characters
          <lang xml:lang="en">AIS</lang>                   | lang     | xml:lang     | en
          <i lang="en">AIS</i>                             | lang     | xml:lang     | en
          <emphasis level="strong">AIS</emphasis>          | emphasis | level        | strong
          """)
  void inline_elements_become_markup(String html, String element, String name, String value) {
    Article article = read("<p>جهاز " + html + " <foo>جديد</foo> <em>مفيد</em>.</p>");

    Paragraph body = paragraphs(article).get(0);
    assertThat(body.text().text()).isEqualTo("جهاز AIS جديد مفيد.");
    assertThat(body.markup()).hasSize(1);
    Markup markup = body.markup().get(0);
    assertThat(markup.element()).isEqualTo(element);
    assertThat(markup.attributes()).containsEntry(name, value);
    assertThat(body.text().text().substring(markup.from(), markup.to())).isEqualTo("AIS");
  }

  @Test
  void a_break_stands_between_words() {
    Paragraph body = paragraphs(read("<p>نعم <break time='1s'/>ثم لا</p>")).get(0);

    assertThat(body.markup()).containsExactly(new Markup("break", 4, 4, Map.of("time", "1s")));
    assertThat(body.text().text()).isEqualTo("نعم ثم لا");
  }

  @Test
  void entities_are_not_expanded_from_outside() {
    Article article =
        read("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>" + PROSE + " &x;</p>");

    assertThat(article.text()).doesNotContain("root:");
  }

  private static Article page(String inner, ReadingOptions options) {
    String html = "<article><h1>قطار الواحات</h1><p>" + PROSE + "</p>" + inner + "</article>";
    return ArticleReader.read(
        new Input("t.html", html.getBytes(StandardCharsets.UTF_8), Optional.empty()), options);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<p>&#1608;&#1589;&#1604; &#1575;&#1604;&#1602;&#1591;&#1575;&#1585;.</p>",
        "<p>&#x648;&#x635;&#x644; &#x627;&#x644;&#x642;&#x637;&#x627;&#x631;.</p>",
        "<p>&amp;#1608;&amp;#1589;&amp;#1604;&amp;nbsp;&amp;#1575;&amp;#1604;&amp;#1602;&amp;#1591;&amp;#1575;&amp;#1585;.</p>",
        "<p>وصل&amp;nbsp;القطار&amp;rlm;.</p>",
        "<p>وصل&nbsp;&nbsp;القطار.</p>"
      })
  void character_references_are_read_before_anything_is_judged(String html) {
    assertThat(paragraphs(read(html)).get(0).text().text()).isEqualTo("وصل القطار.");
  }

  @Test
  void references_in_program_code_stay() {
    assertThat(
            paragraphs(read("<p>اكتب <code>&amp;nbsp;</code> بين الكلمتين")).get(0).text().text())
        .isEqualTo("اكتب &nbsp; بين الكلمتين");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <figure><img alt="قطار أزرق"><figcaption>القطار في محطته</figcaption></figure>     | قطار أزرق | القطار في محطته
          <div class="wp-caption"><img alt="قطار أزرق"><p class="wp-caption-text">القطار في محطته</p></div> | قطار أزرق | القطار في محطته
          <p><img alt="قطار أزرق"></p><p class="photo-credit">القطار في محطته</p>            | قطار أزرق | القطار في محطته
          """)
  void what_is_said_of_pictures_is_reported_or_read(String html, String alt, String caption) {
    Article silent = page(html, ReadingOptions.DEFAULT);
    assertThat(texts(silent, Kind.BODY)).containsExactly(PROSE);
    assertThat(silent.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(tuple(alt, "picture"), tuple(caption, "caption"));

    Article spoken = page(html, ReadingOptions.DEFAULT.withCaptions(true).withPictures(true));
    assertThat(texts(spoken, Kind.BODY)).containsExactly(PROSE, alt, caption);
    assertThat(spoken.dropped()).isEmpty();
  }

  @Test
  void a_name_of_a_file_is_no_description_of_a_picture() {
    ReadingOptions all = ReadingOptions.DEFAULT.withPictures(true);

    assertThat(page("<img alt='صورة.jpg'>", all).dropped())
        .extracting(Dropped::reason)
        .containsExactly("picture");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p class=byline>كتبت: ليلى حسن ¦ 12 نوفمبر 2026 ¦ 08:00 ص</p>                              | كتبت: ليلى حسن ¦ 12 نوفمبر 2026 ¦ 08:00 ص
          <p class=meta><span>كتبت: ليلى حسن</span><span>12 نوفمبر 2026</span></p>                   | كتبت: ليلى حسن / 12 نوفمبر 2026
          <div class=info><a rel=author href=/l>ليلى حسن</a> <time>12 نوفمبر 2026</time></div>       | ليلى حسن / 12 نوفمبر 2026
          <p>ليلى حسن - 12 نوفمبر 2026</p>                                                           | ليلى حسن - 12 نوفمبر 2026
          """)
  void author_and_date_of_one_line_reach_the_metadata(String html, String line) {
    Article article =
        read("<article><h1>قطار الواحات</h1>" + html + "<p>" + PROSE + "</p></article>");

    assertThat(texts(article, Kind.BYLINE)).containsExactly(line.replace(" / ", "\n"));
    assertThat(article.metadata().authors()).containsExactly("ليلى حسن");
    assertThat(article.metadata().date()).contains(LocalDate.of(2026, 11, 12));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "شارك في السباق ألف عداء من تسع مدن، ووصل منهم ثمانمئة إلى خط النهاية.",
        "الأكثر قراءة هذا العام في المكتبة رواية عن البحر، كما تقول أمينتها.",
        "اقرأ المزيد عن الطيور قبل الرحلة، هكذا نصح الدليل رفاقه الجدد.",
        "قد يهمك الأمر أكثر مما تظن حين تعرف تاريخ هذا البيت.",
        "التعليقات التي كتبها الزوار في دفتر المتحف ملأت ثلاثين صفحة كاملة.",
        "حمل تطبيق الوزارة الجديد عبء المواعيد عن موظفي العيادات في المدينة.",
        "اشترك في خدمة الإنترنت الجديدة ألف منزل خلال أسبوع واحد فقط.",
        "أرسل المدير إلى الموظفين كتابا يشكرهم فيه على صبرهم الطويل.",
        "للاشتراك في المسابقة يجب أن يكون المتسابق فوق العشرين من عمره.",
        "لمتابعة القراءة في المنزل يحتاج الطفل إلى رف صغير وضوء جيد.",
        "وقال إن كل الحقوق محفوظة لأصحاب الأرض ما داموا يزرعونها كل عام.",
        "المزيد من الأمل هو ما يحتاج إليه سكان الجزيرة بعد هذا الشتاء.",
        "لمتابعة آخر الأخبار عن المباراة تجمع المئات أمام الشاشة الكبيرة في الساحة.",
        "السابق في هذا الميدان يعلم اللاحق، هكذا تقول حكمة البنائين القدماء.",
        "رابط الخبر بما حدث أمس واضح لكل من قرأ الرسالة حتى آخرها.",
        "تحميل التطبيق على الهواتف القديمة أصبح ممكنا بعد هذا التحديث الصغير.",
        "سجل الدخول إلى القاعة أسماء مئتي ضيف قبل أن يبدأ الحفل."
      })
  void prose_that_begins_like_furniture_stays(String sentence) {
    Article article = page("<p>" + sentence + "</p><p>" + PROSE + "</p>", ReadingOptions.DEFAULT);

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, sentence, PROSE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          رابط الخبر بصحيفة المثال: قطار الواحات                                 | source
          الرابط المختصر: https://example.org/a1                                 | related
          Next Previous                                                          | related
          « السابق                                                               | related
          التالي »                                                               | related
          اقرأ أيضاً: حديقة تحت الماء                                            | related
          لمتابعة آخر الأخبار حمّل تطبيق المثال على هاتفك                          | subscription
          حمل تطبيقنا الآن من متجر غوغل                                           | subscription
          للاشتراك في خدمة الرسائل أرسل حرف م إلى 5566                            | subscription
          أرسل كلمة «خبر» إلى 4040 لتصلك الأخبار العاجلة                          | subscription
          لمزيد من الأخبار تابعونا على صفحتنا                                     | share
          شارك هذا الخبر                                                         | share
          كلمات مفتاحية: قطار، واحة                                              | tags
          Tags: train, oasis                                                     | tags
          جميع الحقوق محفوظة © 2026                                              | page
          © 2026 صحيفة المثال - كافة الحقوق محفوظة                                | page
          الآراء الواردة في المقال لا تعبر بالضرورة عن رأي الصحيفة               | page
          تحتفظ الصحيفة بحق حذف التعليقات المسيئة                                 | comments
          لن يتم نشر عنوان بريدك الإلكتروني                                      | comments
          هذا المقال للمشتركين فقط                                               | subscription
          """)
  void furniture_is_dropped_and_reported_in_pages_and_plain_text(String line, String reason) {
    for (Article article :
        List.of(
            page("<p>" + PROSE + "</p><p>" + line + "</p>", ReadingOptions.DEFAULT),
            ArticleReader.read(
                new Input(
                    "t.txt",
                    ("قطار الواحات\n\n" + PROSE + "\n\n" + PROSE + "\n\n" + line)
                        .getBytes(StandardCharsets.UTF_8),
                    Optional.empty()),
                ReadingOptions.DEFAULT))) {
      assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, PROSE);
      assertThat(article.dropped())
          .extracting(Dropped::reason)
          .containsExactlyElementsOf(Optional.ofNullable(reason).stream().toList());
    }
  }

  @Test
  void the_title_stays_as_it_is_written() {
    Article article =
        read("<h1>ارتفاع بنسبة ٥٠٪ في «الـ 9» أشهر &amp; أكثر</h1><p>" + PROSE + "</p>");

    assertThat(article.metadata().title()).isEqualTo("ارتفاع بنسبة ٥٠٪ في «الـ 9» أشهر & أكثر");
  }

  @Test
  void a_page_of_words_that_stand_nowhere_else_is_covered() {
    Article article =
        read(
            "<div class=a>يمين</div><div><h1>قطار الواحات</h1><p>"
                + PROSE
                + "</p><svg><text>رسم</text></svg></div><div class=b>يسار<ul><li>ذيل</ul></div>");

    assertThat(article.dropped()).extracting(Dropped::text).contains("يمين", "يسار ذيل");
  }

  private static List<String> items(String list) {
    return texts(read("<h1>قطار الواحات</h1><p>" + PROSE + "</p>" + list), Kind.LIST_ITEM);
  }

  @Test
  void items_of_ordered_lists_have_the_numbers_that_the_page_shows() {
    assertThat(items("<ol><li>قف</li><li><p>انظر</p><p>ثم اعبر</p></li><li></li><li>عد</li></ol>"))
        .containsExactly("1. قف", "2. انظر", "ثم اعبر", "4. عد");
    assertThat(items("<ol start=7><li>سابع</li><li value='10'>عاشر</li><li>بعده</li></ol>"))
        .containsExactly("7. سابع", "10. عاشر", "11. بعده");
    assertThat(items("<ol reversed><li>ثالث</li><li>ثان</li><li>أول</li></ol>"))
        .containsExactly("3. ثالث", "2. ثان", "1. أول");
    assertThat(items("<ol><li>خضار<ol type=a><li>جزر</li><li>بصل</li></ol></li><li>ملح</li></ol>"))
        .containsExactly("1. خضار", "a. جزر", "b. بصل", "2. ملح");
    assertThat(items("<ol type=I start=4><li>رابع</li></ol>")).containsExactly("4. رابع");
  }

  @Test
  void no_number_is_said_that_the_page_does_not_show() {
    assertThat(items("<ol><li>1- اغسل</li><li>٢) قطع</li></ol>"))
        .containsExactly("1- اغسل", "2) قطع");
    assertThat(items("<ol style='list-style-type: none'><li>سطر</li></ol>")).containsExactly("سطر");
    assertThat(items("<ul><li>خبز</li></ul>")).containsExactly("خبز");
  }

  @Test
  void deleted_words_are_reported_and_their_line_stays_whole() {
    Article article =
        read(
            "<h1>قطار الواحات</h1><p>"
                + PROSE
                + "</p><p>يصل <del>السبت</del> <ins>الأحد</ins> ظهرا <s>أو عصرا</s>.</p>"
                + "<p>ثمنها <span style='text-decoration:line-through'>تسعة</span> ثمانية.</p>"
                + "<del><p>ألغيت الرحلة.</p></del><p><strike>ولا رحلة غيرها.</strike></p>");

    assertThat(texts(article, Kind.BODY))
        .containsExactly(PROSE, "يصل الأحد ظهرا .", "ثمنها ثمانية.");
    assertThat(article.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(
            tuple("السبت", "deleted"),
            tuple("أو عصرا", "deleted"),
            tuple("تسعة", "deleted"),
            tuple("ألغيت الرحلة.", "deleted"),
            tuple("ولا رحلة غيرها.", "deleted"));
  }
}
