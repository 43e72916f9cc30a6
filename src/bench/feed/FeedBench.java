import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;

/**
 * What a feed of many episodes costs: result folders without sound are noted one by one, and taken in
 * after every hundred, as a run does. Linear is a time for each thousand that does not grow.
 *
 * <p>{@code java -cp "target/rawi.jar:target/lib/*" src/bench/feed/FeedBench.java [EPISODES]}
 */
public final class FeedBench {
  private static final int EVERY = 100;
  private static final int REPORTED = 1000;

  public static void main(String[] args) throws IOException {
    int episodes = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path out = Files.createTempDirectory("feed-bench");
    Files.writeString(out.resolve("feed.yaml"), "title: قياس\nurl: https://example.org/\n");
    Edition feed = new Editions(EditionOptions.DEFAULT).named(java.util.List.of("feed")).get(0);
    long from = System.nanoTime();
    for (int i = 1; i <= episodes; i++) {
      feed.published(folder(out, i));
      if (i % EVERY == 0 || i == episodes) {
        feed.finish(out);
      }
      if (i % REPORTED == 0) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "%6d episodes: %.2f s for the last thousand%n", i, (now - from) / 1e9);
        from = now;
      }
    }
    from = System.nanoTime();
    Edition next = new Editions(EditionOptions.DEFAULT).named(java.util.List.of("feed")).get(0);
    next.check(out);
    next.published(folder(out, episodes + 1));
    next.finish(out);
    System.out.printf(Locale.ROOT, "one more, by another process: %.2f s%n", (System.nanoTime() - from) / 1e9);
  }

  private static Path folder(Path out, int i) throws IOException {
    String name = "article-" + i;
    Path folder = Files.createDirectory(out.resolve(name));
    Files.writeString(
        folder.resolve(name + ".episode.json"),
        """
        {"name":"%1$s","firstName":"%1$s","title":"المقال رقم %2$d","authors":["سلمى الخطيب"],
        "lead":"وصل القطار صباح أمس إلى المحطة الأخيرة، وخرج الناس يستقبلونه.","chapters":[
        {"from":0,"title":"البداية"},{"from":70,"title":"المحطة"},{"from":190,"title":"العودة"}],
        "voice":{"":"hadi","ar":"هادي"},"language":"ar","published":"20%3$02d-%4$02d-%5$02d",
        "link":"https://example.org/%2$d","seconds":245,"cover":"png"}
        """
            .formatted(name, i, 10 + i / 1000, 1 + i % 12, 1 + i / 12 % 28));
    Files.writeString(folder.resolve(name + ".mp3"), "x".repeat(i % 100 + 1));
    return folder;
  }
}
