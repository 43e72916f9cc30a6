import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Paragraph;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.text.Span;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;

/**
 * How fast a voice speaks on one thread: seconds of speech a second of processor time, turn by
 * turn, so that the warm-up shows.
 *
 * <p>{@code java -cp target/rawi.jar:target/lib/* src/bench/voice/VoiceBench.java LINES [TURNS
 * [VOICE]]}; LINES holds a diacritized sentence a line.
 */
final class VoiceBench {
  private VoiceBench() {}

  public static void main(String[] args) throws Exception {
    List<SpeechRequest> requests = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      request(line).ifPresent(requests::add);
    }
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    String id = args.length > 2 ? args[2] : "hadi";
    long start = processorTime();
    try (Synthesizer voice = VoiceCatalog.of(List.of(Path.of("voices"))).open(id)) {
      System.out.printf("open: %.2f s%n", (processorTime() - start) / 1e9);
      for (int turn = 1; turn <= turns; turn++) {
        start = processorTime();
        double speech = 0;
        for (SpeechRequest request : requests) {
          var spoken = voice.speak(request);
          speech += (double) spoken.samples().length / spoken.sampleRate();
        }
        double work = (processorTime() - start) / 1e9;
        System.out.printf(
            "turn %d: %.1f s of speech in %.2f s: %.0f x real time%n",
            turn, speech, work, speech / work);
      }
    }
  }

  /** Of this thread alone, so that other work on the machine does not count. */
  private static long processorTime() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Optional<SpeechRequest> request(String line) {
    List<SpokenWord> words = new ArrayList<>();
    for (String word : line.split("[^\\p{L}\\p{M}]+")) {
      if (!word.isBlank()) {
        words.add(new SpokenWord(word, new Span(0, 0)));
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Utterance utterance = new Utterance(words, Utterance.Ending.FULL_STOP, false);
    Sentence sentence =
        new Sentence(
            Paragraph.Kind.BODY,
            0,
            new Span(0, line.length()),
            Sentence.Mood.STATEMENT,
            List.of(utterance));
    return Optional.of(new SpeechRequest(sentence, List.of(), 1));
  }
}
