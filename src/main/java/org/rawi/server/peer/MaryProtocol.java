package org.rawi.server.peer;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.util.Fields;
import org.rawi.article.Article;
import org.rawi.edition.sound.LiveEncoder;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;
import org.rawi.server.Router;
import org.rawi.voice.Voice;

/**
 * MaryTTS's HTTP interface, as its clients call it: {@code /process} with text in and sound out,
 * {@code /voices}, {@code /locales}, {@code /version}. Source: MaryTTS 5.2, "HTTP interface".
 */
public final class MaryProtocol {
  private final Desk desk;

  public MaryProtocol(Desk desk) {
    this.desk = desk;
  }

  public void addTo(Router router) {
    router
        .on("GET", "/process", exchange -> process(exchange, exchange::query))
        .on("POST", "/process", this::posted)
        .on("GET", "/voices", this::voices)
        .on("GET", "/locales", exchange -> plain(exchange, "ar\n"))
        .on("GET", "/version", exchange -> plain(exchange, "Mary TTS server 5.2 (Rawi)\n"))
        .on("GET", "/datatypes", exchange -> plain(exchange, "TEXT INPUT\nAUDIO OUTPUT\n"))
        .on("GET", "/audioformats", exchange -> plain(exchange, "WAVE_FILE\n"));
  }

  private void posted(Exchange exchange) throws IOException {
    Fields form = exchange.form();
    process(exchange, name -> Optional.ofNullable(form.getValue(name)));
  }

  private void process(Exchange exchange, Function<String, Optional<String>> field)
      throws IOException {
    String text = field.apply("INPUT_TEXT").filter(t -> !t.isBlank()).orElse("");
    if (text.isEmpty()) {
      throw new Refusal(400, "field-missing", "INPUT_TEXT");
    }
    if (text.length() > desk.options().limits().textCharacters()) {
      throw new Refusal(413, "text-too-long", desk.options().limits().textCharacters());
    }
    is("INPUT_TYPE", "TEXT", field);
    is("OUTPUT_TYPE", "AUDIO", field);
    String audio = field.apply("AUDIO").orElse("WAVE_FILE");
    if (!audio.toUpperCase(Locale.ROOT).startsWith("WAVE")) {
      throw new Refusal(400, "field-choice", "AUDIO", audio);
    }
    if (exchange.isHead()) {
      exchange.with("Content-Type", "audio/x-wav").empty(200); // speaks to nobody
      return;
    }
    String voice = field.apply("VOICE").orElse(desk.settings().voice());
    desk.speak(
        Article.plain(text),
        desk.writer(Optional.empty()),
        voice,
        desk.settings().rate(),
        LiveEncoder.Format.WAV,
        () -> exchange.stream(200, "audio/x-wav"));
  }

  private static void is(String name, String only, Function<String, Optional<String>> field) {
    String value = field.apply(name).orElse(only);
    if (!value.equalsIgnoreCase(only)) {
      throw new Refusal(400, "field-choice", name, value);
    }
  }

  private void voices(Exchange exchange) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Voice voice : desk.workspace().voices().voices()) {
      lines.append(voice.id()).append(" ar male general\n");
    }
    plain(exchange, lines.toString());
  }

  private static void plain(Exchange exchange, String text) throws IOException {
    exchange.text(200, "text/plain;charset=utf-8", text);
  }
}
