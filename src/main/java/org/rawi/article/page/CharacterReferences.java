package org.rawi.article.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Character references that were written twice, «amp;nbsp;» say, and so are left over as text. */
final class CharacterReferences {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:amp;)?(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|nbsp|zwnj|zwj|rlm|lrm|quot|apos|laquo|raquo"
              + "|hellip|ndash|mdash|lsquo|rsquo|ldquo|rdquo|lt|gt|amp|bull|middot);");

  private CharacterReferences() {}

  /** The text with the characters that the references stand for. */
  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(
            each ->
                Matcher.quoteReplacement(
                    Parser.unescapeEntities("&" + each.group(1) + ";", false)));
  }
}
