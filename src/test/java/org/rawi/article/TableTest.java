package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.article.text.PlainTextArticleTest.texts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.text.PlainTextArticleTest;

class TableTest {
  private static final String PROSE =
      "افتتح المدير المركز الجديد أمس بحضور عدد كبير من الضيوف، وزار معهم القاعات كلها واحدة"
          + " واحدة.";

  private static Article read(String name, String text) {
    return ArticleReader.read(
        new Input(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  private static Article page(String table) {
    return read("t.html", "<article><h1>المركز</h1><p>" + PROSE + "</p>" + table + "</article>");
  }

  @Test
  void a_cell_says_what_its_column_is_called() {
    Article article =
        read(
            "t.md",
            """
            # المركز

            | القاعة | المقاعد | ملاحظة |
            |:--|--:|---|
            | الأطفال | **60** | جديدة |
            | الموسيقى | 40 | |
            """);

    assertThat(texts(article, Kind.BODY))
        .containsExactly(
            "القاعة\nالمقاعد\nملاحظة",
            "القاعة: الأطفال\nالمقاعد: 60\nملاحظة: جديدة",
            "القاعة: الموسيقى\nالمقاعد: 40");
  }

  @Test
  void the_words_of_a_cell_and_of_its_heading_stand_where_the_cell_does() {
    String file = "| البلد | العاصمة |\n|---|---|\n| تونس | مدينة تونس |\n";
    Paragraph row = PlainTextArticleTest.paragraphs(read("t.md", file)).get(1);

    assertThat(row.text().text()).isEqualTo("البلد: تونس\nالعاصمة: مدينة تونس");
    assertThat(row.text().source(0, 5).of(file)).isEqualTo("تونس");
    assertThat(row.text().source(12, 19).of(file)).isEqualTo("مدينة");
    assertThat(row.text().source(27, 31).of(file)).isEqualTo("تونس");
  }

  @Test
  void a_page_s_table_is_read_as_markdown_s_is() {
    String table =
        "<table><thead><tr><td>الفريق<td>النقاط</tr></thead><tr><td>النسور<td>12</tr>"
            + "<tr><td>الصقور<td>&nbsp;</tr></table>";

    assertThat(texts(page(table), Kind.BODY))
        .containsExactly(PROSE, "الفريق\nالنقاط", "الفريق: النسور\nالنقاط: 12", "الفريق: الصقور");
  }

  @Test
  void a_row_s_own_heading_comes_before_its_value() {
    String table =
        "<table><tr><th>العاصمة</th><td>عمّان</td></tr><tr><th>العملة</th><td>الدينار</td></tr></table>";

    assertThat(texts(page(table), Kind.BODY))
        .containsExactly(PROSE, "العاصمة: عمّان", "العملة: الدينار");
  }

  @Test
  void without_headings_cells_are_only_parted() {
    String table = "<table><tr><td>الأحد<td>مغلق</tr><tr><td>الاثنين<td>مفتوح</tr></table>";

    assertThat(texts(page(table), Kind.BODY))
        .containsExactly(PROSE, "الأحد\nمغلق", "الاثنين\nمفتوح");
  }

  @Test
  void a_cell_that_holds_paragraphs_is_no_row() {
    String layout = "<table><tr><td>شريط</td><td><p>" + PROSE + "</p><p>نعم.</p></td></tr></table>";

    assertThat(texts(page(layout), Kind.BODY)).containsSubsequence(PROSE, "نعم.");
  }
}
