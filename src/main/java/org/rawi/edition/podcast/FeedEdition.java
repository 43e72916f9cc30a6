package org.rawi.edition.podcast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.sound.AudioTools;

/**
 * An episode of a podcast: the chapters and the picture that the feed refers to, and what the feed
 * says of it; and the {@code feed.xml} of the folder above, which serves all articles there. The
 * feed refers to the MP3 and WebVTT editions beside.
 */
public final class FeedEdition implements Edition {
  public static final String ID = "feed";

  private final AudioTools tools;
  private final Map<Path, PodcastFeed> feeds = new ConcurrentHashMap<>();

  public FeedEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Cover cover = tools.cover(programme);
    String chapters = PodcastChapters.of(programme);
    Episode episode = Episode.of(programme, cover);
    return List.of(
        WholeFile.write(
            folder.resolve(programme.name() + FeedItem.CHAPTERS),
            part -> Files.writeString(part, chapters)),
        WholeFile.write(
            folder.resolve(programme.name() + "." + cover.extension()),
            part -> Files.write(part, cover.bytes())),
        WholeFile.write(
            folder.resolve(Episode.file(programme.name())),
            part -> Files.writeString(part, episode.json())));
  }

  @Override
  public void check(Path out) {
    feed(out).check();
  }

  @Override
  public void published(Path folder) {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      feed(above).note(folder.toAbsolutePath());
    }
  }

  @Override
  public void finish(Path out) {
    feed(out).finish();
  }

  private PodcastFeed feed(Path out) {
    return feeds.computeIfAbsent(out.toAbsolutePath().normalize(), PodcastFeed::new);
  }
}
