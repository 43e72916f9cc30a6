package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    diacritize(text, out::append);
    return out.toString();
  }

  /** Hands the same over piece by piece, as it is read. */
  public void diacritize(String text, Consumer<String> out) {
    int[] written = new int[1];
    readText(
        text,
        (start, word) -> {
          out.accept(text.substring(written[0], start));
          out.accept(word.text());
          written[0] = start + word.reading().word().text().length();
        });
    out.accept(text.substring(written[0]));
  }

  /** Every word of a text with its place, its reading and how sure that is, in order. */
  public List<ReadWord> explain(String text) {
    List<ReadWord> words = new ArrayList<>();
    explain(text, words::add);
    return words;
  }

  /** Hands the same over word by word, as they are read. */
  public void explain(String text, Consumer<ReadWord> words) {
    readText(
        text,
        (start, word) -> {
          int length = word.reading().word().text().length();
          words.accept(new ReadWord(new Span(start, start + length), word.result()));
        });
  }

  private void readText(String text, Finisher.Sink sink) {
    Finisher finisher = new Finisher(endings, sink);
    Reader reader = new Reader(network, windows, finisher);
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline + 1;
      reader.read(vocalisations.settle(new TextScanner(text, new Span(from, to))));
      from = to;
    }
    reader.end();
    finisher.end();
  }

  /**
   * One paragraph. Words that follow each other directly are spoken without a pause.
   *
   * @return a result for each token, in order
   */
  public List<Result> diacritize(List<Token> paragraph) {
    List<Result> results = new ArrayList<>(paragraph.size());
    paragraph.forEach(token -> results.add(new Result(token.text(), 1, List.of())));
    Finisher finisher = new Finisher(endings, (i, word) -> results.set(i, word.result()));
    Reader reader = new Reader(network, windows, finisher);
    reader.read(vocalisations.settle(new Tokens(paragraph)));
    reader.end();
    finisher.end();
    return results;
  }

  /** Loads once, when first asked for. */
  private static final class BuiltIn {
    static final Diacritizer DIACRITIZER =
        new Diacritizer(network(), WINDOWS, Endings.FULL, Vocalisations.NONE);

    private static Network network() {
      Vocabulary vocabulary = Vocabulary.load();
      try (InputStream weights = Vocabulary.resource("tashkeel.bin")) {
        return new Network(Tensors.read(weights), vocabulary.lexicon(), vocabulary.readings());
      } catch (IOException e) {
        throw new UncheckedIOException("the built-in diacritizer is damaged", e);
      }
    }
  }
}
