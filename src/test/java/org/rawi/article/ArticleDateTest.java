package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDateTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          نُشر في 12 أيار (مايو) 2024                | 2024-05-12
          3 كانون الثاني 2025                        | 2025-01-03
          الجمعة 7 تشرين الأول 2022                  | 2022-10-07
          21 شتنبر 2023                              | 2023-09-21
          9 جويلية 2021                              | 2021-07-09
          15 رجب 1447 هـ                             | 2026-01-04
          1 محرم 1446 هـ                             | 2024-07-07
          الأحد 1 رمضان 1445                         | 2024-03-11
          10 ذي الحجة 1445هـ                         | 2024-06-16
          27 ربيع الآخر 1447 هـ                      | 2025-10-19
          5 جمادى الأولى 1447 هـ                     | 2025-10-27
          15/07/1447 هـ                              | 2026-01-04
          1447/7/15                                  | 2026-01-04
          15 رجب 1447 هـ الموافق 4 يناير 2026 م      | 2026-01-04
          15-07-1447 الموافق 05-01-2026              | 2026-01-05
          2024-05-12T09:00Z                          | 2024-05-12
          2024-05-12T09:00:30.5+03:00                | 2024-05-12
          """)
  void the_day(String written, String day) {
    assertThat(ArticleDate.find(written)).hasToString("Optional[" + day + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 رجب 1447 هـ", "30 شباط 2024", "15/13/1447", "12 رجلا 2024", "رجب"})
  void no_day(String written) {
    assertThat(ArticleDate.find(written)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-05-12T09:00Z                                   | 2024-05-12T09:00Z
          2024-05-12T09:00:30.5+03:00                         | 2024-05-12T09:00:30+03:00
          2024-05-12 21:05:00 +0300                           | 2024-05-12T21:05+03:00
          2024-05-12 09:07                                    | 2024-05-12T09:07
          12 مايو 2024 الساعة 9:30 مساءً بتوقيت غرينتش        | 2024-05-12T21:30Z
          12 مايو 2024 - 10:15 ص                              | 2024-05-12T10:15
          12 مايو 2024، 12:05 صباحًا بتوقيت مكة المكرمة       | 2024-05-12T00:05+03:00
          15 رجب 1447 هـ 12:40 م                              | 2026-01-04T12:40
          الأحد 4 يناير 2026 - 1:20 م بتوقيت أبوظبي           | 2026-01-04T13:20+04:00
          4 يناير 2026 بنتيجة 2:61                            | 2026-01-04
          """)
  void the_time(String written, String moment) {
    assertThat(ArticleDate.published(written).map(Published::toString))
        .isEqualTo(Optional.of(moment));
    assertThat(Published.parse(moment)).isEqualTo(ArticleDate.published(written));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          القاهرة 12 مايو 2024 – افتتحت الوزارة معرضا للكتاب           | 2024-05-12
          الرياض (واس) 15 رجب 1447 هـ - أعلنت الهيئة النتائج           | 2026-01-04
          جدة 02 رجب 1447 هـ الموافق 22 ديسمبر 2025 م واس: اختتم المعرض | 2025-12-22
          الدار البيضاء، 9 غشت 2023 (وكالة): انطلق المهرجان            | 2023-08-09
          عمان، 3/2/2025 — قالت الهيئة إن المطر يعود                   | 2025-02-03
          """)
  void a_dateline_before_the_first_sentence(String paragraph, String day) {
    assertThat(Dateline.of(paragraph)).hasToString("Optional[" + day + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "في 12 مايو 2020 – وكان يوم أحد – خرج الناس إلى الساحة",
        "كانت ليلة 12 مايو 2020 - كما يروي الجيران - أطول الليالي",
        "خرج الناس مساء يوم الأحد من بيوتهم 12 مايو 2020 - وعادوا",
        "عاد القطار إلى المدينة: في 12 مايو 2020 وصل",
        "القاهرة – قال الوزير إن المعرض يفتح في 12 مايو 2024"
      })
  void what_the_sentence_tells_of_is_another_day(String paragraph) {
    assertThat(Dateline.of(paragraph)).isEmpty();
  }

  @Test
  void a_page_says_the_time_of_its_day(@TempDir Path folder) throws Exception {
    Path page =
        Files.writeString(
            folder.resolve("a.html"),
            """
            <html lang="ar"><head><title>القطار</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة القطار",
            "datePublished":"2024-05-12"}</script>
            <meta property="article:published_time" content="2024-05-12T08:15:00+03:00"></head>
            <body><article><h1>عودة القطار</h1><p>عاد القطار إلى المدينة بعد سنوات من الغياب، وخرج
            الناس إلى المحطة يستقبلونه بالورود والأغاني حتى المساء.</p></article></body></html>
            """);
    assertThat(read(page)).hasToString("Optional[2024-05-12T08:15+03:00]");
    Files.writeString(
        page,
        """
        <html lang="ar"><head><title>القطار</title></head>
        <body><article><h1>عودة القطار</h1><p><time datetime="2023-01-02T10:00:00Z">أمس</time></p>
        <p>عاد القطار إلى المدينة بعد سنوات من الغياب، وخرج
        الناس إلى المحطة يستقبلونه بالورود والأغاني حتى المساء.</p></article></body></html>
        """);
    assertThat(read(page)).hasToString("Optional[2023-01-02T10:00Z]");
  }

  @Test
  void front_matter_says_the_time_too(@TempDir Path folder) throws Exception {
    Path text =
        Files.writeString(
            folder.resolve("a.md"),
            "---\ntitle: القطار\ndate: 2024-05-12T08:15:00+02:00\n---\n\nعاد القطار إلى المدينة.\n");
    assertThat(read(text)).hasToString("Optional[2024-05-12T08:15+02:00]");
  }

  private static Optional<Published> read(Path file) {
    return ArticleReader.read(Input.of(file), ReadingOptions.DEFAULT).metadata().published();
  }
}
