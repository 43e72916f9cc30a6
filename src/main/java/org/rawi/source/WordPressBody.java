package org.rawi.source;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author typed into WordPress → HTML: paragraphs at blank lines, as {@code wpautop} makes
 * them, and shortcodes ({@code [gallery ids="1,2"]}) marked, so that they are reported and not
 * spoken. Sources: {@code formatting.php} and {@code shortcodes.php} of WordPress.
 */
final class WordPressBody {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)^\\s*(<!--.*?-->\\s*)*</?(table|thead|tfoot|caption|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li"
              + "|pre|form|blockquote|address|style|p|h[1-6]|hr|fieldset|section|article|aside"
              + "|header|footer|nav|figure|figcaption|details|summary|script|iframe)\\b",
          Pattern.DOTALL);

  private static final Pattern CAPTION =
      Pattern.compile("\\[(wp_)?caption\\b[^\\]]*\\](.*?)\\[/(wp_)?caption\\]", Pattern.DOTALL);

  /** Names a file or an address between its ends. */
  private static final Pattern EMBED =
      Pattern.compile(
          "\\[(embed|audio|video|playlist|youtube|tweet)\\b[^\\]]*\\][^\\[<]*\\[/\\1\\]");

  private static final Pattern SHORTCODE =
      Pattern.compile(
          "(?<!\\[)\\[/?([a-z][a-z0-9_-]{2,40})((?:\\s+[\\w-]+=(?:\"[^\"]*\"|'[^']*'|&quot;.*?&quot;|[^\\s\\]\"']+)|\\s+[\\w:/.?=&%-]+)*)\\s*/?\\](?!\\])");

  private static final Pattern PARTED = Pattern.compile("(?i)<(p|br|div|li|td|h[1-6])\\b");

  /** Words that writers put into brackets. */
  private static final Set<String> WORDS = Set.of("sic", "note", "update", "edited");

  private WordPressBody() {}

  static String html(String typed) {
    String marked = typed.indexOf('[') < 0 ? typed : shortcodes(typed);
    return paragraphs(marked);
  }

  /** The same for a text of any program: what is parted by elements needs no blank lines. */
  static String ofFeed(String html) {
    return PARTED.matcher(html).find()
        ? html.indexOf('[') < 0 ? html : shortcodes(html)
        : html(html);
  }

  private static String shortcodes(String typed) {
    String captions = CAPTION.matcher(typed).replaceAll("<figcaption>$2</figcaption>");
    String embeds = EMBED.matcher(captions).replaceAll(WordPressBody::marked);
    return SHORTCODE
        .matcher(embeds)
        .replaceAll(
            found ->
                WORDS.contains(found.group(1))
                    ? Matcher.quoteReplacement(found.group())
                    : marked(found));
  }

  private static String marked(java.util.regex.MatchResult code) {
    return Matcher.quoteReplacement(
        "<x-shortcode>" + code.group().replace("<", "&lt;") + "</x-shortcode>");
  }

  private static String paragraphs(String html) {
    if (html.contains("<!-- wp:") || !html.contains("\n")) {
      return html;
    }
    StringBuilder out = new StringBuilder();
    for (String piece : html.replace("\r", "").split("\n\\s*\n")) {
      if (BLOCK.matcher(piece).find()) {
        out.append(piece).append("\n\n");
      } else if (!piece.isBlank()) {
        out.append("<p>").append(piece.strip().replace("\n", "<br>\n")).append("</p>\n\n");
      }
    }
    return out.toString();
  }
}
