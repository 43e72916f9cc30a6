package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rawi.article.Input;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;

class OdtReaderTest {
  private static final String PROSE =
      "كان البحر هادئًا في ذلك الصباح، وكانت القوارب تعود إلى الميناء واحدًا بعد الآخر، وعلى كل"
          + " منها صياد يغني أغنية قديمة تعلمها من أبيه.";

  private static final String NUMBERS =
      "<text:list-style style:name='N'><text:list-level-style-number text:level='1'"
          + " style:num-format='1' style:num-suffix='.' text:start-value='%d'/>"
          + "<text:list-level-style-number text:level='2' style:num-format='أ, ب, ج, ...'"
          + " style:num-prefix='(' style:num-suffix=')'/>"
          + "<text:list-level-style-number text:level='3' style:num-format='1'"
          + " text:display-levels='3'/></text:list-style>"
          + "<text:list-style style:name='B'><text:list-level-style-bullet text:level='1'"
          + " text:bullet-char='•'/></text:list-style>";

  private static String p(String content) {
    return "<text:p>" + content + "</text:p>";
  }

  private static Reading read(String text, String styles) {
    return Reading.of(ZipBuilder.odt(text, styles).input());
  }

  private static String item(String content) {
    return "<text:list-item>" + content + "</text:list-item>";
  }

  @Test
  void lists_have_the_numbers_that_the_program_shows() {
    Reading list =
        read(
            p(PROSE)
                + "<text:list xml:id='l1' text:style-name='N'>"
                + item(
                    p("نرفع المرساة")
                        + p("فقرة ثانية")
                        + "<text:list>"
                        + item(p("بهدوء"))
                        + item(p("وحذر") + "<text:list>" + item(p("جدا")) + "</text:list>")
                        + "</text:list>")
                + "<text:list-header>"
                + p("بلا رقم")
                + "</text:list-header>"
                + item(p("نفرد الشراع"))
                + "</text:list>"
                + p(PROSE)
                + "<text:list text:style-name='N' text:continue-numbering='true'>"
                + item(p("نعود"))
                + "<text:list-item text:start-value='9'>"
                + p("ننام")
                + "</text:list-item></text:list><text:list text:continue-list='l1'"
                + " text:style-name='N'>"
                + item(p("نحلم"))
                + "</text:list><text:list text:style-name='N'>"
                + item(p("من جديد"))
                + item(p("7 قوارب"))
                + "</text:list><text:list text:style-name='B'>"
                + item(p("حبل"))
                + "</text:list>",
            String.format(NUMBERS, 3));

    assertThat(list.of(Kind.LIST_ITEM))
        .containsExactly(
            "3. نرفع المرساة",
            "(أ) بهدوء",
            "(ب) وحذر",
            "3.ب.1. جدا",
            "4. نفرد الشراع",
            "5. نعود",
            "9. ننام",
            "5. نحلم",
            "3. من جديد",
            "7 قوارب",
            "حبل");
  }

  @Test
  void a_comment_a_note_and_a_box_in_one_paragraph_stay_apart() {
    String text =
        p(
                "عاد القارب<text:note"
                    + " text:note-class='footnote'><text:note-citation>1</text:note-citation>"
                    + "<text:note-body>"
                    + p("ميناء <office:annotation>" + p("أي ميناء؟") + "</office:annotation>قديم.")
                    + "</text:note-body></text:note> إلى"
                    + "<office:annotation>"
                    + p("متى؟")
                    + "</office:annotation> الميناء"
                    + "<draw:frame draw:name='a'><draw:text-box>"
                    + p(
                        "نص الإطار<text:note>"
                            + "<text:note-body>"
                            + p("حاشية الإطار.")
                            + "</text:note-body></text:note>.")
                    + "</draw:text-box></draw:frame><draw:frame><draw:image/><svg:desc>قارب أبيض"
                    + "</svg:desc></draw:frame>.")
            + p(PROSE);
    Input input = ZipBuilder.odt(text, "").input();

    assertThat(Reading.of(input).spoken())
        .containsExactly("عاد القارب إلى الميناء.", "نص الإطار.", PROSE);
    assertThat(Reading.of(input).dropped())
        .containsExactlyInAnyOrder(
            "footnote: ميناء قديم.",
            "footnote: حاشية الإطار.",
            "comments: أي ميناء؟",
            "comments: متى؟",
            "picture: قارب أبيض");
    assertThat(Reading.of(input, ReadingOptions.DEFAULT.withFootnotes(true)).spoken())
        .containsExactly(
            "عاد القارب إلى الميناء.", "نص الإطار.", "حاشية الإطار.", "ميناء قديم.", PROSE);
  }

  @Test
  void what_is_drawn_or_numbered_by_itself_is_read_too() {
    Reading document =
        read(
            "<draw:frame><draw:image/><svg:desc>قارب أبيض</svg:desc></draw:frame>"
                + "<draw:a><draw:frame><draw:text-box>"
                + p("إطار الصفحة.")
                + "</draw:text-box></draw:frame></draw:a><office:annotation>"
                + p("راجع")
                + "</office:annotation><text:numbered-paragraph>"
                + p(PROSE)
                + "</text:numbered-paragraph>"
                + p(
                    "بحر <draw:rect>"
                        + p("في المستطيل.")
                        + "</draw:rect><text:placeholder>اكتب"
                        + "</text:placeholder>هادئ<draw:frame><draw:object><math><mi>س</mi></math>"
                        + "</draw:object></draw:frame>."),
            "");

    assertThat(document.spoken())
        .containsExactly("إطار الصفحة.", PROSE, "بحر هادئ.", "في المستطيل.");
    assertThat(document.dropped())
        .containsExactlyInAnyOrder(
            "picture: قارب أبيض", "comments: راجع", "form: اكتب", "formula: س");
  }

  @Test
  void deleted_text_is_reported_wherever_it_is_kept() {
    Reading document =
        read(
            "<text:tracked-changes><text:changed-region"
                + " xml:id='c1'><text:deletion><office:change-info/>"
                + p("أمس")
                + "</text:deletion></text:changed-region><text:changed-region text:id='c2'>"
                + "<text:deletion><office:change-info/></text:deletion></text:changed-region>"
                + "<text:changed-region xml:id='c3'><text:insertion/></text:changed-region>"
                + "</text:tracked-changes>"
                + p(
                    "عاد <text:change text:change-id='c1'/>القارب <text:change-start"
                        + " text:change-id='c2'/>مسرعًا <text:change-end"
                        + " text:change-id='c2'/><text:change-start"
                        + " text:change-id='c3'/>اليوم<text:change-end text:change-id='c3'/>."),
            "");

    assertThat(document.spoken()).containsExactly("عاد القارب اليوم.");
    assertThat(document.dropped()).containsExactlyInAnyOrder("deleted: أمس", "deleted: مسرعًا");
  }

  @Test
  void hidden_text_is_reported() {
    Reading document =
        read(
            p(PROSE)
                + "<text:p text:style-name='H'>فقرة سرية</text:p>"
                + p(
                    "قبل <text:hidden-text text:condition='x'"
                        + " text:is-hidden='true'>سر</text:hidden-text>بعد.")
                + p("<text:hidden-paragraph text:is-hidden='true'/>لا ترى.")
                + "<text:section text:display='none'>"
                + p("قسم سري")
                + "</text:section>",
            "<style:style style:name='H0' style:family='paragraph'><style:text-properties"
                + " text:display='none'/></style:style><style:style style:name='H'"
                + " style:family='paragraph' style:parent-style-name='H0'/>");

    assertThat(document.spoken()).containsExactly(PROSE, "قبل بعد.");
    assertThat(document.dropped())
        .containsExactlyInAnyOrder(
            "hidden: فقرة سرية", "hidden: سر", "hidden: لا ترى.", "hidden: قسم سري");
  }

  @Test
  void headings_by_look_are_told_by_the_letters_alone() {
    String bold =
        "<style:style style:name='T' style:family='text'><style:text-properties"
            + " fo:font-weight='bold'/></style:style><style:style style:name='L'"
            + " style:family='paragraph'><style:text-properties"
            + " fo:font-size='20pt'/></style:style>";
    Reading document =
        read(
            "<text:p text:style-name='L'>دفتر البحر</text:p>"
                + p(PROSE)
                + p("<text:span text:style-name='T'>الموج</text:span>")
                + p(PROSE)
                + p("كلام <text:span text:style-name='T'>غليظ</text:span> قصير")
                + p(PROSE),
            bold);

    assertThat(document.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(document.headings()).containsExactly("الموج");
  }

  @Test
  void cells_that_are_covered_or_repeated_move_no_column() {
    Reading table =
        read(
            p(PROSE)
                + "<table:table><table:table-header-rows><table:table-row><table:table-cell>"
                + p("الميناء")
                + "</table:table-cell><table:table-cell>"
                + p("القوارب")
                + "</table:table-cell><table:table-cell>"
                + p("الصيادون")
                + "</table:table-cell></table:table-row></table:table-header-rows>"
                + "<table:table-row><table:table-cell table:number-columns-spanned='2'>"
                + p("الغربي مغلق")
                + "</table:table-cell><table:covered-table-cell/><table:table-cell>"
                + p("12")
                + "</table:table-cell></table:table-row><table:table-row><table:table-cell"
                + " table:number-columns-repeated='2'/><table:table-cell>"
                + p("30")
                + "</table:table-cell></table:table-row></table:table>",
            "");

    assertThat(table.spoken())
        .containsExactly(
            PROSE,
            "الميناء\nالقوارب\nالصيادون",
            "الميناء: الغربي مغلق\nالصيادون: 12",
            "الصيادون: 30");
  }

  @Test
  void what_is_hostile_or_damaged_is_refused_with_its_reason() {
    byte[] whole = ZipBuilder.odt(p(PROSE), "").bytes();

    assertThat(Reading.problem("a.odt", Arrays.copyOf(whole, whole.length - 100)))
        .contains("damaged, or not whole");
    assertThat(
            Reading.problem(
                "a.odt",
                ZipBuilder.odt(p(PROSE), "")
                    .file(
                        "META-INF/manifest.xml",
                        "<m:manifest"
                            + " xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")
                    .bytes()))
        .contains("protected with a password");
    assertThat(Reading.problem("a.odt", ZipBuilder.odt("<text:section>".repeat(3000), "").bytes()))
        .contains("too deep");
    String flat =
        "<!DOCTYPE office:document [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><office:document"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='t'>"
            + "<office:body><office:text><text:p>نص &e; آخر</text:p></office:text></office:body>"
            + "</office:document>";
    assertThat(Reading.problem("a.fodt", flat.getBytes(StandardCharsets.UTF_8)))
        .contains("damaged");
  }

  @Test
  void a_flat_document_is_known_by_its_content() {
    String flat =
        "<?xml version='1.0' encoding='UTF-8'?>\n"
            + "<!-- مسودة --><office:document"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
            + p(PROSE)
            + "</office:text></office:body></office:document>";

    assertThat(
            Reading.of(new Input("a.xml", flat.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .spoken())
        .containsExactly(PROSE);
  }
}
