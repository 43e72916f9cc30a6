package org.rawi.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rawi.recording.Cue;

/** A cue and those inside it: sections hold paragraphs, these sentences, utterances, words. */
public record Piece(Cue cue, List<Piece> inner) {

  public Piece {
    inner = Collections.unmodifiableList(inner);
  }

  /** The sections. */
  public static List<Piece> of(List<Cue> cues) {
    return new Nesting(cues).pieces(Cue.Kind.SECTION);
  }

  /** All pieces of a kind inside this one, in order. */
  public List<Piece> all(Cue.Kind kind) {
    if (cue.kind() == kind) {
      return List.of(this);
    }
    return inner.stream().flatMap(piece -> piece.all(kind).stream()).toList();
  }

  /** Reads a flat list of cues from its start. */
  private static final class Nesting {
    private final List<Cue> cues;
    private int at;

    Nesting(List<Cue> cues) {
      this.cues = cues;
    }

    List<Piece> pieces(Cue.Kind kind) {
      List<Piece> pieces = new ArrayList<>();
      while (at < cues.size() && cues.get(at).kind() == kind) {
        Cue cue = cues.get(at++);
        pieces.add(new Piece(cue, kind.inner().map(this::pieces).orElse(List.of())));
      }
      return pieces;
    }
  }
}
