package org.rawi.voice.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.script.Utterance.Ending;
import org.rawi.voice.Engine;
import org.rawi.voice.RoughSpeech;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.SpokenPhrase;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.VoicePack;
import org.rawi.voice.onnx.TokenWriter.Token;

/**
 * Speaks with a model: as many phrases at once as it bears, so that its melody knows what comes.
 * Times come from the durations that it gives, or else from the sound. Thread-safe; as
 * deterministic as the model, of which many put noise into their sound.
 */
public final class OnnxSynthesizer implements Synthesizer {
  private static final double SLOWEST = .7;
  private static final double FASTEST = 1.5;

  /** What models were trained on, and then get lost. */
  private static final int MOST_TOKENS = 500;

  private final Voice voice;
  private final TokenWriter writer;
  private final ModelInputs inputs;
  private final OnnxModel model;
  private final Optional<OnnxModel> vocoder;
  private final int mostTokens;

  OnnxSynthesizer(
      Voice voice,
      JsonNode settings,
      TokenWriter writer,
      ModelInputs inputs,
      OnnxModel model,
      Optional<OnnxModel> vocoder) {
    this.voice = voice;
    this.writer = writer;
    this.inputs = inputs;
    this.model = model;
    this.vocoder = vocoder;
    this.mostTokens = Math.min(MOST_TOKENS, settings.path("mostTokens").asInt(MOST_TOKENS));
  }

  /**
   * The engine {@code onnx}.
   *
   * @throws RawiException that says how to install ONNX Runtime
   */
  public static Synthesizer open(VoicePack pack) throws Engine.BrokenVoiceFile {
    JsonNode settings = pack.settings().path("onnx");
    Path model = pack.file(settings.path("model").asText("model.onnx"));
    Path last = model;
    try {
      Optional<Path> style = file(pack, settings, "style");
      Optional<Path> second = file(pack, settings, "vocoder");
      JsonNode tokens = settings.path("tokens");
      last = tokens.isTextual() ? pack.file(tokens.asText()) : pack.folder();
      TokenTable table = tokens.isTextual() ? TokenTable.read(last) : TokenTable.of(tokens);
      TokenWriter writer = new TokenWriter(settings, table);
      ModelInputs inputs = new ModelInputs(settings, style);
      OnnxRuntime runtime = OnnxRuntime.load();
      last = model;
      OnnxModel first = runtime.open(model);
      Optional<OnnxModel> then = Optional.empty();
      if (second.isPresent()) {
        last = second.get();
        then = Optional.of(runtime.open(last));
      }
      return new OnnxSynthesizer(pack.voice(), settings, writer, inputs, first, then);
    } catch (Engine.BrokenVoiceFile e) {
      throw e;
    } catch (IOException e) {
      throw new Engine.BrokenVoiceFile(last, String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<Path> file(VoicePack pack, JsonNode settings, String name)
      throws Engine.BrokenVoiceFile {
    return settings.has(name)
        ? Optional.of(pack.file(settings.path(name).asText()))
        : Optional.empty();
  }

  @Override
  public Voice voice() {
    return voice;
  }

  @Override
  public double nearestRate(double rate) {
    return Math.max(SLOWEST, Math.min(FASTEST, rate));
  }

  @Override
  public Speech speak(SpeechRequest request) {
    try {
      RoughSpeech speech = new RoughSpeech(voice.sampleRate());
      for (List<SpokenPhrase> call : calls(SpokenPhrase.of(request))) {
        speak(call, voice.defaultRate() * request.rate(), speech);
      }
      return speech.speech();
    } catch (IOException | IllegalArgumentException e) {
      throw new RawiException(
          Problem.NO_SUCH_VOICE, e, "voice.failed", voice.id(), String.valueOf(e.getMessage()));
    }
  }

  /** Phrases that are spoken together; those that are too long for the model in parts. */
  private List<List<SpokenPhrase>> calls(List<SpokenPhrase> phrases) throws IOException {
    List<List<SpokenPhrase>> calls = new ArrayList<>();
    List<SpokenPhrase> call = new ArrayList<>();
    for (SpokenPhrase whole : phrases) {
      for (SpokenPhrase phrase : parts(whole)) {
        call.add(phrase);
        if (call.size() > 1 && writer.write(call).size() > mostTokens) {
          call.remove(call.size() - 1);
          calls.add(List.copyOf(call));
          call.clear();
          call.add(phrase);
        }
      }
    }
    calls.add(List.copyOf(call));
    return calls;
  }

  private List<SpokenPhrase> parts(SpokenPhrase phrase) throws IOException {
    int words = phrase.words().size();
    if (words == 1 || writer.length(phrase) <= mostTokens) {
      return List.of(phrase);
    }
    List<SpokenPhrase> parts = new ArrayList<>();
    int middle = words / 2;
    parts.addAll(parts(new SpokenPhrase(phrase.words().subList(0, middle), Ending.CLAUSE, 0)));
    parts.addAll(
        parts(
            new SpokenPhrase(
                phrase.words().subList(middle, words), phrase.ending(), phrase.pause())));
    return parts;
  }

  private void speak(List<SpokenPhrase> call, double rate, RoughSpeech speech) throws IOException {
    List<Token> tokens = writer.write(call);
    long[] ids = tokens.stream().mapToLong(Token::id).toArray();
    int sounds = ids.length - writer.frame();
    Map<String, Tensor> said = model.run(inputs.of(model, ids, sounds, rate));
    float[] wave = wave(said);
    Optional<long[]> durations =
        output(said, name -> name.contains("dur"))
            .map(Tensor::whole)
            .filter(each -> each.length == ids.length);
    if (durations.isPresent()) {
      List<Double> pauses = call.stream().map(SpokenPhrase::pause).toList();
      speech.add(wave, TokenTimes.of(call, tokens, durations.get(), wave.length), pauses);
    } else {
      speech.addAligned(wave, call);
    }
  }

  private float[] wave(Map<String, Tensor> said) throws IOException {
    Tensor first =
        output(said, name -> !name.contains("dur"))
            .orElseThrow(() -> new IOException("the model gives no sound"));
    if (vocoder.isEmpty() && said.keySet().stream().anyMatch(name -> name.contains("mel"))) {
      throw new IOException("the model gives a spectrum, and the pack names no \"vocoder\"");
    }
    float[] wave =
        vocoder.isEmpty()
            ? first.floats()
            : output(vocoder.get().run(inputs.of(vocoder.get(), first)), name -> true)
                .orElseThrow(() -> new IOException("the vocoder gives no sound"))
                .floats();
    for (float sample : wave) {
      if (!Float.isFinite(sample)) {
        throw new IOException("the model's sound is not made of numbers");
      }
    }
    return wave;
  }

  /** The first output, in the model's order, whose name will do. */
  private static Optional<Tensor> output(Map<String, Tensor> outputs, Predicate<String> name) {
    return outputs.entrySet().stream()
        .filter(entry -> name.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Override
  public void close() {
    model.close();
    vocoder.ifPresent(OnnxModel::close);
  }
}
