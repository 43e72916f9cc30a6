package org.rawi.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Article;
import org.rawi.article.AsWritten;
import org.rawi.article.Paragraph;
import org.rawi.edition.WrittenWords.WrittenWord;
import org.rawi.recording.Cue;
import org.rawi.script.ScriptSection;
import org.rawi.script.Sentence;

/** The text as it was written, in the order it is read, with its times: for books and players. */
public record ReadAlong(List<Chapter> chapters) {

  public ReadAlong {
    chapters = List.copyOf(chapters);
  }

  /**
   * A section. Its name says which file of a book it is.
   *
   * @param number from 1
   * @param from samples
   * @param to samples; the next chapter starts there
   */
  public record Chapter(int number, String title, long from, long to, List<Block> blocks) {}

  /** A paragraph. */
  public record Block(Paragraph.Kind kind, List<Line> lines) {}

  /**
   * A sentence.
   *
   * @param number from 1, through the whole text
   * @param from where its first word starts
   * @param to where the next sentence starts, or the chapter ends: with the pause after it
   */
  public record Line(int number, List<WrittenWord> words, long from, long to) {

    public String text() {
      return String.join(" ", words.stream().map(WrittenWord::text).toList());
    }
  }

  /** All of them, in order. */
  public List<WrittenWord> words() {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.words().stream())
        .toList();
  }

  public static ReadAlong of(Programme programme) {
    List<Piece> sections = Piece.of(programme.recording().cues());
    List<org.rawi.edition.Chapter> titles = org.rawi.edition.Chapter.of(programme);
    List<List<Sentence>> paragraphs = paragraphs(programme);
    Lines lines = new Lines(programme.article());
    List<Chapter> chapters = new ArrayList<>();
    for (int s = 0; s < sections.size(); s++) {
      Cue cue = sections.get(s).cue();
      List<Block> blocks = lines.blocks(sections.get(s), paragraphs.get(s));
      chapters.add(new Chapter(s + 1, titles.get(s).title(), cue.from(), cue.to(), blocks));
    }
    return new ReadAlong(chapters);
  }

  /** The first sentence of each paragraph of each section that is spoken. */
  private static List<List<Sentence>> paragraphs(Programme programme) {
    List<List<Sentence>> sections = new ArrayList<>();
    for (ScriptSection section : programme.script().sections()) {
      List<Sentence> firsts = new ArrayList<>();
      int paragraph = -1;
      for (Sentence sentence : section.sentences()) {
        if (!sentence.utterances().isEmpty() && sentence.paragraph() != paragraph) {
          firsts.add(sentence);
          paragraph = sentence.paragraph();
        }
      }
      if (!firsts.isEmpty()) {
        sections.add(firsts);
      }
    }
    return sections;
  }

  /** Counts sentences through the text. */
  private static final class Lines {
    private final String article;
    private final AsWritten written;
    private int count;

    Lines(Article article) {
      this.article = article.shown();
      written = new AsWritten(article);
    }

    List<Block> blocks(Piece section, List<Sentence> paragraphs) {
      List<Long> starts = new ArrayList<>();
      section.all(Cue.Kind.SENTENCE).forEach(sentence -> starts.add(sentence.cue().from()));
      starts.add(section.cue().to());
      List<Block> blocks = new ArrayList<>();
      int inSection = 0;
      for (int p = 0; p < paragraphs.size(); p++) {
        Piece paragraph = section.inner().get(p);
        List<Piece> sentences = paragraph.inner();
        Optional<String> added = written.added(paragraphs.get(p).paragraph());
        List<Line> lines = new ArrayList<>();
        if (added.isPresent()) {
          long end = starts.get(inSection + sentences.size());
          lines.add(added(added.get(), paragraph.cue(), starts.get(inSection), end));
        } else {
          for (int i = 0; i < sentences.size(); i++) {
            Cue cue = sentences.get(i).cue();
            List<WrittenWord> words =
                WrittenWords.of(article, cue.source(), sentences.get(i).inner());
            long end = starts.get(inSection + i + 1);
            lines.add(new Line(++count, words, starts.get(inSection + i), end));
          }
        }
        inSection += sentences.size();
        blocks.add(new Block(paragraphs.get(p).kind(), lines));
      }
      return blocks;
    }

    /** What stands nowhere in the text is one word, since no part of it belongs to a spoken one. */
    private Line added(String text, Cue cue, long from, long to) {
      WrittenWord all =
          new WrittenWord(Wording.line(text), cue.source(), cue.from(), cue.to(), true);
      return new Line(++count, List.of(all), from, to);
    }
  }
}
