import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.Word;
import org.rawi.script.verbalize.Piece;
import org.rawi.script.verbalize.Verbalizer;

/**
 * {@code java -cp "target/rawi.jar:target/lib/*" src/bench/front-end/FrontEndBench.java TEXT}:
 * words a second that verbalization and phonetics together handle on one thread, without the neural
 * model, in processor time, so that other work on the machine does not count. Each line is a
 * paragraph.
 */
final class FrontEndBench {
  private static final int ROUNDS = 12;

  private FrontEndBench() {}

  public static void main(String[] args) throws IOException {
    List<String> paragraphs = Files.readString(Path.of(args[0])).lines().toList();
    for (int copies : new int[] {20, 40, 80}) {
      List<String> text =
          Stream.generate(() -> paragraphs).limit(copies).flatMap(List::stream).toList();
      long words = text.stream().mapToLong(line -> line.strip().split("\\s+", -1).length).sum();
      double best = Double.MAX_VALUE;
      long phones = 0;
      for (int i = 0; i < ROUNDS; i++) {
        double start = seconds();
        phones = phones(text);
        best = Math.min(best, seconds() - start);
      }
      System.out.printf(
          Locale.ROOT, "%d words\t%.0f words/s\t%d phones%n", words, words / best, phones);
    }
  }

  private static long phones(List<String> text) {
    Verbalizer verbalizer = new Verbalizer();
    Phonemizer phonemizer = new Phonemizer();
    long phones = 0;
    for (String paragraph : text) {
      List<Word> words =
          verbalizer.verbalize(paragraph, List.of()).pieces().stream()
              .filter(Piece.Word.class::isInstance)
              .map(piece -> new Word(((Piece.Word) piece).text()))
              .toList();
      if (!words.isEmpty()) {
        phones += phonemizer.phonemize(words, true).stream().mapToInt(w -> w.phones().size()).sum();
      }
    }
    return phones;
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
