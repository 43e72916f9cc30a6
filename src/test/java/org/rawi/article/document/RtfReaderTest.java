package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Input;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;

class RtfReaderTest {
  private static final Charset ARABIC = Charset.forName("windows-1256");

  private static final String HEAD =
      "{\\rtf1\\fbidis\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset178 Arial;}"
          + "{\\f1\\fnil\\fcharset0 Times New Roman;}{\\f2\\fnil\\fcharset2 Symbol;}}"
          + "{\\*\\generator Riched20 10.0.19041}{\\colortbl ;\\red0\\green0\\blue255;}";

  private static final String PROSE =
      "كان البحر هادئًا في ذلك الصباح، وكانت القوارب تعود إلى الميناء واحدًا بعد الآخر، وعلى كل"
          + " منها صياد يغني أغنية قديمة تعلمها من أبيه.";

  /** Arabic letters as a program that knows no Unicode writes them. */
  private static String rtf(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(ARABIC)) {
      out.append(b < 0 ? String.format("\\'%02x", b & 0xFF) : Character.toString((char) b));
    }
    return out.toString();
  }

  private static String unicode(String text, String fallback) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append("\\u").append((short) c).append(fallback));
    return out.toString();
  }

  private static Input input(String rtf, Charset charset) {
    return new Input("note.rtf", rtf.getBytes(charset), Optional.empty());
  }

  private static Reading read(String rtf) {
    return Reading.of(input(rtf, StandardCharsets.ISO_8859_1));
  }

  private static Reading body(String rtf) {
    return read(HEAD + "\\pard\\rtlpar\\qr\\f0\\rtlch\\fs22 " + rtf + "\\par}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fcharset178 Arial;}}\\f0 %s\\par}",
        "{\\rtf1\\ansi\\ansicpg1256 %s\\par}",
        // the font of letters from right to left, as Word names it
        "{\\r"
            + "tf1\\ansi\\ansicpg1252\\deff1{\\fonttbl{\\f1\\fcharset0 Arial;}{\\f7\\fcharset178"
            + " Arial (Arabic);}}{\\ltrch\\fcs0 \\f1 \\r"
            + "tlch\\fcs1 \\af7\\loch\\af1\\hich\\af1 %s}\\par}",
        // a program that knows no code pages
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fnil MS Sans Serif;}}\\f0\\fs17 %s\\par}",
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Tahoma;}}\\f0 %s\\par}",
        "\r\n{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f3\\fnil\\fcharset0\\cpg1256 A;}}\\f3 %s\\par}"
      })
  void bytes_are_letters_of_their_font(String document) {
    assertThat(read(document.replace("%s", rtf(PROSE))).spoken()).containsExactly(PROSE);
    assertThat(Reading.of(input(document.replace("%s", PROSE), ARABIC)).spoken())
        .containsExactly(PROSE);
  }

  @Test
  void western_letters_stay_what_they_are() {
    assertThat(
            read("{\\rtf1\\ansi\\ansicpg1252 " + unicode("مقهى", "?") + " Caf\\'e9 na\\'efve\\par}")
                .spoken())
        .containsExactly("مقهى Café naïve");
  }

  @Test
  void unicode_counts_with_what_old_programs_show() {
    assertThat(
            body("\\uc1 "
                    + unicode("بحر", "?")
                    + " "
                    + unicode("هادئ", "\\'3f")
                    + " {\\uc2 "
                    + unicode("وريح", "\\'d8\\'aa")
                    + "} \\uc0 "
                    + unicode("قوية", "")
                    + "  \\uc1\\u8212\\emdash  {\\upr{\\*\\x ????}{\\*\\ud\\uc0 "
                    + unicode("ومطر", "")
                    + "}} {\\uc1\\u1606}"
                    + rtf("عم"))
                .spoken())
        .containsExactly("بحر هادئ وريح قوية — ومطر نعم");
  }

  @Test
  void text_in_utf_8_is_read_though_the_format_knows_none() {
    assertThat(
            Reading.of(input(HEAD + "\\pard " + PROSE + "\\par}", StandardCharsets.UTF_8)).spoken())
        .containsExactly(PROSE);
  }

  @Test
  void the_user_may_name_the_encoding() {
    String old = "{\\rtf1\\ansi " + PROSE + "\\par}";
    Charset iso = Charset.forName("ISO-8859-6");

    assertThat(
            Reading.of(input(old, iso), ReadingOptions.DEFAULT.withEncoding("ISO-8859-6")).spoken())
        .containsExactly(PROSE);
  }

  @Test
  void headings_have_a_style_an_outline_level_or_larger_letters() {
    String styles =
        "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0\\b\\fs32 heading 1;}"
            + "{\\s2\\sbasedon1 "
            + rtf("باب")
            + ";}{\\s3 "
            + rtf("عنوان 2")
            + ";}{\\s4 Title;}"
            + "{\\*\\cs9 \\additive Strong;}}";
    Reading styled =
        read(
            HEAD
                + styles
                + "\\pard\\s4 "
                + rtf("دفتر البحر")
                + "\\par\\pard\\s1 "
                + rtf("الموج")
                + "\\par\\pard\\plain "
                + rtf(PROSE)
                + "\\par{\\pard\\s2 "
                + rtf("الريح")
                + "\\par}\\pard\\s3 "
                + rtf("الشراع")
                + "\\par\\pard "
                + rtf(PROSE)
                + "\\par\\pard\\outlinelevel2 "
                + rtf("المرسى")
                + "\\par\\pard "
                + rtf(PROSE)
                + "\\par\\pard\\s1\\outlinelevel9 "
                + rtf("سطر عادي.")
                + "\\par}");

    assertThat(styled.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(styled.headings()).containsExactly("الموج", "الريح", "الشراع", "المرسى");

    Reading plain =
        body(
            "{\\fs40 "
                + rtf("دفتر البحر")
                + "\\par}"
                + rtf(PROSE)
                + "\\par{\\b "
                + rtf("الموج")
                + "\\b0\\par}"
                + rtf(PROSE)
                + "\\par{\\ab "
                + rtf("الريح")
                + "\\par}"
                + rtf(PROSE));

    assertThat(plain.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(plain.headings()).containsExactly("الموج", "الريح");
  }

  @Test
  void items_have_the_numbers_that_the_program_shows() {
    Reading list =
        body(
            rtf(PROSE)
                + "\\par{\\listtext\\pard\\plain\\f1 3.\\tab}\\pard\\ls1\\ilvl0 "
                + rtf("نرفع المرساة")
                + "\\par{\\listtext\\pard\\plain "
                + rtf("ب)")
                + "\\tab}\\ls1\\ilvl1 "
                + rtf("نفرد الشراع")
                + "\\par{\\listtext\\f2\\'b7\\tab}\\ls2 "
                + rtf("حبل")
                + "\\par{\\listtext 7\\tab}\\ls3 "
                + rtf("فانوس")
                + "\\par\\pard{\\pntext\\f2\\'B7\\tab}{\\*\\pn\\pnlvlblt\\pnf2{\\pntxtb\\'B7}}"
                + rtf("خريطة")
                + "\\par\\pard\\fi-360\\li360 \\bullet\\tab "
                + rtf("بوصلة")
                + "\\par 2)\\tab "
                + rtf("خبز"));

    assertThat(list.of(Kind.LIST_ITEM))
        .containsExactly(
            "3. نرفع المرساة", "ب) نفرد الشراع", "حبل", "7. فانوس", "خريطة", "بوصلة", "2) خبز");
    assertThat(list.dropped()).containsExactly("ornament: •");
  }

  @Test
  void tables_are_read_by_their_heading_rows() {
    String row = "\\trowd%s\\cellx1000\\cellx2000\\pard\\intbl %s\\cell %s\\cell\\row";
    Reading table =
        body(
            rtf(PROSE)
                + "\\par"
                + String.format(row, "\\trhdr", rtf("الميناء"), rtf("القوارب"))
                + String.format(row, "", rtf("الشرقي"), "40")
                + "\\trowd\\cellx1000\\cellx2000\\pard\\intbl "
                + rtf("الغربي")
                + "\\cell "
                + "\\pard\\intbl\\itap2 "
                + rtf("صباحًا")
                + "\\nestcell "
                + rtf("مساءً")
                + "\\n"
                + "estcell{\\*\\n"
                + "esttableprops\\trowd\\cellx500\\cellx900\\n"
                + "estrow}{\\n"
                + "onesttables\\par}\\pard\\intbl\\itap1\\cell\\r"
                + "ow\\pard "
                + rtf("انتهى الجدول."));

    assertThat(
            table.lost(java.util.stream.Stream.of("الميناء القوارب الشرقي 40 الغربي صباحا مساء")))
        .isEmpty();
    Reading simple =
        body(
            rtf(PROSE)
                + "\\par"
                + String.format(row, "\\trhdr", rtf("الميناء"), rtf("القوارب"))
                + String.format(row, "", rtf("الشرقي"), "40")
                + String.format(row, "", "", "25")
                + "\\pard "
                + rtf("انتهى الجدول."));
    assertThat(simple.spoken())
        .containsExactly(
            PROSE,
            "الميناء\nالقوارب",
            "الميناء: الشرقي\nالقوارب: 40",
            "القوارب: 25",
            "انتهى الجدول.");
  }

  @Test
  void what_is_not_the_text_is_reported() {
    Reading document =
        body(
            "{\\header "
                + rtf("مجلة البحر")
                + "\\par}{\\footerr "
                + rtf("صفحة")
                + " \\chpgn\\par}"
                + "{\\headerl "
                + rtf("مجلة البحر")
                + "\\par}"
                + "{\\field{\\*\\fldinst{TOC \\\\o}}{\\fldrslt "
                + rtf("الموج")
                + "\\tab 3}}\\par "
                + rtf("عاد القارب ")
                + "{\\v "
                + rtf("سرًا ")
                + "}{\\deleted\\revauthdel1\\revdttmdel-2016142784 "
                + rtf("أمس ")
                + "}{\\revised "
                + rtf("اليوم")
                + "}{\\*\\atnid x}{\\*\\atnauthor y}\\chatn"
                + "{\\*\\annotation{\\*\\atndate 5}"
                + rtf("متى؟")
                + "} "
                + rtf("إلى")
                + "{\\super 1}{\\*\\footnote\\pard\\plain{\\super\\chftn} "
                + rtf("ميناء قديم.")
                + "} {\\field{\\*\\fldinst HYPERLINK \"http://example.org\"}{\\fldrslt{\\ul "
                + rtf("الميناء")
                + "}}}{\\mmath{\\*\\moMath{\\mr x=2}}{\\mmathPr q}}."
                + "{\\xe "
                + rtf("ميناء")
                + "}{\\*\\bkmkstart a}{\\*\\unknown "
                + rtf("مجهول")
                + "}");

    assertThat(document.spoken()).containsExactly("عاد القارب اليوم إلى الميناء.");
    assertThat(document.dropped())
        .containsExactlyInAnyOrder(
            "navigation: الموج 3",
            "hidden: سرًا",
            "deleted: أمس",
            "reference: 1",
            "formula: x=2",
            "comments: متى؟",
            "footnote: ميناء قديم.",
            "page: مجلة البحر",
            "page: صفحة");
  }

  @Test
  void notes_are_spoken_after_their_paragraph_on_demand() {
    String rtf =
        HEAD
            + "\\pard "
            + rtf("عاد القارب")
            + "{\\super\\chftn{\\footnote\\pard{\\super\\chftn} "
            + rtf("ميناء قديم.")
            + "}}"
            + rtf(" إلى الميناء.")
            + "\\par "
            + rtf(PROSE)
            + "\\par}";

    assertThat(
            Reading.of(
                    input(rtf, StandardCharsets.ISO_8859_1),
                    ReadingOptions.DEFAULT.withFootnotes(true))
                .spoken())
        .containsExactly("عاد القارب إلى الميناء.", "ميناء قديم.", PROSE);
  }

  @Test
  void boxes_are_read_once_and_pictures_have_their_words() {
    String rtf =
        rtf("قبل الصورة")
            + "{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzName}{\\sv a.png}}{\\sp{\\sn"
            + " wzDescription}{\\sv "
            + rtf("قارب أبيض")
            + "}}}\\pngblip 89504e470d0a}}{\\nonshppict{\\pict\\wmetafile8 0100}}"
            + "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard "
            + rtf("نص الإطار.")
            + "\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext\\pard "
            + rtf("نص الإطار.")
            + "\\par}}}}{\\*\\do\\dobxmargin{\\dptxbxtext\\pard "
            + rtf("إطار قديم.")
            + "\\par}}"
            + "{\\object\\objemb{\\*\\objdata 0105}{\\result{"
            + rtf(" وبعدها")
            + "}}}.";

    assertThat(body(rtf).spoken())
        .containsExactly("قبل الصورة وبعدها.", "نص الإطار.", "إطار قديم.");
    assertThat(body(rtf).dropped()).containsExactly("picture: قارب أبيض");
  }

  @Test
  void signs_breaks_and_binary_data() {
    byte[] data = {'}', '{', '\\', 'x', '}'};
    String binary = new String(data, StandardCharsets.ISO_8859_1);

    assertThat(
            body("{\\*\\blob\\bin5 "
                    + binary
                    + "}"
                    + rtf("بحر")
                    + "\\~"
                    + rtf("و")
                    + "\\-"
                    + rtf("ريح")
                    + "\\line "
                    + rtf("وموج")
                    + "\\tab\\ldblquote "
                    + rtf("عال")
                    + "\\rdblquote\\rtlmark  "
                    + rtf("كل")
                    + " "
                    + rtf("يوم")
                    + " \\{1\\}\\\n"
                    + rtf("ثم نام"))
                .spoken())
        .containsExactly("بحر وريح\nوموج “عال” كل يوم {1}", "ثم نام");
  }

  @Test
  void information_is_metadata() {
    Reading document =
        body(
            "{\\info{\\title "
                + rtf("دفتر البحر")
                + "}{\\author "
                + rtf("سلمى القاضي")
                + "}{\\keywords "
                + rtf("بحر، ريح")
                + "}{\\doccomm "
                + rtf("يوميات.")
                + "}{\\creatim\\yr2024\\mo5\\dy1}{\\*\\company X}{\\nofwords20}}"
                + rtf(PROSE));

    assertThat(document.spoken()).contains(PROSE);
    assertThat(document.article().metadata().title()).isEqualTo("دفتر البحر");
    assertThat(document.article().metadata().authors()).containsExactly("سلمى القاضي");
    assertThat(document.article().metadata().keywords()).containsExactly("بحر", "ريح");
    assertThat(document.article().metadata().description()).contains("يوميات.");
    assertThat(document.dropped()).isEmpty();
  }

  @Test
  void what_cannot_be_read_whole_is_refused() {
    String whole = HEAD + "\\pard " + rtf(PROSE) + "\\par}";

    for (int cut : new int[] {1, 10, 100, 300}) {
      byte[] bytes = whole.substring(0, whole.length() - cut).getBytes(StandardCharsets.US_ASCII);
      assertThat(Reading.problem("note.rtf", bytes)).contains("damaged, or not whole");
    }
    assertThat(Reading.problem("note.rtf", (whole + "{".repeat(1 << 20)).getBytes(ARABIC)))
        .contains("too deep");
    assertThat(
            Reading.problem(
                "n.rtf", (HEAD + "\\bin999999999 " + rtf(PROSE) + "}").getBytes(ARABIC)))
        .contains("damaged, or not whole");
    assertThat(read(whole + "}}}\0\0").spoken()).containsExactly(PROSE);
    assertThat(read(whole + "\r\n").spoken()).containsExactly(PROSE);
  }

  @Test
  void numbers_out_of_range_and_tables_without_end_do_no_harm() {
    assertThat(
            body("\\u99999999999 ?\\fs-5\\itap999999999\\intbl\\n"
                    + "estcell\\n"
                    + "estrow\\r"
                    + "ow\\cell\\'zz \\s-9\\outlinelevel77 "
                    + rtf(PROSE))
                .lost(java.util.stream.Stream.of(PROSE)))
        .isEmpty();
  }

  @Test
  void many_pieces_in_one_paragraph_are_read_in_linear_time() {
    String piece = "{\\v " + rtf("ب") + "}{\\super " + rtf("ج") + "}" + rtf("د ");

    assertThat(body(piece.repeat(100_000)).spoken()).hasSize(1);
  }

  @Property(tries = 300)
  void every_word_is_spoken_or_reported(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 17) Integer> pieces) {
    List<String> words = new ArrayList<>();
    StringBuilder rtf = new StringBuilder(HEAD + "\\pard " + rtf("بداية "));
    for (int piece : pieces) {
      String word = rtf.length() % 2 == 0 ? "سفينة" + words.size() : "ميناء" + words.size();
      words.add(word);
      String written = piece % 2 == 0 ? rtf(word) : unicode(word, "?");
      rtf.append(
          switch (piece) {
            case 0, 1 -> written + " ";
            case 2 -> "{\\b " + written + " }";
            case 3 -> "{\\v " + written + " }";
            case 4 -> "{\\deleted " + written + " }";
            case 5 -> "{\\footnote " + written + "}";
            case 6 -> "{\\*\\annotation " + written + "}";
            case 7 -> "\\cell " + written + " ";
            case 8 -> "\\row " + written + " ";
            case 9 -> "\\par " + written + " ";
            case 10 -> "\\pard\\intbl " + written + " ";
            case 11 -> "{\\field{\\*\\fldinst REF a}{\\fldrslt " + written + " }}";
            case 12 -> "{\\header " + written + "}";
            case 13 -> "{\\shp{\\*\\shpinst{\\shptxt " + written + "\\par}}}";
            case 14 -> "\\par{\\listtext 1.\\tab}\\ls1 " + written + " ";
            case 15 -> "\\itap2 " + written + "\\nestcell ";
            case 16 -> "{\\super " + written + " }";
            default -> "{\\outlinelevel1 " + written + "\\par}";
          });
    }
    assertThat(read(rtf + "\\par}").lost(words.stream())).isEmpty();
  }
}
