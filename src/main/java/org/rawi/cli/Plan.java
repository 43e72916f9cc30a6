package org.rawi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rawi.archive.Entry;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.narration.Narration;
import org.rawi.narration.Request;
import org.rawi.narration.Results;
import org.rawi.narration.Studio;
import org.rawi.script.Script;
import org.rawi.source.Source;

/** What a run would do with a source, without speaking or writing anything. */
record Plan(Studio studio, Results results) {
  /** Of our voice at rate 1, pauses included. */
  private static final double SECONDS_A_WORD = 0.445;

  Entry of(Source source, long began) {
    Request request = studio.request(source);
    Optional<Narration.Narrated> there = studio.narration(source, 1).unchanged(source, request);
    if (there.isPresent()) {
      return new Entry(
          source.name(),
          Entry.Status.UNCHANGED,
          Optional.of(there.get().title()),
          Optional.of(there.get().folder().toString()),
          there.get().words(),
          there.get().seconds(),
          there.get().confidence(),
          there.get().notices(),
          there.get().files().stream().map(Path::toString).toList(),
          Optional.empty(),
          Optional.empty(),
          ExitCode.DONE,
          NarrateRun.since(began));
    }
    Article article = ArticleReader.read(source.read(), request.reading());
    Script script = studio.writer(source).write(article);
    Map<String, Integer> notices = new TreeMap<>();
    script.notices().forEach(n -> notices.merge(n.kind().name(), 1, Integer::sum));
    long words = Writers.utterances(script).mapToLong(u -> u.words().size()).sum();
    return new Entry(
        source.name(),
        Entry.Status.PLANNED,
        Optional.of(article.metadata().title()),
        Optional.empty(),
        words,
        Math.round(words * SECONDS_A_WORD / studio.rate()),
        script.confidence().map(c -> Math.round(c * 10000) / 10000.0),
        notices,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        ExitCode.DONE,
        NarrateRun.since(began));
  }
}
