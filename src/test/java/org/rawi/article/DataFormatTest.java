package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.text.PlainTextArticleTest;

class DataFormatTest {
  private static final String PROSE =
      "فتحت البلدية أمس حديقة واسعة على ضفة النهر، وزرعت فيها مئات الأشجار.\n\n"
          + "وقال رئيسها إن الدخول مجاني، وإن الحديقة تغلق أبوابها عند منتصف الليل.\n";

  private static Input file(String name, String text) {
    return new Input(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static Optional<String> found(String text) {
    return DataFormat.of(text).map(DataFormat.Found::format);
  }

  static Stream<Arguments> data() {
    return Stream.of(
        Arguments.of(
            "RSS",
            "<?xml version='1.0'?>\n"
                + "<!-- أخبار -->\n"
                + "<rss version='2.0'><channel><item><title>حديقة</title></item>"),
        Arguments.of("RSS", "<rss><channel><title>حديقة</title></channel></rss>"),
        Arguments.of(
            "Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>حديقة</title></feed>"),
        Arguments.of(
            "WordPress", "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel/></rss>"),
        Arguments.of(
            "XML", "<?xml version='1.0'?><!DOCTYPE كتاب [<!ENTITY a 'b'>]><كتاب>حديقة</كتاب>"),
        Arguments.of("XML", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>حديقة</text></TEI>\n"),
        Arguments.of("XML", "<item><t>حديقة</t></item>\n<item><t>نهر</t></item>"),
        Arguments.of("TTML", "<tt xml:lang='ar'><body><div><p>حديقة</p></div></body></tt>"),
        Arguments.of("JSON", "{\n  \"title\": \"حديقة\",\n  \"body\": \"فتحت البلدية حديقة\"\n}\n"),
        Arguments.of("JSON", "{\"title\": \"حديقة\", \"body\": \"ناقص"),
        Arguments.of("JSON", "[{\"id\": 1, \"title\": \"حديقة\"}, {\"id\": 2}]"),
        Arguments.of("JSON", "[\"حديقة\", \"نهر\"]"),
        Arguments.of("JSON", "{'title': 'حديقة'}"),
        Arguments.of("JSON Lines", "{\"a\":\"حديقة\"}\n{\"a\":\"نهر\"}\n"),
        Arguments.of("CSV", "id,title,body\n1,حديقة,\"فتحت، أمس, حديقة\"\n2,نهر,عبر النهر\n"),
        Arguments.of(
            "CSV",
            "العنوان;التاريخ;النص\nحديقة;2024-05-01;فتحت البلدية\nنهر;2024-05-02;عبر الناس\n"),
        Arguments.of("CSV", "المدينة,السكان\nتونس,600000\nصفاقس,300000\nسوسة,200000\n"),
        Arguments.of(
            "CSV", "title,body\nحديقة,فتحت البلدية حديقة، وسُرّ الناس, كل الناس\nنهر,عبر الناس\n"),
        Arguments.of("TSV", "رقم\tعنوان\tنص\n1\tحديقة\tفتحت\n2\tنهر\tعبر الناس\n"),
        Arguments.of("TeX", "% مقال\n\\documentclass[12pt]{article}\n\\begin{document}\nحديقة\n"),
        Arguments.of("TeX", "\\section{حديقة}\nفتحت البلدية حديقة.\n"),
        Arguments.of("Org", "#+TITLE: حديقة\n* أول\nفتحت البلدية حديقة.\n"),
        Arguments.of("AsciiDoc", "= حديقة\n:toc:\n\nفتحت البلدية حديقة.\n"),
        Arguments.of("RTF", "\n{\\rtf1\\ansi حديقة}"),
        Arguments.of(
            "SubRip",
            "1\n"
                + "00:00:01,000 --> 00:00:03,000\n"
                + "فتحت البلدية\n\n"
                + "2\n"
                + "00:00:03,500 --> 00:00:05,000\n"
                + "حديقة\n"),
        Arguments.of("WebVTT", "WEBVTT\n\n00:01.000 --> 00:03.000\nفتحت البلدية\n"),
        Arguments.of("SubStation Alpha", "[Script Info]\nTitle: حديقة\n"),
        Arguments.of("LRC", "[ti:حديقة]\n[00:01.20]فتحت\n[00:03.00]البلدية\n"),
        Arguments.of(
            "SQL",
            "-- MySQL dump 10.13\n"
                + "--\n"
                + "/*!40101 SET x */;\n"
                + "CREATE TABLE a (b text);\n"
                + "INSERT INTO a VALUES ('حديقة');\n"),
        Arguments.of("SQL", "INSERT INTO news (title) VALUES ('حديقة');\n"),
        Arguments.of("INI", "[main]\ntitle=حديقة\nbody=فتحت البلدية حديقة\nauthor=سامي\n"),
        Arguments.of(
            "YAML", "title: حديقة\nauthor: سامي\nbody: |\n  فتحت البلدية حديقة.\n  نعم.\n"),
        Arguments.of(
            "YAML", "articles:\n  - title: حديقة\n    body: فتحت\n  - title: نهر\n    body: عبر\n"),
        Arguments.of("vCard", "BEGIN:VCARD\nFN:سامي حديقة\nEND:VCARD\n"),
        Arguments.of("iCalendar", "BEGIN:VCALENDAR\nSUMMARY:حديقة\n"),
        Arguments.of("BibTeX", "@article{sami2024,\n  title = {حديقة}\n}\n"),
        Arguments.of("gettext PO", "# ترجمة\nmsgid \"garden\"\nmsgstr \"حديقة\"\n"),
        Arguments.of(
            "MHTML",
            "From: <Saved by Blink>\n"
                + "Snapshot-Content-Location: https://example.org/\n"
                + "Subject: =?utf-8?Q?=D8=AD?=\n"
                + "MIME-Version: 1.0\n"
                + "Content-Type: multipart/related;\n"
                + "\ttype=\"text/html\"\n\n"
                + "--x\n"),
        Arguments.of(
            "EML",
            "Return-Path: <a@example.org>\n"
                + "From: سامي <a@example.org>\n"
                + "Subject: حديقة\n\n"
                + "فتحت البلدية حديقة.\n"),
        Arguments.of("EML", "From: سامي\nTo: هدى\nSubject: حديقة\n\nفتحت البلدية حديقة.\n"),
        Arguments.of("PHP", "<?php\n// حديقة\necho 'فتحت';\n"),
        Arguments.of("script", "#!/bin/sh\necho حديقة\n"),
        Arguments.of("diff", "--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n-حديقة\n+نهر\n"),
        Arguments.of(
            "source code",
            "package a;\n\n"
                + "/** حديقة. */\n"
                + "public class Garden {\n"
                + "  // يفتح الحديقة\n"
                + "  void open() {\n"
                + "    say(\"فتحت\");\n"
                + "  }\n"
                + "}\n"),
        Arguments.of(
            "source code",
            "import os\n\n"
                + "# يفتح الحديقة\n"
                + "def open_garden(name):\n"
                + "    print('فتحت', name)\n"
                + "    return 1\n"),
        Arguments.of(
            "source code",
            ".news {\n  color: red;\n  content: 'حديقة';\n}\n\n.more {\n  color: blue;\n}\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("data")
  void data_is_told_by_its_content(String format, String text) {
    assertThat(found(text)).contains(format);
    assertThat(found("\n\n" + text.replace("\n", "\r\n"))).contains(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>وسم يبدأ به الكاتب ولا يغلقه، ثم يشرح للقارئ معناه في صفحات الويب.\n\n",
        "<title> هو الوسم الذي يسمّي الصفحة. تعلّمته أمس.\n\n",
        "<sub alias=\"يونسكو\">UNESCO</sub> تحتفل بعيدها.\n\n",
        "[القاهرة] أعلنت الوزارة أمس عن خطتها.\n\n",
        "[1] أول المراجع، وهو كتاب قديم.\n\n",
        "{قل هو الله أحد} آية كريمة من سورة الإخلاص.\n\n",
        "{ملاحظة}: هذا النص قديم.\n\n",
        "القلم, الورقة, الكتاب, المسطرة: أدوات التلميذ كلها، كما قالت المعلمة.\n\n",
        "باع الرجل حصانا, واشترى بيتا, وعاد.\n"
            + "عاش فيه عاما, وباعه, وسافر.\n"
            + "ثم عاد, ثانية, إلى قريته.\n\n",
        "يا دار بين النهر والوادي\tطال الغياب وجف زادي\n"
            + "وقفت على الأبواب أسألها\tعن صحبة كانوا عمادي\n\n",
        "القاعة | المقاعد | ملاحظة\nالأطفال | ستون | جديدة\nالصم | أربعون | قديمة\n\n",
        "| القاعة | المقاعد |\n|---|---|\n| الأطفال | ستون |\n| الصم | أربعون |\n\n",
        "كتب المبرمج في دفتره: \\documentclass{article} ثم أغلقه.\n\n",
        "INSERT أمر من أوامر قواعد البيانات، يعرفه كل مبرمج.\n\n",
        "@ahmad كتب في صفحته أمس كلاما جميلا.\n\n",
        "#رمضان يعود هذا العام في فصل الربيع.\n\n",
        "س: متى عدت؟\nج: أمس.\nس: وكيف كانت الرحلة؟\nج: طويلة.\n\n",
        "Ahmed: متى عدت؟\nSara: أمس.\nAhmed: وكيف كانت الرحلة؟\nSara: طويلة.\nAhmed: حمدا لله.\n\n",
        "--- فاصل ---\n\n",
        "1. أول الخطوات\n2. ثاني الخطوات\n3. ثالثها\n\n",
        "12:30 وصل الوفد إلى المطار.\n12:45 غادر الموكب.\n13:00 بدأ اللقاء.\n\n",
        "From الحرف الذي يسبق المرسل في البريد، شرحناه أمس.\n\n"
      })
  void prose_that_looks_like_data_is_read(String start) {
    String text = start + PROSE;

    assertThat(found(text)).isEmpty();
    Article article = ArticleReader.read(file("t.txt", text), ReadingOptions.DEFAULT);
    assertThat(article.sections()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.txt", "feed.md", "feed.html", "-", "feed"})
  void no_name_hides_it(String name) {
    String feed = "<?xml version=\"1.0\"?><rss><channel><title>حديقة</title></channel></rss>";
    RawiException problem =
        catchThrowableOfType(
            RawiException.class,
            () -> ArticleReader.read(file(name, feed), ReadingOptions.DEFAULT));

    assertThat(problem.problem()).isEqualTo(Problem.UNREADABLE_INPUT);
    assertThat(problem)
        .hasMessage("cannot read " + name + ": it is a feed of articles (RSS), not an article");
    assertThat(problem.advice(Locale.ENGLISH).orElseThrow()).contains("makes an article of each");
    assertThat(problem.message(new Locale("ar"))).contains("تغذية فيها مقالات (RSS)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><body><p>",
        "<!-- قالب -->\n<html><body><p>",
        "<div class=\"post\"></div><p>",
        "<p>"
      })
  void a_page_or_a_piece_of_one_is_html_whatever_its_name(String start) {
    Article article =
        ArticleReader.read(
            file("t.txt", start + PROSE.replace("\n\n", "</p>\n<p>") + "</p>"),
            ReadingOptions.DEFAULT);

    assertThat(PlainTextArticleTest.texts(article, Paragraph.Kind.BODY)).hasSize(2);
    assertThat(article.text()).doesNotContain("<");
  }

  @Test
  void json_before_prose_is_its_front_matter() {
    Article article =
        ArticleReader.read(
            file("t.md", "{\n \"title\": \"حديقة\", \"authors\": [\"سامي\"]\n}\n\n" + PROSE),
            ReadingOptions.DEFAULT);

    assertThat(article.metadata().title()).isEqualTo("حديقة");
    assertThat(article.metadata().authors()).containsExactly("سامي");
  }
}
