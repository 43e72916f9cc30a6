import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rawi.tashkeel.Diacritizer;

/**
 * {@code java -cp target/rawi.jar:target/lib/* src/bench/diacritizer/DiacritizerBench.java TEXT}:
 * words a second of one thread, in processor time, so that other work on the machine does not
 * count.
 */
final class DiacritizerBench {
  private static final int ROUNDS = 5;

  private DiacritizerBench() {}

  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of(args[0]));
    long words = text.lines().mapToLong(line -> line.strip().split("\\s+", -1).length).sum();
    double start = seconds();
    Diacritizer diacritizer = Diacritizer.load();
    System.out.printf(Locale.ROOT, "load\t%.3f s%n", seconds() - start);
    start = seconds();
    diacritizer.diacritize("ذهب الولد إلى البيت.");
    System.out.printf(Locale.ROOT, "first sentence\t%.3f s%n", seconds() - start);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      start = seconds();
      diacritizer.diacritize(text);
      best = Math.min(best, seconds() - start);
      System.out.printf(
          Locale.ROOT, "round %d\t%.0f words/s%n", i + 1, words / (seconds() - start));
    }
    System.out.printf(Locale.ROOT, "best\t%.0f words/s%n", words / best);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT, "heap\t%d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    if (diacritizer.hashCode() == 0) { // keep it reachable
      System.out.println();
    }
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
