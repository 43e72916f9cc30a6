package org.rawi.server.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.AtomicFile;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Job;
import org.rawi.server.Jobs;
import org.rawi.server.Refusal;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.tashkeel.ReviewList;

/** The doubtful words of an article: to hear, to choose another reading, to write marks. */
final class Review {
  private static final float THRESHOLD = 0.8f;
  private static final int MOST = 200;

  private final Desk desk;
  private final Jobs jobs;
  private final Recall recall;
  private final View view;

  Review(Desk desk, Jobs jobs, Recall recall, View view) {
    this.desk = desk;
    this.jobs = jobs;
    this.recall = recall;
    this.view = view;
  }

  private Job job(Exchange exchange) {
    String name = exchange.path("name");
    return recall.of(name).orElseThrow(() -> new Refusal(404, "no-article", name));
  }

  void list(Exchange exchange) throws IOException {
    Job job = job(exchange);
    Article article =
        ArticleReader.read(
            new Input(job.input(), jobs.input(job), Optional.empty()), ReadingOptions.DEFAULT);
    ReviewList doubts =
        ReviewList.of(
            article.shown().replace(Article.HIDDEN, ' '),
            Diacritizer.load()
                .withVocalisations(desk.lexicon(Optional.of(jobs.lexicon(job))).vocalisations()),
            THRESHOLD);
    List<Map<String, Object>> words = new ArrayList<>();
    for (ReviewList.Entry entry : doubts.entries()) {
      if (words.size() < MOST) {
        words.add(word(words.size(), entry));
      }
    }
    Map<String, Object> values = new HashMap<>();
    values.put("words", words);
    values.put("none", words.isEmpty());
    values.put("title", job.outcome().flatMap(Job.Outcome::title).orElse(job.input()));
    values.put("back", Shelf.address(exchange.path("name")));
    values.put("action", Shelf.address(exchange.path("name")) + "/review");
    values.put("count", View.say(exchange.locale(), "doubts-count", words.size()));
    view.show(exchange, 200, "review", "review", values);
  }

  private static Map<String, Object> word(int number, ReviewList.Entry entry) {
    Map<String, Object> word = new HashMap<>();
    word.put("number", number);
    word.put("written", entry.written());
    word.put("read", entry.result().text());
    word.put("before", entry.before().replaceFirst("^\\S+\\s", "")); // cut inside a word
    word.put("after", entry.after().replaceFirst("\\s\\S+$", ""));
    word.put("sure", Math.round(100 * entry.result().confidence()));
    List<Map<String, Object>> others = new ArrayList<>();
    for (String other : entry.result().alternatives()) {
      others.add(Map.of("text", other, "number", number));
    }
    word.put("others", others);
    return word;
  }

  /** Corrections become entries of a lexicon, and the article is spoken anew. */
  void save(Exchange exchange) throws IOException {
    Job job = job(exchange);
    Form form = Form.of(exchange);
    Map<String, String> corrected = new HashMap<>();
    for (int i = 0; i < MOST; i++) {
      Optional<String> written = form.value("written-" + i);
      Optional<String> right = form.value("own-" + i).or(choice(form, i));
      if (written.isPresent() && right.isPresent()) {
        corrected.put(written.get(), right.get());
      }
    }
    boolean everywhere = form.value("scope").orElse("article").equals("publication");
    Path lexicon = everywhere ? desk.lexicon() : jobs.lexicon(job);
    byte[] merged = Corrected.into(lexicon, corrected);
    if (merged.length > 0) {
      Files.createDirectories(lexicon.toAbsolutePath().getParent());
      AtomicFile.write(lexicon, part -> Files.write(part, merged));
      jobs.again(job);
    }
    exchange.seeOther(merged.length > 0 ? "/jobs/" + job.id() : "/articles");
  }

  /** A chosen reading other than the present one. */
  private static java.util.function.Supplier<Optional<String>> choice(Form form, int number) {
    return () ->
        form.value("choice-" + number)
            .filter(text -> !form.value("read-" + number).equals(Optional.of(text)));
  }
}
