import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rawi.script.Script;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;

/**
 * What the diacritizer costs, each figure beside the one it is to be compared with; run by {@code
 * src/bench/tashkeel-cost.sh}. Times are processor time of the whole process, so that other work on
 * the machine does not count.
 */
final class CostBench {
  private static final int[] BOOKS = {50_000, 150_000, 500_000};
  private static final int WARM_UP = 5_000;
  private static final int SPOKEN_WORDS = 1500;
  private static final double MB = 1 << 20;

  private CostBench() {}

  public static void main(String[] args) throws Exception {
    List<String> paragraphs = Files.readString(Path.of(args[1])).lines().toList();
    switch (args[0]) {
      case "size" -> size(Path.of(args[2]));
      case "load" -> load();
      case "growth" -> growth(paragraphs);
      case "speech" -> speech(paragraphs);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void size(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      long bytes =
          zip.stream()
              .filter(e -> e.getName().startsWith("org/rawi/tashkeel/"))
              .filter(e -> e.getName().endsWith(".bin"))
              .mapToLong(ZipEntry::getCompressedSize)
              .sum();
      say("model and lexicon in the jar: %.2f MB, %.2f of 12 MB", bytes / MB, bytes / MB / 12);
    }
  }

  private static void load() {
    double start = seconds();
    Diacritizer diacritizer = Diacritizer.load();
    double loaded = seconds();
    diacritizer.diacritize("ذهب الولد إلى البيت.");
    double first = seconds();
    say(
        "loading: %.0f ms, %.2f of 250 ms; first sentence %.0f ms; starting Java %.0f ms",
        1e3 * (loaded - start), (loaded - start) / .25, 1e3 * (first - loaded), 1e3 * start);
  }

  /** Books of the paragraphs, over and over; nothing of the result is kept. */
  private static void growth(List<String> paragraphs) {
    Diacritizer diacritizer = Diacritizer.load();
    book(diacritizer, paragraphs, WARM_UP, false);
    double inParagraphs = book(diacritizer, paragraphs, BOOKS[0], false) / BOOKS[0];
    say("%,d words in paragraphs: %.0f µs a word", BOOKS[0], 1e6 * inParagraphs);
    for (int words : BOOKS) {
      double perWord = book(diacritizer, paragraphs, words, true) / words;
      say(
          "%,d words in one line, heap at most %d MB: %.0f µs a word, %.2f of those in paragraphs",
          words,
          Math.round(Runtime.getRuntime().maxMemory() / MB),
          1e6 * perWord,
          perWord / inParagraphs);
    }
  }

  private static double book(
      Diacritizer diacritizer, List<String> paragraphs, int words, boolean oneLine) {
    StringBuilder text = new StringBuilder(8 * words);
    int count = 0;
    for (int i = 0; count < words; i = (i + 1) % paragraphs.size()) {
      text.append(paragraphs.get(i)).append(oneLine ? ' ' : '\n');
      count += words(paragraphs.get(i));
    }
    String book = text.toString();
    text.setLength(0);
    text.trimToSize();
    double start = seconds();
    long[] written = new long[1];
    diacritizer.diacritize(book, piece -> written[0] += piece.length());
    if (written[0] < book.length()) {
      throw new IllegalStateException("text was lost");
    }
    return seconds() - start;
  }

  /** The same words diacritized, and spoken by the built-in voice; the second round counts. */
  private static void speech(List<String> paragraphs) {
    List<String> text = new ArrayList<>();
    for (int i = 0, words = 0; words < SPOKEN_WORDS && i < paragraphs.size(); i++) {
      text.add(paragraphs.get(i));
      words += words(paragraphs.get(i));
    }
    Diacritizer diacritizer = Diacritizer.load();
    ScriptWriter writer = new ScriptWriter(diacritizer, ScriptOptions.DEFAULT);
    double marks = 0;
    double voice = 0;
    try (Synthesizer hadi = VoiceCatalog.of(List.of(Path.of("voices"))).open("hadi")) {
      for (int round = 0; round < 2; round++) {
        double start = seconds();
        diacritizer.diacritize(String.join("\n", text));
        marks = seconds() - start;
        List<Script> scripts = text.stream().map(writer::line).toList();
        start = seconds();
        scripts.forEach(script -> speak(hadi, script));
        voice = seconds() - start;
      }
    }
    say(
        "%d paragraphs: diacritized in %.2f s, spoken in %.2f s: %.3f of it, target 0.2",
        text.size(), marks, voice, marks / voice);
  }

  private static void speak(Synthesizer voice, Script script) {
    for (Sentence sentence :
        script.sections().stream().flatMap(s -> s.sentences().stream()).toList()) {
      List<Double> pauses = sentence.utterances().stream().skip(1).map(u -> .25).toList();
      voice.speak(new SpeechRequest(sentence, pauses, 1));
    }
  }

  private static int words(String paragraph) {
    return paragraph.isBlank() ? 0 : paragraph.strip().split("\\s+", -1).length;
  }

  private static double seconds() {
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return process.getProcessCpuTime() / 1e9;
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }
}
