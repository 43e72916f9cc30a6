package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.Sha256;
import org.rawi.TextResource;
import org.rawi.edition.WholeFile;

/**
 * The web pages of a feed's folder: {@code index.html} with the newest episodes, {@code
 * index-1.html} … with older ones. Those of archived pages of the feed change no more than these. A
 * page of the same name that somebody else made or changed is left alone.
 */
final class IndexPages {
  /** Episodes of a page; {@code index.html} has up to twice as many. */
  static final int EPISODES = FeedUpdate.PAGE_ITEMS / 2;

  static final String NEWEST = "index.html";

  /** At the end of a page: what came before it, so that changes by hand are seen. */
  private static final Pattern SEAL = Pattern.compile("<!-- rawi ([0-9a-f]{64}) -->\n$");

  private final Path out;
  private final FeedSettings settings;
  private final FeedWords words;
  private final String image;
  private final String style;

  /**
   * @param image address of the podcast's picture; empty if there is none
   */
  IndexPages(Path out, FeedSettings settings, FeedWords words, String image) {
    this.out = out;
    this.settings = settings;
    this.words = words;
    this.image = image;
    style = TextResource.of(IndexPages.class, "index.css");
  }

  /**
   * Writes the pages of {@code feed.xml}.
   *
   * @param archived number of archived pages of the feed
   */
  void current(List<FeedItem> items, int archived) throws IOException {
    int before = 2 * archived;
    int older = Math.max(0, (items.size() - EPISODES - 1) / EPISODES);
    for (int i = 1; i <= older; i++) {
      int end = items.size() - (i - 1) * EPISODES;
      String newer = i < older ? name(before + i + 1) : NEWEST;
      write(before + i, items.subList(end - EPISODES, end), newer);
    }
    List<FeedItem> newest = items.subList(0, items.size() - older * EPISODES);
    write(before + older + 1, newest, "");
  }

  /** Writes the two pages of an archived page of the feed. */
  void archived(List<FeedItem> items, int number) throws IOException {
    int half = items.size() / 2;
    write(2 * number, items.subList(0, half), name(2 * number + 1));
    write(2 * number - 1, items.subList(half, items.size()), name(2 * number));
  }

  private static String name(int page) {
    return "index-" + page + ".html";
  }

  /**
   * @param newer the page with newer episodes; empty for the newest
   */
  private void write(int number, List<FeedItem> items, String newer) throws IOException {
    Path file = out.resolve(newer.isEmpty() ? NEWEST : name(number));
    String older = number > 1 ? name(number - 1) : "";
    String page =
        new IndexPage(out, settings, words, image, style).html(items, newer, older, number);
    String sealed = page + "<!-- rawi " + Sha256.of(page) + " -->\n";
    if (!Files.exists(file)) {
      WholeFile.write(file, part -> Files.writeString(part, sealed));
      return;
    }
    String there = Files.readString(file);
    if (isOurs(there) && !there.equals(sealed)) {
      WholeFile.write(file, part -> Files.writeString(part, sealed));
    }
  }

  private static boolean isOurs(String page) {
    Matcher seal = SEAL.matcher(page);
    return seal.find() && Sha256.of(page.substring(0, seal.start())).equals(seal.group(1));
  }
}
