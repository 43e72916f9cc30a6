package org.rawi.voice.onnx;

/**
 * Models with the interfaces of published Arabic voices, of a few hundred bytes. They hum: each
 * token is a tone of its own pitch, all equally long.
 */
final class StandIns {
  private static final long[] ONE = {1};
  private static final long[] NUMBER = {};

  private StandIns() {}

  /**
   * Wave of {@code ids[T]}, {@code step[1]} samples a token; 100 Hz and 10 more for each number.
   */
  private static ModelWriter humming(ModelWriter model, double sampleRate) {
    return model
        .constant("zero", NUMBER, 0L)
        .constant("one", NUMBER, 1L)
        .constant("ten", NUMBER, 10f)
        .constant("hundred", NUMBER, 100f)
        .constant("quiet", NUMBER, .1f)
        .constant("turn", NUMBER, (float) (2 * Math.PI / sampleRate))
        .node("Shape", "ids", "count")
        .node("Mul", "count step", "samples1")
        .node("Squeeze", "samples1", "samples")
        .node("Range", "zero samples one", "n")
        .node("Div", "n step", "k")
        .node("Gather", "ids k", "id")
        .node("Cast", "id", "idf", "to", ModelWriter.FLOAT)
        .node("Mul", "idf ten", "tens")
        .node("Add", "tens hundred", "hertz")
        .node("Cast", "n", "nf", "to", ModelWriter.FLOAT)
        .node("Mul", "nf hertz", "turns")
        .node("Mul", "turns turn", "phase")
        .node("Sin", "phase", "sine")
        .node("Mul", "sine quiet", "wave");
  }

  /** As many samples a token as {@code hop} times {@code base} over {@code speed}, rounded. */
  private static ModelWriter steps(ModelWriter model, long hop, float base) {
    return model
        .constant("hop", ONE, hop)
        .constant("base", ONE, base)
        .node("Round", "frames0", "frames1")
        .node("Cast", "frames1", "frames", "to", ModelWriter.INT64)
        .node("Mul", "frames hop", "step");
  }

  /** 24 kHz; frames of 600 samples, five a token. */
  static byte[] kokoro() {
    ModelWriter model =
        new ModelWriter()
            .input("input_ids", ModelWriter.INT64, 1, -1)
            .input("style", ModelWriter.FLOAT, 1, 256)
            .input("speed", ModelWriter.FLOAT, 1)
            .output("waveform", ModelWriter.FLOAT, -1)
            .output("durations", ModelWriter.INT64, -1)
            .constant("axis", ONE, 0L)
            .constant("nothing", NUMBER, 0f)
            .node("Squeeze", "input_ids axis", "ids")
            .node("Div", "base speed", "frames0");
    humming(steps(model, 600, 5), 24_000);
    return model
        .node("ReduceMean", "style", "mean", "keepdims", 0)
        .node("Mul", "mean nothing", "silent")
        .node("Add", "wave silent", "waveform")
        .node("Expand", "frames count", "durations")
        .model();
  }

  /** 22,050 Hz; frames of 256 samples, four a token. */
  static byte[] piper() {
    ModelWriter model =
        new ModelWriter()
            .input("input", ModelWriter.INT64, 1, -1)
            .input("input_lengths", ModelWriter.INT64, 1)
            .input("scales", ModelWriter.FLOAT, 3)
            .output("output", ModelWriter.FLOAT, 1, 1, 1, -1)
            .constant("axis", ONE, 0L)
            .constant("second", ONE, 1L)
            .constant("nothing", NUMBER, 0f)
            .constant("shape", new long[] {4}, 1L, 1L, 1L, -1L)
            .node("Squeeze", "input axis", "ids")
            .node("Gather", "scales second", "length")
            .node("Mul", "length base", "frames0");
    humming(steps(model, 256, 4), 22_050);
    return model
        .node("Cast", "input_lengths", "lengths", "to", ModelWriter.FLOAT)
        .node("Mul", "lengths nothing", "silent")
        .node("Add", "wave silent", "all")
        .node("Reshape", "all shape", "output")
        .model();
  }

  /** A spectrum of 80 bands, five frames a token, each as high as the token's number. */
  static byte[] mixer() {
    return new ModelWriter()
        .input("token_ids", ModelWriter.INT64, 1, -1)
        .input("pace", ModelWriter.FLOAT, 1)
        .input("speaker", ModelWriter.INT32, 1)
        .output("mel_spec", ModelWriter.FLOAT, 1, 80, -1)
        .constant("axis", ONE, 0L)
        .constant("bands", new long[] {2}, 1L, 80L)
        .constant("base", ONE, 5f)
        .constant("zero", NUMBER, 0L)
        .constant("one", NUMBER, 1L)
        .constant("nothing", ONE, 0f)
        .node("Squeeze", "token_ids axis", "ids")
        .node("Div", "base pace", "frames0")
        .node("Round", "frames0", "frames1")
        .node("Cast", "frames1", "each", "to", ModelWriter.INT64)
        .node("Shape", "ids", "count")
        .node("Mul", "count each", "frames")
        .node("Squeeze", "frames", "frame")
        .node("Range", "zero frame one", "n")
        .node("Div", "n each", "k")
        .node("Gather", "ids k", "id")
        .node("Cast", "id", "idf", "to", ModelWriter.FLOAT)
        .node("Cast", "speaker", "who", "to", ModelWriter.FLOAT)
        .node("Mul", "who nothing", "silent")
        .node("Add", "idf silent", "row")
        .node("Concat", "bands frames", "shape", "axis", 0)
        .node("Expand", "row shape", "mel_spec")
        .model();
  }

  /** 22,050 Hz; 256 samples a frame, humming as high as the first band. */
  static byte[] vocoder() {
    ModelWriter model =
        new ModelWriter()
            .input("mel_spec", ModelWriter.FLOAT, 1, 80, -1)
            .input("denoise", ModelWriter.FLOAT, 1)
            .output("wave", ModelWriter.FLOAT, -1)
            .constant("axes", new long[] {2}, 0L, 1L)
            .constant("first", ONE, 0L)
            .constant("band", ONE, 1L)
            .constant("step", ONE, 256L)
            .node("Gather", "mel_spec first", "bands", "axis", 1)
            .node("Squeeze", "bands axes", "level")
            .node("Cast", "level", "ids", "to", ModelWriter.INT64);
    return humming(model, 22_050).model();
  }
}
