package org.rawi.edition;

import java.util.ArrayList;
import java.util.List;
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

  public static ReadAlong of(Programme programme) {
    List<Piece> sections = Piece.of(programme.recording().cues());
    List<org.rawi.edition.Chapter> titles = org.rawi.edition.Chapter.of(programme);
    List<List<Paragraph.Kind>> kinds = kinds(programme);
    Lines lines = new Lines(programme.article().shown());
    List<Chapter> chapters = new ArrayList<>();
    for (int s = 0; s < sections.size(); s++) {
      Cue cue = sections.get(s).cue();
      List<Block> blocks = lines.blocks(sections.get(s), kinds.get(s));
      chapters.add(new Chapter(s + 1, titles.get(s).title(), cue.from(), cue.to(), blocks));
    }
    return new ReadAlong(chapters);
  }

  /** The kind of each paragraph of each section that is spoken. */
  private static List<List<Paragraph.Kind>> kinds(Programme programme) {
    List<List<Paragraph.Kind>> sections = new ArrayList<>();
    for (ScriptSection section : programme.script().sections()) {
      List<Paragraph.Kind> kinds = new ArrayList<>();
      int paragraph = -1;
      for (Sentence sentence : section.sentences()) {
        if (!sentence.utterances().isEmpty() && sentence.paragraph() != paragraph) {
          kinds.add(sentence.kind());
          paragraph = sentence.paragraph();
        }
      }
      if (!kinds.isEmpty()) {
        sections.add(kinds);
      }
    }
    return sections;
  }

  /** Counts sentences through the text. */
  private static final class Lines {
    private final String article;
    private int count;

    Lines(String article) {
      this.article = article;
    }

    List<Block> blocks(Piece section, List<Paragraph.Kind> kinds) {
      List<Long> starts = new ArrayList<>();
      section.all(Cue.Kind.SENTENCE).forEach(sentence -> starts.add(sentence.cue().from()));
      starts.add(section.cue().to());
      List<Block> blocks = new ArrayList<>();
      int inSection = 0;
      for (int p = 0; p < kinds.size(); p++) {
        List<Line> lines = new ArrayList<>();
        for (Piece sentence : section.inner().get(p).inner()) {
          Cue cue = sentence.cue();
          List<WrittenWord> words = WrittenWords.of(article, cue.source(), sentence.inner());
          lines.add(new Line(++count, words, starts.get(inSection), starts.get(++inSection)));
        }
        blocks.add(new Block(kinds.get(p), lines));
      }
      return blocks;
    }
  }
}
