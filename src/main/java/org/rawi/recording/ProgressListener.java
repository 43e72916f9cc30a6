package org.rawi.recording;

/** Hears how far a recording has got. Called on the thread that records, in order. */
@FunctionalInterface
public interface ProgressListener {

  /** What a recording goes through. */
  enum Stage {
    /** Counted in words of the script. */
    SPEAKING,
    /** Counted in samples of the recording. */
    LEVELLING
  }

  ProgressListener SILENT = (stage, done, total) -> {};

  /** {@code done} of {@code total} is finished; the last call of a stage has both equal. */
  void progress(Stage stage, long done, long total);
}
