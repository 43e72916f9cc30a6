package org.rawi.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rawi.recording.Cue.Kind;
import org.rawi.script.Script;
import org.rawi.script.ScriptSection;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.text.Span;

/**
 * Says when each piece of the article sounds. Sections follow each other without a gap from the
 * first sample to the last; the other pieces last from their first word to their last.
 */
final class CueSheet {
  private final String article;
  private final WordTimes times;
  private final long lead;
  private final List<Cue> cues = new ArrayList<>();
  private int word;

  /**
   * @param article the text that the script's spans point into
   * @param lead samples by which a section starts before its first word
   */
  private CueSheet(String article, WordTimes times, long lead) {
    this.article = article;
    this.times = times;
    this.lead = lead;
  }

  static List<Cue> of(Script script, String article, WordTimes times, long lead, long length) {
    CueSheet sheet = new CueSheet(article, times, lead);
    List<ScriptSection> sections =
        script.sections().stream()
            .filter(s -> wordsOf(s.sentences()).findAny().isPresent())
            .toList();
    for (int s = 0; s < sections.size(); s++) {
      sheet.section(sections.get(s), s == 0, s == sections.size() - 1 ? length : -1);
    }
    if (sheet.word != times.size()) {
      throw new IllegalStateException(times.size() + " times for " + sheet.word + " words");
    }
    return sheet.cues;
  }

  private void section(ScriptSection section, boolean first, long lastEnd) {
    long from = first ? 0 : Math.max(0, times.start(word) - lead);
    List<Sentence> sentences =
        section.sentences().stream().filter(s -> !s.utterances().isEmpty()).toList();
    int at = cues.size();
    for (int start = 0; start < sentences.size(); ) {
      int end = start + 1;
      while (end < sentences.size()
          && sentences.get(end).paragraph() == sentences.get(start).paragraph()) {
        end++;
      }
      paragraph(sentences.subList(start, end));
      start = end;
    }
    long to = lastEnd >= 0 ? lastEnd : times.start(word) - lead;
    Cue heading = cues.get(at);
    Span source = heading.source().cover(sentences.get(sentences.size() - 1).source());
    cues.add(at, new Cue(Kind.SECTION, source, section.title(), heading.spoken(), from, to));
  }

  private void paragraph(List<Sentence> sentences) {
    Span source = sentences.stream().map(Sentence::source).reduce(Span::cover).orElseThrow();
    around(Kind.PARAGRAPH, source, sentences, () -> sentences.forEach(this::sentence));
  }

  private void sentence(Sentence sentence) {
    around(
        Kind.SENTENCE,
        sentence.source(),
        List.of(sentence),
        () -> sentence.utterances().forEach(this::utterance));
  }

  private void utterance(Utterance utterance) {
    List<SpokenWord> words = utterance.words();
    Span source = words.stream().map(SpokenWord::source).reduce(Span::cover).orElseThrow();
    cues.add(cue(Kind.UTTERANCE, source, new SpokenText(List.of(utterance)), word, words.size()));
    for (SpokenWord spoken : words) {
      cues.add(cue(Kind.WORD, spoken.source(), spoken.text(), word++, 1));
    }
  }

  /** A cue over the words that {@code inner} adds, put before them. */
  private void around(Kind kind, Span source, List<Sentence> sentences, Runnable inner) {
    List<Utterance> utterances = sentences.stream().flatMap(s -> s.utterances().stream()).toList();
    int count = utterances.stream().mapToInt(u -> u.words().size()).sum();
    cues.add(cue(kind, source, new SpokenText(utterances), word, count));
    inner.run();
  }

  private Cue cue(Kind kind, Span source, CharSequence spoken, int firstWord, int words) {
    long from = times.start(firstWord);
    return Cue.citing(article, kind, source, spoken, from, times.end(firstWord + words - 1));
  }

  private static Stream<SpokenWord> wordsOf(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.utterances().stream())
        .flatMap(u -> u.words().stream());
  }
}
