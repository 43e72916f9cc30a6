package org.rawi.server.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.edition.sound.LiveEncoder;
import org.rawi.recording.RecordingOptions;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;
import org.rawi.server.Router;
import org.rawi.voice.Voice;

/**
 * {@code /v1/audio/speech} and {@code /v1/models}, as clients of OpenAI call them. Source: OpenAI,
 * API reference, "Audio". Any model is taken; a voice that is none of ours is the default one,
 * since clients ask for «alloy».
 */
public final class OpenAiSpeech {
  private static final String MODEL = "rawi";
  private static final double SLOWEST = 0.25;
  private static final double FASTEST = 4;

  private final Desk desk;

  public OpenAiSpeech(Desk desk) {
    this.desk = desk;
  }

  public void addTo(Router router) {
    router
        .on("POST", "/v1/audio/speech", this::speech)
        .on("GET", "/v1/models", this::models)
        .on("GET", "/v1/models/{id}", this::model);
  }

  /** As OpenAI tells of errors. */
  record Failure(Told error) {
    record Told(String message, String type, Optional<String> param, Optional<String> code) {}
  }

  record Model(String id, String object, long created, String owned_by) {
    static Model of(String id) {
      return new Model(id, "model", 0, "rawi");
    }
  }

  private void models(Exchange exchange) throws IOException {
    List<Model> models = List.of(Model.of(MODEL), Model.of("tts-1"), Model.of("gpt-4o-mini-tts"));
    exchange.json(200, Map.of("object", "list", "data", models));
  }

  private void model(Exchange exchange) throws IOException {
    exchange.json(200, Model.of(exchange.path("id")));
  }

  private void speech(Exchange exchange) throws IOException {
    try {
      speak(exchange, exchange.json());
    } catch (Refusal e) {
      fail(exchange, e.status(), RawiException.format(Locale.ENGLISH, e.key(), e.arguments()), "");
    } catch (RawiException e) {
      fail(exchange, 400, e.message(Locale.ENGLISH), "input");
    }
  }

  private void speak(Exchange exchange, JsonNode wanted) throws IOException {
    String input = wanted.path("input").asText("");
    int most = desk.options().limits().textCharacters();
    if (input.isBlank() || input.length() > most) {
      fail(exchange, 400, "input must have 1 to " + most + " characters", "input");
      return;
    }
    String name = wanted.path("response_format").asText("mp3");
    Optional<LiveEncoder.Format> format = LiveEncoder.Format.named(name);
    if (format.isEmpty()) {
      fail(
          exchange,
          400,
          "response_format must be mp3, opus, aac, flac, wav or pcm",
          "response_format");
      return;
    }
    double speed = wanted.path("speed").asDouble(1);
    if (!(speed >= SLOWEST && speed <= FASTEST)) {
      fail(exchange, 400, "speed must be from 0.25 to 4", "speed");
      return;
    }
    double rate = Math.max(RecordingOptions.SLOWEST, Math.min(RecordingOptions.FASTEST, speed));
    desk.speak(
        Article.plain(input),
        desk.writer(Optional.empty()),
        voice(wanted.path("voice")),
        rate,
        format.get(),
        () -> exchange.stream(200, format.get().type()));
  }

  /** A name, or an object with an id. */
  private String voice(JsonNode voice) {
    String id = voice.isObject() ? voice.path("id").asText("") : voice.asText("");
    boolean known = desk.workspace().voices().voices().stream().map(Voice::id).anyMatch(id::equals);
    return known ? id : desk.settings().voice();
  }

  private static void fail(Exchange exchange, int status, String message, String parameter)
      throws IOException {
    exchange.json(
        status,
        new Failure(
            new Failure.Told(
                message,
                status < 500 ? "invalid_request_error" : "server_error",
                Optional.of(parameter).filter(p -> !p.isEmpty()),
                Optional.empty())));
  }
}
