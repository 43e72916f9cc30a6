package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rawi.nn.Tensors;
import org.rawi.text.Span;

/**
 * Adds diacritics to Arabic text. The author's own marks always win: they are never changed, no
 * mark is added that contradicts them, and a word that is fully marked is left alone.
 *
 * <p>Immutable and thread-safe; all instances share the weights. The same text gives the same marks
 * on every machine.
 */
public final class Diacritizer {
  /** A paragraph of up to about two hundred words is read as a whole. */
  private static final Windows WINDOWS = new Windows(160, 40);

  /** Elements of text that are read before anything is written; bounds memory. */
  private static final int BATCH = 2048;

  private final Network network;
  private final Windows windows;
  private final Endings endings;
  private final Vocalisations vocalisations;

  Diacritizer(Network network, Windows windows, Endings endings, Vocalisations vocalisations) {
    this.network = network;
    this.windows = windows;
    this.endings = endings;
    this.vocalisations = vocalisations;
  }

  /** The diacritizer with its built-in model, loaded on the first call. */
  public static Diacritizer load() {
    return BuiltIn.DIACRITIZER;
  }

  /** The same with another register of endings. */
  public Diacritizer withEndings(Endings register) {
    return new Diacritizer(network, windows, register, vocalisations);
  }

  /** The same with words whose marks are settled. */
  public Diacritizer withVocalisations(Vocalisations settled) {
    return new Diacritizer(network, windows, endings, settled);
  }

  Diacritizer withWindows(Windows other) {
    return new Diacritizer(network, other, endings, vocalisations);
  }

  /** The text with marks added and nothing else changed. Each line is a paragraph of its own. */
  public String diacritize(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 2);
    int[] written = new int[1];
    readText(
        text,
        (start, read, next) -> {
          Reading reading = read.reading().orElseThrow();
          out.append(text, written[0], start).append(reading.text());
          written[0] = start + reading.word().text().length();
        });
    return out.append(text, written[0], text.length()).toString();
  }

  /** Every word of a text with its place, its reading and how sure that is, in order. */
  public List<ReadWord> explain(String text) {
    List<ReadWord> words = new ArrayList<>();
    readText(
        text,
        (start, read, next) -> {
          int length = read.reading().orElseThrow().word().text().length();
          words.add(new ReadWord(new Span(start, start + length), result(read, next)));
        });
    return words;
  }

  /** Takes the words of a text, one after the other. */
  private interface WordSink {
    void accept(int start, Reader.Read read, @Nullable Reading next);
  }

  private void readText(String text, WordSink sink) {
    List<TextScanner> lines = new ArrayList<>();
    int size = 0;
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline + 1;
      TextScanner line = new TextScanner(vocalisations, from);
      line.scan(text.substring(from, to));
      lines.add(line);
      size += line.elements().size();
      from = to;
      if (size >= BATCH || from == text.length()) {
        readLines(lines, sink);
        lines.clear();
        size = 0;
      }
    }
  }

  private void readLines(List<TextScanner> lines, WordSink sink) {
    List<List<Reader.Read>> all =
        new Reader(network, windows).read(lines.stream().map(TextScanner::elements).toList());
    for (int n = 0; n < lines.size(); n++) {
      TextScanner line = lines.get(n);
      List<Optional<Reading>> readings = finish(line.elements(), all.get(n));
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i).isPresent()) {
          sink.accept(line.start(i), all.get(n).get(i), next(line.elements(), readings, i));
        }
      }
    }
  }

  /**
   * One paragraph. Words that follow each other directly are spoken without a pause.
   *
   * @return a result for each token, in order
   */
  public List<Result> diacritize(List<Token> paragraph) {
    List<Element> elements = new ArrayList<>(paragraph.size());
    boolean joined = false;
    for (Token token : paragraph) {
      elements.add(element(token, joined));
      joined = elements.get(elements.size() - 1).word().isPresent();
    }
    List<Reader.Read> reads = new Reader(network, windows).read(List.of(elements)).get(0);
    List<Optional<Reading>> finished = finish(elements, reads);
    List<Result> results = new ArrayList<>(paragraph.size());
    for (int i = 0; i < elements.size(); i++) {
      boolean ours = elements.get(i).kind() == Token.Kind.WORD;
      results.add(
          ours
              ? result(reads.get(i), next(elements, finished, i))
              : new Result(paragraph.get(i).text(), 1, List.of()));
    }
    return results;
  }

  private Result result(Reader.Read read, @Nullable Reading next) {
    Reading reading = read.reading().orElseThrow();
    String text = reading.text();
    List<String> others =
        read.candidates().stream()
            .map(classes -> alternative(reading.word(), classes, next))
            .filter(other -> !other.equals(text))
            .distinct()
            .toList();
    return new Result(text, reading.confidence(), others);
  }

  private Element element(Token token, boolean joined) {
    WrittenWord word = new WrittenWord(token.text());
    if (!token.kind().isWord()) {
      return Element.symbol(token.kind());
    }
    if (word.length() == 0) {
      return Element.symbol(Token.Kind.BRACKET); // in foreign letters
    }
    if (token.kind() == Token.Kind.FIXED_WORD) {
      return Element.fixed(word, joined);
    }
    vocalisations.find(word.letters()).ifPresent(word::settle);
    return Element.word(word, joined);
  }

  /**
   * Runs the rules of grammar over a paragraph, from its end, so that a word finds the next one
   * done.
   */
  private List<Optional<Reading>> finish(List<Element> elements, List<Reader.Read> reads) {
    List<Optional<Reading>> readings = new ArrayList<>(reads.size());
    for (Reader.Read read : reads) {
      readings.add(read.reading());
    }
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (elements.get(i).kind() == Token.Kind.WORD) {
        Reading reading = readings.get(i).orElseThrow();
        Rules.apply(reading, next(elements, readings, i), endings);
      }
    }
    return readings;
  }

  private static @Nullable Reading next(
      List<Element> elements, List<Optional<Reading>> readings, int i) {
    boolean follows = i + 1 < elements.size() && elements.get(i + 1).joined();
    return follows ? readings.get(i + 1).orElse(null) : null;
  }

  private String alternative(WrittenWord word, int[] classes, @Nullable Reading next) {
    Reading reading = new Reading(word, classes);
    Rules.apply(reading, next, endings);
    return reading.text();
  }

  /** Loads once, when first asked for. */
  private static final class BuiltIn {
    static final Diacritizer DIACRITIZER =
        new Diacritizer(network(), WINDOWS, Endings.FULL, Vocalisations.NONE);

    private static Network network() {
      try (InputStream weights = resource("tashkeel.bin");
          InputStream words = resource("lexicon.bin")) {
        return new Network(Tensors.read(weights), Lexicon.read(words));
      } catch (IOException e) {
        throw new UncheckedIOException("the built-in diacritizer is damaged", e);
      }
    }

    private static InputStream resource(String name) throws IOException {
      InputStream in = Diacritizer.class.getResourceAsStream(name);
      if (in == null) {
        throw new IOException("missing from the program: " + name);
      }
      return in;
    }
  }
}
