package org.rawi.narration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rawi.Cache;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.EditionOptions;

/**
 * What somebody wants of the articles that are narrated alike.
 *
 * @param editions their ids
 * @param voice its id
 * @param rate speaking rate; 1 is the voice's own
 * @param naming of results that have no name yet
 * @param again whether what has not changed is made again all the same
 * @param reading how articles are read
 * @param lexicons the publisher's, besides the one that lies beside an article
 * @param emoji whether pictographs are said
 * @param fullAddresses whether web addresses are said whole
 * @param cache of what was worked out before; nothing that comes out depends on it
 */
public record NarrationOptions(
    List<String> editions,
    EditionOptions edition,
    String voice,
    double rate,
    Naming naming,
    boolean again,
    ReadingOptions reading,
    List<Path> lexicons,
    boolean emoji,
    boolean fullAddresses,
    Optional<Cache> cache) {

  public NarrationOptions {
    editions = List.copyOf(editions);
    lexicons = List.copyOf(lexicons);
  }

  /** What decides how files come out, by the names of options. */
  Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>();
    all.put("rate", Double.toString(rate));
    all.put("bitrate", Integer.toString(edition.kilobits()));
    all.put("sync", edition.sync().name().toLowerCase(Locale.ROOT));
    all.put("embed", Boolean.toString(edition.embed()));
    all.put("player-language", edition.labels().tag());
    all.put("emoji", Boolean.toString(emoji));
    all.put("full-addresses", Boolean.toString(fullAddresses));
    return all;
  }
}
