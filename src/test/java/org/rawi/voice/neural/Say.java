package org.rawi.voice.neural;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.rawi.article.Paragraph;
import org.rawi.script.Sentence;
import org.rawi.script.Sentence.Mood;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;
import org.rawi.text.Span;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.mary.MarySynthesizer;

/** Speaks diacritized lines to numbered WAV files: {@code LINES FOLDER [RATE]}. */
final class Say {
  private static final Voice HADI =
      new Voice("hadi", Map.of(), "neural", "ar", "CC-BY-SA-4.0", "", 16000, 1);

  private Say() {}

  public static void main(String[] args) throws IOException {
    double rate = args.length > 2 ? Double.parseDouble(args[2]) : 1;
    NeuralVoice engine;
    try (InputStream in = Files.newInputStream(Path.of("voices/hadi/voice.bin"))) {
      engine = NeuralVoice.read(in);
    }
    long start = System.nanoTime();
    Synthesizer synthesizer =
        Boolean.getBoolean("mary")
            ? new MarySynthesizer(HADI, engine)
            : new NeuralSynthesizer(HADI, engine);
    System.out.println((System.nanoTime() - start) / 1000000 + " ms");
    int i = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Speech speech = synthesizer.speak(request(line, rate));
      wav(Path.of(args[1], i++ + ".wav"), speech);
      long to = speech.words().get(speech.words().size() - 1).to();
      System.out.printf(
          "%d words, %.2f s, JVM %d ms%n",
          speech.words().size(),
          to / 16000.,
          System.currentTimeMillis()
              - java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime());
    }
  }

  static SpeechRequest request(String line, double rate) {
    List<Utterance> utterances = new ArrayList<>();
    for (String phrase : line.split("(?<=[،؛:.!؟])\\s*")) {
      List<SpokenWord> words = new ArrayList<>();
      for (String word : phrase.split("[\\s\"«»،؛:.!؟()-]+")) {
        if (!word.isBlank()) {
          words.add(new SpokenWord(word, new Span(0, 0)));
        }
      }
      if (!words.isEmpty()) {
        utterances.add(new Utterance(words, ending(phrase), false));
      }
    }
    Mood mood =
        !line.strip().endsWith("؟")
            ? line.strip().endsWith("!") ? Mood.EXCLAMATION : Mood.STATEMENT
            : line.startsWith("هَلْ") || line.startsWith("أَ")
                ? Mood.YES_NO_QUESTION
                : Mood.WH_QUESTION;
    Sentence sentence =
        new Sentence(Paragraph.Kind.BODY, 0, new Span(0, line.length()), mood, utterances);
    List<Double> pauses = Collections.nCopies(utterances.size() - 1, .25);
    return new SpeechRequest(sentence, pauses, rate);
  }

  private static Ending ending(String phrase) {
    return switch (phrase.charAt(phrase.length() - 1)) {
      case '،' -> Ending.COMMA;
      case ':' -> Ending.COLON;
      case '؛' -> Ending.SEMICOLON;
      case '؟' -> Ending.QUESTION;
      case '!' -> Ending.EXCLAMATION;
      default -> Ending.FULL_STOP;
    };
  }

  static void wav(Path file, Speech speech) throws IOException {
    int bytes = 2 * speech.samples().length;
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeBytes("RIFF");
      out.writeInt(Integer.reverseBytes(36 + bytes));
      out.writeBytes("WAVEfmt ");
      out.writeInt(Integer.reverseBytes(16));
      out.writeInt(0x01000100);
      out.writeInt(Integer.reverseBytes(speech.sampleRate()));
      out.writeInt(Integer.reverseBytes(2 * speech.sampleRate()));
      out.writeInt(0x02001000);
      out.writeBytes("data");
      out.writeInt(Integer.reverseBytes(bytes));
      byte[] data = new byte[bytes];
      for (int i = 0; i < speech.samples().length; i++) {
        int value = Math.round(speech.samples()[i] * 32767);
        data[2 * i] = (byte) value;
        data[2 * i + 1] = (byte) (value >> 8);
      }
      out.write(data);
    }
  }
}
