package org.rawi.voice.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.voice.onnx.OnnxModel.Element;

/**
 * Gives a model what it asks for, by the names that such models call their inputs: Kokoro ({@code
 * input_ids, style, speed}), VITS as Piper exports it ({@code input, input_lengths, scales, sid}),
 * acoustic models ({@code token_ids, pace, speaker, pitch_mul, pitch_add}) and vocoders ({@code
 * mel_spec, denoise}). What has another name a pack states under {@code "inputs"}. Immutable.
 */
final class ModelInputs {
  private static final int STYLE = 256;

  private final JsonNode settings;

  /** One row of {@value #STYLE} numbers for each number of tokens; empty if the voice has none. */
  private final float[] styles;

  /**
   * @param style file with little-endian floats
   */
  ModelInputs(JsonNode settings, Optional<Path> style) throws IOException {
    this.settings = settings;
    this.styles = style.isPresent() ? floats(style.get()) : new float[0];
    if (styles.length % STYLE != 0) {
      throw new IOException("\"style\" has not " + STYLE + " numbers a row");
    }
  }

  private static float[] floats(Path file) throws IOException {
    FloatBuffer buffer =
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] floats = new float[buffer.remaining()];
    buffer.get(floats);
    return floats;
  }

  /**
   * What the acoustic model is given.
   *
   * @param sounds how many tokens stand between the first and the last
   * @param rate speaking rate
   */
  Map<String, Tensor> of(OnnxModel model, long[] tokens, int sounds, double rate)
      throws IOException {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, Element> input : model.inputs().entrySet()) {
      inputs.put(input.getKey(), value(input.getKey(), input.getValue(), tokens, sounds, rate));
    }
    return inputs;
  }

  /** What the vocoder is given. */
  Map<String, Tensor> of(OnnxModel vocoder, Tensor spectrum) throws IOException {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, Element> input : vocoder.inputs().entrySet()) {
      boolean takesSpectrum = List.of("mel_spec", "mel", "mels").contains(input.getKey());
      inputs.put(
          input.getKey(),
          takesSpectrum
              ? spectrum
              : stated(input.getKey(), input.getValue(), "denoise", .005).orElseThrow());
    }
    return inputs;
  }

  private Tensor value(String name, Element element, long[] tokens, int sounds, double rate)
      throws IOException {
    JsonNode own = settings.path("inputs").path(name);
    if (!own.isMissingNode()) {
      return numbers(own, element);
    }
    float speed = (float) rate;
    return switch (name) {
      case "input_ids", "tokens", "input", "token_ids", "x" -> Tensor.of(tokens).row();
      case "input_lengths", "x_lengths", "x_length" -> Tensor.of((long) tokens.length);
      case "style", "ref_s" -> style(sounds);
      case "speed", "pace" -> Tensor.of(speed);
      case "scales" -> scales(speed);
      case "noise_scale" -> Tensor.of(scale(0, .667));
      case "length_scale" -> Tensor.of(scale(1, 1) / speed);
      case "noise_scale_w", "noise_w" -> Tensor.of(scale(2, .8));
      case "sid", "speaker", "speaker_id" -> whole(element, settings.path("speaker").asLong(0));
      case "pitch_mul" -> Tensor.of(1f);
      case "pitch_add" -> Tensor.of(0f);
      default ->
          throw new IOException(
              "the model asks for “" + name + "”, which \"inputs\" does not give");
    };
  }

  private Optional<Tensor> stated(String name, Element element, String usual, double value)
      throws IOException {
    JsonNode own = settings.path("inputs").path(name);
    if (!own.isMissingNode()) {
      return Optional.of(numbers(own, element));
    }
    if (!name.equals(usual)) {
      throw new IOException("the vocoder asks for “" + name + "”, which \"inputs\" does not give");
    }
    return Optional.of(Tensor.of((float) value));
  }

  private static Tensor whole(Element element, long value) {
    return element == Element.FLOAT ? Tensor.of((float) value) : Tensor.of(value);
  }

  private static Tensor numbers(JsonNode values, Element element) {
    int size = values.isArray() ? values.size() : 1;
    float[] floats = new float[size];
    long[] longs = new long[size];
    for (int i = 0; i < size; i++) {
      JsonNode value = values.isArray() ? values.get(i) : values;
      floats[i] = (float) value.asDouble();
      longs[i] = value.asLong();
    }
    return element == Element.FLOAT ? Tensor.of(floats) : Tensor.of(longs);
  }

  private Tensor style(int sounds) throws IOException {
    int rows = styles.length / STYLE;
    if (rows == 0) {
      throw new IOException("the model asks for a style, and the pack names no \"style\"");
    }
    int row = Math.max(0, Math.min(rows, sounds) - 1);
    float[] style = new float[STYLE];
    System.arraycopy(styles, row * STYLE, style, 0, STYLE);
    return Tensor.of(style).row();
  }

  /** Noise, length and noise of the lengths. */
  private Tensor scales(float speed) {
    return Tensor.of(scale(0, .667), scale(1, 1) / speed, scale(2, .8));
  }

  private float scale(int i, double usual) {
    return (float) settings.path("scales").path(i).asDouble(usual);
  }
}
