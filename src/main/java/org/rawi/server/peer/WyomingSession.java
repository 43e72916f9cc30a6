package org.rawi.server.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.narration.Build;
import org.rawi.recording.LiveSpeech;
import org.rawi.recording.Wave;
import org.rawi.server.Desk;
import org.rawi.server.Refusal;
import org.rawi.voice.Voice;

/**
 * What one client of the Wyoming protocol asks for. A text that comes in pieces ({@code
 * synthesize-start}, {@code -chunk}, {@code -stop}) is spoken a sentence at a time while the rest
 * comes. Not thread-safe.
 */
final class WyomingSession {
  private static final int CHUNK_BYTES = 8192;
  private static final String ENDS = ".!؟?…؛\n";

  private final Desk desk;
  private final InputStream in;
  private final OutputStream out;
  private final StringBuilder coming = new StringBuilder();
  private boolean inPieces;
  private boolean sounding;
  private String voice = "";

  WyomingSession(Desk desk, Socket socket) throws IOException {
    this.desk = desk;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream());
  }

  /** Until the client goes, or says what cannot be understood or spoken. */
  void run() throws IOException {
    while (true) {
      Optional<WyomingEvent> event = WyomingEvent.read(in);
      if (event.isEmpty()) {
        return;
      }
      try {
        answer(event.get());
      } catch (RawiException e) {
        fail(e.message(Locale.ENGLISH), e.key());
        return;
      } catch (Refusal e) {
        fail(RawiException.format(Locale.ENGLISH, e.key(), e.arguments()), e.key());
        return;
      }
    }
  }

  private void fail(String text, String code) throws IOException {
    WyomingEvent.of("error", Map.of("text", text, "code", code)).write(out);
  }

  private void answer(WyomingEvent event) throws IOException {
    String text = event.data().path("text").asText("");
    switch (event.type()) {
      case "describe" -> WyomingEvent.of("info", info()).write(out);
      case "ping" -> WyomingEvent.of("pong", Map.of("text", text)).write(out);
      case "synthesize" -> {
        if (!inPieces) { // else it repeats the pieces, for servers that do not know them
          voice = voice(event.data());
          speak(text);
          stop();
        }
      }
      case "synthesize-start" -> {
        inPieces = true;
        voice = voice(event.data());
        coming.setLength(0);
      }
      case "synthesize-chunk" -> {
        coming.append(text);
        speakSentences();
      }
      case "synthesize-stop" -> {
        if (!coming.toString().isBlank()) {
          speak(coming.toString());
        }
        coming.setLength(0);
        inPieces = false;
        stop();
        WyomingEvent.of("synthesize-stopped", Map.of()).write(out);
      }
      default -> {
        // of other services
      }
    }
  }

  /** What has come to the end of a sentence; a mark at the very end may be one inside a number. */
  private void speakSentences() throws IOException {
    int end = coming.length() - 2;
    while (end >= 0
        && !(ENDS.indexOf(coming.charAt(end)) >= 0
            && Character.isWhitespace(coming.charAt(end + 1)))) {
      end--;
    }
    if (end >= 0) {
      String whole = coming.substring(0, end + 1);
      coming.delete(0, end + 1);
      if (!whole.isBlank()) {
        speak(whole);
      }
    }
    if (coming.length() > desk.options().limits().textCharacters()) {
      throw new Refusal(413, "text-too-long", desk.options().limits().textCharacters());
    }
  }

  private void speak(String text) throws IOException {
    int most = desk.options().limits().textCharacters();
    if (text.length() > most) {
      throw new Refusal(413, "text-too-long", most);
    }
    desk.speak(
        Article.plain(text),
        desk.writer(Optional.empty()),
        voice,
        desk.settings().rate(),
        this::carry);
  }

  private void carry(int sampleRate, Desk.Speech speech) throws IOException {
    Map<String, Integer> format = Map.of("rate", sampleRate, "width", 2, "channels", 1);
    if (!sounding) {
      sounding = true;
      WyomingEvent.of("audio-start", format).write(out);
    }
    LiveSpeech.Output chunks =
        samples -> {
          byte[] bytes = Wave.bytes(samples);
          for (int at = 0; at < bytes.length; at += CHUNK_BYTES) {
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK_BYTES));
            WyomingEvent chunk = WyomingEvent.of("audio-chunk", format);
            new WyomingEvent(chunk.type(), chunk.data(), piece).write(out);
          }
        };
    speech.to(chunks);
  }

  private void stop() throws IOException {
    if (sounding) {
      sounding = false;
      WyomingEvent.of("audio-stop", Map.of()).write(out);
    }
  }

  /** The voice that is named, if it is one of ours. */
  private String voice(JsonNode data) {
    String named = data.path("voice").path("name").asText("");
    boolean known =
        desk.workspace().voices().voices().stream().map(Voice::id).anyMatch(named::equals);
    return known ? named : desk.settings().voice();
  }

  private Map<String, ?> info() {
    Map<String, String> maker = Map.of("name", "Rawi", "url", "");
    List<Map<String, ?>> voices = new ArrayList<>();
    for (Voice each : desk.workspace().voices().voices()) {
      voices.add(
          Map.of(
              "name", each.id(),
              "attribution", maker,
              "installed", true,
              "description", each.names().getOrDefault("en", each.id()),
              "version", Build.version(),
              "languages", List.of("ar")));
    }
    Map<String, ?> program =
        Map.of(
            "name",
            "rawi",
            "attribution",
            maker,
            "installed",
            true,
            "description",
            "Arabic text to speech",
            "version",
            Build.version(),
            "voices",
            voices,
            "supports_synthesize_streaming",
            true);
    List<?> none = List.of();
    return Map.of(
        "tts",
        List.of(program),
        "asr",
        none,
        "handle",
        none,
        "intent",
        none,
        "wake",
        none,
        "mic",
        none,
        "snd",
        none);
  }
}
