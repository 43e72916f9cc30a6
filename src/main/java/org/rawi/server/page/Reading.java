package org.rawi.server.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.sound.LiveEncoder;
import org.rawi.script.Script;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Job;
import org.rawi.server.Jobs;
import org.rawi.server.Refusal;
import org.rawi.server.Settings;

/** From a text to its sound: what is given, what will be heard of it, how far it is. */
final class Reading {
  private static final int RECENT = 6;
  private static final String TEXT = "text.md";

  private final Desk desk;
  private final Jobs jobs;
  private final View view;

  Reading(Desk desk, Jobs jobs, View view) {
    this.desk = desk;
    this.jobs = jobs;
    this.view = view;
  }

  void home(Exchange exchange) throws IOException {
    home(exchange, 200, new HashMap<>());
  }

  private void home(Exchange exchange, int status, Map<String, Object> values) throws IOException {
    Settings settings = desk.settings();
    values.put("choices", Choices.of(desk, settings, exchange.locale()));
    List<Map<String, Object>> recent =
        jobs.all().stream().limit(RECENT).map(job -> row(job, exchange.locale())).toList();
    values.put("recent", recent);
    values.put("has-recent", !recent.isEmpty());
    view.show(exchange, status, "home", "home", values);
  }

  private Map<String, Object> row(Job job, Locale locale) {
    Map<String, Object> row = new HashMap<>();
    row.put("title", job.outcome().flatMap(Job.Outcome::title).orElse(job.input()));
    row.put("state", View.say(locale, "state-" + job.state().tag()));
    row.put("state-tag", job.state().tag());
    row.put("percent", Math.round(100 * jobs.fraction(job)));
    row.put("speaking", job.state() == Job.State.SPEAKING);
    row.put("reason", job.outcome().flatMap(Job.Outcome::reason).orElse(""));
    row.put(
        "href",
        job.outcome().flatMap(Job.Outcome::name).map(Shelf::address).orElse("/jobs/" + job.id()));
    return row;
  }

  /** A text or files; both are kept if something is wrong with them. */
  private static List<Form.Sent> sent(Form form) {
    List<Form.Sent> all = new ArrayList<>(form.files());
    form.value("text")
        .ifPresent(
            text ->
                all.add(
                    new Form.Sent(
                        form.value("name").orElse(TEXT),
                        text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))));
    return all;
  }

  /** Shows what will be heard, and what not, to be changed before it is spoken. */
  void preview(Exchange exchange) throws IOException {
    Form form = Form.of(exchange);
    List<Form.Sent> sent = sent(form);
    if (sent.size() != 1) {
      home(exchange, 422, trouble(form, View.say(exchange.locale(), "nothing-given")));
      return;
    }
    try {
      Form.Sent one = sent.get(0);
      Input input = new Input(one.name(), one.bytes(), Optional.empty());
      Article article = ArticleReader.read(input, ReadingOptions.DEFAULT);
      Script script = desk.think(() -> desk.writer(Optional.empty()).write(article));
      Map<String, Object> values = new HashMap<>(Preview.of(article, script, exchange.locale()));
      values.put("choices", Choices.of(desk, chosen(form), exchange.locale()));
      view.show(exchange, 200, "preview", "preview", values);
    } catch (RawiException e) {
      home(exchange, 422, trouble(form, e, exchange.locale()));
    }
  }

  private static Map<String, Object> trouble(Form form, RawiException e, Locale locale) {
    Map<String, Object> values = trouble(form, e.message(locale));
    values.put("advice", e.advice(locale).orElse(""));
    return values;
  }

  private static Map<String, Object> trouble(Form form, String what) {
    Map<String, Object> values = new HashMap<>();
    values.put("trouble", what);
    values.put("text", form.value("text").orElse(""));
    values.put("title", form.value("title").orElse(""));
    return values;
  }

  /** What the form chose, over what is set. */
  private Settings chosen(Form form) {
    Settings settings = desk.settings();
    List<String> editions = form.values("editions");
    return new Settings(
        settings.publication(),
        form.value("voice").orElse(settings.voice()),
        form.value("rate").map(Choices::rate).orElse(settings.rate()),
        editions.isEmpty() ? settings.editions() : editions);
  }

  /** Takes articles: one is shown while it is spoken, several wait. */
  void narrate(Exchange exchange) throws IOException {
    Form form = Form.of(exchange);
    List<Form.Sent> sent = sent(form);
    if (sent.isEmpty()) {
      home(exchange, 422, trouble(form, View.say(exchange.locale(), "nothing-given")));
      return;
    }
    Settings wanted = chosen(form);
    Job.Lane lane = sent.size() == 1 ? Job.Lane.INTERACTIVE : Job.Lane.BATCH;
    Job last = null;
    try {
      for (Form.Sent each : sent) {
        last =
            jobs.add(
                each.name(),
                each.bytes(),
                new Job.Wish(
                    wanted.editions(),
                    wanted.voice(),
                    wanted.rate(),
                    sent.size() == 1 ? form.value("title") : Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()),
                lane,
                desk.client(exchange),
                Optional.empty(),
                form.value("article"));
      }
    } catch (RawiException e) {
      home(exchange, 422, trouble(form, e, exchange.locale()));
      return;
    }
    exchange.seeOther(sent.size() == 1 && last != null ? "/jobs/" + last.id() : "/articles");
  }

  private Job found(Exchange exchange) {
    return jobs.find(exchange.path("id"))
        .orElseThrow(() -> new Refusal(404, "no-job", exchange.path("id")));
  }

  /** How far it is; leads on when it is done. */
  void job(Exchange exchange) throws IOException {
    Job job = found(exchange);
    Optional<String> done =
        job.outcome().flatMap(Job.Outcome::name).filter(name -> job.state() == Job.State.DONE);
    if (done.isPresent()) {
      exchange.seeOther(Shelf.address(done.get()));
      return;
    }
    Map<String, Object> values = row(job, exchange.locale());
    values.put("id", job.id());
    values.put("failed", job.state() == Job.State.FAILED);
    values.put("going-on", !job.state().isEnd());
    values.put("before", jobs.before(job));
    values.put("advice", job.outcome().flatMap(Job.Outcome::advice).orElse(""));
    view.show(exchange, 200, "job", "job", values);
  }

  void again(Exchange exchange) throws IOException {
    exchange.seeOther("/jobs/" + jobs.again(found(exchange)).id());
  }

  /** The article as it is being spoken, for who does not want to wait. */
  void live(Exchange exchange) throws IOException {
    Job job = found(exchange);
    if (exchange.isHead()) {
      exchange.with("Content-Type", LiveEncoder.Format.MP3.type()).empty(200); // speaks to nobody
      return;
    }
    Input input = new Input(job.input(), jobs.input(job), Optional.empty());
    desk.speak(
        ArticleReader.read(input, ReadingOptions.DEFAULT),
        desk.writer(Optional.of(jobs.lexicon(job))),
        job.wish().voice(),
        job.wish().rate(),
        LiveEncoder.Format.MP3,
        () ->
            exchange.with("Cache-Control", "no-store").stream(200, LiveEncoder.Format.MP3.type()));
  }
}
