import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;

/**
 * From the start of the Java machine to the samples of an article's first sentence, step by step:
 * wall time, and processor time of all threads, the compiler's too, which other work on the machine
 * does not change.
 *
 * <p>{@code javac -cp target/rawi.jar -d target/bench src/bench/voice/FirstSamples.java && java
 * -XX:+UseSerialGC -XX:SharedArchiveFile=target/rawi.jsa -cp target/rawi.jar:target/bench
 * FirstSamples ARTICLE}
 */
final class FirstSamples {
  private FirstSamples() {}

  public static void main(String[] args) throws Exception {
    tell("Java");
    Thread diacritics = new Thread(Diacritizer::load);
    diacritics.start();
    try (Synthesizer voice = VoiceCatalog.of(List.of(Path.of("voices"))).open("hadi")) {
      tell("voice opened");
      var article = ArticleReader.read(Input.of(Path.of(args[0])), ReadingOptions.DEFAULT);
      tell("article read");
      diacritics.join();
      ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
      tell("model loaded");
      writer.write(
          article,
          first -> {
            tell("sentence written");
            List<Double> pauses = first.utterances().stream().skip(1).map(u -> .25).toList();
            int samples = voice.speak(new SpeechRequest(first, pauses, 1)).samples().length;
            tell(samples + " samples");
            System.exit(0);
          });
    }
  }

  private static void tell(String what) {
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        "%-16s wall %5.2f s, processor %5.2f s%n",
        what, wall / 1e3, process.getProcessCpuTime() / 1e9);
  }
}
