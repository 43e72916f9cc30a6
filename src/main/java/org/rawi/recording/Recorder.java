package org.rawi.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.ProgressListener.Stage;
import org.rawi.recording.Recording.Loudness;
import org.rawi.script.Script;
import org.rawi.voice.Synthesizer;

/**
 * Records a script: speaks its sentences, joins them with pauses, levels the whole. The samples do
 * not depend on the number of threads, on the machine, on what was spoken before, or on how often
 * the work was interrupted.
 */
public final class Recorder {
  /** Raised when the same words and rate come out as other samples than before. */
  private static final String TAPE_FORMAT = "rawi-tape-2";

  private static final int TAKES_AHEAD = 2;

  private final Synthesizer voice;
  private final RecordingOptions options;

  /**
   * @param voice must be thread-safe if the options ask for more than one thread
   */
  public Recorder(Synthesizer voice, RecordingOptions options) {
    this.voice = voice;
    this.options = options;
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
    Pauses pauses = new Pauses(options.rate());
    List<Take> takes = Take.of(script, pauses);
    if (takes.isEmpty()) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "recording.nothing-to-say");
    }
    int sampleRate = voice.voice().sampleRate();
    Path pcm = folder.resolve("recording.pcm");
    Recording recording;
    try (Tape tape = new Tape(folder, key(takes))) {
      fill(tape, takes, new TakeSpeaker(voice, pauses, options), progress);
      Loudness loudness = new Leveller(options, sampleRate, progress).level(tape, pcm);
      long lead = (long) (TakeSpeaker.LEAD * sampleRate);
      List<Cue> cues = CueSheet.of(script, article, tape.times(), lead, tape.length());
      recording = new Recording(pcm, sampleRate, tape.length(), loudness, cues);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
    return recording;
  }

  private void fill(Tape tape, List<Take> takes, TakeSpeaker speaker, ProgressListener progress)
      throws IOException {
    long total = takes.stream().mapToLong(Take::words).sum();
    long done = tape.times().size();
    List<Take> rest = takes.subList(tape.takes(), takes.size());
    progress.progress(Stage.SPEAKING, done, total);
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try {
      Queue<Future<Sound>> ahead = new ArrayDeque<>();
      int asked = 0;
      for (int at = 0; at < rest.size(); at++) {
        while (asked < rest.size() && asked < at + options.threads() + TAKES_AHEAD) {
          Take take = rest.get(asked++);
          ahead.add(threads.submit(() -> speaker.speak(take)));
        }
        Sound sound = Outcome.of(ahead.remove(), "speaking");
        int next = at + 1 < rest.size() ? Outcome.of(ahead.element(), "speaking").lead() : 0;
        tape.append(sound, silence(rest.get(at), sound, next));
        done += rest.get(at).words();
        progress.progress(Stage.SPEAKING, done, total);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The pause, less what is silent already before and after it. */
  private int silence(Take take, Sound sound, int nextLead) {
    int pause = (int) StrictMath.round(take.pauseAfter() * voice.voice().sampleRate());
    return Math.max(0, pause - sound.tail() - nextLead);
  }

  /** Names the voice, the rate, and every word and pause. */
  private String key(List<Take> takes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String voiceAndRate =
          String.join(
              "\n",
              voice.voice().id(),
              voice.voice().engine(),
              Integer.toString(voice.voice().sampleRate()),
              Double.toString(options.rate()));
      digest.update(voiceAndRate.getBytes(StandardCharsets.UTF_8));
      for (Take take : takes) {
        digest.update(take.toString().getBytes(StandardCharsets.UTF_8));
      }
      return TAPE_FORMAT + " " + HexFormat.of().formatHex(digest.digest()) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RawiException cannotWrite(Path folder, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "recording.cannot-write", folder, e);
  }
}
