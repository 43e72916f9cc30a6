package org.rawi.article.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;

/**
 * RTF → blocks: as {@link DocxReader} reads Word's documents. Source: Rich Text Format
 * Specification 1.9.1. Characters are those of their font's character set unless {@code \\u} says
 * them.
 */
public final class RtfReader {
  private static final String MAGIC = "{\\rtf";
  private static final int DEEPEST = 1000;
  private static final int ARABIC = 178;

  /** Windows code pages of character sets that fonts name. */
  private static final Map<Integer, String> CHARSETS =
      Map.of(
          0,
          "windows-1252",
          161,
          "windows-1253",
          162,
          "windows-1254",
          177,
          "windows-1255",
          ARABIC,
          "windows-1256",
          186,
          "windows-1257",
          204,
          "windows-1251",
          238,
          "windows-1250");

  /** Groups that hold nothing to read, besides those that begin with {@code \\*}. */
  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "filetbl",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "pict",
          "object",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "fldinst",
          "pntext",
          "bkmkstart",
          "bkmkend",
          "revtbl",
          "fonttbl",
          "stylesheet",
          "info",
          "mmathPr",
          "pgptbl",
          "nonshppict",
          "shppict");

  private static final Set<String> OF_PARAGRAPHS =
      Set.of("pard", "s", "outlinelevel", "ls", "intbl", "par");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("tab", " "),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("bullet", "•"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("zwj", "\u200D"),
          Map.entry("zwnj", "\u200C"),
          Map.entry("rtlmark", ""),
          Map.entry("ltrmark", ""));

  /** A font and its character set. */
  private static final Pattern FONT =
      Pattern.compile("\\\\f(\\d+)(?:(?!\\\\f\\d)[^;{}])*?\\\\fcharset(\\d+)");

  /** A style: control words, then its name. */
  private static final Pattern STYLE =
      Pattern.compile(
          "\\{([^{};]*(?:\\{[^{}]*\\}[^{};]*)*\\\\[a-zA-Z]+-?\\d*)\\s+([^\\\\{};]+);\\}");

  private static final Pattern STYLE_NUMBER = Pattern.compile("\\\\s(\\d{1,6})(?!\\d)");
  private static final Pattern OUTLINE = Pattern.compile("\\\\outlinelevel(\\d)");

  /** Programs that know no lists write their bullets. */
  private static final Pattern BULLET = Pattern.compile("^[•◦▪‣·*-]\\s+");

  private final Input input;
  private final ReadingOptions options;
  private final byte[] bytes;
  private final OfficePage page = new OfficePage();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Map<Integer, Style> styles = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Deque<State> groups = new ArrayDeque<>();
  private final List<Element> notes = new ArrayList<>();
  private final StringBuilder encoded = new StringBuilder();
  private int at;
  private int defaultFont;
  private Charset codePage = codePage(1252);
  private Paragraph paragraph = new Paragraph();
  private Optional<Row> row = Optional.empty();

  /** What a group may change until it ends. */
  private static final class State {
    private String destination = "";
    private int font = -1;
    private int fallback = 1;
    private int toSkip;
    private boolean hidden;
    private boolean deleted;
    private boolean bold;
    private double size = 12;

    State copy() {
      State copy = new State();
      copy.destination = destination;
      copy.font = font;
      copy.fallback = fallback;
      copy.hidden = hidden;
      copy.deleted = deleted;
      copy.bold = bold;
      copy.size = size;
      return copy;
    }
  }

  private record Style(String name, int outline) {}

  /** A paragraph that is being read. */
  private static final class Paragraph {
    private final Element inside = new Element("p");
    private final StringBuilder label = new StringBuilder();
    private int style = -1;
    private int outline = -1;
    private boolean list;
    private boolean inTable;
    private int letters;
    private int bold;
    private double size;
  }

  /** A row of a table that is being read. */
  private static final class Row {
    private final Element element = new Element("tr");
    private Element cell = new Element("td");
    private boolean heading;
  }

  private RtfReader(Input input, ReadingOptions options) {
    this.input = input;
    this.options = options;
    this.bytes = input.bytes();
  }

  private static Charset codePage(int page) {
    String name = "windows-" + page;
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  /** Whether these are the bytes of an RTF. */
  public static boolean isDocument(Input input) {
    byte[] bytes = input.bytes();
    return bytes.length > MAGIC.length()
        && new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  /**
   * Reads a document.
   *
   * @throws RawiException if it cannot be read
   */
  public static Page read(Input input, ReadingOptions options) {
    RtfReader reader = new RtfReader(input, options);
    reader.all();
    FoundMetadata found = new FoundMetadata();
    OfficeMetadata.put(reader.properties, found);
    return reader.page.read(found, options);
  }

  private State state() {
    return groups.getFirst();
  }

  private void all() {
    groups.push(new State());
    while (at < bytes.length) {
      char c = (char) (bytes[at] & 0xFF);
      step(c);
    }
    flush();
    if (groups.size() > 1) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "document.zip-damaged", input.name());
    }
    endParagraph();
    endRow();
    notes.forEach(note -> leave(note, "footnote"));
  }

  private void leave(Element part, String why) {
    if (!part.text().isBlank()) {
      page.container().appendChild(part);
      page.unspoken(part, why);
    }
  }

  private void begin() {
    if (groups.size() > DEEPEST) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "document.nested", input.name());
    }
    groups.push(groups.isEmpty() ? new State() : state().copy());
  }

  private void end() {
    if (groups.size() > 1) {
      groups.pop();
    } else {
      at = bytes.length;
    }
  }

  /** A control word, a control symbol, or an encoded character. */
  private void control() {
    if (at + 1 >= bytes.length) {
      at = bytes.length;
      return;
    }
    char c = (char) (bytes[at + 1] & 0xFF);
    if (c == '\'') {
      String digits = at + 4 <= bytes.length ? latin(at + 2, at + 4) : "";
      at = Math.min(bytes.length, at + 4);
      if (digits.matches("[0-9A-Fa-f]{2}")) {
        raw((char) Integer.parseInt(digits, 16));
      }
      return;
    }
    flush();
    if (!isLetter(c)) {
      at += 2;
      symbol(c);
      return;
    }
    int from = at + 1;
    int to = from;
    while (to < bytes.length && isLetter((char) bytes[to])) {
      to++;
    }
    int number = to;
    if (number < bytes.length && bytes[number] == '-') {
      number++;
    }
    while (number < bytes.length && Character.isDigit((char) bytes[number])) {
      number++;
    }
    String word = latin(from, to);
    String parameter = latin(to, number);
    at = number < bytes.length && bytes[number] == ' ' ? number + 1 : number;
    Optional<Integer> value =
        parameter.matches("-?\\d{1,9}")
            ? Optional.of(Integer.parseInt(parameter))
            : Optional.empty();
    word(word, value);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private String latin(int from, int to) {
    return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
  }

  private void symbol(char c) {
    switch (c) {
      case '~' -> text("\u00A0");
      case '_' -> text("-");
      case '{', '}', '\\' -> text(String.valueOf(c));
      case '*' -> {
        // a group that older programs do not know: read only if it is known here
        int back = at;
        if (back < bytes.length && bytes[back] == '\\') {
          int to = back + 1;
          while (to < bytes.length && isLetter((char) bytes[to])) {
            to++;
          }
          String word = latin(back + 1, to);
          if (!Set.of("shptxt", "shpinst", "footnote", "fldrslt").contains(word)) {
            skipGroup();
          }
        }
      }
      case '\r', '\n' -> endParagraph();
      default -> {
        // soft hyphen, index entries
      }
    }
  }

  /** Leaves out the rest of the group. */
  private void skipGroup() {
    int open = 1;
    while (at < bytes.length && open > 0) {
      byte b = bytes[at];
      if (b == '\\') {
        at += binary();
        at++;
      } else if (b == '{') {
        open++;
      } else if (b == '}') {
        open--;
      }
      if (open > 0) {
        at++;
      }
    }
  }

  /** Bytes of {@code \\binN}, which are not text. */
  private int binary() {
    String head = latin(at, Math.min(bytes.length, at + 16));
    if (!head.startsWith("\\bin")) {
      return 0;
    }
    String digits = head.substring(4).replaceFirst("\\D.*", "");
    return digits.isEmpty() || digits.length() > 9
        ? 0
        : 4 + digits.length() + Integer.parseInt(digits);
  }

  private void word(String word, Optional<Integer> value) {
    int number = value.orElse(1);
    boolean on = number != 0;
    if (!state().destination.isEmpty() && OF_PARAGRAPHS.contains(word)) {
      return; // of the number before an item
    }
    switch (word) {
      case "fonttbl" -> fontTable();
      case "stylesheet" -> styleSheet();
      case "info" -> info();
      case "footnote" -> note();
      case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
          edge();
      case "annotation" -> comment();
      case "listtext" -> state().destination = "listtext";
      case "bin" -> at = Math.min(bytes.length, at + Math.max(0, number));
      case "ansicpg" -> codePage = codePage(number);
      case "deff" -> defaultFont = number;
      case "f" -> state().font = number;
      case "uc" -> state().fallback = Math.max(0, number);
      case "u" -> {
        text(Character.toString((char) (number < 0 ? number + 65_536 : number)));
        state().toSkip = state().fallback;
      }
      case "v" -> state().hidden = on;
      case "deleted" -> state().deleted = on;
      case "b", "ab" -> state().bold = on;
      case "fs", "afs" -> state().size = number / 2.0;
      case "plain" -> {
        state().bold = false;
        state().hidden = false;
        state().deleted = false;
        state().size = 12;
        state().font = defaultFont;
      }
      case "pard" -> {
        paragraph.style = -1;
        paragraph.outline = -1;
        paragraph.list = false;
        paragraph.inTable = false;
      }
      case "s" -> paragraph.style = number;
      case "outlinelevel" -> paragraph.outline = number;
      case "ls" -> paragraph.list = on;
      case "intbl" -> paragraph.inTable = true;
      case "trowd" -> row.ifPresent(r -> r.heading = false);
      case "trhdr" -> startRow().heading = true;
      case "cell", "nestcell" -> endCell();
      case "row", "nestrow" -> {
        endCell();
        endRow();
      }
      case "par", "sect" -> endParagraph();
      case "line" -> {
        if (isHeard()) {
          paragraph.inside.appendElement("br");
        }
      }
      default -> {
        if (SKIPPED.contains(word)) {
          skipGroup();
        } else {
          Optional.ofNullable(SIGNS.get(word)).ifPresent(this::text);
        }
      }
    }
  }

  /** A byte of text, in the character set of its font. */
  private void raw(char c) {
    if (state().toSkip > 0) {
      state().toSkip--;
      return;
    }
    encoded.append(c);
  }

  private void flush() {
    if (encoded.length() == 0) {
      return;
    }
    byte[] raw = encoded.toString().getBytes(StandardCharsets.ISO_8859_1);
    encoded.setLength(0);
    int font = groups.isEmpty() || state().font < 0 ? defaultFont : state().font;
    Charset charset = fonts.getOrDefault(font, codePage);
    append(charset.decode(ByteBuffer.wrap(raw)).toString());
  }

  private void text(String text) {
    flush();
    append(text);
  }

  private boolean isHeard() {
    return !state().hidden && !state().deleted && state().destination.isEmpty();
  }

  private void append(String text) {
    if (groups.isEmpty()) {
      return;
    }
    State now = state();
    if (now.destination.equals("listtext")) {
      paragraph.label.append(text);
      return;
    }
    int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    paragraph.letters += letters;
    paragraph.bold += now.bold ? letters : 0;
    paragraph.size = letters > 0 ? Math.max(paragraph.size, now.size) : paragraph.size;
    if (now.deleted || now.hidden) {
      page.unspoken(paragraph.inside, text, now.deleted ? "deleted" : "hidden");
    } else {
      OfficePage.text(paragraph.inside, text);
    }
  }

  private Row startRow() {
    if (row.isEmpty()) {
      row = Optional.of(new Row());
    }
    return row.get();
  }

  private void endCell() {
    Row now = startRow();
    Element before = page.container();
    page.into(now.cell);
    endParagraph();
    page.into(before);
    if (now.cell.childNodeSize() > 0 || state().destination.isEmpty()) {
      if (now.cell.hasText() || now.element.childrenSize() > 0 || paragraph.inTable) {
        now.element.appendChild(now.cell);
      }
    }
    now.cell = new Element("td");
  }

  private void endRow() {
    if (row.isEmpty()) {
      return;
    }
    Row done = row.get();
    row = Optional.empty();
    if (!done.element.hasText()) {
      return;
    }
    if (done.heading) {
      done.element.children().forEach(cell -> cell.tagName("th"));
    }
    Element last = page.container().lastElementChild();
    Element table = last != null && last.nameIs("table") ? last : page.block("table");
    table.appendChild(done.element);
  }

  private void endParagraph() {
    flush();
    Paragraph done = paragraph;
    paragraph = new Paragraph();
    paragraph.style = done.style;
    paragraph.outline = done.outline;
    paragraph.list = done.list;
    paragraph.inTable = done.inTable;
    if (done.inside.text().isBlank()) {
      return;
    }
    if (done.inTable && row.isPresent() && !page.container().equals(row.get().cell)) {
      row.get().cell.appendElement("p").appendChildren(done.inside.childNodes());
      return;
    }
    if (!done.inTable) {
      endRow();
    }
    put(done);
  }

  private void put(Paragraph done) {
    Style style = styles.getOrDefault(done.style, new Style("", -1));
    int outline = done.outline >= 0 ? done.outline : style.outline();
    boolean cell = row.isPresent() && page.container().equals(row.get().cell);
    boolean title = style.name().equals("title");
    Element block;
    if (!cell && (title || outline >= 0 && outline < 9)) {
      block = page.heading(title ? 0 : outline + 1);
    } else if (!cell && BULLET.matcher(done.inside.text().strip() + " ").find()) {
      block = page.item();
    } else if (!cell && (done.list || done.label.length() > 0)) {
      block = page.item();
      String number = done.label.toString().strip();
      if (number.codePoints().anyMatch(Character::isLetterOrDigit)) {
        OfficePage.text(block, number + " ");
      }
    } else if (style.name().matches("quotations?|quote|block text|intense quote")) {
      block = page.block("blockquote");
    } else {
      block = page.block("p");
    }
    block.appendChildren(done.inside.childNodes());
    if (!cell && block.nameIs("p")) {
      page.looks(block, done.letters > 0 && done.letters == done.bold, done.size);
    }
    if (options.footnotes()) {
      notes.forEach(note -> page.container().appendChild(note));
      notes.clear();
    }
  }

  /** Reads a group whose paragraphs stand elsewhere; the one around it goes on afterwards. */
  private Element apart() {
    Paragraph around = paragraph;
    Optional<Row> aroundRow = row;
    Element before = page.container();
    Element part = new Element("div");
    paragraph = new Paragraph();
    row = Optional.empty();
    page.into(part);
    int depth = groups.size();
    List<Element> waiting = new ArrayList<>(notes);
    notes.clear();
    while (at < bytes.length && groups.size() >= depth) {
      char c = (char) (bytes[at] & 0xFF);
      if (c == '}' && groups.size() == depth) {
        break;
      }
      step(c);
    }
    endParagraph();
    endRow();
    notes.addAll(0, waiting);
    page.into(before);
    paragraph = around;
    row = aroundRow;
    return part;
  }

  private void step(char c) {
    switch (c) {
      case '{' -> {
        flush();
        at++;
        begin();
      }
      case '}' -> {
        flush();
        at++;
        end();
      }
      case '\\' -> control();
      case '\r', '\n' -> at++;
      default -> {
        at++;
        raw(c);
      }
    }
  }

  private void note() {
    notes.add(apart());
  }

  private void edge() {
    leave(apart(), "page");
  }

  private void comment() {
    leave(apart(), "comments");
  }

  private void fontTable() {
    String table = group();
    Matcher font = FONT.matcher(table);
    while (font.find()) {
      String charset = CHARSETS.get(Integer.parseInt(font.group(2)));
      if (charset != null && Charset.isSupported(charset) && font.group(1).length() < 9) {
        fonts.put(Integer.parseInt(font.group(1)), Charset.forName(charset));
      }
    }
  }

  private void styleSheet() {
    String table = group();
    Matcher style = STYLE.matcher(table);
    while (style.find()) {
      String words = style.group(1);
      Matcher number = STYLE_NUMBER.matcher(words);
      Matcher outline = OUTLINE.matcher(words);
      String name = style.group(2).strip().toLowerCase(Locale.ROOT);
      int level =
          outline.find()
              ? Integer.parseInt(outline.group(1))
              : name.matches("heading [1-9]") ? name.charAt(8) - '1' : -1;
      if (number.find()) {
        styles.put(Integer.parseInt(number.group(1)), new Style(name, level));
      }
    }
  }

  /** The text of the group that has begun, as it is written. */
  private String group() {
    int from = at;
    skipGroup();
    return latin(from, at);
  }

  private void info() {
    int depth = groups.size();
    while (at < bytes.length) {
      char c = (char) (bytes[at] & 0xFF);
      if (c == '}' && groups.size() == depth) {
        return;
      }
      if (c == '{') {
        int from = at;
        at++;
        begin();
        String head = latin(from + 1, Math.min(bytes.length, from + 24)).replace("\\*", "");
        String key = head.replaceFirst("^\\\\", "").replaceFirst("[^a-z].*", "");
        String name =
            switch (key) {
              case "title" -> "title";
              case "author" -> "creator";
              case "doccomm" -> "description";
              case "keywords" -> "keywords";
              default -> "";
            };
        if (name.isEmpty()) {
          skipGroup();
        } else {
          String value = apart().text().strip();
          properties.put(name, value);
        }
        continue;
      }
      step(c);
    }
  }
}
