package org.rawi.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.rawi.Cache;
import org.rawi.CacheFolder;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article;
import org.rawi.article.ReadingOptions;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.sound.AudioTools;
import org.rawi.edition.sound.LiveEncoder;
import org.rawi.narration.Build;
import org.rawi.narration.LazyVoice;
import org.rawi.narration.Library;
import org.rawi.narration.Naming;
import org.rawi.narration.NarrationOptions;
import org.rawi.narration.Results;
import org.rawi.narration.SentencesAhead;
import org.rawi.narration.Studio;
import org.rawi.narration.Workspace;
import org.rawi.recording.LiveSpeech;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.SpokenCache;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.voice.Synthesizer;

/** What speaks: voices, opened once each, and studios for what is wanted. Thread-safe. */
public final class Desk implements AutoCloseable {
  /** Of the publication: what all its articles are spoken with. */
  private static final String LEXICON = "lexicon.pls";

  private final Workspace workspace;
  private final ServerOptions options;
  private final Cache cache;
  private final EditionOptions editions;
  private final AudioTools tools;
  private final Library library;
  private final Catalogue catalogue;
  private final SharedKeys keys;
  private final Map<String, LazyVoice> voices = new ConcurrentHashMap<>();
  private final Semaphore live;
  private final Metrics metrics = new Metrics();
  private final Precedence precedence = new Precedence();
  private Settings settings;

  /**
   * @param cache of what was worked out before
   */
  Desk(Workspace workspace, ServerOptions options, CacheFolder cache, EditionOptions editions)
      throws IOException {
    this.workspace = workspace;
    this.options = options;
    this.cache = new Cache(cache, trouble -> {}); // works without
    this.editions = editions;
    this.tools = new AudioTools(editions);
    this.library = new Library(options.out());
    this.catalogue = new Catalogue(library);
    this.keys = SharedKeys.of(options.out());
    this.live = new Semaphore(options.limits().live());
    this.settings = Settings.read(options.out(), options.voice());
  }

  public Library library() {
    return library;
  }

  /** Keys of what is shared with everybody. */
  public SharedKeys keys() {
    return keys;
  }

  /** The address of this server as the one who asks calls it, without a slash at its end. */
  public String base(Exchange exchange) {
    return options.base(exchange.request());
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Workspace workspace() {
    return workspace;
  }

  public ServerOptions options() {
    return options;
  }

  public Metrics metrics() {
    return metrics;
  }

  Precedence precedence() {
    return precedence;
  }

  /** What holds for articles unless they say otherwise. */
  public synchronized Settings settings() {
    return settings;
  }

  /** Keeps them from now on. */
  public synchronized void save(Settings wanted) throws IOException {
    wanted.write(options.out());
    settings = wanted;
  }

  /** Who asks. */
  public String client(Exchange exchange) {
    return options.client(exchange.request());
  }

  /**
   * What words are said as.
   *
   * @param own of the article, if it has one
   */
  public PronunciationLexicon lexicon(Optional<Path> own) {
    return PronunciationLexicon.read(lexicons(own));
  }

  /** Where the publication's pronunciations are kept. */
  public Path lexicon() {
    return options.out().resolve(LEXICON);
  }

  /**
   * What is wanted, with what this server adds: its ffmpeg and the publication's lexicon.
   *
   * @param own lexicon of the article, if it has one
   */
  public NarrationOptions wanted(
      List<String> kinds, String voice, double rate, ReadingOptions reading, Optional<Path> own) {
    return new NarrationOptions(
        kinds,
        editions,
        voice,
        rate,
        Naming.LATIN,
        false,
        reading,
        lexicons(own),
        false,
        false,
        Optional.of(cache));
  }

  private List<Path> lexicons(Optional<Path> own) {
    List<Path> all = new ArrayList<>();
    own.filter(java.nio.file.Files::isRegularFile).ifPresent(all::add);
    if (java.nio.file.Files.isRegularFile(lexicon())) {
      all.add(lexicon());
    }
    return all;
  }

  /** For one narration: two that come one after the other may be of the same article. */
  public Studio studio(NarrationOptions wanted) {
    RecordingOptions recording = RecordingOptions.DEFAULT.withRate(wanted.rate());
    Results results = new Results(options.out(), false, false);
    return new Studio(workspace, results, wanted, recording, voice(wanted.voice()));
  }

  private SpokenCache spoken(String voice) {
    return new SpokenCache(
        cache, () -> Build.speaking() + " " + workspace.voices().checksum(voice));
  }

  private LazyVoice voice(String id) {
    if (!workspace.voices().ids().contains(id)) {
      workspace.voices().describe(id); // says what there is
    }
    return voices.computeIfAbsent(id, known -> new LazyVoice(() -> workspace.voices().open(known)));
  }

  /** Writes scripts as the publication wants them. */
  public ScriptWriter writer(Optional<Path> own) {
    return new ScriptWriter(Diacritizer.load(), new ScriptOptions(lexicon(own), false, false));
  }

  /**
   * Speaks a text while its script is being written.
   *
   * @throws RawiException if there is nothing to say, or no such voice
   * @throws Refusal 503 if too many do so at this time
   * @throws IOException if nobody listens any more
   */
  public void speak(
      Article article,
      ScriptWriter writer,
      String voice,
      double rate,
      LiveEncoder.Format format,
      Answer answer)
      throws IOException {
    speak(
        article,
        writer,
        voice,
        rate,
        (sampleRate, speech) -> {
          try (LiveEncoder encoder = new LiveEncoder(tools, format, sampleRate, answer.begin())) {
            speech.to(encoder);
            encoder.finish();
          }
        });
  }

  /**
   * Speaks a text while its script is being written, as samples.
   *
   * @throws RawiException if there is nothing to say, or no such voice
   * @throws Refusal 503 if too many do so at this time
   * @throws IOException if nobody listens any more
   */
  public void speak(
      Article article, ScriptWriter writer, String voice, double rate, Carrier carrier)
      throws IOException {
    long began = System.nanoTime();
    if (!live.tryAcquire()) {
      throw new Refusal(503, Map.of("Retry-After", "10"), "busy");
    }
    metrics.live(1);
    try (Precedence.Work untilHeard = precedence.begin(true);
        SentencesAhead sentences = new SentencesAhead(writer, article, script -> {})) {
      Synthesizer speaker = voice(voice).get();
      if (!sentences.hasNext()) {
        throw new RawiException(Problem.UNREADABLE_INPUT, "recording.nothing-to-say");
      }
      RecordingOptions recording =
          RecordingOptions.DEFAULT.withRate(rate).withSpoken(spoken(voice)).withThreads(1);
      LiveSpeech speech = new LiveSpeech(speaker, recording);
      carrier.carry(
          speaker.voice().sampleRate(),
          out -> speech.speak(sentences, new Heard(out, began, untilHeard)));
    } finally {
      metrics.live(-1);
      live.release();
    }
  }

  /** Notes when the first sound comes. */
  private final class Heard implements LiveSpeech.Output {
    private final LiveSpeech.Output out;
    private final long began;
    private final Precedence.Work untilHeard;
    private boolean heard;

    Heard(LiveSpeech.Output out, long began, Precedence.Work untilHeard) {
      this.out = out;
      this.began = began;
      this.untilHeard = untilHeard;
    }

    @Override
    public void put(short[] samples) throws IOException {
      out.put(samples);
      if (!heard && samples.length > 0) {
        heard = true;
        metrics.firstSound((System.nanoTime() - began) / 1e9);
        untilHeard.close();
      }
    }
  }

  /**
   * Thinks about a text for somebody who waits: not more at the same time than are spoken at once.
   *
   * @throws Refusal 503 if too many do so at this time
   */
  public <T> T think(java.util.function.Supplier<T> thought) {
    if (!live.tryAcquire()) {
      throw new Refusal(503, Map.of("Retry-After", "10"), "busy");
    }
    Precedence.Work work = precedence.begin(true);
    try {
      return thought.get();
    } finally {
      work.close();
      live.release();
    }
  }

  /** Brings speech to who listens; called when the first sentence is known and not before. */
  @FunctionalInterface
  public interface Carrier {
    void carry(int sampleRate, Speech speech) throws IOException;
  }

  /** What is said. */
  @FunctionalInterface
  public interface Speech {
    /** Speaks into an output until all is said. */
    void to(LiveSpeech.Output out) throws IOException;
  }

  /** The answer, begun when the first sentence is known and not before. */
  @FunctionalInterface
  public interface Answer {
    OutputStream begin() throws IOException;
  }

  @Override
  public void close() {
    voices.values().forEach(LazyVoice::close);
  }
}
