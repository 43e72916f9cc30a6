package org.rawi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.ReadingOptions;

/** Every word of an item, a mail or a film is spoken or reported, whatever stands around it. */
class EveryWordOfItemsTest {
  private static final Pattern WORD = Pattern.compile("\\p{IsArabic}+");

  /** Words that stand in no other, so that each can be found again. */
  private static final List<String> WORDS =
      List.of("بستان", "جدول", "مركب", "قنديل", "سنديان", "طاحون", "حصان", "نخيل", "غيوم", "دفتر");

  /** What writers put between words; {@code %s} is one more word. */
  private static final List<String> JOINTS =
      List.of(
          " ",
          "\n",
          "\n\n",
          " <b>%s</b> ",
          "<p>%s</p>",
          "<br>",
          "\n\n[gallery ids=\"1,2\"]\n\n",
          "[caption id=\"a\"]<img src=\"a.jpg\"/> %s[/caption]",
          " [box color=red]%s[/box] ",
          "\n<!-- wp:paragraph -->\n",
          "<ul><li>%s</li></ul>",
          " &amp; ",
          " <div><h2>%s</h2></div>",
          ". ");

  private record Written(String text, List<String> words) {}

  @Provide
  Arbitrary<Written> bodies() {
    Arbitrary<String> words = Arbitraries.of(WORDS);
    return Combinators.combine(
            words.list().ofSize(24), Arbitraries.of(JOINTS).list().ofMinSize(3).ofMaxSize(11))
        .as(EveryWordOfItemsTest::join);
  }

  private static Written join(List<String> words, List<String> joints) {
    StringBuilder text = new StringBuilder(words.get(0));
    List<String> used = new ArrayList<>(List.of(words.get(0)));
    int next = 1;
    for (String joint : joints) {
      if (joint.contains("%s")) {
        used.add(words.get(next));
        text.append(joint.replace("%s", words.get(next++)));
      } else {
        text.append(joint);
      }
      used.add(words.get(next));
      text.append(words.get(next++));
    }
    return new Written(text.toString(), used);
  }

  private static List<String> words(String text) {
    List<String> found = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      found.add(word.group());
    }
    Collections.sort(found);
    return found;
  }

  /** What is spoken from the text, and what is reported. */
  private static List<String> accounted(Article article) {
    StringBuilder all = new StringBuilder();
    for (Paragraph each : article.opening()) {
      boolean written = each.text().source().length() > 0; // else the file states it
      all.append(written ? each.text().text() : "").append('\n');
    }
    article
        .sections()
        .forEach(
            section -> {
              section.heading().ifPresent(each -> all.append(each.text().text()).append('\n'));
              section.paragraphs().forEach(each -> all.append(each.text().text()).append('\n'));
            });
    article.dropped().forEach(each -> all.append(each.text()).append('\n'));
    return words(all.toString());
  }

  private static List<String> sorted(Written written, String... more) {
    List<String> all = new ArrayList<>(written.words());
    all.addAll(List.of(more));
    Collections.sort(all);
    return all;
  }

  @Property(tries = 300)
  void of_an_export(@ForAll("bodies") Written body) throws IOException {
    String wxr =
        "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
            + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>عنوان</title>"
            + "<content:encoded><![CDATA["
            + body.text()
            + "]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status>"
            + "<wp:post_type>post</wp:post_type></item></channel></rss>";
    Path file = Files.createTempFile("rawi", ".xml");
    try {
      Files.writeString(file, wxr);
      Source item =
          Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED).orElseThrow().sources().get(0);
      Article article = ArticleReader.read(item.read(), ReadingOptions.DEFAULT);
      assertThat(accounted(article)).isEqualTo(sorted(body, "عنوان"));
    } finally {
      Files.delete(file);
    }
  }

  private static Article read(String name, String text) {
    return ArticleReader.read(
        new Input(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  @Provide
  Arbitrary<Written> lines() {
    return Combinators.combine(
            Arbitraries.of(WORDS).list().ofSize(24),
            Arbitraries.of(" ", "\n", "\n\n", "\n> ", "\n\n> %s\n\n", "\n-- \n", ".\n")
                .list()
                .ofMinSize(3)
                .ofMaxSize(10))
        .as(EveryWordOfItemsTest::join);
  }

  @Property(tries = 300)
  void of_a_mail(@ForAll("lines") Written body) {
    Article mail =
        read("a.eml", "From: a@b.example\nTo: c\nSubject: x\n\nتمهيد الرسالة.\n" + body.text());
    assertThat(accounted(mail)).isEqualTo(sorted(body, "تمهيد", "الرسالة"));
  }

  @Provide
  Arbitrary<Written> cues() {
    return Combinators.combine(
            Arbitraries.of(WORDS).list().ofSize(24),
            Arbitraries.of(
                    " ",
                    "\n",
                    "\n- ",
                    "\n[%s]\n",
                    " <i>%s</i> ",
                    ".\n\n2\n00:00:03,000 --> 00:00:04,000\n",
                    "\n\n3\n00:00:09,000 --> 00:00:12,500\n♪\n")
                .list()
                .ofMinSize(3)
                .ofMaxSize(10))
        .as(EveryWordOfItemsTest::join);
  }

  @Property(tries = 300)
  void of_a_film(@ForAll("cues") Written body) {
    Article film = read("a.srt", "1\n00:00:01,000 --> 00:00:03,000\n" + body.text());
    assertThat(accounted(film)).isEqualTo(sorted(body));
  }
}
