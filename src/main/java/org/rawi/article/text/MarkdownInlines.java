package org.rawi.article.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.rawi.article.Block.Instruction;
import org.rawi.article.InlineMarkup;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/** The words of one Markdown block, and the inline elements among them. Used once. */
final class MarkdownInlines {
  private final String text;
  private final int offset;
  private final Span block;
  private final AlignedText.Rewriter out;
  private final List<Instruction> markup = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private final List<Span> descriptions = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<StringBuilder> reading = Optional.empty();
  private int at;

  /** An element whose end has not come yet; {@code ruby} collects its reading. */
  private record Open(
      String name, int from, Optional<InlineMarkup.Meaning> meaning, StringBuilder reading) {}

  /**
   * @param offset of the parsed text in {@code text}
   * @param block where the block stands in {@code text}
   */
  MarkdownInlines(String text, int offset, Span block) {
    this.text = text;
    this.offset = offset;
    this.block = block;
    this.out = AlignedText.of(text, block).rewrite();
    this.at = block.start();
  }

  /** Words that stand for all of the block up to {@code to}. */
  void begin(int to, String words) {
    write(block.start(), to, words);
    at = to;
  }

  AlignedText read(Node node) {
    children(node);
    return out.done();
  }

  List<Instruction> markup() {
    return markup;
  }

  /** Addresses of the pictures in the block. */
  List<String> pictures() {
    return pictures;
  }

  /** Where the words that describe pictures stand. */
  List<Span> descriptions() {
    return descriptions;
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node);
    }
  }

  private void inline(Node node) {
    if (node instanceof Text words) {
      words(words.getLiteral(), node);
    } else if (node instanceof Code code) {
      words(code.getLiteral(), node);
    } else if (node instanceof SoftLineBreak) {
      write(at, at, " ");
    } else if (node instanceof HardLineBreak) {
      write(at, at, "\n");
    } else if (node instanceof HtmlInline html) {
      tag(html.getLiteral(), MarkdownReader.span(html, offset));
    } else if (node instanceof Image image) {
      pictures.add(image.getDestination());
      describe(image);
    } else {
      children(node);
    }
  }

  /** What a picture shows is not said, but reported. */
  private void describe(Image image) {
    if (image.getFirstChild() != null) {
      Span first = MarkdownReader.span(image.getFirstChild(), offset);
      Span last = MarkdownReader.span(image.getLastChild(), offset);
      descriptions.add(first.cover(last));
    }
  }

  private void words(String literal, Node node) {
    if (reading.isPresent()) {
      reading.get().append(literal);
      return;
    }
    Span span = MarkdownReader.span(node, offset);
    at = span.end();
    if (span.of(text).equals(literal)) {
      out.keep(span.start() - block.start(), span.end() - block.start());
    } else {
      write(span.start(), span.end(), literal);
    }
  }

  private void write(int from, int to, String words) {
    out.replace(from - block.start(), to - block.start(), words);
  }

  private void tag(String literal, Span span) {
    if (literal.startsWith("</")) {
      close(literal.substring(2).replaceAll("[\\s>].*", ""), span);
      return;
    }
    Element element = Jsoup.parse(literal, Parser.xmlParser()).firstElementChild();
    if (element == null) {
      return;
    }
    Optional<InlineMarkup.Meaning> meaning = InlineMarkup.of(element);
    String name = element.normalName();
    if (name.equals("br")) {
      write(span.start(), span.end(), "\n");
    } else if (name.equals("break") || literal.endsWith("/>")) {
      meaning.ifPresent(each -> instruct(each, span.end(), span.end()));
    } else if (name.equals("rt") || name.equals("rp")) {
      reading = Optional.of(new StringBuilder());
    } else {
      open.push(new Open(name, span.end(), meaning, new StringBuilder()));
    }
  }

  private void close(String name, Span span) {
    if (name.equals("rt") || name.equals("rp")) {
      Optional<Open> ruby = open.stream().filter(each -> each.name().equals("ruby")).findFirst();
      if (name.equals("rt") && ruby.isPresent() && reading.isPresent()) {
        ruby.get().reading().append(reading.get());
      }
      reading = Optional.empty();
      return;
    }
    if (open.stream().noneMatch(each -> each.name().equals(name))) {
      return;
    }
    Open element = open.pop();
    while (!element.name().equals(name)) {
      element = open.pop();
    }
    Open closed = element;
    closed.meaning().ifPresent(each -> instruct(each, closed.from(), span.start()));
    if (name.equals("ruby") && !closed.reading().toString().isBlank()) {
      Map<String, String> alias = Map.of("alias", closed.reading().toString().strip());
      instruct(new InlineMarkup.Meaning("sub", alias), closed.from(), Math.max(closed.from(), at));
    }
  }

  private void instruct(InlineMarkup.Meaning meaning, int from, int to) {
    markup.add(new Instruction(meaning.element(), new Span(from, to), meaning.attributes()));
  }
}
