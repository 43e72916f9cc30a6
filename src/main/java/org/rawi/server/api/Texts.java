package org.rawi.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.sound.LiveEncoder;
import org.rawi.script.Script;
import org.rawi.script.ScriptSection;
import org.rawi.script.Sentence;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.tashkeel.ReadWord;

/** What is said of a text at once, without a job. */
final class Texts {
  private final Desk desk;

  Texts(Desk desk) {
    this.desk = desk;
  }

  void voices(Exchange exchange) throws IOException {
    exchange.json(200, desk.workspace().voices().voices());
  }

  void editions(Exchange exchange) throws IOException {
    exchange.json(
        200, new Editions(EditionOptions.DEFAULT).all().stream().map(Edition::id).toList());
  }

  /** A text that was sent, not longer than is answered at once. */
  private String text(Wanted wanted) {
    String text = wanted.needed("text");
    int most = desk.options().limits().textCharacters();
    if (text.length() > most) {
      throw new Refusal(413, "text-too-long", most);
    }
    return text;
  }

  /** A word with its marks. */
  record Marked(int start, int end, String text, float confidence, List<String> alternatives) {
    static Marked of(ReadWord word) {
      return new Marked(
          word.source().start(),
          word.source().end(),
          word.result().text(),
          word.result().confidence(),
          word.result().alternatives());
    }
  }

  /** A text with its marks. */
  record Tashkeel(String text, List<Marked> words) {}

  void tashkeel(Exchange exchange) throws IOException {
    String text = text(new Wanted(exchange.json()));
    exchange.json(
        200,
        desk.think(
            () -> {
              Diacritizer diacritizer = Diacritizer.load();
              List<Marked> words = diacritizer.explain(text).stream().map(Marked::of).toList();
              return new Tashkeel(diacritizer.diacritize(text), words);
            }));
  }

  /** What will be heard of an article, and what not. */
  record Preview(
      String title,
      List<PreviewSection> sections,
      List<Left> dropped,
      List<Note> notices,
      Optional<Double> confidence) {}

  record PreviewSection(String heading, List<String> sentences) {}

  record Left(String text, String reason) {}

  record Note(String kind, String text, String reason) {}

  void script(Exchange exchange) throws IOException {
    Wanted wanted = new Wanted(exchange.json());
    String name = wanted.text("name").orElse("text");
    Input input = new Input(name, text(wanted).getBytes(StandardCharsets.UTF_8), Optional.empty());
    Article article = ArticleReader.read(input, ReadingOptions.DEFAULT.withFormat(format(wanted)));
    Script script = desk.think(() -> desk.writer(Optional.empty()).write(article));
    exchange.json(200, preview(article, script, exchange.locale()));
  }

  static Preview preview(Article article, Script script, Locale locale) {
    List<PreviewSection> sections = new ArrayList<>();
    for (ScriptSection section : script.sections()) {
      sections.add(
          new PreviewSection(
              section.title(), section.sentences().stream().map(Texts::spoken).toList()));
    }
    return new Preview(
        article.metadata().title(),
        sections,
        article.dropped().stream()
            .map(dropped -> new Left(dropped.text(), reason(dropped.reason(), locale)))
            .toList(),
        script.notices().stream()
            .map(n -> new Note(n.kind().name().toLowerCase(Locale.ROOT), n.text(), n.reason()))
            .toList(),
        script.confidence());
  }

  private static String reason(String reason, Locale locale) {
    return org.rawi.RawiException.format(locale, "article.dropped." + reason);
  }

  private static String spoken(Sentence sentence) {
    List<String> words = new ArrayList<>();
    sentence
        .utterances()
        .forEach(utterance -> utterance.words().forEach(word -> words.add(word.text())));
    return String.join(" ", words);
  }

  private static ReadingOptions.Format format(Wanted wanted) {
    return wanted
        .text("format")
        .map(
            name ->
                switch (name) {
                  case "text" -> ReadingOptions.Format.TEXT;
                  case "markdown" -> ReadingOptions.Format.MARKDOWN;
                  case "html" -> ReadingOptions.Format.HTML;
                  default -> throw new Refusal(400, "field-choice", "format", name);
                })
        .orElse(ReadingOptions.Format.AUTO);
  }

  /** Speaks a text while the rest is made. */
  void speech(Exchange exchange) throws IOException {
    Wanted wanted = new Wanted(exchange.json());
    String text = text(wanted);
    String name = wanted.text("format").orElse("mp3");
    LiveEncoder.Format format =
        LiveEncoder.Format.named(name)
            .orElseThrow(() -> new Refusal(400, "field-choice", "format", name));
    desk.speak(
        Article.plain(text),
        desk.writer(Optional.empty()),
        wanted.text("voice").orElse(desk.settings().voice()),
        wanted.number("rate", desk.settings().rate()),
        format,
        () -> exchange.with("Cache-Control", "no-store").stream(200, format.type()));
  }
}
