package org.rawi.article;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article.Dropped;
import org.rawi.article.ReadingOptions.Format;
import org.rawi.article.document.DocxReader;
import org.rawi.article.document.EpubReader;
import org.rawi.article.document.MaffReader;
import org.rawi.article.document.OdtReader;
import org.rawi.article.document.PdfReader;
import org.rawi.article.document.RtfReader;
import org.rawi.article.page.HtmlReader;
import org.rawi.article.page.MailReader;
import org.rawi.article.page.WebArchiveReader;
import org.rawi.article.text.MarkdownReader;
import org.rawi.article.text.PlainTextReader;
import org.rawi.article.text.SubtitleReader;
import org.rawi.text.Arabic;
import org.rawi.text.Span;

/** Bytes of any format → {@link Article}. Stateless; linear in the length of the input. */
public final class ArticleReader {
  private static final int HEAD_OF_PDF = 64;

  /** How files that are no text are known and read. */
  private record Kind(Predicate<Input> known, BiFunction<Input, ReadingOptions, Page> reader) {}

  private static final List<Kind> DOCUMENTS =
      List.of(
          new Kind(EpubReader::isBook, EpubReader::read),
          new Kind(ArticleReader::isPdf, (input, options) -> PdfReader.read(input, options)),
          new Kind(DocxReader::isDocument, DocxReader::read),
          new Kind(OdtReader::isDocument, OdtReader::read),
          new Kind(RtfReader::isDocument, RtfReader::read),
          new Kind(MaffReader::isArchive, MaffReader::read),
          new Kind(WebArchiveReader::isArchive, WebArchiveReader::read),
          new Kind(MailReader::isMail, MailReader::read));

  private ArticleReader() {}

  /**
   * Reads an article.
   *
   * @throws RawiException when the input is no text, cannot be decoded, or holds no Arabic words
   */
  public static Article read(Input input, ReadingOptions options) {
    Page page = document(input, options).orElseGet(() -> text(input, options));
    checkArabic(input.name(), page.text());
    page.found().stated(input.stated());
    input.address().ifPresent(page.found()::lay);
    input.picture().ifPresent(page.found()::cover);
    Article article = Assembler.assemble(page, options);
    if (article.opening().isEmpty() && article.sections().isEmpty()) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "article.only-furniture", input.name());
    }
    return article;
  }

  /**
   * The articles of a file that holds several, as {@link Input#part()} names them: a book's
   * chapters. Empty for a file that is one article.
   *
   * @throws RawiException when the file cannot be read
   */
  public static List<String> parts(Input input) {
    return EpubReader.isBook(input) ? EpubReader.parts(input) : List.of();
  }

  /** Whether a file is a document, told by its content, whatever it is packed in. */
  public static boolean isDocument(Input input) {
    return DOCUMENTS.stream().anyMatch(kind -> kind.known().test(input));
  }

  /** Files that are no text, told by their content. */
  private static Optional<Page> document(Input input, ReadingOptions options) {
    return DOCUMENTS.stream()
        .filter(kind -> input.format() == Format.AUTO && kind.known().test(input))
        .findFirst()
        .map(kind -> kind.reader().apply(input, options));
  }

  /**
   * Whether these are the bytes of a PDF; white space may stand before them. Asked here, so that
   * only a PDF has PDFBox loaded.
   */
  private static boolean isPdf(Input input) {
    byte[] bytes = input.bytes();
    String head =
        new String(bytes, 0, Math.min(HEAD_OF_PDF, bytes.length), StandardCharsets.ISO_8859_1);
    return head.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").startsWith("%PDF-");
  }

  private static Page text(Input input, ReadingOptions options) {
    List<Dropped> undone = new ArrayList<>();
    String decoded = TextDecoder.decode(input, options.encoding());
    String text = options.encoding().isPresent() ? decoded : once(input, decoded, undone);
    Format wanted = options.format() == Format.AUTO ? input.format() : options.format();
    if (wanted == Format.AUTO && SubtitleReader.isSubtitles(text)) {
      checkArabic(input.name(), text);
      return SubtitleReader.read(text);
    }
    if (wanted == Format.AUTO) {
      DataFormat.of(text).ifPresent(found -> refuse(input, found));
    }
    Format format = format(input.name(), text, wanted);
    if (format != Format.HTML) { // where references hide the letters
      checkArabic(input.name(), text);
    }
    Page page =
        switch (format) {
          case HTML -> HtmlReader.read(text, input, options);
          case MARKDOWN -> MarkdownReader.read(text, input);
          case AUTO, TEXT -> PlainTextReader.read(text);
        };
    page.dropped().addAll(undone);
    return page;
  }

  /**
   * The characters of a text as they were meant, for those who read it without its structure. Of a
   * document, what is spoken: a paragraph a line.
   *
   * @param encoding name of the character encoding; detected when empty
   * @param undone takes what had to be undone for that, and what of a document is left out
   * @throws RawiException if it cannot be read, or if it was encoded twice and some of its bytes
   *     are lost
   */
  public static String text(Input input, Optional<String> encoding, List<Dropped> undone) {
    if (BinaryKind.of(input.bytes()).isPresent() && isDocument(input)) {
      Article article = read(input, options(encoding));
      undone.addAll(article.dropped());
      return spoken(article);
    }
    String decoded = input.text(encoding);
    return encoding.isPresent() ? decoded : once(input, decoded, undone);
  }

  private static ReadingOptions options(Optional<String> encoding) {
    return encoding.map(ReadingOptions.DEFAULT::withEncoding).orElse(ReadingOptions.DEFAULT);
  }

  private static String spoken(Article article) {
    Stream<Paragraph> sections =
        article.sections().stream()
            .flatMap(each -> Stream.concat(each.heading().stream(), each.paragraphs().stream()));
    return Stream.concat(article.opening().stream(), sections)
        .map(each -> each.text().text() + "\n")
        .collect(Collectors.joining());
  }

  private static String once(Input input, String text, List<Dropped> undone) {
    Optional<TwiceEncoded.Undone> twice = TwiceEncoded.undo(text);
    if (twice.isEmpty()) {
      return text;
    }
    if (twice.get() instanceof TwiceEncoded.Undone.Damaged damaged) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, "article.encoded-twice", input.name(), damaged.line());
    }
    String start = text.strip().lines().findFirst().orElse("");
    undone.add(new Dropped(new Span(0, 0), start, "encoded-twice"));
    return ((TwiceEncoded.Undone.Repaired) twice.get()).text();
  }

  private static void refuse(Input input, DataFormat.Found found) {
    throw new RawiException(
        Problem.UNREADABLE_INPUT, "article.data", input.name(), found.sort(), found.format());
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
    if (DataFormat.isPage(text)) {
      return Format.HTML;
    }
    return FrontMatter.isAt(text) ? Format.MARKDOWN : Format.TEXT;
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
