package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.BareText;
import org.rawi.article.Input;
import org.rawi.article.Metadata.Series;
import org.rawi.article.Paragraph;
import org.rawi.article.Picture;
import org.rawi.article.ReadingOptions;

class EpubReaderTest {
  private static final String PROSE =
      "<p>كان البحر هادئًا في ذلك الصباح، وكانت القوارب تعود إلى الميناء واحدًا بعد الآخر، وعلى كل"
          + " منها صياد يغني أغنية قديمة تعلمها من أبيه، ولا يعرف أحد من كتبها أول مرة.</p>";

  private static Article read(BookBuilder book) {
    return ArticleReader.read(book.input(), ReadingOptions.DEFAULT);
  }

  private static Input file(String name) throws Exception {
    return Input.of(Path.of(EpubReaderTest.class.getResource(name).toURI()));
  }

  private static List<String> headings(Article article) {
    return article.sections().stream()
        .flatMap(section -> section.heading().stream())
        .map(heading -> heading.text().text())
        .toList();
  }

  private static List<String> spoken(Article article) {
    return Stream.concat(
            article.opening().stream(),
            article.sections().stream()
                .flatMap(s -> Stream.concat(s.heading().stream(), s.paragraphs().stream())))
        .map(Paragraph::text)
        .map(text -> text.text())
        .toList();
  }

  private static List<String> dropped(Article article) {
    return article.dropped().stream().map(each -> each.reason() + ": " + each.text()).toList();
  }

  private static String problem(byte[] bytes) {
    Input input = new Input("book.epub", bytes, Optional.empty());
    return catchThrowableOfType(
            RawiException.class, () -> ArticleReader.read(input, ReadingOptions.DEFAULT))
        .getMessage();
  }

  private static List<String> words(Stream<String> texts) {
    return texts
        .flatMap(text -> Stream.of(BareText.of(text).split(" ")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The words of all documents but the navigation's, as an XML parser that knows no HTML sees them.
   */
  private static List<String> wordsOfDocuments(byte[] book) throws Exception {
    List<String> words = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.matches(".*\\.x?html") && !name.matches(".*(nav|toc)\\.xhtml")) {
          String text = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          Document page = Jsoup.parse(text, "", Parser.xmlParser());
          for (Node node : page.selectFirst("body").nodeStream().toList()) {
            if (node instanceof TextNode leaf) {
              words.addAll(words(Stream.of(leaf.getWholeText())));
            }
          }
        }
      }
    }
    return words;
  }

  private static List<String> without(List<String> all, List<String> some) {
    List<String> left = new ArrayList<>(all);
    some.forEach(left::remove);
    return left;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pandoc-2.epub", "pandoc-3.epub", "calibre.epub", "libreoffice.epub"})
  void of_books_by_real_programs_every_word_is_spoken_or_reported(String name) throws Exception {
    Input book = file(name);
    Article article = ArticleReader.read(book, ReadingOptions.DEFAULT);

    List<String> said = words(Stream.concat(spoken(article).stream(), dropped(article).stream()));
    assertThat(without(wordsOfDocuments(book.bytes()), said)).isEmpty();
    assertThat(headings(article))
        .contains("الفصل الأول: الضوء", "الفصل الثاني: الرسالة", "الفصل الثالث: العودة");
    assertThat(dropped(article))
        .anyMatch(each -> each.matches("footnote: .*حُفظت الرسالة في متحف المدينة البحري.*"));
    assertThat(String.join("\n", spoken(article))).doesNotContain("متحف").doesNotContain("فصل 1");
    assertThat(article.metadata().title()).isEqualTo("حارس المنارة القديمة");
    assertThat(article.metadata().authors()).containsExactly("سلمى القاضي", "يونس البحري");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pandoc-2.epub", "pandoc-3.epub", "calibre.epub", "libreoffice.epub"})
  void chapters_together_are_the_book(String name) throws Exception {
    Input book = file(name);
    List<Article> chapters =
        ArticleReader.parts(book).stream()
            .map(part -> ArticleReader.read(book.withPart(part), ReadingOptions.DEFAULT))
            .toList();

    assertThat(chapters.stream().map(each -> each.metadata().title()))
        .containsExactly(
            "حارس المنارة القديمة",
            "الفصل الأول: الضوء",
            "الفصل الثاني: الرسالة",
            "الفصل الثالث: العودة");
    assertThat(chapters.get(2).metadata().series())
        .contains(new Series("حارس المنارة القديمة", Optional.of("2")));
    List<String> said =
        words(
            chapters.stream()
                .flatMap(each -> Stream.concat(spoken(each).stream(), dropped(each).stream())));
    assertThat(without(wordsOfDocuments(book.bytes()), said)).isEmpty();
  }

  @Test
  void notes_are_spoken_below_their_paragraph_when_asked_for() throws Exception {
    Article article =
        ArticleReader.read(file("pandoc-3.epub"), ReadingOptions.DEFAULT.withFootnotes(true));

    List<String> spoken = spoken(article);
    int note = spoken.indexOf("هو ديوان شعر قديم فُقد غلافه منذ زمن.");
    assertThat(spoken.get(note - 1)).startsWith("كان الحارس يصعد");
    assertThat(dropped(article)).noneMatch(each -> each.startsWith("footnote"));
  }

  @Test
  void titles_of_the_contents_head_what_has_no_heading() {
    Article article =
        read(
            new BookBuilder()
                .page("1.xhtml", PROSE)
                .page("2.xhtml", "<p class='x'>الريح</p>" + PROSE)
                .page("3.xhtml", "<h1>الموج</h1>" + PROSE)
                .page("4.xhtml", "<h1>4</h1>" + PROSE)
                .page("5.xhtml", "<div><p>الفصل الخامس</p><p>الرمل</p></div>" + PROSE)
                .page("6.xhtml", PROSE + "<a id='x'/><p>بقية الحكاية رواها شيخ لم يذكر اسمه.</p>")
                .contents("1.xhtml", "البداية")
                .contents("2.xhtml", "الريح")
                .contents("3.xhtml", "حكاية الموج")
                .contents("4.xhtml", "الميناء")
                .contents("5.xhtml", "الفصل الخامس: الرمل")
                .contents("6.xhtml#x", "الخاتمة"));

    assertThat(headings(article))
        .containsExactly(
            "البداية", "الريح", "الموج", "الميناء", "الفصل الخامس", "الرمل", "الخاتمة");
    assertThat(dropped(article)).containsExactly("replaced: 4");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>عاد<span epub:type='pagebreak' id='p5' title='5'/> البحار</p>                  | عاد البحار | ``
          <p>عاد <span role='doc-pagebreak'>12</span> البحار</p>                            | عاد البحار | page-number: 12
          <p>عاد<sup><a href='#n'>1</a></sup> البحار</p><aside epub:type='footnote' id='n'>وحده</aside> | عاد البحار | footnote: وحده
          <p>عاد<a epub:type='noteref' href='#n'>*</a> البحار</p><div role='doc-footnote' id='n'>وحده</div> | عاد البحار | footnote: وحده
          <p>عاد<a id='r' href='#n'>[1]</a> البحار</p><p id='n'><a href='#r'>[1]</a> وحده</p> | عاد البحار | footnote: [1] وحده
          <p>عاد <a href='#n'>البحار</a></p><p id='n'>وحده</p>                              | عاد البحار | ``
          <p>عاد <del>ليلا</del> البحار</p>                                                | عاد البحار | deleted: ليلا
          <p>عاد <![CDATA[البحار]]></p>                                                     | عاد البحار | ``
          <p>شارك المقال</p>                                                               | شارك المقال | ``
          <aside>عاد البحار</aside>                                                        | عاد البحار | ``
          <div class='sidebar ad related'>عاد البحار</div>                                 | عاد البحار | ``
          <p>عاد البحار</p><p>***</p>                                                      | عاد البحار | ornament: ***
          """,
      quoteCharacter = '`')
  void in_a_chapter(String body, String spoken, String report) {
    Article article = read(new BookBuilder().page("1.xhtml", PROSE + body + PROSE));

    assertThat(spoken(article)).contains(spoken);
    if (report.isEmpty()) {
      assertThat(dropped(article)).isEmpty();
    } else {
      assertThat(dropped(article)).contains(report);
    }
  }

  @Test
  void the_contents_on_a_page_of_the_book_are_reported() {
    Article article =
        read(
            new BookBuilder()
                .guide("toc", "in.xhtml")
                .page("in.xhtml", "<h1>المحتويات</h1><p><a href='1.xhtml'>الموج</a></p>")
                .page("1.xhtml", "<h1>الموج</h1>" + PROSE));

    assertThat(dropped(article)).containsExactly("navigation: المحتويات الموج");
    assertThat(headings(article)).containsExactly("الموج");
  }

  @Test
  void metadata_are_read_with_what_refines_them() {
    Article article =
        read(
            new BookBuilder()
                .metadata(
                    """
                    <dc:creator id='c1'>منى الشامي</dc:creator><meta refines='#c1' property='role'>trl</meta>
                    <dc:creator id='c2'>سلمى القاضي</dc:creator><meta refines='#c2' property='role'>aut</meta>
                    <dc:language>ar-EG</dc:language><dc:publisher>دار الموج</dc:publisher>
                    <dc:date>2024-02-01</dc:date><dc:subject>بحر</dc:subject>
                    <dc:description>&lt;p&gt;حكاية &lt;b&gt;طويلة&lt;/b&gt;&lt;/p&gt;</dc:description>
                    <meta property='belongs-to-collection' id='s'>حكايات البحر</meta>
                    <meta refines='#s' property='group-position'>3</meta>
                    """)
                .page("1.xhtml", PROSE));

    assertThat(article.metadata().title()).isEqualTo("كتاب البحر");
    assertThat(article.metadata().authors()).containsExactly("سلمى القاضي");
    assertThat(article.metadata().language()).isEqualTo("ar-EG");
    assertThat(article.metadata().publisher()).contains("دار الموج");
    assertThat(article.metadata().date()).hasToString("Optional[2024-02-01]");
    assertThat(article.metadata().description()).contains("حكاية طويلة");
    assertThat(article.metadata().keywords()).containsExactly("بحر");
    assertThat(article.metadata().series()).contains(new Series("حكايات البحر", Optional.of("3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<meta name='cover' content='c.png'/>", ""})
  void the_cover_lies_in_the_book(String meta) {
    String property = meta.isEmpty() ? "properties='cover-image'" : "";
    Article article =
        read(
            new BookBuilder()
                .metadata(meta)
                .item("c.png", "image/png", property)
                .file("OPS/c.png", new byte[] {1, 2, 3})
                .page("1.xhtml", PROSE));

    assertThat(article.metadata().cover().orElseThrow()).isInstanceOf(Picture.Inside.class);
    assertThat(article.metadata().cover().orElseThrow().name()).isEqualTo("book.epub › OPS/c.png");
  }

  @Test
  void a_book_with_one_document_is_divided_at_its_anchors() {
    BookBuilder book =
        new BookBuilder()
            .page(
                "all.xhtml",
                "<p>إهداء</p><h1 id='a'>الموج</h1>" + PROSE + "<h1><a id='b'/>الريح</h1>" + PROSE)
            .contents("all.xhtml#a", "الموج")
            .contents("all.xhtml#b", "الريح");
    Input input = book.input();

    assertThat(ArticleReader.parts(input))
        .containsExactly("front", "OPS/all.xhtml#a", "OPS/all.xhtml#b");
    Article last = ArticleReader.read(input.withPart("OPS/all.xhtml#b"), ReadingOptions.DEFAULT);
    assertThat(last.metadata().title()).isEqualTo("الريح");
    assertThat(spoken(last)).hasSize(2).first().isEqualTo("الريح");
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_reason() {
    BookBuilder book = new BookBuilder().page("1.xhtml", PROSE);
    byte[] whole = book.bytes();

    assertThat(problem(Arrays.copyOf(whole, whole.length - 200))).contains("damaged, or not whole");
    assertThat(
            problem(
                new BookBuilder()
                    .file(
                        "META-INF/encryption.xml",
                        "<encryption><enc:EncryptedData><enc:EncryptionMethod"
                            + " Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/>"
                            + "</enc:EncryptedData></encryption>")
                    .page("1.xhtml", PROSE)
                    .bytes()))
        .contains("protected (DRM)");
    assertThat(
            problem(
                new BookBuilder()
                    .page("1.xhtml", PROSE)
                    .item("1.smil", "application/smil+xml", "")
                    .bytes()))
        .contains("holds its recording already");
    assertThat(problem(new BookBuilder().page("1.xhtml", "<img src='1.png' alt=''/>").bytes()))
        .contains("are pictures");
    assertThat(problem(new BookBuilder().page("1.xhtml", PROSE + " ".repeat(40 << 20)).bytes()))
        .contains("larger than 32 MB");
    assertThat(problem(new BookBuilder().bytes())).contains("no spine");
  }

  @Test
  void hidden_fonts_hide_no_text_and_entities_lead_nowhere() {
    Article article =
        read(
            new BookBuilder()
                .file(
                    "META-INF/encryption.xml",
                    "<encryption><enc:EncryptedData><enc:EncryptionMethod"
                        + " Algorithm='http://www.idpf.org/2008/embedding'/>"
                        + "</enc:EncryptedData></encryption>")
                .page("1.xhtml", PROSE + "<p>نص&nbsp;&file; آخر</p>")
                .page("../../etc/passwd.xhtml", PROSE));

    assertThat(article.text()).contains("نص").doesNotContain("root:");
  }

  @Property(tries = 300)
  void a_damaged_book_is_read_or_refused(
      @ForAll @IntRange(min = 0, max = 5000) int at, @ForAll byte value) {
    byte[] bytes =
        new BookBuilder()
            .page("1.xhtml", "<h1>الموج</h1>" + PROSE)
            .contents("1.xhtml", "ا")
            .bytes();
    bytes[at % bytes.length] = value;
    try {
      ArticleReader.read(new Input("book.epub", bytes, Optional.empty()), ReadingOptions.DEFAULT);
    } catch (RawiException e) {
      assertThat(e.problem()).isEqualTo(RawiException.Problem.UNREADABLE_INPUT);
    }
  }
}
