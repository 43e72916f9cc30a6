package org.rawi.edition.podcast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.sound.AudioTools;

/**
 * An episode of a podcast: the chapters and the picture that the feed refers to; and, when the
 * article's files are in their place, the entry in {@code feed.xml} of the folder above, which
 * serves all articles there. The feed refers to the MP3 and WebVTT editions beside.
 */
public final class FeedEdition implements Edition {
  public static final String ID = "feed";

  private static final String FEED = "feed.xml";

  private final AudioTools tools;

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
    return List.of(
        WholeFile.write(
            folder.resolve(programme.name() + ".chapters.json"),
            part -> Files.writeString(part, chapters)),
        WholeFile.write(
            folder.resolve(programme.name() + "." + cover.extension()),
            part -> Files.write(part, cover.bytes())));
  }

  @Override
  public void check(Path out) {
    FeedSettings.read(out.resolve(FeedSettings.FILE));
    FeedDocument.check(out.resolve(FEED));
  }

  @Override
  public void published(Programme programme, Path folder) {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      FeedSettings settings = FeedSettings.read(above.resolve(FeedSettings.FILE));
      Episode episode = Episode.of(programme, folder, tools.cover(programme), settings);
      FeedDocument.update(above.resolve(FEED), settings, episode);
    }
  }
}
