package org.rawi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Metadata;
import org.rawi.article.Published;
import org.rawi.article.ReadingOptions;
import org.rawi.article.StatedDate;

class ItemsTest {
  @TempDir Path folder;

  private static Path resource(String name) {
    URL url = Objects.requireNonNull(ItemsTest.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Items of(String name) {
    return Items.of(Source.of(resource(name)), FieldNames.USUAL, Web.CLOSED).orElseThrow();
  }

  private Items written(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED).orElseThrow();
  }

  private static Article read(Source source) {
    return ArticleReader.read(source.read(), ReadingOptions.DEFAULT);
  }

  /** What would be spoken, a paragraph a line. */
  static String spoken(Article article) {
    StringBuilder out = new StringBuilder();
    article.opening().forEach(each -> out.append(each.text().text()).append('\n'));
    article
        .sections()
        .forEach(
            section -> {
              section.heading().ifPresent(each -> out.append(each.text().text()).append('\n'));
              section.paragraphs().forEach(each -> out.append(each.text().text()).append('\n'));
            });
    return out.toString();
  }

  @ParameterizedTest(name = "{0} holds {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newspaper.rss    | mina-101 https://mina.example/2026/library mina-99
          notes.atom       | tag:jabal.example,2026:snow tag:jabal.example,2026:road
          site.wxr.xml     | post-17 post-18
          blogger.xml      | tag:blogger.com,1999:blog-1.post-5
          feed.json        | wadi-7 wadi-6
          ghost.json       | post-1 post-2 post-3
          drupal.json      | aa-1
          stories.jsonl    | 1 2
          table.csv        | item-1 item-2
          news-sitemap.xml | https://mina.example/2026/fishers https://mina.example/2026/library
          """)
  void items_come_in_the_order_of_the_file(String name, String ids) {
    assertThat(of(name).sources())
        .extracting(source -> source.part().orElseThrow())
        .containsExactly(ids.split(" "));
  }

  @Test
  void an_item_of_a_feed_is_an_article_with_all_that_the_feed_states() {
    Article article = read(of("newspaper.rss").sources().get(0));
    Metadata known = article.metadata();
    assertThat(known.title()).isEqualTo("الصيادون يعودون إلى البحر");
    assertThat(known.authors()).containsExactly("سلمى القاضي");
    assertThat(known.published().map(Published::toString)).contains("2026-12-01T06:30+03:00");
    assertThat(known.sourceUrl().map(Object::toString))
        .contains("https://mina.example/2026/fishers?a=1&b=2");
    assertThat(known.keywords()).containsExactly("الساحل", "اقتصاد");
    assertThat(known.publisher()).contains("صحيفة الميناء");
    assertThat(known.description())
        .contains("عاد الصيادون فجر اليوم إلى البحر بعد توقف دام أسبوعين.");
    assertThat(spoken(article))
        .isEqualTo(
            """
            الصيادون يعودون إلى البحر
            بقلم سلمى القاضي
            عاد الصيادون فجر اليوم إلى البحر بعد توقف دام أسبوعين بسبب العاصفة الأخيرة.
            موسم قصير
            وقال رئيس جمعيتهم إن الموسم قصير هذا العام، وإن الأسعار سترتفع.
            """);
    assertThat(article.dropped())
        .extracting(Article.Dropped::text)
        .anyMatch(text -> text.contains("appeared first on"));
  }

  @Test
  void an_item_without_its_text_needs_the_network() {
    Source source = of("newspaper.rss").sources().get(1);
    assertThat(source.address().map(Object::toString))
        .contains("https://mina.example/2026/library");
    assertThatThrownBy(source::read)
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("only when it is told to");
  }

  @Test
  void an_export_of_WordPress_gives_what_is_published() {
    Items site = of("site.wxr.xml");
    assertThat(site.leftOut()).isEqualTo(Map.of("draft", 1, "attachment", 1));
    Article fig = read(site.sources().get(0));
    assertThat(fig.metadata().authors()).containsExactly("ريم الشامي");
    assertThat(fig.metadata().published().map(Published::toString))
        .contains("2026-11-16T10:30+03:00");
    assertThat(fig.metadata().keywords()).containsExactly("أشجار", "الصيف");
    assertThat(spoken(fig)).contains("\nظل الصيف\nكنا نجلس").doesNotContain("ثمار");
    assertThat(fig.dropped()).extracting(Article.Dropped::text).contains("ثمار آخر الصيف");
    Article olive = read(site.sources().get(1));
    assertThat(spoken(olive))
        .isEqualTo(
            """
            الزيتون في موسمه
            بقلم ريم الشامي
            بدأ قطاف الزيتون هذا الأسبوع في التلال.
            ويعمل في القطاف أهل القرية كلهم،
            صغارًا وكبارًا.
            والزيت هذا العام وفير.
            """);
    assertThat(olive.dropped())
        .extracting(Article.Dropped::reason)
        .contains("shortcode", "caption");
    assertThat(olive.metadata().keywords()).isEmpty();
  }

  @Test
  void an_export_of_Blogger_gives_its_posts() {
    Items blog = of("blogger.xml");
    assertThat(blog.leftOut()).isEqualTo(Map.of("draft", 1, "comment", 1, "other", 1));
    Article article = read(blog.sources().get(0));
    assertThat(article.metadata().keywords()).containsExactly("مدينة");
    assertThat(spoken(article)).contains("عند الجسر.\nلا ينادي");
  }

  @Test
  void markup_of_Atom_may_be_escaped_or_not() {
    Article article = read(of("notes.atom").sources().get(0));
    assertThat(article.metadata().title()).isEqualTo("أول الثلج & آخر الخريف");
    assertThat(spoken(article)).contains("سقط أول الثلج على القمم مساء أمس");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 01 Dec 2026 06:30:00 +0300 | 2026-12-01T06:30+03:00
          Sat, 1 Dec 2026 06:30 GMT       | 2026-12-01T06:30Z
          1 Dec 26                        | 2026-12-01
          2026-12-01T06:30:00.000+03:00   | 2026-12-01T06:30+03:00
          2026-12-01 06:30:00             | 2026-12-01T06:30
          1 ديسمبر 2026                   | 2026-12-01
          1796106600                      | 2026-12-01T06:30Z
          """)
  void dates_are_read_as_programs_write_them(String written, String meant) {
    assertThat(StatedDate.of(written).map(Published::toString)).contains(meant);
  }

  @Test
  void what_stands_before_a_fault_is_read() throws IOException {
    String whole = Files.readString(resource("newspaper.rss"));
    Items cut = written("cut.rss", whole.substring(0, whole.indexOf("متحف")));
    assertThat(cut.sources()).hasSize(3);
    assertThat(read(cut.sources().get(0)).metadata().title()).startsWith("الصيادون");
    assertThatThrownBy(cut.sources().get(2)::read).hasMessageContaining("is damaged at line");
  }

  @Test
  void faults_that_programs_make_are_mended() throws IOException {
    Items items =
        written(
            "faults.xml",
            "\n<?xml version='1.0'?><rss><channel><item><title>شاي &amp; قهوة &nbsp;ساخنة</title>"
                + "<link>https://a.example/?a=1&b=2</link><description><![CDATA[<p>اختر\b بين"
                + " الشاي & القهوة، فكلاهما ساخن.</p>]]></description><guid>1</guid></item>"
                + "<item><title>ثانية</title><guid>1</guid><description>نص</description></item>"
                + "</channel></rss>");
    assertThat(items.sources().get(0).address().map(Object::toString))
        .contains("https://a.example/?a=1&b=2");
    assertThat(items.leftOut()).isEqualTo(Map.of("twice", 1));
  }

  @Test
  void entities_and_files_outside_are_not_followed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "سر");
    Items items =
        written(
            "xxe.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY s SYSTEM \""
                + secret.toUri()
                + "\"><!ENTITY a \"حح\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>عنوان"
                + " &s; &b;</title><guid>1</guid><description>نص المقال القصير هنا.</description>"
                + "</item></channel></rss>");
    Article article = read(items.sources().get(0));
    assertThat(article.metadata().title()).isEqualTo("عنوان &s; &b;");
  }

  @Test
  void the_encoding_is_the_one_that_the_file_names() throws IOException {
    String rss =
        "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><item><title>مدينة"
            + "</title><description>فتحت المدينة أبوابها.</description></item></channel></rss>";
    Path file = folder.resolve("w.xml");
    Files.write(file, rss.getBytes(Charset.forName("windows-1256")));
    Items items = Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED).orElseThrow();
    assertThat(spoken(read(items.sources().get(0)))).contains("فتحت المدينة أبوابها.");
  }

  @Test
  void a_feed_of_too_many_items_is_read_to_its_bound() throws IOException {
    String item = "<item><guid>%d</guid><description>خبر</description></item>";
    StringBuilder rss = new StringBuilder("<rss><channel>");
    for (int i = 0; i <= Items.MOST_OF_FEED; i++) {
      rss.append(String.format(java.util.Locale.ROOT, item, i));
    }
    Items items = written("many.rss", rss.append("</channel></rss>").toString());
    List<Source> sources = items.sources();
    assertThat(sources).hasSize(Items.MOST_OF_FEED + 1);
    assertThatThrownBy(sources.get(Items.MOST_OF_FEED)::read)
        .hasMessageContaining("more than 10000");
  }

  @Test
  void a_page_is_no_feed() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<html><body><p>نص</p></body></html>");
    assertThat(Items.of(Source.of(page), FieldNames.USUAL, Web.CLOSED)).isEmpty();
    Sources sources = new Sources(InputStream.nullInputStream()).add(page.toString());
    assertThat(sources.all()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed.json     | الجسر الجديد يربط الضفتين | نادر عيسى  | 2026-11-21T12:00+02:00 | قرى بناء | وعبره الأطفال أولًا
          ghost.json    | رائحة المطر               | سلوى مراد  | 2026-11-02T06:00Z      | ريف      | يعرف الفلاح
          drupal.json   | سوق النحاسين              | هالة سعد   | 2026-10-05T09:30+03:00 | حرف      | يضج سوق النحاسين
          stories.jsonl | قطار الصباح               | منى وليد   | 2026-11-11T06:00       | ''       | يركبه الطلاب
          table.csv     | حديقة الحي                | كريم فاضل  | 2026-11-08             | ''       | وقالوا: "هذه لنا".
          """)
  void data_say_what_they_say_of_an_article(
      String name, String title, String authors, String when, String keywords, String words) {
    Article article = read(of(name).sources().get(0));
    Metadata known = article.metadata();
    assertThat(known.title()).isEqualTo(title);
    assertThat(String.join(" ", known.authors())).isEqualTo(authors);
    assertThat(known.published().map(Published::toString)).contains(when);
    assertThat(String.join(" ", known.keywords())).isEqualTo(keywords);
    assertThat(spoken(article)).startsWith(title + "\n").contains(words);
  }

  @Test
  void the_body_is_read_as_it_is_written() {
    Article markdown = read(of("stories.jsonl").sources().get(1));
    assertThat(spoken(markdown))
        .startsWith("قطار المساء\n")
        .contains("العودة\nيعود قطار المساء ممتلئًا.\nثم");
    List<Source> ghost = of("ghost.json").sources();
    assertThat(spoken(read(ghost.get(1))))
        .contains("حفر الأجداد البئر بأيديهم، وبقي ماؤها عذبًا.\nاليوم\nيزورها");
    assertThat(spoken(read(ghost.get(2))))
        .contains("مبكرًا هذا العام.\nحصاد أول\nحصاد ثان\nسنابل.");
    assertThat(spoken(read(of("table.csv").sources().get(0)))).contains("حديقة الحي; ثم سقوها");
  }

  @Test
  void the_user_says_what_fields_are_called() {
    Source table = Source.of(resource("copy.tsv"));
    assertThat(Items.of(table, FieldNames.USUAL, Web.CLOSED)).isEmpty();
    FieldNames said = FieldNames.USUAL.with("title=title_ar, body=copy");
    Source row = Items.of(table, said, Web.CLOSED).orElseThrow().sources().get(0);
    assertThat(row.part()).contains("5");
    assertThat(spoken(read(row)))
        .isEqualTo("نجوم الصحراء\nبقلم زينب\nتظهر النجوم في الصحراء كأنها أقرب.\n");
    assertThatThrownBy(() -> FieldNames.USUAL.with("headline=x"))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("headline=x");
  }

  @Test
  void the_folder_says_what_fields_are_called() throws IOException {
    Path table = folder.resolve("copy.tsv");
    Files.copy(resource("copy.tsv"), table);
    Files.writeString(folder.resolve("rawi.yaml"), "map: title=title_ar, body=copy\n");
    Sources sources = new Sources(InputStream.nullInputStream()).add(table.toString());
    assertThat(sources.all()).extracting(source -> source.part().orElse("")).containsExactly("5");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.json | {"name": "rawi", "version": "1.0.0", "dependencies": {"a": "1"}}
          b.json | [1, 2, 3]
          c.json | [{"id": 1, "city": "تونس"}, {"id": 2, "city": "سوسة"}]
          d.csv  | المدينة,السكان
          e.txt  | نص المقال، ثم عنوان وكاتب وتاريخ.
          f.md   | {"title": "مقدمة"} ثم يبدأ المقال هنا.
          """)
  void other_data_hold_no_articles(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"ghost.json", "table.csv", "stories.jsonl", "site.wxr.xml", "notes.atom"})
  void a_file_that_ends_anywhere_fails_in_one_line(String name) throws IOException {
    byte[] whole = Files.readAllBytes(resource(name));
    for (int end = 200; end < whole.length; end += 97) {
      Path file = folder.resolve(end + name);
      Files.write(file, java.util.Arrays.copyOf(whole, end));
      for (Source source :
          Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED)
              .map(Items::sources)
              .orElse(List.of())) {
        try {
          read(source);
        } catch (RawiException e) {
          assertThat(e.message(java.util.Locale.ENGLISH)).doesNotContain("\n");
        }
      }
    }
  }

  @Test
  void data_in_a_folder_that_hold_no_articles_are_left_alone() throws IOException {
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\", \"version\": \"1\"}");
    Files.writeString(folder.resolve("config.xml"), "<settings><a>1</a></settings>");
    Files.copy(resource("table.csv"), folder.resolve("t.csv"));
    Sources sources = new Sources(InputStream.nullInputStream()).add(folder.toString());
    assertThat(sources.all())
        .extracting(source -> source.part().orElse(""))
        .containsExactly("item-1", "item-2");
    assertThat(sources.leftAlone()).isEqualTo(Map.of(".json", 1, ".xml", 1));
    Sources named =
        new Sources(InputStream.nullInputStream()).add(folder.resolve("package.json").toString());
    assertThat(named.all()).hasSize(1);
  }

  @Test
  void standard_input_may_hold_many() throws IOException {
    try (InputStream in = Files.newInputStream(resource("newspaper.rss"))) {
      assertThat(new Sources(in).add("-").all()).hasSize(3);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newspaper.rss | صحيفة الميناء | https://mina.example/
          notes.atom    | دفتر الجبل    | https://jabal.example/
          feed.json     | نشرة الوادي   | https://wadi.example/
          """)
  void a_feed_says_what_it_is_called(String name, String title, String link) {
    Channel channel = of(name).channel().orElseThrow();
    assertThat(channel.title()).isEqualTo(title);
    assertThat(channel.link()).isEqualTo(link);
    assertThat(channel.language()).contains("ar");
  }

  @Test
  void a_table_of_Markdown_is_no_table_of_articles() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.md"), "| العنوان | النص |\n|---|---|\n| أ | ب |\n");
    assertThat(Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED)).isEmpty();
  }
}
