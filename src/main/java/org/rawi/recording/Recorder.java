package org.rawi.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rawi.KeyDigest;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.ProgressListener.Stage;
import org.rawi.recording.Recording.Loudness;
import org.rawi.script.Script;
import org.rawi.script.Sentence;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;

/**
 * Records one script: speaks its sentences, joins them with pauses, levels the whole. The samples
 * do not depend on the number of threads, on the machine, on what was spoken before, or on how
 * often the work was interrupted. Not thread-safe.
 */
public final class Recorder implements AutoCloseable {
  /** Raised when the same words and rate come out as other samples than before. */
  private static final String TAPE_FORMAT = "rawi-tape-3";

  /** Some four minutes, 16 MB. */
  private static final long SAMPLES_AHEAD = 1 << 22;

  private final Supplier<Synthesizer> voice;
  private final RecordingOptions options;
  private final Pauses pauses;
  private final SpeechAhead ahead;

  /**
   * @param voice must be thread-safe if the options ask for more than one thread
   */
  public Recorder(Synthesizer voice, RecordingOptions options) {
    this(() -> voice, options);
  }

  /**
   * @param voice opened when something has to be spoken; asked by any thread
   */
  public Recorder(Supplier<Synthesizer> voice, RecordingOptions options) {
    this.voice = voice;
    this.options = options;
    pauses = new Pauses(options.rate());
    ahead = new SpeechAhead(this::speak, options.threads(), SAMPLES_AHEAD);
  }

  private Sound speak(Take take) {
    return new TakeSpeaker(voice.get(), pauses, options).speak(take);
  }

  /**
   * Begins to speak a sentence before the script is whole. All sentences must come so, in order, or
   * none.
   */
  public void expect(Sentence sentence) {
    Take.of(sentence, pauses).forEach(ahead::add);
  }

  /**
   * Records the script.
   *
   * @param article the text that the script's spans point into
   * @param folder exists, and is this recording's alone; keeps what was spoken, so that the next
   *     call with the same script goes on from there, also if the process is killed or the
   *     recording cannot be used; holds the {@link Recording#pcm()} afterwards
   * @throws RawiException if there is nothing to say, or no room to write it
   */
  public Recording record(Script script, String article, Path folder, ProgressListener progress) {
    List<Take> takes = Take.of(script, pauses);
    if (takes.isEmpty()) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "recording.nothing-to-say");
    }
    Voice speaking = voice.get().voice();
    int sampleRate = speaking.sampleRate();
    Path pcm = folder.resolve("recording.pcm");
    Recording recording;
    try (ahead;
        Tape tape = new Tape(folder, key(takes, speaking))) {
      Leveller leveller = new Leveller(options, sampleRate, progress);
      fill(tape, takes, sampleRate, leveller, progress);
      Loudness loudness = leveller.level(tape, pcm);
      long lead = (long) (TakeSpeaker.LEAD * sampleRate);
      List<Cue> cues = CueSheet.of(script, article, tape.times(), lead, tape.length());
      recording = new Recording(pcm, sampleRate, tape.length(), loudness, cues);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
    return recording;
  }

  /** Stops speaking. */
  @Override
  public void close() {
    ahead.close();
  }

  private void fill(
      Tape tape, List<Take> takes, int sampleRate, Leveller leveller, ProgressListener progress)
      throws IOException {
    long total = takes.stream().mapToLong(Take::words).sum();
    long done = tape.times().size();
    progress.progress(Stage.SPEAKING, done, total);
    int first = tape.takes();
    int expected = (int) ahead.added();
    for (int at = 0; at < Math.min(first, expected); at++) {
      ahead.skip();
    }
    takes.subList(Math.max(first, expected), takes.size()).forEach(ahead::add);
    Optional<Sound> next = Optional.empty();
    for (int at = first; at < takes.size(); at++) {
      Take take = takes.get(at);
      Sound sound = next.orElseGet(() -> ahead.take(take));
      next = at + 1 < takes.size() ? Optional.of(ahead.take(takes.get(at + 1))) : Optional.empty();
      tape.append(sound, silence(take, sound, next.map(Sound::lead).orElse(0), sampleRate));
      leveller.listen(tape);
      done += take.words();
      progress.progress(Stage.SPEAKING, done, total);
    }
  }

  /** The pause, less what is silent already before and after it. */
  private static int silence(Take take, Sound sound, int nextLead, int sampleRate) {
    int pause = (int) StrictMath.round(take.pauseAfter() * sampleRate);
    return Math.max(0, pause - sound.tail() - nextLead);
  }

  /** Names the voice, the rate, and every word and pause. */
  private String key(List<Take> takes, Voice speaking) {
    SentenceKey sentence = new SentenceKey(TAPE_FORMAT, "", speaking);
    KeyDigest digest = new KeyDigest().add(takes.size());
    for (Take take : takes) {
      List<Double> inside = pauses.inside(take.sentence().utterances());
      SpeechRequest request = new SpeechRequest(take.placeless(), inside, options.rate());
      digest.add(sentence.of(request, 1)).add(take.pauseAfter());
    }
    return TAPE_FORMAT + " " + digest.hexadecimal() + "\n";
  }

  private static RawiException cannotWrite(Path folder, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "recording.cannot-write", folder, e);
  }
}
