package org.rawi.article.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;

/**
 * RTF → blocks: as {@link DocxReader} reads Word's documents. A group whose meaning is not known,
 * and which says that such groups may be left out, is left out. Source: Rich Text Format
 * Specification 1.9.1.
 */
public final class RtfReader {
  private static final String MAGIC = "{\\rtf";
  private static final int HEAD = 64;
  private static final int DEEPEST = 1000;

  /** The code page that the user names. */
  private static final int GIVEN = -1;

  /** Where the signs of symbol fonts stand in Unicode. */
  private static final int FIRST_PRIVATE = 0xE000;

  private static final int LAST_PRIVATE = 0xF8FF;

  /** Groups without text for readers that don't say so. */
  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "filetbl",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "generator",
          "nonshppict",
          "shprslt",
          "nonesttables",
          "xe",
          "rxe",
          "tc",
          "tcn",
          "bkmkstart",
          "bkmkend",
          "template",
          "private",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn");

  /** Groups that may be left out but whose text belongs to what stands around. */
  private static final Set<String> OPEN =
      Set.of("shppict", "nesttableprops", "picprop", "shpgrp", "result", "fldrslt");

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "title",
          "title",
          "author",
          "creator",
          "subject",
          "subject",
          "keywords",
          "keywords",
          "doccomm",
          "description");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("tab", "\t"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("bullet", "•"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("zwj", "\u200D"),
          Map.entry("zwnj", "\u200C"));

  private final Input input;
  private final ReadingOptions options;
  private final OfficePage page = new OfficePage();
  private final RtfFonts fonts = new RtfFonts();
  private final RtfStyles styles = new RtfStyles();
  private final Map<String, String> properties = new HashMap<>();
  private final Deque<RtfState> groups = new ArrayDeque<>();
  private final List<Element> leftOut = new ArrayList<>();
  private final Set<String> edges = new HashSet<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Optional<Charset> given;
  private final boolean utf8;
  private final boolean arabic;
  private RtfState state;
  private int bytesPage;
  private int standardPage = RtfCodePages.WESTERN;
  private int toSkip;
  private boolean optional;

  private RtfReader(Input input, ReadingOptions options) {
    this.input = input;
    this.options = options;
    given = options.encoding().flatMap(RtfReader::charset);
    utf8 = RtfCodePages.isUtf8(input.bytes());
    arabic = RtfCodePages.looksArabic(input.bytes());
    state = new RtfState(new RtfFlow(page, styles, page.container(), whole -> {}));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  /** Whether these are the bytes of an RTF; a mark of byte order and spaces may stand before it. */
  public static boolean isDocument(Input input) {
    byte[] bytes = input.bytes();
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    return head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith(MAGIC);
  }

  /**
   * Reads a document.
   *
   * @throws RawiException if it is not whole, or made to fill the memory
   */
  public static Page read(Input input, ReadingOptions options) {
    RtfReader reader = new RtfReader(input, options);
    reader.all();
    FoundMetadata found = new FoundMetadata();
    OfficeMetadata.put(reader.properties, found);
    return reader.page.read(found, options);
  }

  private void all() {
    RtfTokens tokens = new RtfTokens(input.bytes());
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      boolean wasOptional = optional;
      optional = false;
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(tokens, wasOptional);
        case SYMBOL -> symbol((char) tokens.value());
        case BYTE -> character(tokens.value(), utf8 ? RtfCodePages.UTF_8 : page());
        default -> character(tokens.value(), page());
      }
    }
    if (!groups.isEmpty()) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "document.zip-damaged", input.name());
    }
    flush();
    state.flow.end();
    leftOut.forEach(page.container()::appendChild);
  }

  private void open() {
    flush();
    toSkip = 0;
    if (groups.size() >= DEEPEST) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "document.nested", input.name());
    }
    groups.push(state);
    state = new RtfState(state);
  }

  private void close() {
    flush();
    toSkip = 0;
    if (groups.isEmpty()) {
      return;
    }
    RtfDestination opened = state.opened;
    state = groups.pop();
    opened.end();
  }

  private int page() {
    int page = fonts.page(state, standardPage);
    if (given.isPresent() && page == standardPage) {
      return GIVEN;
    }
    return page == RtfCodePages.WESTERN && arabic ? RtfCodePages.ARABIC : page;
  }

  private void character(int value, int codePage) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (groups.isEmpty() || state.destination == RtfDestination.SKIPPED) {
      return;
    }
    if (codePage != bytesPage) {
      flush();
      bytesPage = codePage;
    }
    bytes.write(value);
  }

  /** Bytes become characters. */
  private void flush() {
    if (bytes.size() == 0) {
      return;
    }
    byte[] raw = bytes.toByteArray();
    bytes.reset();
    Charset charset =
        given.filter(user -> bytesPage == GIVEN).orElseGet(() -> RtfCodePages.charset(bytesPage));
    put(bytesPage == RtfCodePages.SYMBOLS ? " " : new String(raw, charset));
  }

  private void text(String text) {
    flush();
    if (!groups.isEmpty()) {
      put(text);
    }
  }

  private void put(String text) {
    state.destination.text(text, state);
  }

  private void symbol(char c) {
    switch (c) {
      case '*' -> optional = true;
      case '~' -> sign("\u00A0");
      case '_' -> sign("-");
      case '{', '}', '\\' -> sign(Character.toString(c));
      case '\t' -> sign("\t");
      case '\r', '\n' -> {
        flush();
        state.destination.word("par", 1, state);
      }
      default -> {
        // where a word may be broken, and the like
      }
    }
  }

  private void sign(String sign) {
    if (toSkip > 0) {
      toSkip--;
    } else {
      text(sign);
    }
  }

  private void word(RtfTokens tokens, boolean mayBeLeftOut) {
    String word = tokens.word();
    String sign = SIGNS.get(word);
    if (sign != null) {
      sign(sign);
      return;
    }
    flush();
    toSkip = 0;
    if (state.destination == RtfDestination.SKIPPED) {
      return;
    }
    if (state.destination == RtfDestination.ALTERNATIVES) {
      state.destination = word.equals("ud") ? state.outer : state.destination;
      return;
    }
    Optional<RtfDestination> destination = destination(word);
    if (destination.isPresent()) {
      state.destination = destination.get();
      state.opened = state.destination;
    } else if (mayBeLeftOut && !OPEN.contains(word) && !isFormula(word)) {
      state.destination = RtfDestination.SKIPPED;
    } else {
      switch (word) {
        case "u" -> unicode(tokens.value());
        case "ansicpg" -> standardPage = tokens.value();
        case "mac" -> standardPage = RtfCodePages.MACINTOSH;
        case "pc" -> standardPage = 437;
        case "pca" -> standardPage = 850;
        default -> {
          state.word(word, tokens.value(), tokens.isOn());
          state.destination.word(word, tokens.value(), state);
        }
      }
    }
  }

  /** A number from −32768; what symbol fonts show is no letter. */
  private void unicode(int value) {
    char c = (char) value;
    text(c >= FIRST_PRIVATE && c <= LAST_PRIVATE ? " " : Character.toString(c));
    toSkip = state.fallback;
  }

  private boolean isFormula(String word) {
    return state.reason.equals("formula") && word.startsWith("m");
  }

  /** Where the text of a group goes that begins with this word; empty for where it went before. */
  private Optional<RtfDestination> destination(String word) {
    if (state.destination == RtfDestination.INFORMATION) {
      String property = PROPERTIES.get(word);
      return Optional.of(property == null ? RtfDestination.SKIPPED : property(property));
    }
    if (SKIPPED.contains(word) || word.matches("m[A-Za-z]+Pr")) {
      return Optional.of(RtfDestination.SKIPPED);
    }
    return switch (word) {
      case "fonttbl" -> Optional.of(fonts);
      case "stylesheet" -> Optional.of(styles);
      case "info" -> Optional.of(RtfDestination.INFORMATION);
      case "upr" -> {
        state.outer = state.destination;
        yield Optional.of(RtfDestination.ALTERNATIVES);
      }
      case "pict", "shpinst", "do" -> Optional.of(RtfDestination.PARTS);
      case "listtext", "pntext" -> collect(state.flow.label(), () -> {});
      case "footnote" -> {
        RtfFlow around = state.flow;
        around.mark();
        yield apart(note -> note(note, around));
      }
      case "annotation" -> apart(comment -> leaveOut(comment, "comments"));
      case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
          apart(this::edge);
      case "shptxt", "dptxbxtext" -> apart(state.flow::box);
      case "sn" -> collect(state.property, () -> {});
      case "sv" -> value(state.property, state.flow);
      case "fldinst" -> collect(state.field, () -> {});
      default -> {
        around(word);
        yield Optional.empty();
      }
    };
  }

  private static Optional<RtfDestination> collect(StringBuilder into, Runnable end) {
    return Optional.of(RtfDestination.collect(into, end));
  }

  /** What begins a group whose parts have destinations, or says why they are not spoken. */
  private void around(String word) {
    switch (word) {
      case "field" -> state.field = new StringBuilder();
      case "fldrslt" -> {
        boolean contents = OfficeFields.isContents(state.field);
        state.reason = contents && state.reason.isEmpty() ? "navigation" : state.reason;
      }
      case "mmath" -> state.reason = state.reason.isEmpty() ? "formula" : state.reason;
      case "sp" -> state.property = new StringBuilder();
      default -> {}
    }
  }

  private RtfDestination property(String name) {
    StringBuilder value = new StringBuilder();
    return RtfDestination.collect(
        value,
        () -> {
          if (!value.toString().isBlank()) {
            properties.putIfAbsent(name, value.toString().strip());
          }
        });
  }

  /** The value of a drawing's property: the words for it, or those it consists of. */
  private static Optional<RtfDestination> value(StringBuilder property, RtfFlow flow) {
    StringBuilder value = new StringBuilder();
    return collect(
        value,
        () -> {
          String name = property.toString().strip();
          String words = value.toString().strip();
          if (name.equals("wzDescription") && !words.isEmpty()) {
            flow.picture(words);
          } else if (name.equals("gtextUNICODE") && !words.isEmpty()) {
            Element box = new Element("div");
            box.appendElement("p").text(words);
            flow.box(box);
          }
        });
  }

  /** Blocks that stand elsewhere than where they are written. */
  private Optional<RtfDestination> apart(Consumer<Element> done) {
    state.flow = new RtfFlow(page, styles, new Element("div"), done);
    return Optional.of(state.flow);
  }

  private void note(Element note, RtfFlow around) {
    if (options.footnotes()) {
      around.note(note);
    } else {
      leaveOut(note, "footnote");
    }
  }

  /** What stands above or below all pages, once. */
  private void edge(Element part) {
    if (edges.add(part.text())) {
      leaveOut(part, "page");
    }
  }

  private void leaveOut(Element part, String why) {
    if (part.hasText()) {
      page.unspoken(part, why);
      leftOut.add(part);
    }
  }
}
