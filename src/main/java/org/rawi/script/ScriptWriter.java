package org.rawi.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rawi.article.Article;
import org.rawi.article.AsWritten;
import org.rawi.article.Metadata;
import org.rawi.article.Paragraph;
import org.rawi.article.Section;
import org.rawi.script.Script.Change;
import org.rawi.script.Script.Notice;
import org.rawi.script.verbalize.Piece;
import org.rawi.script.verbalize.Verbalizer;
import org.rawi.script.verbalize.Verbalizer.Verbalized;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.text.AlignedText;
import org.rawi.text.TextCleaner;

/**
 * Decides what will be said: verbalizes, diacritizes, and divides into sentences and utterances.
 * Thread-safe.
 */
public final class ScriptWriter {
  private final Diacritics diacritics;
  private final Verbalizer verbalizer;

  public ScriptWriter(Diacritizer diacritizer, ScriptOptions options) {
    this(() -> diacritizer, options, Optional.empty());
  }

  /**
   * @param diacritizer asked for when something has to be read
   * @param known paragraphs that need not be read; the result does not depend on it
   */
  public ScriptWriter(
      Supplier<Diacritizer> diacritizer, ScriptOptions options, Optional<MarkedCache> known) {
    this(new ModelDiacritics(diacritizer, known), options);
  }

  ScriptWriter(Diacritics diacritics, ScriptOptions options) {
    this.diacritics = diacritics;
    this.verbalizer = new Verbalizer(options.lexicon(), options.emoji(), options.fullAddresses());
  }

  /** Every word of the article is in the script or in one of its notices. */
  public Script write(Article article) {
    return write(article, sentence -> {});
  }

  /**
   * The same, telling each sentence as soon as it is known: most paragraphs do not depend on what
   * follows them.
   *
   * @param said hears all sentences of the script in order
   */
  public Script write(Article article, Consumer<Sentence> said) {
    return new Writing(article, said).run();
  }

  /** What is said for one independent text; spans point into it. */
  public Script line(String text) {
    AlignedText clean = TextCleaner.clean(AlignedText.of(text));
    Section body =
        new Section(Optional.empty(), List.of(new Paragraph(Paragraph.Kind.BODY, clean)));
    return write(new Article(text, Metadata.of(""), List.of(), List.of(body), List.of()));
  }

  /** A paragraph that is verbalized when it is first looked at, and forgotten when it is said. */
  private final class Block {
    final Paragraph paragraph;
    private Optional<Verbalized> verbalized = Optional.empty();

    Block(Paragraph paragraph) {
      this.paragraph = paragraph;
    }

    Verbalized verbalized() {
      if (verbalized.isEmpty()) {
        verbalized = Optional.of(verbalizer.verbalize(paragraph.text().text(), paragraph.markup()));
      }
      return verbalized.get();
    }

    void forget() {
      verbalized = Optional.empty();
    }
  }

  private List<Sentence> sentences(
      Block block,
      int index,
      Quotations quotations,
      BooleanSupplier quoteClosedLater,
      DoubleConsumer confidence,
      UnaryOperator<String> shared) {
    List<Piece> pieces = block.verbalized().pieces();
    AlignedText text = block.paragraph.text();
    if (pieces.stream().noneMatch(Piece.Word.class::isInstance)) {
      return List.of();
    }
    SentenceWriter writer =
        new SentenceWriter(
            block.paragraph.kind(),
            index,
            text,
            pieces,
            diacritized(pieces, confidence, shared),
            quotations.in(pieces, quoteClosedLater));
    return writer.sentences(SentenceSplitter.ends(text.text(), pieces));
  }

  private List<String> diacritized(
      List<Piece> pieces, DoubleConsumer confidence, UnaryOperator<String> shared) {
    List<String> texts = new ArrayList<>(diacritics.of(pieces, confidence));
    int next = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Word word) {
        int at = next++;
        word.demanded().ifPresent(c -> texts.set(at, CaseEnding.on(texts.get(at), c)));
      }
    }
    texts.replaceAll(shared);
    return texts;
  }

  /** One article on its way to a script. */
  private final class Writing {
    /** A section before its sentences are made. */
    private record Draft(String title, List<Block> blocks) {}

    private final Article article;
    private final AsWritten written;
    private final List<Notice> notices = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final DoubleSummaryStatistics confidences = new DoubleSummaryStatistics();
    private final Consumer<Sentence> said;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    /** The paragraphs that close a quotation which an earlier one opened, as far as looked for. */
    private final BitSet closing = new BitSet();

    private int looked;

    Writing(Article article, Consumer<Sentence> said) {
      this.article = article;
      this.said = said;
      written = new AsWritten(article);
    }

    Script run() {
      for (Article.Dropped dropped : article.dropped()) {
        notices.add(
            new Notice(Notice.Kind.DROPPED, dropped.source(), dropped.text(), dropped.reason()));
      }
      List<ScriptSection> sections = sections(drafts());
      Optional<Double> mean =
          confidences.getCount() == 0 ? Optional.empty() : Optional.of(confidences.getAverage());
      return new Script(
          written.title(), article.metadata().language(), sections, notices, changes, mean);
    }

    /** What stands before the first heading belongs to the opening. */
    private List<Draft> drafts() {
      List<Paragraph> opening = new ArrayList<>(article.opening());
      List<Section> rest = article.sections();
      if (!rest.isEmpty() && rest.get(0).heading().isEmpty()) {
        opening.addAll(rest.get(0).paragraphs());
        rest = rest.subList(1, rest.size());
      }
      List<Draft> drafts = new ArrayList<>();
      drafts.add(draft(written.title(), opening));
      for (Section section : rest) {
        List<Paragraph> paragraphs = new ArrayList<>();
        section.heading().ifPresent(paragraphs::add);
        paragraphs.addAll(section.paragraphs());
        drafts.add(draft(section.heading().map(written::heading).orElse(""), paragraphs));
      }
      return drafts;
    }

    private Draft draft(String title, List<Paragraph> paragraphs) {
      List<Block> own = paragraphs.stream().map(Block::new).toList();
      blocks.addAll(own);
      return new Draft(title, own);
    }

    private List<ScriptSection> sections(List<Draft> drafts) {
      Quotations quotations = new Quotations();
      List<ScriptSection> sections = new ArrayList<>();
      int paragraph = 0;
      for (Draft draft : drafts) {
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : draft.blocks()) {
          int at = paragraph++;
          List<Sentence> own =
              sentences(block, at, quotations, () -> isClosedAfter(at), confidences, this::shared);
          own.forEach(said);
          sentences.addAll(own);
          report(block);
          block.forget();
        }
        if (!sentences.isEmpty()) {
          sections.add(new ScriptSection(draft.title(), sentences));
        }
      }
      return sections;
    }

    /** One string for all places where a word is said: a book says few words often. */
    private String shared(String word) {
      return texts.computeIfAbsent(word, same -> same);
    }

    /** Looks no farther ahead than to the next paragraph that closes a quotation. */
    private boolean isClosedAfter(int paragraph) {
      looked = Math.max(looked, paragraph + 1);
      while (closing.nextSetBit(paragraph + 1) < 0 && looked < blocks.size()) {
        closing.set(looked, Quotations.closes(blocks.get(looked).verbalized().pieces()));
        looked++;
      }
      return closing.nextSetBit(paragraph + 1) >= 0;
    }

    private void report(Block block) {
      AlignedText text = block.paragraph.text();
      for (Verbalizer.Changed changed : block.verbalized().changes()) {
        changes.add(
            new Change(
                text.source(changed.from(), changed.to()),
                changed.written(),
                changed.rule(),
                changed.spoken()));
      }
      for (Verbalizer.Noticed noticed : block.verbalized().notices()) {
        notices.add(
            new Notice(
                noticed.kind(),
                text.source(noticed.from(), noticed.to()),
                noticed.written(),
                noticed.rule()));
      }
    }
  }
}
