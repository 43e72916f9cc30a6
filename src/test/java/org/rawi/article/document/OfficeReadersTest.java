package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;

class OfficeReadersTest {
  private static final String WORD =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
          + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:wp='urn:wp' xmlns:m='urn:m'";

  private static Article file(String name, ReadingOptions options) throws Exception {
    Path file = Path.of(OfficeReadersTest.class.getResource(name).toURI());
    return ArticleReader.read(Input.of(file), options);
  }

  private static List<String> lines(Article article, Kind kind) {
    return Stream.concat(
            article.opening().stream(),
            article.sections().stream()
                .flatMap(s -> Stream.concat(s.heading().stream(), s.paragraphs().stream())))
        .filter(paragraph -> paragraph.kind() == kind)
        .map(Paragraph::text)
        .map(text -> text.text())
        .toList();
  }

  private static List<String> dropped(Article article, String reason) {
    return article.dropped().stream()
        .filter(each -> each.reason().equals(reason))
        .map(each -> each.text().strip())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pandoc.docx",
        "libreoffice.docx",
        "pandoc.odt",
        "libreoffice.odt",
        "libreoffice.fodt",
        "pandoc.rtf",
        "libreoffice.rtf"
      })
  void documents_of_real_programs_are_read_whole(String name) throws Exception {
    Article article = file(name, ReadingOptions.DEFAULT);
    assertThat(lines(article, Kind.TITLE)).containsExactly("حارس المنارة القديمة");
    assertThat(lines(article, Kind.HEADING))
        .containsSubsequence(
            "الفصل الأول: الضوء",
            "ما قاله الصيادون",
            "الفصل الثاني: الرسالة",
            "الفصل الثالث: العودة");
    assertThat(String.join(" ", lines(article, Kind.BODY)))
        .contains("كان الحارس يصعد", "هبّت عاصفة", "لم تغرق سفينة", "ما زلت هنا يا صديقي القديم");
    assertThat(String.join(" ", lines(article, Kind.LIST_ITEM)))
        .contains("وصلت ثلاثة قوارب", "وصل قاربان آخران", "بقي قارب واحد");
    assertThat(dropped(article, "footnote")).hasSize(2);
    assertThat(article.shown()).contains("يناير", "فبراير");

    Article spoken = file(name, ReadingOptions.DEFAULT.withFootnotes(true));
    assertThat(dropped(spoken, "footnote")).isEmpty();
    String body = String.join("\n", lines(spoken, Kind.BODY));
    assertThat(body.indexOf("هو ديوان شعر قديم"))
        .isBetween(body.indexOf("كان الحارس يصعد"), body.indexOf("في ليلة من ليالي"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pandoc.docx", "libreoffice.docx", "pandoc.odt", "libreoffice.fodt"})
  void what_the_properties_say_is_known(String name) throws Exception {
    Article article = file(name, ReadingOptions.DEFAULT);
    assertThat(article.metadata().authors()).contains("سلمى القاضي", "يونس البحري");
    assertThat(article.metadata().date()).map(Object::toString).contains("2025-03-14");
  }

  private static Input docx(String body, String... more) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<w:document " + WORD + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
    StringBuilder relations = new StringBuilder("<Relationships>");
    for (int i = 0; i < more.length; i += 2) {
      parts.put("word/" + more[i] + ".xml", more[i + 1].replaceFirst("(<w:\\w+)", "$1 " + WORD));
      relations.append(
          "<Relationship Type='http://x/"
              + more[i].replaceAll("\\d", "")
              + "' Target='"
              + more[i]
              + ".xml'/>");
    }
    parts.put("word/_rels/document.xml.rels", relations + "</Relationships>");
    return new Input("a.docx", zip(parts), Optional.empty());
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static Article read(String body, String... more) {
    return ArticleReader.read(docx(body, more), ReadingOptions.DEFAULT);
  }

  @Test
  void tracked_changes_are_accepted() {
    Article article =
        read(
            "<w:p><w:r><w:t xml:space='preserve'>وصل"
                + " </w:t></w:r><w:ins><w:r><w:t>القطار</w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>الباص</w:delText></w:r></w:del><w:r><w:t"
                + " xml:space='preserve'> إلى المحطة مساء"
                + " أمس.</w:t></w:r></w:p><w:moveFrom><w:p><w:r><w:t>كان"
                + " هنا.</w:t></w:r></w:p></w:moveFrom>");
    assertThat(article.shown()).contains("وصل القطارالباص".substring(0, 10));
    assertThat(dropped(article, "deleted")).contains("الباص", "كان هنا.");
    assertThat(lines(article, Kind.BODY)).containsExactly("وصل القطار إلى المحطة مساء أمس.");
  }

  @Test
  void a_text_box_is_read_once_and_a_field_by_its_result() {
    String box = "<w:txbxContent>" + p("كلام في صندوق على جانب الصفحة.") + "</w:txbxContent>";
    Article article =
        read(
            "<w:p><w:r><w:t>فقرة أولى فيها كلام يكفي ليكون فقرة من"
                + " المقال.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
                + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:t"
                + " xml:space='preserve'>انظر الصفحة </w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGEREF"
                + " _Toc</w:instrText></w:r><w:r><w:fldChar"
                + " w:fldCharType='separate'/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType='end'/></w:r><w:r><w:t>.</w:t></w:r></w:p>");
    assertThat(lines(article, Kind.BODY))
        .containsExactly(
            "فقرة أولى فيها كلام يكفي ليكون فقرة من المقال.",
            "كلام في صندوق على جانب الصفحة.",
            "انظر الصفحة 12.");
  }

  @Test
  void lists_have_the_numbers_that_word_shows() {
    String numbering =
        "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/>"
            + "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1)'/></w:lvl><w:lvl w:ilvl='1'>"
            + "<w:numFmt w:val='arabicAlpha'/><w:lvlText w:val='%2.'/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
            + "<w:lvlText w:val='•'/></w:lvl></w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num></w:numbering>";
    Article article =
        read(
            item(1, 0, "الماء")
                + item(1, 1, "البارد")
                + item(1, 1, "الحار")
                + item(1, 0, "النار")
                + item(2, 0, "الهواء")
                + item(0, 0, "ليس بندا في قائمة"),
            "numbering",
            numbering);
    assertThat(lines(article, Kind.LIST_ITEM))
        .containsExactly("3) الماء", "أ. البارد", "ب. الحار", "4) النار", "الهواء");
  }

  private static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, text);
  }

  @Test
  void headings_are_told_by_style_outline_or_look() {
    String styles =
        "<w:styles><w:style w:type='paragraph' w:styleId='a1'><w:name w:val='heading"
            + " 2'/></w:style><w:style w:type='paragraph' w:styleId='b2'><w:name w:val='عنوان"
            + " خاص'/><w:basedOn w:val='a1'/></w:style></w:styles>";
    Article styled =
        read(
            "<w:p><w:pPr><w:pStyle w:val='b2'/></w:pPr><w:r><w:t>عنوان موروث</w:t></w:r></w:p>"
                + p("فقرة فيها كلام كثير يقرؤه القارئ من أولها إلى آخرها في هدوء.")
                + "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>عنوان"
                + " بمستواه</w:t></w:r></w:p>"
                + p("فقرة أخرى فيها كلام كثير يقرؤه القارئ إلى آخرها في هدوء."),
            "styles",
            styles);
    assertThat(article(styled)).contains("عنوان بمستواه");
    Article looks =
        read(
            p("مقدمة فيها كلام كثير يقرؤه القارئ من أولها إلى آخرها في هدوء تام.")
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>عنوان بالخط الغليظ</w:t></w:r></w:p>"
                + p("فقرة أخرى فيها كلام كثير يقرؤه القارئ إلى آخرها في هدوء تام."));
    assertThat(lines(looks, Kind.HEADING)).containsExactly("عنوان بالخط الغليظ");
  }

  private static List<String> article(Article article) {
    return Stream.of(Kind.TITLE, Kind.HEADING).flatMap(k -> lines(article, k).stream()).toList();
  }

  @Test
  void what_readers_do_not_see_is_reported() {
    Article article =
        read(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of"
                + " Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
                + p("المحتويات")
                + "</w:sdtContent></w:sdt>"
                + p("فقرة المقال الأولى وفيها كلام كثير يقرؤه القارئ.")
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>كلام مخفي</w:t></w:r></w:p>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + p("اكتب هنا")
                + "</w:sdtContent></w:sdt>",
            "comments",
            "<w:comments><w:comment>" + p("راجع هذه الجملة") + "</w:comment></w:comments>",
            "header1",
            "<w:hdr>" + p("مجلة البحر") + "</w:hdr>");
    assertThat(dropped(article, "navigation")).contains("المحتويات");
    assertThat(dropped(article, "hidden")).contains("كلام مخفي");
    assertThat(dropped(article, "form")).contains("اكتب هنا");
    assertThat(dropped(article, "comments")).contains("راجع هذه الجملة");
    assertThat(dropped(article, "page")).contains("مجلة البحر");
  }

  @Test
  void a_table_says_its_headings_with_each_cell() {
    Article article =
        read(
            p("هذه أعداد الليالي والقوارب في شهور الشتاء كما سجلها الحارس.")
                + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>"
                + p("الشهر")
                + "</w:tc><w:tc>"
                + p("القوارب")
                + "</w:tc></w:tr><w:tr><w:tc>"
                + p("يناير")
                + "</w:tc><w:tc>"
                + p("40")
                + "</w:tc></w:tr></w:tbl>");
    assertThat(String.join("|", lines(article, Kind.BODY))).contains("القوارب: 40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pandoc.docx", "pandoc.odt", "pandoc.rtf"})
  void a_file_that_is_cut_off_is_refused_or_read(String name) throws Exception {
    byte[] whole = OfficeReadersTest.class.getResourceAsStream(name).readAllBytes();
    for (int length = 10; length < whole.length; length += whole.length / 60) {
      Input part = new Input(name, Arrays.copyOf(whole, length), Optional.empty());
      try {
        ArticleReader.read(part, ReadingOptions.DEFAULT);
      } catch (RawiException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void entities_and_outside_references_lead_nowhere() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document "
            + WORD
            + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    Map<String, String> parts = new TreeMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("word/document.xml", bomb);
    Input input = new Input("a.docx", zip(parts), Optional.empty());
    assertThatThrownBy(() -> ArticleReader.read(input, ReadingOptions.DEFAULT))
        .isInstanceOf(RawiException.class);
    String deep = "<w:tbl><w:tr><w:tc>".repeat(2000);
    assertThatThrownBy(() -> read(deep + p("نص") + "</w:tc></w:tr></w:tbl>".repeat(2000)))
        .isInstanceOf(RawiException.class);
  }

  private static Article rtf(String body) {
    String text =
        "{\\r"
            + "tf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset178"
            + " Traditional Arabic;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}"
            + body
            + "}";
    return ArticleReader.read(
        new Input("a.rtf", text.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  private static String hex(String arabic) {
    StringBuilder out = new StringBuilder();
    for (byte b : arabic.getBytes(Charset.forName("windows-1256"))) {
      out.append("\\'").append(String.format("%02x", b));
    }
    return out.toString();
  }

  @Test
  void rtf_is_read_in_the_character_set_of_its_font_and_in_unicode() {
    Article article =
        rtf(
            "\\pard\\s1\\f1 "
                + hex("وصول القطار")
                + "\\par\\pard\\s0\\f1 "
                + hex("وصل القطار صباح أمس إلى المحطة الجديدة")
                + "\\f0 . \\u1579?\\u1605? \\f1 "
                + hex("عاد")
                + "{\\v "
                + hex("سر")
                + "}{\\footnote "
                + hex("حاشية")
                + "}\\par");
    assertThat(article(article)).containsExactly("وصول القطار");
    assertThat(lines(article, Kind.BODY))
        .containsExactly("وصل القطار صباح أمس إلى المحطة الجديدة. ثم عاد");
    assertThat(dropped(article, "hidden")).contains("سر");
    assertThat(dropped(article, "footnote")).contains("حاشية");
  }

  @Test
  void rtf_in_too_many_groups_is_refused() {
    assertThatThrownBy(() -> rtf("{".repeat(5000) + hex("نص") + "}".repeat(5000)))
        .isInstanceOf(RawiException.class);
  }
}
