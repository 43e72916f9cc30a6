package org.rawi.edition;

import java.util.ArrayList;
import java.util.List;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.edition.book.AudiobookEdition;
import org.rawi.edition.book.Daisy3Edition;
import org.rawi.edition.book.DaisyEdition;
import org.rawi.edition.book.EpubEdition;
import org.rawi.edition.caption.SubRip;
import org.rawi.edition.caption.TextEdition;
import org.rawi.edition.caption.Ttml;
import org.rawi.edition.caption.WebVtt;
import org.rawi.edition.cover.DrawnCovers;
import org.rawi.edition.page.PlayerEdition;
import org.rawi.edition.podcast.FeedEdition;
import org.rawi.edition.sound.AudioTools;
import org.rawi.edition.sound.M4bEdition;
import org.rawi.edition.sound.Mp3Edition;
import org.rawi.edition.sound.OpusEdition;
import org.rawi.edition.sound.SectionsEdition;
import org.rawi.edition.sound.WavEdition;

/** All kinds of files that Rawi makes. */
public final class Editions {
  private final List<Edition> all;
  private final EditionOptions options;

  public Editions(EditionOptions options) {
    this(options, DrawnCovers.ANEW);
  }

  public Editions(EditionOptions options, DrawnCovers covers) {
    this.options = options;
    AudioTools tools = new AudioTools(options, covers);
    all =
        List.of(
            new Mp3Edition(tools),
            new M4bEdition(tools),
            new OpusEdition(tools),
            new SectionsEdition(tools),
            new WavEdition(),
            new EpubEdition(tools),
            new DaisyEdition(tools),
            new Daisy3Edition(tools),
            new AudiobookEdition(tools),
            new FeedEdition(tools),
            new PlayerEdition(tools),
            new TextEdition("vtt", ".vtt", WebVtt::captions),
            new TextEdition("chapters", ".chapters.vtt", WebVtt::chapters),
            new TextEdition("words", ".words.vtt", WebVtt::words),
            new TextEdition("srt", ".srt", SubRip::of),
            new TextEdition("ttml", ".ttml", Ttml::of),
            new JsonEdition());
  }

  public List<Edition> all() {
    return all;
  }

  /**
   * The editions of these names, in the order asked. What they refer to comes with them: the MP3
   * that a player plays, the MP3 and the transcript of an episode.
   *
   * @throws RawiException for a name that no edition has
   */
  public List<Edition> named(List<String> ids) {
    List<Edition> chosen = new ArrayList<>();
    for (String id : ids) {
      chosen.add(named(id));
    }
    if (ids.contains(PlayerEdition.ID) && !options.embed()) {
      chosen.add(named(Mp3Edition.ID));
    }
    if (ids.contains(FeedEdition.ID)) {
      chosen.add(named(Mp3Edition.ID));
      chosen.add(named("vtt"));
    }
    return chosen.stream().distinct().toList();
  }

  private Edition named(String id) {
    return all.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
  }

  private RawiException unknown(String id) {
    String known = String.join(", ", all.stream().map(Edition::id).toList());
    return new RawiException(Problem.USAGE, "edition.unknown", id, known);
  }
}
