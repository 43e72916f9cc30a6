package org.rawi.edition.podcast;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.edition.Xml;

/**
 * What players show below an episode, in the HTML that they all understand: the article's lead, the
 * chapters with their times, where the article is, who made it.
 */
final class ShowNotes {
  private static final int HOUR = 3600;
  private static final int MINUTE = 60;

  private ShowNotes() {}

  /**
   * @param page address of the page to read along, if there is one
   */
  static String of(Episode episode, FeedWords words, Optional<String> page) {
    Xml html = Xml.fragment();
    if (!episode.lead().isEmpty()) {
      html.leaf("p", episode.lead());
    }
    if (episode.chapters().size() > 1) {
      html.leaf("p", words.say("contents"));
      html.open("ul");
      episode.chapters().forEach(part -> html.leaf("li", time(part.from()) + " " + part.title()));
      html.close();
    }
    episode.link().flatMap(WebAddress::of).ifPresent(a -> link(html, a, words.say("original")));
    page.ifPresent(address -> link(html, address, words.say("read-along")));
    credits(episode, words).forEach(line -> html.leaf("p", line));
    return html.document().strip();
  }

  private static void link(Xml html, String address, String text) {
    html.mixed("p", inner -> inner.inline("a", link -> link.text(text), "href", address));
  }

  private static Stream<String> credits(Episode episode, FeedWords words) {
    Optional<String> series =
        episode
            .series()
            .map(
                each ->
                    each.issue()
                        .map(issue -> words.say("issue", each.title(), issue))
                        .orElse(each.title()));
    return Stream.of(
            episode.publisher(),
            series,
            episode.rights(),
            Optional.of(words.say("disclosure", voice(episode, words))),
            Optional.of(episode.attribution()).filter(text -> !text.isEmpty()))
        .flatMap(Optional::stream);
  }

  /** The reader, with the disclosure that it is a machine: «راوٍ (صوت آلي: هادي)». */
  static String narrator(Episode episode, FeedWords words) {
    String name = episode.narrator().filter(n -> !n.isEmpty()).orElse(words.say("reader"));
    return words.say("narrator", name, voice(episode, words));
  }

  private static String voice(Episode episode, FeedWords words) {
    String language = words.language().replaceFirst("-.*", "");
    String id = episode.voice().getOrDefault("", "");
    return episode.voice().getOrDefault(language, id);
  }

  /** {@code 02:05}, {@code 1:02:05}. */
  static String time(long seconds) {
    return seconds < HOUR
        ? String.format(Locale.ROOT, "%02d:%02d", seconds / MINUTE, seconds % MINUTE)
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            seconds / HOUR,
            seconds / MINUTE % MINUTE,
            seconds % MINUTE);
  }
}
