package org.rawi.article;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.ReadingOptions.Format;
import org.rawi.text.Arabic;

/** Bytes of any format → {@link Article}. Stateless; linear in the length of the input. */
public final class ArticleReader {
  private ArticleReader() {}

  /**
   * Reads an article.
   *
   * @throws RawiException when the input is no text, cannot be decoded, or holds no Arabic words
   */
  public static Article read(Input input, ReadingOptions options) {
    String text = TextDecoder.decode(input, options.encoding());
    checkArabic(input.name(), text);
    Page page =
        switch (format(input.name(), text, options.format())) {
          case HTML -> HtmlReader.read(text, input);
          case MARKDOWN -> MarkdownReader.read(text, input);
          case AUTO, TEXT -> PlainTextReader.read(text);
        };
    Article article = Assembler.assemble(page, options);
    if (article.opening().isEmpty() && article.sections().isEmpty()) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "article.only-furniture", input.name());
    }
    return article;
  }

  private static Format format(String name, String text, Format wanted) {
    if (wanted != Format.AUTO) {
      return wanted;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return Format.MARKDOWN;
    }
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return Format.HTML;
    }
    String start = text.substring(0, Math.min(text.length(), 1024)).stripLeading();
    String tag = start.toLowerCase(Locale.ROOT);
    return tag.startsWith("<!doctype html") || tag.startsWith("<html") ? Format.HTML : Format.TEXT;
  }

  private static void checkArabic(String name, String text) {
    if (Arabic.hasLetter(text)) {
      return;
    }
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    if (letters.length > 0) {
      UnicodeScript script = UnicodeScript.of(letters[letters.length / 2]);
      throw new RawiException(
          Problem.UNREADABLE_INPUT, "article.no-arabic", name, scriptName(script));
    }
    boolean digits = text.codePoints().anyMatch(Character::isDigit);
    boolean visible = text.codePoints().anyMatch(c -> c > ' ' && !Character.isWhitespace(c));
    String key = digits ? "article.only-digits" : visible ? "article.no-words" : "article.blank";
    throw new RawiException(Problem.UNREADABLE_INPUT, key, name);
  }

  /** LATIN → Latin. */
  private static String scriptName(UnicodeScript script) {
    String name = script.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
