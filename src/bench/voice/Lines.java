import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.phonetics.Phone;
import org.rawi.script.Sentence;
import org.rawi.script.Sentence.Mood;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;
import org.rawi.text.Span;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;

/**
 * Speaks diacritized lines as the engine makes them, for {@code measure.py}: {@code FOLDER/N.wav},
 * 16 bits, and {@code FOLDER/phones.tsv} (line, word, phone, first sample, end). Pauses at marks
 * are .25 s; a line that ends in ؟ or ! asks or exclaims.
 *
 * <p>{@code java -cp 'target/rawi.jar:target/lib/*' src/bench/voice/Lines.java LINES FOLDER [RATE
 * [VOICE]]}
 */
final class Lines {
  private Lines() {}

  public static void main(String[] args) throws Exception {
    double rate = args.length > 2 ? Double.parseDouble(args[2]) : 1;
    String id = args.length > 3 ? args[3] : "hadi";
    Path folder = Files.createDirectories(Path.of(args[1]));
    int line = 0;
    try (Synthesizer voice = VoiceCatalog.of(List.of(Path.of("voices"))).open(id);
        PrintStream phones =
            new PrintStream(folder.resolve("phones.tsv").toFile(), StandardCharsets.UTF_8)) {
      for (String text : Files.readAllLines(Path.of(args[0]))) {
        Speech speech = voice.speak(request(text.strip(), rate));
        for (Speech.TimedWord word : speech.words()) {
          String place = line + "\t" + word.utterance() + "." + word.word();
          for (Speech.TimedPhone phone : word.phones()) {
            phones.println(
                String.join(
                    "\t", place, symbol(phone.phone()), "" + phone.from(), "" + phone.to()));
          }
        }
        wav(folder.resolve(line++ + ".wav"), speech);
      }
    }
    System.exit(0); // MaryTTS has threads that do not end
  }

  private static String symbol(Phone phone) {
    return phone.phoneme().symbol() + (phone.geminate() ? "~" : "");
  }

  private static SpeechRequest request(String line, double rate) {
    List<Utterance> utterances = new ArrayList<>();
    for (String phrase : line.split("(?<=[،؛:.!؟])\\s*")) {
      List<SpokenWord> words = new ArrayList<>();
      for (String word : phrase.split("[^\\p{L}\\p{M}]+")) {
        if (!word.isBlank()) {
          words.add(new SpokenWord(word, new Span(0, 0)));
        }
      }
      if (!words.isEmpty()) {
        utterances.add(new Utterance(words, ending(phrase.charAt(phrase.length() - 1)), false));
      }
    }
    Span whole = new Span(0, line.length());
    Sentence sentence = new Sentence(Paragraph.Kind.BODY, 0, whole, mood(line), utterances);
    return new SpeechRequest(sentence, Collections.nCopies(utterances.size() - 1, .25), rate);
  }

  private static Mood mood(String line) {
    if (line.endsWith("!")) {
      return Mood.EXCLAMATION;
    }
    if (!line.endsWith("؟")) {
      return Mood.STATEMENT;
    }
    return line.startsWith("هَلْ") ? Mood.YES_NO_QUESTION : Mood.WH_QUESTION;
  }

  private static Ending ending(char mark) {
    return switch (mark) {
      case '،' -> Ending.COMMA;
      case ':' -> Ending.COLON;
      case '؛' -> Ending.SEMICOLON;
      case '؟' -> Ending.QUESTION;
      case '!' -> Ending.EXCLAMATION;
      default -> Ending.FULL_STOP;
    };
  }

  private static void wav(Path file, Speech speech) throws IOException {
    byte[] data = new byte[2 * speech.samples().length];
    for (int i = 0; i < speech.samples().length; i++) {
      int value = Math.max(-32768, Math.min(32767, Math.round(speech.samples()[i] * 32768)));
      data[2 * i] = (byte) value;
      data[2 * i + 1] = (byte) (value >> 8);
    }
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeBytes("RIFF");
      out.writeInt(Integer.reverseBytes(36 + data.length));
      out.writeBytes("WAVEfmt ");
      out.writeInt(Integer.reverseBytes(16));
      out.writeInt(0x01000100);
      out.writeInt(Integer.reverseBytes(speech.sampleRate()));
      out.writeInt(Integer.reverseBytes(2 * speech.sampleRate()));
      out.writeInt(0x02001000);
      out.writeBytes("data");
      out.writeInt(Integer.reverseBytes(data.length));
      out.write(data);
    }
  }
}
