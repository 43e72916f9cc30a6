package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rawi.edition.WholeFile;
import org.rawi.edition.sound.Mp3Edition;

/**
 * The feed of a folder of results. Episodes are noted one by one, which costs little, and taken in
 * together. What was noted and not taken in, since the run was killed, the next run takes in.
 * Thread-safe, and safe beside other processes.
 */
final class PodcastFeed {
  static final String FEED = "feed.xml";

  private static final Pattern PAGE = Pattern.compile(".*/feed-([1-9][0-9]{0,6})\\.xml");

  /** The last two parts of the address of a sound: folder and file. */
  private static final Pattern SOUND = Pattern.compile(".*?([^/]+/[^/?#]+)(?:[?#].*)?");

  private final Path out;
  private final ArchiveIndex archives = new ArchiveIndex();
  private @Nullable FeedState state;
  private ArchiveIndex.@Nullable Stamp checked;

  PodcastFeed(Path out) {
    this.out = out;
  }

  /** Name of an archived page; the first is the oldest. */
  static String page(int number) {
    return "feed-" + number + ".xml";
  }

  /** Number of the archived page that has this address; 0 if it is none. */
  static int number(String address) {
    Matcher page = PAGE.matcher(address);
    return page.matches() ? Integer.parseInt(page.group(1)) : 0;
  }

  /** What stays of a sound's address wherever the podcast is published. */
  static String soundKey(String address) {
    Matcher sound = SOUND.matcher(address);
    return sound.matches() ? sound.group(1) : address;
  }

  /** Throws what would keep an episode out of the feed. */
  synchronized void check() {
    FeedSettings.read(settings());
    Path feed = out.resolve(FEED);
    try {
      if (Files.exists(feed) && !ArchiveIndex.Stamp.of(feed).equals(checked)) {
        FeedDocument.read(feed);
        checked = ArchiveIndex.Stamp.of(feed);
      }
    } catch (IOException e) {
      throw WholeFile.cannotWrite(feed, e);
    }
  }

  /** Notes the episode of a folder, unless the feed has it as it is. */
  void note(Path folder) {
    Path feed = out.resolve(FEED);
    String name = String.valueOf(folder.getFileName());
    try {
      Optional<String> now = stateOf(folder, FeedSettings.read(settings()));
      if (now.isPresent() && !(Files.exists(feed) && state().has(name, now.get()))) {
        FeedLock.alone(feed, () -> state().note(name));
      }
    } catch (IOException e) {
      throw WholeFile.cannotWrite(feed, e);
    }
  }

  /** Takes in what was noted, by this process or another. */
  void finish() {
    Path feed = out.resolve(FEED);
    if (Files.exists(feed) || Files.exists(out.resolve(FeedState.PENDING))) {
      FeedLock.alone(feed, this::takeIn);
    }
  }

  private synchronized void takeIn() throws IOException {
    FeedSettings settings = FeedSettings.read(settings());
    Map<String, String> states = new LinkedHashMap<>();
    Map<String, Episode> episodes = new LinkedHashMap<>();
    for (String name : state().pending()) {
      Path folder = out.resolve(name);
      Optional<Episode> episode = Episode.read(folder);
      Optional<String> now = stateOf(folder, settings);
      // A folder that is gone was renamed, and is noted under its new name.
      if (episode.isPresent() && now.isPresent()) {
        episodes.put(name, episode.get());
        states.put(name, now.get());
      }
    }
    new FeedUpdate(out, settings, archives).with(episodes.values());
    checked = ArchiveIndex.Stamp.of(out.resolve(FEED));
    state().taken(states);
  }

  private synchronized FeedState state() throws IOException {
    if (state == null) {
      state = new FeedState(out);
    }
    return state;
  }

  private Path settings() {
    return out.resolve(FeedSettings.FILE);
  }

  /** Changes with whatever the feed says of the folder; empty if there is no episode in it. */
  private static Optional<String> stateOf(Path folder, FeedSettings settings) throws IOException {
    String name = String.valueOf(folder.getFileName());
    try {
      String all =
          Files.readString(folder.resolve(Episode.file(name)), StandardCharsets.UTF_8)
              + Files.size(folder.resolve(name + Mp3Edition.EXTENSION))
              + Files.exists(folder.resolve(name + ".html"))
              + settings.edition();
      return Optional.of(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
