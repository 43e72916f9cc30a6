package org.rawi.voice.espeak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.voice.Engine;
import org.rawi.voice.RoughSpeech;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.SpokenPhrase;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.VoicePack;
import org.rawi.voice.phones.PhoneAlphabet;
import org.rawi.voice.phones.PhoneAlphabet.Symbol;

/**
 * Speaks with eSpeak NG, a phrase at a time. It is told sounds, {@code [[kit'a:bun]]}, not letters:
 * its own rules join no article and know no pausal form. It does not say when words sound; they are
 * found in the sound. Thread-safe.
 */
public final class EspeakSynthesizer implements Synthesizer {
  /** As slow and as fast as its sound stays clear. */
  private static final double SLOWEST = .6;

  private static final double FASTEST = 3;

  /** Its own count, which is of English words; about as fast as hadi. */
  private static final int WORDS_PER_MINUTE = 140;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+_-]{0,39}");

  private final Voice voice;
  private final String name;
  private final double wordsPerMinute;

  private EspeakSynthesizer(Voice voice, String name, double wordsPerMinute) {
    this.voice = voice;
    this.name = name;
    this.wordsPerMinute = wordsPerMinute;
  }

  /** The engine {@code espeak}. */
  public static final class EspeakEngine implements Engine {
    @Override
    public Synthesizer open(VoicePack pack) throws BrokenVoiceFile {
      JsonNode settings = pack.settings().path("espeak");
      String name = settings.path("voice").asText("ar");
      double pace = settings.path("wordsPerMinute").asDouble(WORDS_PER_MINUTE);
      if (!NAME.matcher(name).matches()) {
        throw pack.wrong("“" + name + "” is no voice of eSpeak NG");
      }
      if (!(pace >= 80 && pace <= 300)) {
        throw pack.wrong("\"wordsPerMinute\" is not between 80 and 300");
      }
      EspeakProgram.version(); // says how to install it
      return new EspeakSynthesizer(pack.voice(), name, pace);
    }

    @Override
    public String version() {
      return EspeakProgram.version();
    }
  }

  @Override
  public Voice voice() {
    return voice;
  }

  @Override
  public double nearestRate(double rate) {
    return Math.max(SLOWEST, Math.min(FASTEST, rate));
  }

  @Override
  public Speech speak(SpeechRequest request) {
    try {
      RoughSpeech speech = new RoughSpeech(voice.sampleRate());
      for (SpokenPhrase phrase : SpokenPhrase.of(request)) {
        speech.addAligned(sound(phrase, voice.defaultRate() * request.rate()), List.of(phrase));
      }
      return speech.speech();
    } catch (IOException | IllegalArgumentException e) {
      throw new RawiException(
          Problem.NO_SUCH_VOICE, e, "voice.failed", voice.id(), String.valueOf(e.getMessage()));
    }
  }

  private float[] sound(SpokenPhrase phrase, double rate) throws IOException {
    String speed = Long.toString(Math.round(wordsPerMinute * rate));
    Wave wave =
        Wave.read(
            EspeakProgram.run(List.of("-v", name, "-s", speed, "-z", "--stdout", text(phrase))));
    if (wave.sampleRate() != voice.sampleRate()) {
      throw new IOException("eSpeak NG speaks at " + wave.sampleRate() + " Hz");
    }
    return wave.samples();
  }

  /** As the program takes it, with the mark that makes its melody. */
  static String text(SpokenPhrase phrase) {
    StringBuilder text = new StringBuilder("[[");
    for (SpokenPhrase.Word word : phrase.words()) {
      text.append(text.length() > 2 ? " " : "");
      PhoneAlphabet.MNEMONIC.write(word.sounds()).stream().map(Symbol::text).forEach(text::append);
    }
    return text.append("]]").append(mark(phrase)).toString();
  }

  private static String mark(SpokenPhrase phrase) {
    return switch (phrase.ending()) {
      case CLAUSE, COMMA, DASH, COLON, SEMICOLON, QUOTATION, PARENTHESIS -> ",";
      case FULL_STOP, HEADING -> ".";
      case EXCLAMATION -> "!";
      case QUESTION -> "?";
    };
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
