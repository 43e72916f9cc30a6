package org.rawi.article.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Input;
import org.rawi.article.MailHeader;
import org.rawi.article.MetadataValue;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;
import org.rawi.article.Stated;
import org.rawi.article.StatedDate;
import org.rawi.text.Span;

/**
 * A page saved in one file (MHTML, RFC 2557), or a mail (RFC 5322): the page or text inside. What
 * was quoted from an earlier message, and signatures, are marked and dropped. Attached files are
 * reported, not read.
 */
public final class MailReader {
  /** How programs mark what was quoted; Gmail, Thunderbird, Apple Mail, Outlook, Yahoo. */
  private static final String QUOTED =
      "blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted,"
          + " #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *, .OutlookMessageHeader ~ *";

  private static final String SIGNATURE =
      ".gmail_signature, .moz-signature, #Signature, .elementToProof > #Signature";

  private static final Pattern ANSWER =
      Pattern.compile("(?i)^((re|fw|fwd|aw|رد|ر د|إعادة توجيه|توجيه)\\s*(\\[\\d+\\])?\\s*:\\s*)+");

  /** «في الثلاثاء 1 ديسمبر كتب سامي:» above what is quoted. */
  private static final Pattern QUOTES_BELOW =
      Pattern.compile("(On .{5,150} wrote|(في|بتاريخ) .{5,150} (كتب|كتبت)\\b.{0,80})\\s*:?\\s*");

  private static final Pattern FORWARDED =
      Pattern.compile(
          "-{3,}\\s*(Original Message|Forwarded message|الرسالة الأصلية|رسالة معاد"
              + " توجيهها)\\s*-{3,}");

  private MailReader() {}

  /** Whether a file begins with the header of a mail or a saved page. */
  public static boolean isMail(Input input) {
    return MailHeader.isAt(input.bytes());
  }

  public static Page read(Input input, ReadingOptions options) {
    MimePart mail = MimePart.parse(input.bytes());
    boolean saved =
        mail.header().containsKey("snapshot-content-location")
            || mail.type().equals("multipart/related");
    Optional<MimePart> html = page(mail);
    if (saved && html.isPresent()) {
      Page page = HtmlReader.read(html.get().text(), input, options);
      mail.field("snapshot-content-location")
          .or(() -> html.get().field("content-location"))
          .ifPresent(page.found()::sourceUrl);
      return page;
    }
    String body =
        html.map(part -> marked(part.text()))
            .orElseGet(() -> plain(mail).map(MailReader::html).orElse(""));
    Page page = HtmlReader.read(body, input, options);
    page.found().stated(stated(mail));
    mail.all()
        .filter(MimePart::isAttachment)
        .map(part -> new Dropped(new Span(0, 0), part.fileName(), "attached"))
        .forEach(page.dropped()::add);
    return page;
  }

  /** The part that is shown: the one that the message begins with. */
  private static Optional<MimePart> page(MimePart mail) {
    Optional<String> start = mail.parameter("start");
    return mail.all()
        .filter(
            part -> part.type().equals("text/html") || part.type().equals("application/xhtml+xml"))
        .filter(part -> !part.isAttachment())
        .sorted(
            java.util.Comparator.comparing(
                part -> start.isEmpty() || !start.equals(part.field("content-id"))))
        .findFirst();
  }

  private static Optional<MimePart> plain(MimePart mail) {
    return mail.all()
        .filter(part -> part.type().startsWith("text/") && part.parts().isEmpty())
        .filter(part -> !part.isAttachment())
        .findFirst();
  }

  private static Stated stated(MimePart mail) {
    Optional<String> from =
        mail.field("from")
            .map(
                text -> text.replaceFirst("\\s*<[^>]*>\\s*$", "").replaceAll("^\"|\"$", "").strip())
            .filter(name -> !name.isEmpty() && !name.contains("@"));
    return new Stated(
        mail.field("subject").map(text -> ANSWER.matcher(text).replaceFirst("")),
        from.stream().toList(),
        mail.field("date").flatMap(StatedDate::of),
        mail.field("content-language").flatMap(MetadataValue::language),
        Optional.empty(),
        mail.field("list-id")
            .map(id -> id.replaceFirst("\\s*<.*", "").replace("\"", "").strip())
            .filter(id -> !id.isEmpty()),
        Optional.empty(),
        List.of());
  }

  /** Quotations and signatures become elements that stand for them. */
  private static String marked(String html) {
    Document page = Jsoup.parse(html);
    Map.of(QUOTED, "x-quoted", SIGNATURE, "x-signature")
        .forEach((selector, name) -> page.select(selector).forEach(each -> wrap(each, name)));
    page.body().tagName("article").attr("data-item", "").wrap("<body></body>");
    return page.outerHtml();
  }

  private static void wrap(Element element, String name) {
    boolean inside =
        element.parents().stream().anyMatch(each -> each.normalName().startsWith("x-"));
    if (!inside) {
      element.wrap("<" + name + "></" + name + ">");
    }
  }

  /** A plain text as a page: paragraphs, what is quoted, the signature. */
  private static String html(MimePart part) {
    boolean flowed = part.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
    StringBuilder out = new StringBuilder("<html><body><article data-item>");
    String open = "";
    boolean rest = false;
    String element = "";
    for (String line : part.text().split("\\R", -1)) {
      String words = line.strip();
      boolean signature = line.equals("-- ") || line.equals("--");
      rest |= signature || FORWARDED.matcher(words).matches();
      if (signature) {
        element = "x-signature";
      } else if (FORWARDED.matcher(words).matches()) {
        element = "x-quoted";
      }
      boolean quoted = words.startsWith(">") || QUOTES_BELOW.matcher(words).matches();
      String wanted = rest ? element : quoted ? "x-quoted" : words.isEmpty() ? "" : "p";
      if (!wanted.equals(open) || words.isEmpty()) {
        out.append(open.isEmpty() ? "" : "</" + open + ">\n");
        out.append(wanted.isEmpty() ? "" : "<" + wanted + ">");
        open = wanted;
      }
      out.append(Entities.escape(words)).append(isWrapped(line, flowed) ? " " : "<br>");
    }
    return out.append(open.isEmpty() ? "" : "</" + open + ">").append("</article>").toString();
  }

  /** Programs break lines near the 72nd character; RFC 3676 marks such breaks with a space. */
  private static boolean isWrapped(String line, boolean flowed) {
    return flowed ? line.endsWith(" ") : line.getBytes(StandardCharsets.UTF_16BE).length / 2 > 55;
  }
}
