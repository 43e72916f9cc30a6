package org.rawi.article.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.rawi.article.BareText;
import org.rawi.article.ExtractedText;
import org.rawi.article.InlineMarkup;
import org.rawi.article.Opening;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;
import org.rawi.article.Table;
import org.rawi.text.Span;

/** Walks the elements of an article, in order, and takes out their text as blocks. */
final class HtmlBlocks {
  /** Words of a heading that is a sentence: a lead under the headline. */
  private static final int WORDS_OF_LEAD = 12;

  /** «س:», «ج/»: who speaks in an interview. */
  private static final Pattern SPEAKER = Pattern.compile("\\s*[سج]\\s?\\d{0,3}\\s?[:/.)\\-–].*");

  /** «بقلم:» in a block of its own, before the name in another. */
  private static final Pattern FIELD =
      Pattern.compile("(بقلم|كتب|كتبت|إعداد|حوار|تحرير|ترجمة|تقرير|تاريخ النشر|آخر تحديث)\\s*:");

  /** Blocks of an opening: title, names, dates. */
  private static final int OPENING = 4;

  /** Names, dates and times in one line at most. */
  private static final int MOST_FIELDS = 8;

  private static final Pattern QUOTE = HtmlFurniture.words("pullquote|pull-quote|blockquote");

  private static final Set<String> VERBATIM = Set.of("code", "kbd", "samp");

  private final ExtractedText out;
  private final HtmlProse prose;
  private final HtmlStatements statements;
  private final Map<Element, String> teasers;
  private final ReadingOptions options;
  private final int most;
  private final Function<Element, Optional<String>> surroundings;
  private final ListNumbers numbers = new ListNumbers();
  private final Deque<Optional<Table>> tables = new ArrayDeque<>();
  private final List<Span> leads = new ArrayList<>();
  private boolean timed;
  private int preformatted;

  /**
   * @param teasers elements that are no part of the article, and why
   * @param most characters of prose in the article
   * @param surroundings why an element is furniture, by itself
   */
  HtmlBlocks(
      ExtractedText out,
      HtmlProse prose,
      HtmlStatements statements,
      Map<Element, String> teasers,
      ReadingOptions options,
      int most,
      Function<Element, Optional<String>> surroundings) {
    this.out = out;
    this.prose = prose;
    this.statements = statements;
    this.teasers = teasers;
    this.options = options;
    this.most = most;
    this.surroundings = surroundings;
  }

  /** Takes out all of the element that holds the article. */
  void content(Element element) {
    timed = LiveBlog.isTimed(element);
    whole(element);
  }

  /** Takes out an element that belongs to the article but stands outside what holds it. */
  void beside(Element element) {
    int from = out.length();
    if (element.nameIs("img")) {
      picture(element, Kind.BODY);
    } else {
      whole(element);
    }
    leads.add(new Span(from, out.length()));
  }

  private void whole(Element element) {
    Kind kind = kindOf(element, Kind.BODY).orElse(Kind.BODY);
    out.endBlock();
    children(element, kind);
    out.endBlock(kind);
  }

  /** Where the page shows a lead, in the text taken out. */
  List<Span> leads() {
    return leads;
  }

  /** Takes out the headline. */
  void title(Element element) {
    out.endBlock();
    children(element, Kind.TITLE);
    out.endBlock(Kind.TITLE);
  }

  /** Takes out the text of the element, whatever it is, as one piece that will not be spoken. */
  void drop(Element element, String reason) {
    out.endBlock();
    plain(element);
    out.dropBlock(reason);
  }

  /** Takes out an element of the article that may be furniture. */
  void element(Element element, Kind kind) {
    Optional<String> furniture = furniture(element);
    if (furniture.isPresent()) {
      furniture(element, furniture.get(), kind);
      return;
    }
    Optional<Kind> own = kindOf(element, kind);
    switch (element.normalName()) {
      case "table" -> table(element, kind);
      case "tr" -> row(element, kind);
      case "img", "amp-img" -> picture(element, kind);
      case "dt", "dd" -> definition(element, kind);
      case "pre" -> {
        preformatted++;
        block(element, kind, kind);
        preformatted--;
      }
      default -> {
        if (own.isPresent()) {
          block(element, kind, own.get());
        } else {
          phrase(element, kind);
        }
      }
    }
  }

  private void block(Element element, Kind around, Kind own) {
    end(around);
    int from = out.length();
    Optional<String> number = numbers.of(element);
    number.ifPresent(out::label);
    children(element, own);
    number.ifPresent(each -> out.label("")); // an item without words
    if (HtmlSurroundings.LEAD.matcher(HtmlFurniture.namesOf(element)).find()) {
      leads.add(new Span(from, out.length()));
    }
    end(own);
  }

  /** Ends the block, unless it is the time of an entry or the name of a field that follows. */
  private void end(Kind kind) {
    if (timed && LiveBlog.isTime(out.current())) {
      out.lineBreak();
    } else if (FIELD.matcher(out.current()).matches()) {
      out.append(" ");
    } else {
      out.endBlock(kind);
    }
  }

  private Optional<String> furniture(Element element) {
    String teaser = teasers.get(element);
    if (teaser != null) {
      return Optional.of(teaser);
    }
    Optional<String> reason = surroundings.apply(element);
    // «no-ads» on the element that holds most of the article is no reason to drop it.
    boolean large = most > 0 && 2 * prose.in(element).prose() >= most;
    boolean attribution = element.nameIs("footer") && element.closest("blockquote") != null;
    return large || attribution ? Optional.empty() : reason;
  }

  private void furniture(Element element, String reason, Kind kind) {
    boolean caption = reason.equals("caption");
    if (caption && (options.captions() || element.selectFirst("img") != null)) {
      if (options.captions() || element.nameIs("figure")) {
        block(element, kind, Kind.BODY);
      } else {
        captioned(element, kind);
      }
    } else if (isBlock(element) || caption) {
      end(kind);
      drop(element, reason);
    } else {
      int from = out.mark();
      plain(element);
      out.dropSince(from, reason);
    }
  }

  /** A caption that holds its picture. */
  private void captioned(Element element, Kind kind) {
    element.select("img, amp-img").forEach(picture -> picture(picture, kind));
    drop(element, "caption");
  }

  private void plain(Node node) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        boolean apart = inner.isBlock() || inner.nameIs("br");
        out.append(apart ? " " : "");
        plain(inner);
        out.append(apart ? " " : "");
      }
    }
  }

  private void children(Element element, Kind kind) {
    boolean meta =
        HtmlSurroundings.isNamed(element, HtmlSurroundings.META) || holdsNameOrTime(element);
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        text(text, element);
      } else if (child instanceof Element inner) {
        boolean value = out.endsIn(':');
        boolean spoken = !teasers.containsKey(inner);
        if (!isBlock(inner)
            && spoken
            && follows(inner)
            && !value
            && (meta || beginsFigure(inner))) {
          out.lineBreak(); // a name, a date: parted on the page by style alone
        }
        element(inner, kind);
      }
    }
  }

  private static boolean holdsNameOrTime(Element element) {
    return element.childrenSize() > 1
        && element.childrenSize() <= MOST_FIELDS
        && element.children().stream()
            .anyMatch(child -> child.nameIs("time") || child.attr("rel").equals("author"));
  }

  private void text(TextNode node, Element parent) {
    String text = node.getWholeText();
    String words = VERBATIM.contains(parent.normalName()) ? text : CharacterReferences.decode(text);
    if (preformatted == 0) {
      out.append(words);
      return;
    }
    String[] lines = words.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.lineBreak();
      }
      out.append(lines[i]);
    }
  }

  /** The kind of the block that the element begins; empty for an inline element. */
  private Optional<Kind> kindOf(Element element, Kind around) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(heading(element));
      case "li", "dt", "dd" -> Optional.of(Kind.LIST_ITEM);
      case "blockquote" -> Optional.of(Kind.QUOTE);
      case "td", "th" -> isData() ? Optional.empty() : Optional.of(around);
      case "hr", "pre", "figure", "details", "summary" -> Optional.of(around);
      default -> {
        boolean quote = QUOTE.matcher(HtmlFurniture.namesOf(element)).find();
        yield isBlock(element) ? Optional.of(quote ? Kind.QUOTE : around) : Optional.empty();
      }
    };
  }

  /** Edits of a few words stand in their line, those of paragraphs around it. */
  private static boolean isBlock(Element element) {
    boolean edit = element.nameIs("ins") || element.nameIs("del");
    return element.isBlock() && !(edit && element.children().stream().noneMatch(Element::isBlock));
  }

  /** Leads and what is said in an interview come as headings too. */
  private Kind heading(Element element) {
    String text = HtmlProse.text(element, 600);
    boolean lead =
        HtmlSurroundings.LEAD.matcher(HtmlFurniture.namesOf(element)).find()
            || statements.isDescription(text)
            || (BareText.words(BareText.of(text)) >= WORDS_OF_LEAD && text.endsWith("."));
    boolean opening =
        out.blocks() < OPENING
            && (Opening.isBylineOrDate(text) || statements.namesAuthor(text))
            && HtmlSurroundings.isMeta(element, statements);
    return lead || opening || SPEAKER.matcher(text).matches() ? Kind.BODY : Kind.HEADING;
  }

  private boolean isData() {
    return !tables.isEmpty() && tables.getFirst().isPresent();
  }

  private void table(Element element, Kind kind) {
    boolean layout = HtmlTable.isLayout(element, prose);
    tables.push(layout ? Optional.empty() : Optional.of(new Table()));
    block(element, kind, kind);
    tables.pop();
  }

  private void row(Element element, Kind kind) {
    end(kind);
    children(element, kind);
    Optional<Table> table = tables.isEmpty() ? Optional.empty() : tables.getFirst();
    table.ifPresentOrElse(data -> out.endRow(kind, data), () -> end(kind));
  }

  /** A definition stays with its term. */
  private void definition(Element element, Kind kind) {
    Element before = element.previousElementSibling();
    boolean term = before != null && before.nameIs("dt");
    if (term && element.nameIs("dd")) {
      out.lineBreak();
    } else {
      end(term ? Kind.LIST_ITEM : kind);
    }
    children(element, Kind.LIST_ITEM);
    if (element.nameIs("dd")) {
      end(Kind.LIST_ITEM);
    }
  }

  private void picture(Element element, Kind kind) {
    String words = element.attr("alt").strip();
    if (words.isEmpty()) {
      return;
    }
    if (HtmlFurniture.namesOf(element).contains("emoji")) {
      out.append(words);
      return;
    }
    boolean spoken = options.pictures() && HtmlPicture.isDescription(words);
    boolean alone = out.isEmpty();
    if (spoken) {
      out.lineBreak();
      out.append(words);
      out.lineBreak();
      if (alone) {
        end(kind);
      }
    } else if (alone) {
      out.append(words);
      out.dropBlock("picture");
    } else {
      int from = out.mark();
      out.append(words);
      out.dropSince(from, "picture");
    }
  }

  private void phrase(Element element, Kind kind) {
    switch (element.normalName()) {
      case "br" -> lineBreak(element, kind);
      case "ruby" -> ruby(element, kind);
      case "td", "th" -> {
        out.append(element.previousElementSibling() == null ? "" : "، ");
        int from = out.mark();
        children(element, kind);
        out.cell(
            from,
            element.nameIs("th") || element.closest("thead") != null,
            HtmlTable.columns(element));
      }
      default -> inline(element, kind);
    }
  }

  private void inline(Element element, Kind kind) {
    Optional<InlineMarkup.Meaning> meaning = InlineMarkup.of(element);
    int from = out.mark();
    if (meaning.isPresent() && meaning.get().element().equals("break")) {
      out.instruct("break", from, from, meaning.get().attributes());
      children(element, kind);
      return;
    }
    children(element, kind);
    int to = out.length();
    meaning.ifPresent(
        each -> out.instruct(each.element(), Math.min(from, to), to, each.attributes()));
  }

  /** Whether an element with nothing but space between stands before it. */
  private static boolean follows(Element element) {
    return seenBefore(element) instanceof Element previous && !previous.nameIs("br");
  }

  /** Whether a figure begins the element where a letter stands before it: «قراءة» «12 نوفمبر». */
  private boolean beginsFigure(Element element) {
    String text = element.text();
    return !text.isEmpty() && Character.isDigit(text.charAt(0)) && out.endsInLetter();
  }

  private static @Nullable Node seenBefore(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode text && text.isBlank()) {
      before = before.previousSibling();
    }
    return before;
  }

  /** Two in a row end a paragraph; one is a line break in it. */
  private void lineBreak(Element element, Kind kind) {
    if (seenBefore(element) instanceof Element previous && previous.nameIs("br")) {
      end(kind);
    } else {
      out.lineBreak();
    }
  }

  /**
   * {@code <ruby>written<rt>said</rt></ruby>}: the reading is not text but how the text is said.
   */
  private void ruby(Element ruby, Kind kind) {
    List<String> readings = ruby.select("rt").eachText();
    ruby.select("rt, rp").remove();
    int from = out.mark();
    children(ruby, kind);
    String alias = String.join(" ", readings).strip();
    if (!alias.isEmpty()) {
      out.instruct("sub", from, out.length(), Map.of("alias", alias));
    }
  }
}
