package org.rawi.script.lexicon;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.phonetics.Phone;
import org.rawi.tashkeel.Vocalisations;
import org.rawi.tashkeel.Vocalisations.Vocalisation;

/**
 * A publisher's pronunciations (W3C Pronunciation Lexicon Specification 1.0). A grapheme without
 * marks stands for every vocalization; with marks, for that one only. An alias with the same
 * letters adds its marks to those that the author wrote, and is passed over where they contradict
 * it. Immutable and thread-safe.
 */
public final class PronunciationLexicon {

  /**
   * What the publisher wants to hear; one of both is present.
   *
   * @param proclitics offset where the grapheme begins, after و ف ب ل ك ال that are said as usual
   * @param to offset after the last written character that it replaces
   * @param alias words to say instead
   * @param phones sounds to say instead
   */
  public record Match(
      int from, int proclitics, int to, Optional<String> alias, Optional<List<Phone>> phones) {}

  /** What one grapheme stands for; one of both is present. */
  record Entry(String grapheme, Optional<String> alias, Optional<List<Phone>> phones) {

    /** The alias, if it is the grapheme itself with marks: سلم → سُلَّم. */
    Optional<String> vocalization() {
      return alias
          .map(Marks::shaddaFirst)
          .filter(a -> Marks.strip(a).equals(Marks.strip(grapheme)));
    }

    /** Whether it can stand for what is written: the author's marks are never contradicted. */
    boolean fits(CharSequence written) {
      return vocalization().isEmpty()
          || Vocalization.agrees(Marks.shaddaFirst(written), vocalization().get());
    }

    Optional<String> aliasOf(CharSequence written) {
      return vocalization().map(v -> Vocalization.completed(written, v)).or(() -> alias);
    }
  }

  private final Phrases<Entry> entries = new Phrases<>();
  private final Map<String, Entry> byGrapheme;

  private PronunciationLexicon(Map<String, Entry> byGrapheme) {
    byGrapheme.forEach(entries::put);
    this.byGrapheme = byGrapheme;
  }

  public static PronunciationLexicon empty() {
    return new PronunciationLexicon(Map.of());
  }

  /**
   * Reads lexicons; an entry of a later file replaces that of an earlier one.
   *
   * @throws org.rawi.RawiException naming file, line and entry if a file is no usable lexicon
   */
  public static PronunciationLexicon read(List<Path> files) {
    Map<String, Entry> byGrapheme = new LinkedHashMap<>();
    for (Path file : files) {
      for (Entry entry : PlsReader.read(file)) {
        byGrapheme.put(entry.grapheme(), entry);
      }
    }
    return new PronunciationLexicon(byGrapheme);
  }

  /** The entries that only put marks on a word, for a diacritizer. */
  public Vocalisations vocalisations() {
    return Vocalisations.ofEntries(
        byGrapheme.values().stream()
            .flatMap(e -> e.vocalization().map(v -> new Vocalisation(e.grapheme, v)).stream())
            .filter(Vocalisation::isOfWords)
            .toList());
  }

  /** The longest entry that is written from here on, where a word begins. */
  public Optional<Match> longestAt(CharSequence text, int from) {
    if (byGrapheme.isEmpty()) {
      return Optional.empty();
    }
    Optional<Match> longest = Optional.empty();
    for (int stem : Proclitics.stems(text, from)) {
      Optional<Match> match = at(text, from, stem);
      if (match.isPresent() && (longest.isEmpty() || match.get().to() > longest.get().to())) {
        longest = match;
      }
    }
    return longest;
  }

  private Optional<Match> at(CharSequence text, int from, int stem) {
    for (Phrases.Match<Entry> match : entries.allAt(text, stem)) {
      int to = Proclitics.endOfMarks(text, match.to());
      CharSequence written = text.subSequence(stem, to);
      Optional<Entry> entry = fitting(match.values(), written);
      if (entry.isPresent()) {
        return entry.map(e -> new Match(from, stem, to, e.aliasOf(written), e.phones()));
      }
    }
    return Optional.empty();
  }

  /** A vocalized grapheme says more than a bare one. */
  private static Optional<Entry> fitting(List<Entry> candidates, CharSequence written) {
    Optional<Entry> bare = Optional.empty();
    for (Entry entry : candidates) {
      if (!entry.fits(written)) {
        continue;
      }
      boolean unmarked = entry.grapheme().equals(Marks.strip(entry.grapheme()));
      if (unmarked) {
        bare = Optional.of(entry);
      } else if (Vocalization.hasAllMarks(written, entry.grapheme())) {
        return Optional.of(entry);
      }
    }
    return bare;
  }
}
