package org.rawi.article.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.article.text.PlainTextArticleTest.paragraphs;
import static org.rawi.article.text.PlainTextArticleTest.texts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article;
import org.rawi.article.Article.Dropped;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;

class MarkdownDialectsTest {
  private static Article read(String text) {
    return ArticleReader.read(
        new Input("t.md", text.getBytes(StandardCharsets.UTF_8), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  private static String words(Article article) {
    return String.join(" ¶ ", paragraphs(article).stream().map(p -> p.text().text()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # حديقة المدينة {#garden .big}                | حديقة المدينة            | {#garden .big}
          ## حديقة {.x lang="ar"}                       | حديقة                    | {.x lang="ar"}
          فتحت {: .lead} أبوابها                        | فتحت أبوابها             | {: .lead}
          زرنا [[garden]] أمس                           | زرنا garden أمس          |
          زرنا [[حديقة النهر]]، ثم عدنا                 | زرنا حديقة النهر، ثم عدنا |
          قبل ![[خريطة.png]] بعد                        | قبل بعد                  | ![[خريطة.png]]
          هذا ==مهم جدا== لنا                           | هذا مهم جدا لنا          |
          ثمنه ~~عشرة~~ تسعة                            | ثمنه تسعة                | ~~عشرة~~
          جاء <del>زيد</del> <ins>عمرو</ins>            | جاء عمرو                 | <del>زيد</del>
          الباب <s>مغلق</s> مفتوح                       | الباب مفتوح              | <s>مغلق</s>
          <strike>ألغي العرض.</strike> سيقام العرض.     | سيقام العرض.             | <strike>ألغي العرض.</strike>
          فيه %%راجع هذا%% معنى                         | فيه معنى                 | %%راجع هذا%%
          فيه <!-- راجع هذا --> معنى                    | فيه معنى                 | <!-- راجع هذا -->
          المساحة $r^2$ فقط                             | المساحة فقط              | $r^2$
          المساحة \\(r^2\\) فقط                         | المساحة فقط              | \\(r^2\\)
          ثمنه $5 أو $10                                | ثمنه $5 أو $10           |
          ربحت $a شركة و$b                              | ربحت $a شركة و$b         |
          القسمة $5$ فقط                                | القسمة 5 فقط             |
          انظر {{< figure src="a.png" >}} هنا           | انظر هنا                 | {{< figure src="a.png" >}}
          انظر {% include a.html %} هنا                 | انظر هنا                 | {% include a.html %}
          العدد {{ page.count }} كبير                   | العدد كبير               | {{ page.count }}
          كما قيل [@sami2020, ص. 5] قديما               | كما قيل قديما            | [@sami2020, ص. 5]
          كما قيل[^note] قديما                          | كما قيل قديما            | [^note]
          شكرا :smile: لكم                              | شكرا لكم                 | :smile:
          عند 10:30:45 تماما                            | عند 10:30:45 تماما       |
          نعم ^abc12                                    | نعم                      | ^abc12
          رمز `==كود==` هنا                             | رمز ==كود== هنا          |
          """)
  void the_markup_of_other_dialects_is_not_read(String written, String read, String gone) {
    Article article = read(written.strip());

    assertThat(words(article)).isEqualTo(read);
    assertThat(article.dropped())
        .extracting(Dropped::text)
        .containsExactlyElementsOf(gone == null ? List.of() : List.of(gone));
  }

  @Test
  void items_of_ordered_lists_have_the_numbers_that_are_shown() {
    Article article =
        read(
            """
            3. اغسل الأرز
            3. انقعه
               1. ساعة في الشتاء
               2. نصفها في الصيف

                  ثم صفه
            - ملح

            1) أشعل النار
            """);

    assertThat(texts(article, Kind.LIST_ITEM))
        .containsExactly(
            "3. اغسل الأرز",
            "4. انقعه",
            "1. ساعة في الشتاء",
            "2. نصفها في الصيف",
            "ثم صفه",
            "ملح",
            "1. أشعل النار");
    assertThat(article.dropped()).isEmpty();
  }

  @Test
  void a_link_s_words_are_read_not_its_target() {
    assertThat(words(read("للمزيد [[guide|اقرأ الدليل]] أو [[a#b\\|عد إلينا]].")))
        .isEqualTo("للمزيد اقرأ الدليل أو عد إلينا.");
  }

  @Test
  void every_word_still_knows_its_place() {
    String file = "هذا ==نص مظلل== و[[guide|دليل]].";
    Paragraph body = paragraphs(read(file)).get(0);
    int word = body.text().text().indexOf("دليل");

    assertThat(body.text().source(word, word + 4).of(file)).isEqualTo("دليل");
    assertThat(read(file).shown().replace(String.valueOf(Article.HIDDEN), ""))
        .isEqualTo("هذا نص مظلل ودليل.");
  }

  @Test
  void blocks_of_other_dialects() {
    Article article =
        read(
            """
            # حديقة

            > [!NOTE] تنبيه
            > الدخول مجاني.

            - [ ] زرع الورد
            - [x] سقي الشجر

            ::: warning
            الباب مغلق ليلا.
            :::

            $$
            a = b
            $$

            نص[^1] أخير.

            [^1]: كما قال الحارس.

            *[HTML]: لغة الصفحات
            """);

    assertThat(words(article))
        .isEqualTo(
            "حديقة ¶ تنبيه الدخول مجاني. ¶ زرع الورد ¶ سقي الشجر ¶ الباب مغلق ليلا. ¶ نص أخير."
                + " ¶ كما قال الحارس.");
    assertThat(texts(article, Kind.LIST_ITEM)).hasSize(2);
    assertThat(article.dropped())
        .extracting(Dropped::reason)
        .containsOnly("markup", "formula", "reference");
  }

  @Test
  void code_is_left_to_commonmark() {
    Article article = read("# حديقة\n\nقبل.\n\n```\n==x== [[a|b]] %%c%%\n```\n\nبعد.\n");

    assertThat(article.dropped()).extracting(Dropped::reason).containsExactly("code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\n"
            + "title = \"حديقة\"\n"
            + "date = 2024-05-01\n"
            + "authors = [\"سامي\"]\n"
            + "[params]\n"
            + "x = 1\n"
            + "+++\n\n"
            + "فتحت أبوابها.\n",
        "---\nTitle: حديقة\ndate: 2024-05-01\nauthor:\n  name: سامي\n---\nفتحت أبوابها.\n",
        "{\n"
            + "\"title\": \"حديقة\",\n"
            + "\"date\": \"2024-05-01\",\n"
            + "\"author\": \"سامي\"\n"
            + "}\n\n"
            + "فتحت أبوابها.\n",
        "Title: حديقة\nAuthor: سامي\nDate: 2024-05-01\nCSS: a.css\n\nفتحت أبوابها.\n",
        "% حديقة\n% سامي\n% 2024-05-01\n\nفتحت أبوابها.\n"
      })
  void front_matter_of_all_kinds_is_metadata_and_not_said(String file) {
    Article article = read(file);

    assertThat(article.metadata().title()).isEqualTo("حديقة");
    assertThat(article.metadata().authors()).containsExactly("سامي");
    assertThat(article.metadata().date()).contains(LocalDate.of(2024, 5, 1));
    assertThat(words(article)).isEqualTo("حديقة ¶ بقلم سامي ¶ فتحت أبوابها.");
    assertThat(article.dropped()).extracting(Dropped::reason).containsExactly("metadata");
  }

  @Test
  void a_plain_text_file_may_have_it_too() {
    byte[] bytes = "---\ntitle: حديقة\n---\nفتحت أبوابها.\n".getBytes(StandardCharsets.UTF_8);
    Article article =
        ArticleReader.read(new Input("t.txt", bytes, Optional.empty()), ReadingOptions.DEFAULT);

    assertThat(words(article)).isEqualTo("حديقة ¶ فتحت أبوابها.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"---\nفتحت البلدية حديقة.\n\n---\nنعم.\n", "---\n\nالخلاصة: نعم\n\n---\nنعم.\n"})
  void prose_between_rules_is_no_front_matter(String file) {
    assertThat(words(read(file))).contains("نعم.").doesNotStartWith("نعم.");
  }
}
