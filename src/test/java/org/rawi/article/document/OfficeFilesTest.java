package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article.Dropped;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;

/**
 * Documents of real programs, beside what simple patterns find in the sources that the programs
 * made them from.
 */
class OfficeFilesTest {
  private static Input file(String name) throws Exception {
    return Input.of(Path.of(OfficeFilesTest.class.getResource(name).toURI()));
  }

  private static String source(String name) throws Exception {
    return new String(file(name).bytes(), StandardCharsets.UTF_8);
  }

  /** All characters between the tags, but for names, dates and counters that no one sees. */
  private static Stream<String> ofRiyah() throws Exception {
    String text = source("riyah.fodt").replaceFirst("(?s).*<office:body>", "");
    return Stream.of(
        text.replaceAll(
                "<(dc:\\w+|text:note-citation|text:index-title-template)\\b[^>]*>[^<]*</\\1>", " ")
            .replaceAll("<[^>]+>", " "),
        "مجلة الشاطئ الصفحة 1");
  }

  private static Stream<String> ofManara() throws Exception {
    return Stream.of(
        source("manara.md")
            .replaceFirst("(?s)---.*?---", "")
            .replaceAll("\\[\\^\\d]:?", " ")
            .replaceAll("\\|[-|]+\\|", " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyah.docx", "riyah.odt", "riyah.fodt", "riyah-again.fodt", "riyah.rtf"})
  void what_libreoffice_wrote_is_spoken_or_reported(String name) throws Exception {
    Reading document = Reading.of(file(name));

    assertThat(document.lost(ofRiyah())).isEmpty();
    assertThat(document.headings())
        .containsExactly("الأشرعة البيضاء", "خطوات العمل", "حساب الدقيق");
    assertThat(document.of(Kind.LIST_ITEM))
        .containsExactly(
            "1. يُغسل القمح بماء البئر.",
            "2. يُجفف تحت الشمس يومين.",
            "أ) في الصيف على السطوح.",
            "ب) في الخريف داخل البيوت.",
            "3. يُطحن ببطء بين حجرين.",
            "دقيق ناعم للخبز.",
            "دقيق خشن للحساء.");
    assertThat(document.spoken())
        .contains(
            "على التلة الشرقية تقف ثماني طواحين بناها الأجداد قبل قرنين، وما زالت أربع منها تدور"
                + " كلما هبت الريح الشمالية.",
            "في الإطار: كل طاحونة تحتاج إلى ثمانية أشرعة من القماش.");
    assertThat(document.dropped())
        .contains(
            "deleted: غير المعروفة",
            "comments: تأكد من العدد",
            "page: مجلة الشاطئ",
            "footnote: ذكر ذلك رحالة زار المكان عام 1842.",
            "footnote: عدد البيوت نحو مئتين.");
    assertThat(document.dropped()).anyMatch(each -> each.matches("navigation: .*حساب الدقيق 2"));
    if (!name.endsWith(
        "rtf")) { // LibreOffice shows in RTF what it hides, and forgets the heading row
      assertThat(document.dropped()).contains("hidden: عبارة مخفية");
      assertThat(document.spoken()).contains("الموسم: الربيع\nالأكياس: 120\nالعمال: 4");
    }
    assertThat(document.article().metadata().title()).isEqualTo("طواحين الهواء في الجزيرة");
    assertThat(document.article().metadata().authors()).containsExactly("هدى السالم");
    assertThat(document.article().metadata().description()).contains("كيف تُدار طاحونة قديمة.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyah.docx", "riyah.odt", "riyah.fodt", "riyah-again.fodt", "riyah.rtf"})
  void notes_stand_after_their_paragraph_on_demand(String name) throws Exception {
    Reading document = Reading.of(file(name), ReadingOptions.DEFAULT.withFootnotes(true));

    assertThat(document.lost(ofRiyah())).isEmpty();
    assertThat(document.spoken())
        .containsSubsequence(
            "الأشرعة البيضاء",
            "ذكر ذلك رحالة زار المكان عام 1842.",
            "خطوات العمل",
            "عدد البيوت نحو مئتين.");
    assertThat(document.dropped()).contains("comments: تأكد من العدد");
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyah.docx", "riyah.odt", "pandoc.docx", "pandoc.odt", "riyah.rtf"})
  void half_a_document_is_called_damaged(String name) throws Exception {
    byte[] whole = file(name).bytes();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertThat(Reading.problem(name, half)).contains("damaged, or not whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyah.docx", "riyah.odt", "riyah.rtf"})
  void commands_that_want_a_text_get_what_is_spoken(String name) throws Exception {
    List<Dropped> left = new ArrayList<>();
    String text = ArticleReader.text(file(name), Optional.empty(), left);

    assertThat(text.lines())
        .startsWith("طواحين الهواء في الجزيرة")
        .contains("من عرف الريح عرف الخبز.");
    assertThat(text).doesNotContain("تأكد من العدد");
    assertThat(left).anyMatch(each -> each.text().equals("تأكد من العدد"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pandoc.docx",
        "pandoc.odt",
        "pandoc.rtf",
        "libreoffice.docx",
        "libreoffice.odt",
        "libreoffice.fodt",
        "libreoffice.rtf"
      })
  void what_pandoc_wrote_is_spoken_or_reported(String name) throws Exception {
    for (boolean notes : new boolean[] {true, false}) {
      Reading document = Reading.of(file(name), ReadingOptions.DEFAULT.withFootnotes(notes));

      assertThat(document.lost(ofManara())).isEmpty();
      assertThat(document.headings())
          .containsExactly(
              "الفصل الأول: الضوء",
              "ما قاله الصيادون",
              "الفصل الثاني: الرسالة",
              "الفصل الثالث: العودة");
    }
  }

  /** Crude: whatever stands between tags that hold text. */
  @ParameterizedTest
  @ValueSource(strings = {"riyah.docx", "pandoc.docx", "libreoffice.docx"})
  void every_text_element_of_a_docx_is_spoken_or_reported(String name) throws Exception {
    Pattern paragraph = Pattern.compile("(?s)<w:p[ >].*?</w:p>");
    Pattern text = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)<|<w:(tab|br)/>");
    Pattern deleted = Pattern.compile("<w:delText(?: [^>]*)?>([^<]*)<");
    List<String> texts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(name).bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry
            .getName()
            .matches("word/(document|(foot|end)notes|comments|header\\d|footer\\d).xml")) {
          continue;
        }
        String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        for (Matcher each = paragraph.matcher(withoutFallbacks(xml)); each.find(); ) {
          StringBuilder words = new StringBuilder();
          text.matcher(each.group())
              .results()
              .forEach(found -> words.append(found.group(1) == null ? " " : found.group(1)));
          texts.add(words.toString());
          deleted.matcher(each.group()).results().forEach(found -> texts.add(found.group(1)));
        }
      }
    }
    assertThat(texts).hasSizeGreaterThan(10);
    assertThat(Reading.of(file(name)).lost(texts.stream())).isEmpty();
  }

  private static String withoutFallbacks(String xml) {
    return xml.replaceAll("(?s)<mc:Fallback>.*?</mc:Fallback>", "");
  }
}
