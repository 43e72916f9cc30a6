package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rawi.article.Input;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;

/** Documents as Word writes them. */
class DocxReaderTest {
  private static final String PROSE =
      "كان البحر هادئًا في ذلك الصباح، وكانت القوارب تعود إلى الميناء واحدًا بعد الآخر، وعلى كل"
          + " منها صياد يغني أغنية قديمة تعلمها من أبيه.";

  private static String p(String content) {
    return "<w:p w:rsidR='00A1' w:rsidRDefault='00A1'>" + content + "</w:p>";
  }

  private static String p(String properties, String content) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
  }

  private static String r(String text) {
    return r("", text);
  }

  private static String r(String properties, String text) {
    return "<w:r w:rsidRPr='00B2'><w:rPr>"
        + properties
        + "<w:rtl/></w:rPr><w:t xml:space='preserve'>"
        + text
        + "</w:t></w:r>";
  }

  private static final String TEXT = p(r(PROSE));

  @Test
  void words_are_whole_whatever_runs_and_marks_they_are_cut_into() {
    Reading document =
        Reading.of(
            ZipBuilder.docx(
                    p(
                            "<w:bidi/><w:rPr><w:rtl/></w:rPr>",
                            "<w:bookmarkStart w:id='0' w:name='_GoBack'/>"
                                + r("عا")
                                + "<w:proofErr w:type='spellStart'/>"
                                + r("<w:b/>", "د ")
                                + "<w:proofErr w:type='spellEnd'/><w:smartTag w:uri='x'"
                                + " w:element='place'><w:smartTagPr><w:attr w:name='q'"
                                + " w:val='v'/></w:smartTagPr>"
                                + r("القارب")
                                + "</w:smartTag>"
                                + "<w:r><w:lastRenderedPageBreak/><w:tab/><w:t>إلى</w:t><w:softHyphen/></w:r><w:hyperlink"
                                + " r:id='rId9' w:history='1'>"
                                + r(" الميناء")
                                + "</w:hyperlink>"
                                + "<w:r><w:br/><w:t>مع</w:t><w:noBreakHyphen/><w:t>ا</w:t></w:r>"
                                + "<w:r><w:br w:type='page'/></w:r>"
                                + "<w:fldSimple w:instr=' DATE '>"
                                + r(" اليوم")
                                + "</w:fldSimple>"
                                + "<w:customXml w:element='a'>"
                                + r(".")
                                + "</w:customXml>")
                        + TEXT)
                .relation("hyperlink", "file:///etc/passwd", "TargetMode='External'")
                .input());

    assertThat(document.spoken()).containsExactly("عاد القارب إلى الميناء\nمع-ا اليوم.", PROSE);
    assertThat(document.dropped()).isEmpty();
  }

  @Test
  void tracked_changes_are_accepted_and_what_was_taken_out_is_reported() {
    Reading document =
        Reading.of(
            ZipBuilder.docx(
                    p(
                            "<w:pPrChange w:id='1' w:author='x'><w:pPr><w:pStyle"
                                + " w:val='Heading1'/></w:pPr></w:pPrChange>",
                            r("عاد القارب ")
                                + "<w:del w:id='2'"
                                + " w:author='x'><w:r><w:delText>أمس</w:delText></w:r></w:del><w:ins"
                                + " w:id='3' w:author='x'>"
                                + r("اليوم")
                                + "</w:ins>"
                                + "<w:moveFromRangeStart w:id='4' w:name='m'/><w:moveFrom w:id='5'>"
                                + r(" مسرعًا")
                                + "</w:moveFrom><w:moveTo w:id='6'>"
                                + r(" وحده")
                                + "</w:moveTo>"
                                + "<w:commentRangeStart w:id='0'/>"
                                + r(" إلى الميناء.")
                                + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference"
                                + " w:id='0'/></w:r>"
                                + r("<w:vanish/>", "سر"))
                        + "<w:tbl><w:tr><w:trPr><w:del w:id='7'/></w:trPr><w:tc>"
                        + p(r("صف قديم"))
                        + "</w:tc></w:tr><w:tr><w:tc>"
                        + p(r("صف جديد"))
                        + "</w:tc></w:tr></w:tbl>")
                .part(
                    "comments", "comments", "<w:comment w:id='0'>" + p(r("متى؟")) + "</w:comment>")
                .input());

    assertThat(document.spoken()).containsExactly("عاد القارب اليوم وحده إلى الميناء.", "صف جديد");
    assertThat(document.dropped())
        .containsExactlyInAnyOrder(
            "deleted: أمس", "deleted: مسرعًا", "hidden: سر", "deleted: صف قديم", "comments: متى؟");
  }

  @Test
  void a_text_box_that_is_written_twice_is_read_once() {
    String box = "<w:txbxContent>" + p(r("نص الإطار.")) + "</w:txbxContent>";
    Reading document =
        Reading.of(
            ZipBuilder.docx(
                    p(
                            r("قبل الإطار")
                                + "<w:r><mc:AlternateContent><mc:Choice"
                                + " Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1' name='Box"
                                + " 1' descr='قارب أبيض'/><wps:wsp><wps:txbx>"
                                + box
                                + "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                                + "<v:shape><v:textbox>"
                                + box
                                + "</v:textbox></v:shape></w:pict></mc:Fallback>"
                                + "</mc:AlternateContent></w:r>"
                                + r(" وبعده."))
                        + p(
                            "<w:r><w:pict><v:shape alt='شراع'><v:textbox><w:txbxContent>"
                                + p(r("إطار قديم."))
                                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"))
                .input());

    assertThat(document.spoken()).containsExactly("قبل الإطار وبعده.", "نص الإطار.", "إطار قديم.");
    assertThat(document.dropped()).containsExactly("picture: قارب أبيض", "picture: شراع");
  }

  @Test
  void fields_show_their_result_and_a_table_of_contents_is_reported() {
    String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>";
    String separate = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    Reading document =
        Reading.of(
            ZipBuilder.docx(
                    p(
                            begin
                                + " TOC \\o \"1-3\" "
                                + separate
                                + r("الموج")
                                + begin
                                + " PAGEREF _Toc1 \\h "
                                + separate
                                + r("3")
                                + end)
                        + p(r("الريح"))
                        + p(end)
                        + p(
                            r("انظر ")
                                + begin
                                + " REF a \\h "
                                + separate
                                + r("الشكل الأول")
                                + end
                                + r(" هنا."))
                        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + p(r("انقر هنا للكتابة"))
                        + "</w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtContent>"
                        + p("<w:sdt><w:sdtContent>" + r("نص في حقل.") + "</w:sdtContent></w:sdt>")
                        + "</w:sdtContent></w:sdt>")
                .input());

    assertThat(document.spoken()).containsExactly("انظر الشكل الأول هنا.", "نص في حقل.");
    assertThat(document.dropped())
        .containsExactly("navigation: الموج3", "navigation: الريح", "form: انقر هنا للكتابة");
  }

  @Test
  void headings_have_a_style_in_any_language_or_look_like_it() {
    String styles =
        "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style><w:style"
            + " w:type='paragraph' w:styleId='bab'><w:name w:val='باب'/><w:basedOn"
            + " w:val='1'/></w:style><w:style w:type='paragraph' w:styleId='a'><w:name"
            + " w:val='Title'/></w:style><w:style w:type='paragraph' w:styleId='x'><w:name"
            + " w:val='Own'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>";
    Reading styled =
        Reading.of(
            ZipBuilder.docx(
                    p("<w:pStyle w:val='a'/>", r("دفتر البحر"))
                        + p("<w:pStyle w:val='1'/>", r("الموج"))
                        + TEXT
                        + p("<w:pStyle w:val='bab'/>", r("الريح"))
                        + TEXT
                        + p("<w:pStyle w:val='x'/>", r("الشراع"))
                        + TEXT
                        + p("<w:outlineLvl w:val='2'/>", r("المرسى"))
                        + TEXT)
                .part("styles", "styles", styles)
                .input());

    assertThat(styled.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(styled.headings()).containsExactly("الموج", "الريح", "الشراع", "المرسى");

    Reading plain =
        Reading.of(
            ZipBuilder.docx(
                    p(r("<w:b/><w:bCs/><w:sz w:val='40'/>", "دفتر البحر"))
                        + p(r(PROSE) + "<w:r><w:footnoteReference w:id='2'/></w:r>")
                        + p(r("<w:bCs/>", "الموج"))
                        + TEXT
                        + p(r("<w:szCs w:val='34'/>", "الريح"))
                        + TEXT)
                .part(
                    "footnotes",
                    "footnotes",
                    "<w:footnote w:id='2'>" + p(r("حاشية.")) + "</w:footnote>")
                .input());

    assertThat(plain.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(plain.headings()).containsExactly("الموج", "الريح");
  }

  @Test
  void lists_are_numbered_as_word_shows_them() {
    String level =
        "<w:lvl w:ilvl='%d'><w:start w:val='%d'/><w:numFmt w:val='%s'/><w:lvlText"
            + " w:val='%s'/></w:lvl>";
    String numbering =
        "<w:abstractNum w:abstractNumId='0'>"
            + String.format(level, 0, 1, "decimal", "%1-")
            + String.format(level, 1, 1, "arabicAbjad", "%2)")
            + String.format(level, 2, 1, "decimal", "%1.%3")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
            + String.format(level, 0, 1, "bullet", "\uF0B7")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='2'><w:numStyleLink"
            + " w:val='Dots'/></w:abstractNum><w:abstractNum w:abstractNumId='3'><w:styleLink"
            + " w:val='Dots'/>"
            + String.format(level, 0, 1, "bullet", "•")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num"
            + " w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride"
            + " w:val='1'/></w:lvlOverride></w:num><w:num w:numId='3'><w:abstractNumId"
            + " w:val='1'/></w:num><w:num w:numId='4'><w:abstractNumId w:val='2'/></w:num>";
    String body =
        TEXT
            + item(1, 0, "نرفع المرساة")
            + item(1, 1, "بهدوء")
            + item(1, 1, "وحذر")
            + item(1, 0, "نفرد الشراع")
            + item(1, 2, "كله")
            + TEXT
            + item(2, 0, "نعود")
            + item(3, 0, "حبل")
            + item(4, 0, "فانوس")
            + item(0, 0, "لا قائمة");

    assertThat(
            Reading.of(ZipBuilder.docx(body).part("numbering", "numbering", numbering).input())
                .of(Kind.LIST_ITEM))
        .containsExactly(
            "1- نرفع المرساة",
            "أ) بهدوء",
            "ب) وحذر",
            "2- نفرد الشراع",
            "2.1. كله",
            "1- نعود",
            "حبل",
            "فانوس");
  }

  private static String item(int list, int level, String text) {
    return p(
        "<w:pStyle w:val='ListParagraph'/><w:numPr><w:ilvl w:val='"
            + level
            + "'/><w:numId w:val='"
            + list
            + "'/></w:numPr>",
        r(text));
  }

  @Test
  void tables_are_read_by_their_heading_rows_and_wide_cells_move_no_column() {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
    String table =
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>"
            + String.format(cell, "", p(r("الميناء")))
            + String.format(cell, "", p(r("القوارب")))
            + String.format(cell, "", p(r("الصيادون")))
            + "</w:tr><w:tr>"
            + String.format(cell, "", p(r("الشرقي")))
            + String.format(cell, "", p(r("40")))
            + String.format(cell, "", p(r("90")))
            + "</w:tr><w:tr>"
            + String.format(cell, "<w:gridSpan w:val='2'/>", p(r("الغربي مغلق")))
            + String.format(cell, "", p(r("12")))
            + "</w:tr></w:tbl>";

    assertThat(Reading.of(ZipBuilder.docx(TEXT + table + TEXT).input()).spoken())
        .containsExactly(
            PROSE,
            "الميناء\nالقوارب\nالصيادون",
            "الميناء: الشرقي\nالقوارب: 40\nالصيادون: 90",
            "الميناء: الغربي مغلق\nالصيادون: 12",
            PROSE);
  }

  @Test
  void notes_are_reported_or_spoken_after_their_paragraph() {
    Input input =
        ZipBuilder.docx(
                p(
                        r("عاد القارب")
                            + "<w:r><w:rPr><w:vertAlign"
                            + " w:val='superscript'/></w:rPr><w:footnoteReference w:id='2'/></w:r>"
                            + r(" إلى الميناء.")
                            + "<w:r><w:endnoteReference w:id='1'/></w:r>")
                    + TEXT)
            .part(
                "footnotes",
                "footnotes",
                "<w:footnote w:type='separator' w:id='-1'>"
                    + p("<w:r><w:separator/></w:r>")
                    + "</w:footnote>"
                    + "<w:footnote w:id='2'>"
                    + p("<w:r><w:footnoteRef/></w:r>" + r(" ميناء قديم."))
                    + "</w:footnote>")
            .part(
                "endnotes",
                "endnotes",
                "<w:endnote w:id='1'>" + p(r("آخر الكتاب.")) + "</w:endnote>")
            .part("header1", "hdr", p(r("مجلة البحر")))
            .part("header2", "hdr", p(r("مجلة البحر")))
            .input();

    assertThat(Reading.of(input).spoken()).containsExactly("عاد القارب إلى الميناء.", PROSE);
    assertThat(Reading.of(input).dropped())
        .containsExactlyInAnyOrder(
            "footnote: ميناء قديم.", "footnote: آخر الكتاب.", "page: مجلة البحر");
    assertThat(Reading.of(input, ReadingOptions.DEFAULT.withFootnotes(true)).spoken())
        .containsExactly("عاد القارب إلى الميناء.", "ميناء قديم.", "آخر الكتاب.", PROSE);
  }

  @Test
  void the_strict_namespace_other_names_of_parts_and_properties_are_known() {
    byte[] strict =
        new String(ZipBuilder.docx(TEXT).bytes(), StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(strict).isNotEmpty();
    Reading document =
        Reading.of(
            ZipBuilder.docx("")
                .file(
                    "word/document.xml",
                    "<document"
                        + " xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><body><p><r><t>"
                        + PROSE
                        + "</t></r></p></body></document>")
                .file(
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                        + " xmlns:dcterms='t'><dc:title>دفتر البحر</dc:title><dc:creator>سلمى"
                        + " القاضي؛ يونس البحري</dc:creator><cp:keywords>بحر،"
                        + " ريح</cp:keywords><dc:description>يوميات."
                        + "</dc:description><dcterms:created>2024-02-01T10:00:00Z</dcterms:created>"
                        + "</cp:coreProperties>")
                .file("word/vbaProject.bin", "Sub AutoOpen()")
                .input());

    assertThat(document.spoken()).contains(PROSE);
    assertThat(document.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(document.article().metadata().authors())
        .containsExactly("سلمى القاضي", "يونس البحري");
    assertThat(document.article().metadata().keywords()).containsExactly("بحر", "ريح");
  }

  @Test
  void a_document_that_is_to_be_put_in_is_named() {
    Reading document =
        Reading.of(
            ZipBuilder.docx(TEXT + "<w:altChunk r:id='i0'/>")
                .file("word/more.htm", "<p>نص آخر</p>")
                .relation("aFChunk", "more.htm", "")
                .input());

    assertThat(document.dropped()).containsExactly("embedded: word/more.htm");
  }

  @Test
  void drawn_diagrams_and_charts_are_reported() {
    Reading document =
        Reading.of(
            ZipBuilder.docx(TEXT)
                .file(
                    "word/diagrams/data1.xml",
                    "<d:dataModel xmlns:d='d' xmlns:a='a'><d:pt><d:t><a:p><a:r><a:t>دورة"
                        + " الماء</a:t></a:r></a:p></d:t></d:pt></d:dataModel>")
                .relation("diagramData", "diagrams/data1.xml", "")
                .input());

    assertThat(document.spoken()).containsExactly(PROSE);
    assertThat(document.dropped()).containsExactly("picture: دورة الماء");
  }

  @Test
  void what_is_hostile_or_damaged_is_refused_with_its_reason() {
    byte[] whole = ZipBuilder.docx(TEXT).bytes();

    assertThat(Reading.problem("a.docx", Arrays.copyOf(whole, whole.length - 100)))
        .contains("damaged, or not whole");
    assertThat(Reading.problem("a.docx", ZipBuilder.docx("<w:p>").bytes())).contains("damaged");
    assertThat(Reading.problem("a.docx", ZipBuilder.docx("<w:sdtContent>".repeat(5000)).bytes()))
        .contains("too deep");
    assertThat(
            Reading.problem(
                "a.docx",
                ZipBuilder.docx(TEXT).file("word/document.xml", " ".repeat(40 << 20)).bytes()))
        .contains("larger than 32 MB");
    String entity =
        "<!DOCTYPE w:document [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document"
            + " xmlns:w='w'><w:body><w:p><w:r><w:t>نص &e;"
            + " آخر</w:t></w:r></w:p></w:body></w:document>";
    assertThat(
            Reading.problem(
                "a.docx", ZipBuilder.docx("").file("word/document.xml", entity).bytes()))
        .contains("damaged");
    byte[] old = new byte[4096];
    System.arraycopy(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        0,
        old,
        0,
        8);
    assertThat(Reading.problem("a.doc", old)).contains("document (Microsoft Office)");
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    assertThat(Reading.problem("a.docx", old)).contains("protected with a password");
  }

  @Test
  void names_that_lead_elsewhere_are_only_names() {
    assertThat(
            Reading.of(
                    ZipBuilder.docx(TEXT)
                        .file("../../etc/passwd", "root:")
                        .relation("footnotes", "../../../../etc/passwd", "")
                        .relation(
                            "attachedTemplate",
                            "http://127.0.0.1:1/x.dotm",
                            "TargetMode='External'")
                        .input())
                .spoken())
        .containsExactly(PROSE);
  }

  @Test
  void many_runs_in_one_paragraph_are_read_in_linear_time() {
    String runs =
        ("<w:r><w:t>ب</w:t></w:r><w:r><w:t xml:space='preserve'> </w:t></w:r>").repeat(200_000);

    assertThat(
            Reading.of(
                    new Input(
                        "a.docx",
                        ZipBuilder.docx("<w:p>" + runs + "</w:p>").bytes(),
                        Optional.empty()))
                .spoken())
        .hasSize(1);
  }

  @Test
  void nothing_is_lost_where_a_note_stands_in_a_table_or_a_box() {
    Input input =
        ZipBuilder.docx(
                "<w:tbl><w:tr><w:tc>"
                    + p(r("خلية") + "<w:r><w:footnoteReference w:id='2'/></w:r>")
                    + "</w:tc><w:tc>"
                    + p(r("أخرى"))
                    + "</w:tc></w:tr></w:tbl>"
                    + TEXT)
            .part(
                "footnotes",
                "footnotes",
                "<w:footnote w:id='2'>" + p(r("حاشية.")) + "</w:footnote>")
            .input();

    for (boolean notes : new boolean[] {true, false}) {
      assertThat(
              Reading.of(input, ReadingOptions.DEFAULT.withFootnotes(notes))
                  .lost(Stream.of("خلية حاشية أخرى")))
          .isEmpty();
    }
  }
}
