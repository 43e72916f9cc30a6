package org.rawi.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Paragraph;
import org.rawi.script.PhraseSplitter.Phrase;
import org.rawi.script.PhraseSplitter.Said;
import org.rawi.script.Utterance.Ending;
import org.rawi.script.verbalize.ArabicWord;
import org.rawi.script.verbalize.Piece;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/** Makes sentences of one paragraph's pieces. */
final class SentenceWriter {
  private final Paragraph.Kind kind;
  private final int paragraph;
  private final AlignedText text;
  private final List<Piece> pieces;
  private final List<Said> words;
  private final BitSet pauses;

  /**
   * @param texts the diacritized text of each word among the pieces
   * @param quoted the pieces inside quotations
   */
  SentenceWriter(
      Paragraph.Kind kind,
      int paragraph,
      AlignedText text,
      List<Piece> pieces,
      List<String> texts,
      BitSet quoted) {
    this.kind = kind;
    this.paragraph = paragraph;
    this.text = text;
    this.pieces = pieces;
    this.words = said(texts, quoted);
    this.pauses = pauses(quoted);
  }

  private List<Said> said(List<String> texts, BitSet quoted) {
    List<Said> said = new ArrayList<>(texts.size());
    for (int at = 0; at < pieces.size(); at++) {
      if (pieces.get(at) instanceof Piece.Word word) {
        String spoken = texts.get(said.size());
        Span source = text.source(word.from(), word.to());
        said.add(
            new Said(
                new SpokenWord(spoken, source, word.pronunciation()),
                ArabicWord.bare(spoken),
                word.bound(),
                quoted.get(at)));
      }
    }
    return said;
  }

  /** The marks at which the voice pauses; those around a word or two are only seen. */
  private BitSet pauses(BitSet quoted) {
    BitSet pauses = new BitSet(pieces.size());
    int open = -1;
    for (int at = 0; at < pieces.size(); at++) {
      if (!(pieces.get(at) instanceof Mark mark)) {
        continue;
      }
      switch (mark.kind()) {
        case SILENT -> {}
        case OPEN_QUOTE, CLOSE_QUOTE, QUOTE ->
            pauses.set(at, at > 0 && quoted.get(at) != quoted.get(at - 1));
        case OPEN_BRACKET -> {
          pauses.set(at);
          open = at;
        }
        case CLOSE_BRACKET -> {
          pauses.set(at);
          if (open >= 0 && at - open == 2) {
            pauses.clear(open); // حركة المقاومة (حماس) قالت
            pauses.clear(at);
          }
        }
        default -> pauses.set(at);
      }
    }
    return pauses;
  }

  List<Sentence> sentences(List<Integer> ends) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    int firstWord = 0;
    for (int end : ends) {
      int count = 0;
      for (int at = from; at < end; at++) {
        count += pieces.get(at) instanceof Piece.Word ? 1 : 0;
      }
      if (count > 0) {
        sentences.add(sentence(from, end, firstWord, firstWord + count));
      }
      from = end;
      firstWord += count;
    }
    return sentences;
  }

  private Sentence sentence(int from, int to, int firstWord, int lastWord) {
    List<Said> said = words.subList(firstWord, lastWord);
    Ending ending = ending(from, to);
    Sentence.Mood mood =
        Moods.of(
            said.stream().map(Said::bare).toList(),
            ends(from, to, Mark.Kind.QUESTION),
            ending == Ending.EXCLAMATION || ends(from, to, Mark.Kind.EXCLAMATION));
    List<Phrase> phrases =
        PhraseSplitter.byMarks(pieces.subList(from, to), said, pauses.get(from, to), ending);
    Span source = text.source(pieces.get(from).from(), pieces.get(to - 1).to());
    return new Sentence(kind, paragraph, source, mood, PhraseSplitter.utterances(phrases));
  }

  private Ending ending(int from, int to) {
    if (kind != Paragraph.Kind.BODY
        && kind != Paragraph.Kind.QUOTE
        && kind != Paragraph.Kind.LIST_ITEM) {
      return Ending.HEADING;
    }
    if (ends(from, to, Mark.Kind.QUESTION)) {
      return Ending.QUESTION;
    }
    if (ends(from, to, Mark.Kind.EXCLAMATION)) {
      return Ending.EXCLAMATION;
    }
    Optional<Mark.Kind> last = lastMark(from, to);
    return last.isPresent() && last.get() == Mark.Kind.COLON ? Ending.COLON : Ending.FULL_STOP;
  }

  private Optional<Mark.Kind> lastMark(int from, int to) {
    return to > from && pieces.get(to - 1) instanceof Mark mark
        ? Optional.of(mark.kind())
        : Optional.empty();
  }

  /** Whether a mark of this kind is among those after the last word. */
  private boolean ends(int from, int to, Mark.Kind wanted) {
    for (int at = to - 1; at >= from && pieces.get(at) instanceof Mark mark; at--) {
      if (mark.kind() == wanted) {
        return true;
      }
    }
    return false;
  }
}
