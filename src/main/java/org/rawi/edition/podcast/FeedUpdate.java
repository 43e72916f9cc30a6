package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rawi.Sha256;
import org.rawi.edition.WholeFile;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.sound.Mp3Edition;

/**
 * Takes episodes into a feed and its archived pages: each into the item that it has, new ones into
 * {@code feed.xml}, whose oldest items move to an archived page when they become too many.
 */
final class FeedUpdate {
  /** Items of Rawi's in {@code feed.xml} at most; directories and players read no more. */
  static final int MOST_ITEMS = 300;

  /** Items of an archived page. */
  static final int PAGE_ITEMS = 100;

  private final Path out;
  private final FeedSettings settings;
  private final FeedWords words;
  private final ArchiveIndex archives;
  private final FeedDocument current;
  private final Map<String, FeedItem> byGuid = new HashMap<>();
  private final Map<String, FeedItem> bySound = new HashMap<>();
  private final Map<String, FeedItem> othersByLink = new HashMap<>();

  /** Archived pages that are looked at or made, by number. */
  private final TreeMap<Integer, FeedDocument> pages = new TreeMap<>();

  private int newest;

  FeedUpdate(Path out, FeedSettings settings, ArchiveIndex archives) {
    this.out = out;
    this.settings = settings;
    this.archives = archives;
    words = new FeedWords(settings.language());
    current = FeedDocument.read(out.resolve(PodcastFeed.FEED));
    current.items().forEach(this::remember);
    newest = current.linked("prev-archive").map(PodcastFeed::number).orElse(0);
  }

  private void remember(FeedItem item) {
    byGuid.putIfAbsent(item.guid(), item);
    bySound.putIfAbsent(PodcastFeed.soundKey(item.sound()), item);
    if (!item.isOurs()) {
      othersByLink.putIfAbsent(item.link(), item);
    }
  }

  void with(Collection<Episode> episodes) throws IOException {
    if (!episodes.isEmpty()) {
      archives.update(out, newest);
    }
    List<Episode> fresh = new ArrayList<>();
    // First those whose name the feed knows: a folder's former article keeps its item.
    for (Episode episode : episodes) {
      if (!renew(episode, named(episode))) {
        fresh.add(episode);
      }
    }
    fresh.sort(Comparator.comparing(FeedUpdate::moment));
    for (Episode episode : fresh) {
      if (!renew(episode, beside(episode))) {
        FeedItem item = current.create(guid(episode));
        tell(item, episode);
        current.place(item);
        remember(item);
      }
    }
    String image = picture();
    current.describe(settings, PodcastFeed.FEED, image);
    archive(image);
    write();
    draw(image);
  }

  private static String moment(Episode episode) {
    return episode.published().orElse("");
  }

  /** An item, and the archived page that it stands on; 0 for {@code feed.xml}. */
  private record Found(int page, FeedItem item) {}

  /** By the name that it has or would have today. */
  private Optional<Found> named(Episode episode) throws IOException {
    Optional<Found> byAddress = byGuid(FeedItem.guid(episode, settings, false));
    return byAddress.isPresent() && !isAnothers(byAddress.get().item(), episode)
        ? byAddress
        : byGuid(FeedItem.guid(episode, settings, true));
  }

  /** By its sound, or an item of other hands by the article's address. */
  private Optional<Found> beside(Episode episode) throws IOException {
    String key = PodcastFeed.soundKey(settings.address(episode.path(Mp3Edition.EXTENSION)));
    Optional<Found> here =
        Optional.ofNullable(bySound.get(key))
            .filter(item -> PodcastFeed.soundKey(item.sound()).equals(key)) // not moved by now
            .map(item -> new Found(0, item));
    if (here.isPresent()) {
      return here;
    }
    Optional<Integer> page = archives.pageOfSound(key);
    if (page.isPresent()) {
      return document(page.get())
          .find(item -> PodcastFeed.soundKey(item.sound()).equals(key))
          .map(item -> new Found(page.get(), item));
    }
    return episode
        .link()
        .flatMap(WebAddress::of)
        .map(othersByLink::remove)
        .map(item -> new Found(0, item));
  }

  private Optional<Found> byGuid(String guid) throws IOException {
    FeedItem here = byGuid.get(guid);
    if (here != null) {
      return Optional.of(new Found(0, here));
    }
    Optional<Integer> page = archives.pageOf(guid);
    return page.isEmpty()
        ? Optional.empty()
        : document(page.get())
            .find(item -> item.guid().equals(guid))
            .map(item -> new Found(page.get(), item));
  }

  /** Two articles may name one address: the item is that of the other as long as this is there. */
  private boolean isAnothers(FeedItem item, Episode episode) throws IOException {
    String folder = PodcastFeed.soundKey(item.sound()).replaceFirst("/.*", "");
    if (!item.isOurs() || folder.equals(WebAddress.relative(episode.name()))) {
      return false;
    }
    return Episode.read(out.resolve(folder))
        .map(other -> FeedItem.guid(other, settings, false))
        .filter(item.guid()::equals)
        .isPresent();
  }

  /** The name of a new item. */
  private String guid(Episode episode) throws IOException {
    String byAddress = FeedItem.guid(episode, settings, false);
    return byGuid(byAddress).isEmpty() ? byAddress : FeedItem.guid(episode, settings, true);
  }

  private boolean renew(Episode episode, Optional<Found> found) throws IOException {
    if (found.isEmpty()) {
      return false;
    }
    FeedItem item = found.get().item();
    Optional<?> before = item.published();
    tell(item, episode);
    if (found.get().page() == 0 && !item.published().equals(before)) {
      current.replace(item);
    }
    return true;
  }

  private void tell(FeedItem item, Episode episode) throws IOException {
    long bytes = Files.size(out.resolve(episode.path(Mp3Edition.EXTENSION)));
    item.tell(episode, settings, words, bytes, out);
  }

  /** The oldest of Rawi's items go to pages of their own, a full page at a time. */
  private void archive(String image) throws IOException {
    List<FeedItem> ours =
        new ArrayList<>(current.items().stream().filter(FeedItem::isOurs).toList());
    while (ours.size() > MOST_ITEMS) {
      List<FeedItem> oldest = ours.subList(ours.size() - PAGE_ITEMS, ours.size());
      int number = newest + 1;
      FeedDocument page = current.cut(oldest, out.resolve(PodcastFeed.page(number)));
      page.describe(settings, PodcastFeed.page(number), image);
      page.archive();
      page.link("current", settings.address(PodcastFeed.FEED));
      if (newest > 0) {
        page.link("prev-archive", settings.address(PodcastFeed.page(newest)));
        document(newest).link("next-archive", settings.address(PodcastFeed.page(number)));
      }
      current.link("prev-archive", settings.address(PodcastFeed.page(number)));
      pages.put(number, page);
      newest = number;
      oldest.clear();
    }
  }

  private FeedDocument document(int page) {
    return pages.computeIfAbsent(
        page, number -> FeedDocument.read(out.resolve(PodcastFeed.page(number))));
  }

  /** First the pages: a feed never names one that is not there. */
  private void write() throws IOException {
    for (Map.Entry<Integer, FeedDocument> page : pages.entrySet()) {
      write(out.resolve(PodcastFeed.page(page.getKey())), page.getValue());
    }
    write(out.resolve(PodcastFeed.FEED), current);
  }

  /**
   * The podcast's picture: given, or drawn, under a name that changes with what is on it, since
   * directories look again at new addresses only.
   */
  private String picture() throws IOException {
    if (!settings.image().isEmpty()) {
      return settings.image();
    }
    String drawn = Sha256.of(settings.title() + "\n" + settings.author()).substring(0, 8);
    String name = "podcast-" + drawn + ".png";
    if (!Files.exists(out.resolve(name))) {
      byte[] png = Cover.ofPodcast(settings.title(), settings.author()).bytes();
      WholeFile.write(out.resolve(name), part -> Files.write(part, png));
    }
    return settings.address(name);
  }

  /** The web pages beside, of what has changed. */
  private void draw(String image) throws IOException {
    IndexPages web = new IndexPages(out, settings, words, image);
    for (Map.Entry<Integer, FeedDocument> page : pages.entrySet()) {
      web.archived(page.getValue().items(), page.getKey());
    }
    web.current(current.items(), newest);
  }

  private static void write(Path file, FeedDocument document) throws IOException {
    String text = document.text();
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      WholeFile.write(file, part -> Files.writeString(part, text));
    }
  }
}
