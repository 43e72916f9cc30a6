package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.BareText;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.ReadingOptions;
import org.rawi.text.Arabic;

class PdfReaderTest {
  private static final List<String> SENTENCES =
      List.of(
          "كان البحر هادئًا في ذلك الصباح من عام 1987، وكانت القوارب",
          "تعود إلى الميناء (القديم) واحدًا بعد الآخر، وعلى كل منها",
          "صياد يغني «أغنية الموج» التي تعلمها من أبيه عند 4:30 فجرًا.");

  private static final String TEXT = String.join(" ", SENTENCES);

  /** How programs put Arabic letters on a page. */
  private enum Writing {
    /** In the shapes that they take, in the order of the page. */
    SHAPED,
    /** As letters, in the order of the page. */
    VISUAL,
    /** As letters, in the order of reading from left to right: wrong to the eye. */
    NAIVE;

    String of(String text) {
      try {
        String letters =
            this == SHAPED
                ? new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK)
                    .shape(text)
                : text;
        return this == NAIVE ? text : new Bidi(letters, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
      } catch (com.ibm.icu.text.ArabicShapingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Draws lines on pages, right edges below each other. */
  private static final class Drawing implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final PDType0Font font;

    Drawing() throws Exception {
      try (InputStream file =
          Drawing.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
        font = PDType0Font.load(document, file, true);
      }
    }

    PDPageContentStream page() throws Exception {
      PDPage page = new PDPage(new PDRectangle(420, 595));
      document.addPage(page);
      return new PDPageContentStream(document, page);
    }

    void line(PDPageContentStream page, String text, float size, float right, float y)
        throws Exception {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(right - font.getStringWidth(text) / 1000 * size, y);
      page.showText(text);
      page.endText();
    }

    byte[] bytes() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  private static byte[] written(Writing writing) throws Exception {
    try (Drawing drawing = new Drawing()) {
      try (PDPageContentStream page = drawing.page()) {
        for (int i = 0; i < SENTENCES.size(); i++) {
          drawing.line(page, writing.of(SENTENCES.get(i)), 11, 380, 500 - 18 * i);
        }
      }
      return drawing.bytes();
    }
  }

  private static Article read(byte[] pdf) {
    return ArticleReader.read(new Input("a.pdf", pdf, Optional.empty()), ReadingOptions.DEFAULT);
  }

  private static RawiException problem(byte[] pdf) {
    return catchThrowableOfType(RawiException.class, () -> read(pdf));
  }

  private static byte[] file(String name) throws Exception {
    return Files.readAllBytes(Path.of(PdfReaderTest.class.getResource(name).toURI()));
  }

  private static List<String> spoken(Article article) {
    return Stream.concat(
            article.opening().stream(),
            article.sections().stream()
                .flatMap(s -> Stream.concat(s.heading().stream(), s.paragraphs().stream())))
        .map(Paragraph::text)
        .map(text -> text.text().replace('\n', ' '))
        .toList();
  }

  private static List<String> dropped(Article article, String reason) {
    return article.dropped().stream()
        .filter(each -> each.reason().equals(reason))
        .map(Article.Dropped::text)
        .toList();
  }

  private static List<String> source(String kinds) throws Exception {
    return new String(file("sahil.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.matches("(" + kinds + ")\t.*"))
        .map(line -> line.substring(line.indexOf('\t') + 1).replaceAll("\\[\\^\\d]", ""))
        .toList();
  }

  private static List<String> words(Stream<String> texts) {
    return texts.flatMap(text -> Arrays.stream(BareText.of(text).split(" "))).toList();
  }

  /** Words of the first list that come in the second in the same order. */
  private static int inOrder(List<String> all, List<String> found) {
    int[] row = new int[found.size() + 1];
    for (String word : all) {
      int corner = 0;
      for (int i = 1; i <= found.size(); i++) {
        int above = row[i];
        row[i] = word.equals(found.get(i - 1)) ? corner + 1 : Math.max(row[i], row[i - 1]);
        corner = above;
      }
    }
    return row[found.size()];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chromium-naskh.pdf",
        "chromium-columns.pdf",
        "libreoffice-naskh.pdf",
        "xelatex-amiri.pdf",
        "lualatex-naskh.pdf"
      })
  void of_documents_by_real_programs_every_word_is_read_in_order(String name) throws Exception {
    Article article = read(file(name));

    List<String> written = words(source("p|li|h1|h2").stream());
    assertThat(inOrder(written, words(spoken(article).stream()))).isEqualTo(written.size());
    List<String> headings =
        article.sections().stream()
            .flatMap(section -> section.heading().stream())
            .map(heading -> heading.text().text().replaceFirst("^[\\d.\\s]+", ""))
            .toList();
    assertThat(headings).containsSubsequence(source("h1|h2"));
    assertThat(article.metadata().title()).isEqualTo("أحاديث الساحل");
    assertThat(spoken(article))
        .contains(source("p").get(1)) // a paragraph is whole, with its marks and brackets
        .noneMatch(each -> each.matches("\\d+"));
    assertThat(dropped(article, "reference")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chromium-naskh.pdf", "libreoffice-naskh.pdf", "xelatex-amiri.pdf"})
  void heads_and_numbers_of_pages_and_notes_are_reported(String name) throws Exception {
    Article article = read(file(name));

    assertThat(dropped(article, "running-head")).hasSizeGreaterThan(2);
    String second = source("note").get(1);
    assertThat(dropped(article, "footnote")).hasSize(2).anyMatch(note -> note.contains(second));
    List<String> notes =
        spoken(
            ArticleReader.read(
                new Input(name, file(name), Optional.empty()),
                ReadingOptions.DEFAULT.withFootnotes(true)));
    assertThat(notes).anyMatch(each -> each.contains("عقدة الجد"));
  }

  @ParameterizedTest
  @EnumSource
  void letters_come_in_the_order_of_reading_however_they_were_written(Writing writing)
      throws Exception {
    String read = String.join(" ", spoken(read(written(writing))));

    if (writing == Writing.NAIVE) { // a mark may belong to either side
      assertThat(Arabic.stripMarks(read)).isEqualTo(Arabic.stripMarks(TEXT));
    } else {
      assertThat(read).isEqualTo(TEXT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          دفع 1,250.75 دولارًا في 12/5/2024 عن 3 سنوات.
          سجّل الفريق نسبة 12.5% في موسم 1998-1999 كله.
          كتب Jean Paul Sartre روايته «الغثيان» سنة 1938.
          حمّل تطبيق Windows 11 Pro من الموقع (example.com) اليوم.
          لا، لأن الأمل لا يلغي الإلحاح ولا الآلام كلها.
          كان أمّيًّا لا يقرأ، وهذا ثابتٌ عند الجميع هنا.
          """)
  void a_line(String line) throws Exception {
    for (Writing writing : List.of(Writing.SHAPED, Writing.VISUAL)) {
      try (Drawing drawing = new Drawing()) {
        try (PDPageContentStream page = drawing.page()) {
          drawing.line(page, writing.of(SENTENCES.get(0)), 11, 380, 400);
          drawing.line(page, writing.of(line), 11, 380, 300);
        }
        assertThat(spoken(read(drawing.bytes())))
            .as(writing.name())
            .anyMatch(each -> Normalizer.compare(each, line, 0) == 0);
      }
    }
  }

  @Test
  void words_are_parted_where_gaps_stand_for_spaces() throws Exception {
    try (Drawing drawing = new Drawing()) {
      try (PDPageContentStream page = drawing.page()) {
        for (int i = 0; i < SENTENCES.size(); i++) {
          float right = 390;
          for (String word : SENTENCES.get(i).split(" ")) {
            String shaped = Writing.SHAPED.of(word);
            drawing.line(page, shaped, 11, right, 500 - 18 * i);
            right -= drawing.font.getStringWidth(shaped) / 1000 * 11 + 2.8f;
          }
        }
      }
      assertThat(String.join(" ", spoken(read(drawing.bytes())))).isEqualTo(TEXT);
    }
  }

  @Test
  void what_cannot_be_understood_is_refused_with_advice() throws Exception {
    byte[] whole = written(Writing.SHAPED);

    assertThat(problem("%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("damaged");
    assertThat(problem(protectedBy("secret"))).hasMessageContaining("password");
    assertThat(spoken(read(protectedBy("")))).isNotEmpty(); // only printing needs one
    RawiException scan = problem(scanned(0));
    assertThat(scan).hasMessageContaining("a scan");
    assertThat(scan.advice(Locale.ENGLISH).orElseThrow()).contains("OCR");
    assertThat(problem(unmapped(whole))).hasMessageContaining("does not say which letters");
  }

  @Test
  void a_scanned_page_among_others_is_reported() throws Exception {
    assertThat(dropped(read(scanned(2)), "picture-page")).containsExactly("3");
  }

  @Test
  void text_in_another_direction_is_reported() throws Exception {
    try (Drawing drawing = new Drawing()) {
      try (PDPageContentStream page = drawing.page()) {
        drawing.line(page, Writing.SHAPED.of(SENTENCES.get(0)), 11, 380, 500);
        page.beginText();
        page.setFont(drawing.font, 9);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 20, 100));
        page.showText("DRAFT");
        page.endText();
      }
      Article article = read(drawing.bytes());
      assertThat(dropped(article, "turned")).containsExactly("DRAFT");
      assertThat(spoken(article)).containsExactly(SENTENCES.get(0));
    }
  }

  @Test
  void the_right_column_is_read_first_and_a_title_over_both_before_them() throws Exception {
    List<String> right = new ArrayList<>();
    List<String> left = new ArrayList<>();
    try (Drawing drawing = new Drawing()) {
      try (PDPageContentStream page = drawing.page()) {
        drawing.line(page, Writing.SHAPED.of("حكاية البحر والميناء القديم"), 20, 380, 550);
        for (int i = 0; i < 12; i++) {
          right.add("سطر من العمود الأيمن رقم " + (i + 10));
          left.add("سطر من العمود الأيسر رقم " + (i + 40));
          drawing.line(page, Writing.SHAPED.of(right.get(i)), 11, 380, 500 - 16 * i);
          drawing.line(page, Writing.SHAPED.of(left.get(i)), 11, 200, 492 - 16 * i);
        }
      }
      right.addAll(left);
      assertThat(String.join(" ", spoken(read(drawing.bytes()))))
          .isEqualTo("حكاية البحر والميناء القديم " + String.join(" ", right));
    }
  }

  @Test
  void lines_of_a_table_of_contents_are_reported() throws Exception {
    try (Drawing drawing = new Drawing()) {
      try (PDPageContentStream page = drawing.page()) {
        drawing.line(page, Writing.SHAPED.of("الموج . . . . . . . . . . . . 12"), 11, 380, 500);
        drawing.line(page, Writing.SHAPED.of(SENTENCES.get(0)), 11, 380, 400);
      }
      Article article = read(drawing.bytes());
      assertThat(dropped(article, "navigation")).singleElement().asString().startsWith("الموج");
      assertThat(spoken(article)).containsExactly(SENTENCES.get(0));
    }
  }

  @Test
  void cells_of_a_row_are_parted() throws Exception {
    try (Drawing drawing = new Drawing()) {
      try (PDPageContentStream page = drawing.page()) {
        drawing.line(page, Writing.SHAPED.of(SENTENCES.get(0)), 11, 380, 500);
        drawing.line(page, Writing.SHAPED.of("يناير"), 11, 380, 400);
        drawing.line(page, "31", 11, 250, 400);
      }
      assertThat(
              read(drawing.bytes()).sections().get(0).paragraphs().stream()
                  .map(each -> each.text().text()))
          .contains("يناير\n31");
    }
  }

  private static byte[] scanned(int pagesWithText) throws Exception {
    try (Drawing drawing = new Drawing()) {
      for (int i = 0; i < pagesWithText; i++) {
        try (PDPageContentStream page = drawing.page()) {
          drawing.line(page, Writing.SHAPED.of(SENTENCES.get(i)), 11, 380, 500);
        }
      }
      try (PDPageContentStream page = drawing.page()) {
        page.drawImage(
            LosslessFactory.createFromImage(
                drawing.document, new java.awt.image.BufferedImage(50, 50, 1)),
            0,
            0,
            420,
            595);
      }
      return drawing.bytes();
    }
  }

  private static byte[] protectedBy(String password) throws Exception {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(written(Writing.SHAPED))) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Takes away what says which letters the signs are. */
  private static byte[] unmapped(byte[] pdf) throws Exception {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          page.getResources()
              .getFont(name)
              .getCOSObject()
              .removeItem(org.apache.pdfbox.cos.COSName.TO_UNICODE);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Property(tries = 100)
  void a_damaged_document_is_read_or_refused(
      @ForAll @IntRange(min = 0, max = 40_000) int at, @ForAll byte value) throws Exception {
    byte[] bytes = written(Writing.VISUAL);
    bytes[at % bytes.length] = value;
    List<String> outcome = new ArrayList<>();
    try {
      outcome.addAll(spoken(read(bytes)));
    } catch (RawiException e) {
      outcome.add(e.getMessage());
    }
    assertThat(outcome).isNotEmpty();
  }
}
