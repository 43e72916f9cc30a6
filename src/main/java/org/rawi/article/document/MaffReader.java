package org.rawi.article.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;
import org.rawi.article.page.HtmlReader;

/**
 * A page saved by the Firefox of old (MAFF): a ZIP with a folder a page, each with {@code
 * index.rdf} that says where the page came from. The first page is read. Source: the MAFF file
 * specification.
 */
public final class MaffReader {
  private static final Pattern INDEX = Pattern.compile("[^/]+/index\\.rdf");
  private static final Pattern ADDRESS = Pattern.compile("originalurl[^>]*resource=\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("indexfilename[^>]*resource=\"([^\"/]+)\"");

  private MaffReader() {}

  /** Whether a file is such a ZIP. */
  public static boolean isArchive(Input input) {
    byte[] bytes = input.bytes();
    String head = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
    if (!head.equals("PK")) {
      return false;
    }
    try {
      return index(new ZipDirectory(input.name(), bytes)).isPresent();
    } catch (RawiException e) {
      return false;
    }
  }

  private static Optional<String> index(ZipDirectory zip) {
    return zip.names().stream().filter(name -> INDEX.matcher(name).matches()).findFirst();
  }

  public static Page read(Input input, ReadingOptions options) {
    ZipDirectory zip = new ZipDirectory(input.name(), input.bytes());
    String index = index(zip).orElseThrow();
    String about = new String(zip.bytes(index).orElseThrow(), StandardCharsets.UTF_8);
    String file = found(PAGE, about).orElse("index.html");
    byte[] html =
        zip.bytes(index.replace("index.rdf", file))
            .or(() -> zip.bytes(index.replace("index.rdf", "index.html")))
            .orElseThrow(
                () ->
                    new RawiException(
                        Problem.UNREADABLE_INPUT, "article.page-damaged", input.name()));
    String text = new Input(input.name(), html, Optional.empty()).text(Optional.empty());
    Page page = HtmlReader.read(text, input, options);
    FoundMetadata stated = page.found();
    found(ADDRESS, about).ifPresent(stated::sourceUrl);
    return page;
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
