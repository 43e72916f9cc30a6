package org.rawi.article.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Block;
import org.rawi.article.FoundMetadata;
import org.rawi.article.FrontMatter;
import org.rawi.article.Input;
import org.rawi.article.LocalPicture;
import org.rawi.article.Page;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.Table;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/** Markdown (CommonMark, tables, front matter) → blocks aligned with the file itself. */
public final class MarkdownReader {
  private final String text;

  /** The text with other dialects' markup hidden; as long as it. */
  private final String plain;

  private final int offset;
  private final FoundMetadata found;
  private final Input input;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  /** The item of an ordered list whose first words come next. */
  private Optional<ListItem> number = Optional.empty();

  /** How many items of a list have been met. */
  private final IdentityHashMap<Node, Integer> met = new IdentityHashMap<>();

  private MarkdownReader(String text, int offset, FoundMetadata found, Input input) {
    this.text = text;
    this.plain = MarkdownDialects.replace(text, offset, dropped);
    this.offset = offset;
    this.found = found;
    this.input = input;
  }

  public static Page read(String text, Input input) {
    FoundMetadata found = new FoundMetadata();
    int offset = FrontMatter.read(text, input, found);
    MarkdownReader reader = new MarkdownReader(text, offset, found, input);
    if (offset > 0) {
      reader.drop(new Span(0, offset), "metadata");
    }
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    reader.children(parser.parse(reader.plain.substring(offset)), Kind.BODY);
    return new Page(text, reader.blocks, found, reader.dropped, true);
  }

  private void children(Node parent, Kind kind) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, kind);
    }
  }

  private void block(Node node, Kind kind) {
    if (node instanceof Heading heading) {
      boolean title = heading.getLevel() == 1 && blocks.isEmpty();
      inlines(node, title ? Kind.TITLE : Kind.HEADING);
    } else if (node instanceof org.commonmark.node.Paragraph) {
      inlines(node, kind);
    } else if (node instanceof BlockQuote) {
      children(node, Kind.QUOTE);
    } else if (node instanceof ListItem item) {
      met.merge(item.getParent(), 1, Integer::sum);
      number = Optional.of(item).filter(each -> each.getParent() instanceof OrderedList);
      children(node, Kind.LIST_ITEM);
      number = Optional.empty(); // an item without words
    } else if (node instanceof HtmlBlock html) {
      htmlBlock(html, kind);
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      drop(span(node), "code");
    } else if (node instanceof TableBlock) {
      Table table = new Table();
      for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          row((TableRow) row, table, kind);
        }
      }
    } else if (!(node instanceof CustomBlock)) {
      children(node, kind);
    }
  }

  private void row(TableRow row, Table table, Kind kind) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (!cell.getSourceSpans().isEmpty()) {
        cells.add(new Table.Cell(span(cell), ((TableCell) cell).isHeader(), 1));
      }
    }
    block(row, kind, words -> table.read(words, cells));
  }

  private void inlines(Node node, Kind kind) {
    block(node, kind, UnaryOperator.identity());
  }

  private void block(Node node, Kind kind, UnaryOperator<AlignedText> reading) {
    Span words = span(node);
    Span span =
        number.map(item -> span(item).start()).map(at -> new Span(at, words.end())).orElse(words);
    MarkdownInlines inlines = new MarkdownInlines(plain, offset, span);
    number.ifPresent(item -> inlines.begin(words.start(), numberOf(item)));
    number = Optional.empty();
    AlignedText raw = reading.apply(inlines.read(node));
    inlines.pictures().forEach(path -> found.cover(LocalPicture.in(input.folder(), path)));
    Block block = Block.of(kind, raw, inlines.markup(), true);
    if (block.text().length() > 0) {
      inlines.descriptions().forEach(each -> drop(each, "caption"));
      blocks.add(block.with(block.text().covering(span)));
    } else if (!isHidden(span)) {
      drop(span, inlines.pictures().isEmpty() ? "ornament" : "caption");
    }
  }

  /** «3. »: Markdown counts on from the first number, whatever the others are. */
  private String numberOf(ListItem item) {
    OrderedList list = (OrderedList) item.getParent();
    Integer first = list.getMarkerStartNumber();
    return (first == null ? 1 : first) + met.getOrDefault(list, 1) - 1 + ". ";
  }

  /** Whether nothing stands there but markup that has been reported. */
  private boolean isHidden(Span span) {
    return span.of(plain)
        .chars()
        .allMatch(c -> c == MarkdownDialects.NOTHING || Character.isWhitespace(c));
  }

  /** Raw HTML between blank lines: its words, all from the whole of it. */
  private void htmlBlock(HtmlBlock node, Kind kind) {
    Span span = span(node);
    String words = Jsoup.parseBodyFragment(node.getLiteral()).text();
    if (words.isBlank()) {
      drop(span, "markup");
      return;
    }
    AlignedText source = AlignedText.of(text, span);
    AlignedText raw = source.rewrite().replace(0, source.length(), words).done();
    blocks.add(Block.of(kind, raw, List.of(), true));
  }

  private void drop(Span span, String reason) {
    dropped.add(new Dropped(span, span.of(text).strip(), reason));
  }

  private Span span(Node node) {
    return span(node, offset);
  }

  /** Where the node stands in the file, given the offset of what was parsed. */
  static Span span(Node node, int offset) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    int start = spans.get(0).getInputIndex();
    return new Span(offset + start, offset + last.getInputIndex() + last.getLength());
  }
}
