package org.rawi.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.Published;
import org.rawi.article.ReadingOptions;

/**
 * Pages saved in one file, and mails. {@code lighthouse.webarchive} is what {@code plistlib.dump(…,
 * fmt=FMT_BINARY)} of Python writes.
 */
class SavedPagesTest {
  private static byte[] bytes(String name) {
    try (InputStream in = SavedPagesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Article read(byte[] bytes) {
    return ArticleReader.read(
        new Input("saved.xyz", bytes, Optional.empty()), ReadingOptions.DEFAULT);
  }

  private static String spoken(Article article) {
    StringBuilder out = new StringBuilder();
    for (Paragraph each : article.opening()) {
      out.append(each.text().text()).append('\n');
    }
    article.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .forEach(each -> out.append(each.text().text()).append('\n'));
    return out.toString();
  }

  private static byte[] maff() throws IOException {
    String mail = new String(bytes("lighthouse.webarchive"), StandardCharsets.UTF_8);
    String html = mail.substring(mail.indexOf("<!DOCTYPE"), mail.indexOf("</html>") + 7);
    return zip(
        Map.of(
            "1/index.rdf",
            "<RDF:RDF xmlns:MAF=\"http://maf.mozdev.org/metadata/rdf#\"><RDF:Description>"
                + "<MAF:originalurl RDF:resource=\"https://manara.example/keeper\"/>"
                + "<MAF:indexfilename RDF:resource=\"index.html\"/></RDF:Description></RDF:RDF>",
            "1/index.html",
            html));
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lighthouse.mhtml", "lighthouse.webarchive", "maff"})
  void a_saved_page_is_read_as_the_page_it_holds(String name) throws IOException {
    Article article = read(name.equals("maff") ? maff() : bytes(name));
    assertThat(spoken(article))
        .isEqualTo(
            """
            حارس المنارة
            يصعد الحارس كل مساء مئة درجة ليوقد المنارة، ثم يجلس قرب النافذة.
            يقول إن البحر صديق قديم، وإن السفن تعرف ضوءه من بعيد.
            """);
    assertThat(article.metadata().sourceUrl().map(Object::toString))
        .contains("https://manara.example/keeper");
    assertThat(article.dropped())
        .extracting(Article.Dropped::reason)
        .contains("navigation", "page");
  }

  @Test
  void a_mail_is_its_text_without_what_was_quoted() {
    Article mail = read(bytes("garden.eml"));
    assertThat(spoken(mail))
        .isEqualTo(
            """
            رسالة الحديقة
            بقلم هدى منصور
            مساء الخير، هذه رسالتنا الأسبوعية عن حديقة الحي.
            أزهر اللوز قبل أوانه، وفرح به الأطفال.
            """);
    assertThat(mail.metadata().published().map(Published::toString))
        .contains("2026-12-01T09:15+03:00");
    assertThat(mail.dropped())
        .extracting(Article.Dropped::reason)
        .containsExactlyInAnyOrder("attached", "signature", "quoted");
  }

  @Test
  void a_plain_mail_is_joined_where_its_program_broke_the_lines() {
    Article mail = read(bytes("plain.eml"));
    assertThat(spoken(mail))
        .isEqualTo(
            """
            عن البئر القديمة
            بقلم سامي نصر
            زرت البئر القديمة صباح اليوم مع أطفال المدرسة، ووجدنا ماءها صافيًا كما وصفه الأجداد.
            وسنعود إليها في الربيع.
            """);
    assertThat(mail.dropped())
        .extracting(Article.Dropped::text)
        .anyMatch(text -> text.contains("هل زرت البئر"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =?UTF-8?Q?=D8=A8=D8=A6=D8=B1?=                        | بئر
          =?utf-8?B?2KjYptix?= =?utf-8?Q?=D8=A8?=               | بئرب
          =?windows-1256?Q?=C8=C6=D1_2?=                        | بئر 2
          plain                                                 | plain
          """)
  void words_of_a_header_are_decoded(String written, String meant) {
    assertThat(MimePart.words(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lighthouse.mhtml", "lighthouse.webarchive", "maff", "garden.eml", "plain.eml"})
  void a_damaged_file_fails_in_one_line(String name) throws IOException {
    byte[] whole = name.equals("maff") ? maff() : bytes(name);
    for (int end = 0; end < whole.length; end += 41) {
      byte[] cut = Arrays.copyOf(whole, end);
      byte[] spoilt = whole.clone();
      spoilt[end] ^= 0x55;
      for (byte[] file : new byte[][] {cut, spoilt}) {
        try {
          read(file);
        } catch (RawiException e) {
          assertThat(e.message(Locale.ENGLISH)).doesNotContain("\n");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=report.pdf | report.pdf",
        "attachment; filename=\"=?UTF-8?B?2KrZgtix2YrYsQ==?=.pdf\" | تقرير.pdf",
        "attachment; filename=\"x.pdf\"; filename*=UTF-8''%D8%AA%D9%82.pdf | تق.pdf",
        "attachment | application/pdf"
      })
  void attached_files_are_reported_by_name(String disposition, String name) {
    String mail =
        "From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
            + "--x\nContent-Type: text/plain; charset=utf-8\n\nعاد الصيادون فجر اليوم إلى"
            + " البحر.\n--x\nContent-Type: application/pdf\nContent-Disposition: "
            + disposition
            + "\n\n%PDF\n--x--\n";
    Article article = read(mail.getBytes(StandardCharsets.UTF_8));
    assertThat(spoken(article)).contains("عاد الصيادون").doesNotContain("PDF");
    assertThat(article.dropped())
        .filteredOn(each -> each.reason().equals("attached"))
        .extracting(Article.Dropped::text)
        .containsExactly(name);
  }

  @Test
  void parts_in_parts_end_somewhere() {
    StringBuilder mail = new StringBuilder("From: a\nSubject: b\nMIME-Version: 1.0\n");
    for (int i = 0; i < 5000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    assertThatThrownBy(() -> read(mail.toString().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RawiException.class);
  }
}
