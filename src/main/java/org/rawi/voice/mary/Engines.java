package org.rawi.voice.mary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rawi.voice.neural.NeuralVoice;

/** The engines behind MaryTTS voices, by name. Thread-safe. */
final class Engines {
  private static final Map<String, NeuralVoice> LOADED = new ConcurrentHashMap<>();

  private Engines() {}

  /** Uses this engine from now on for the voice of that name. */
  static void put(String name, NeuralVoice engine) {
    LOADED.put(name, engine);
  }

  /** The engine of a voice: as put, else from the voice pack inside Rawi's own jar. */
  static NeuralVoice get(String name) {
    return LOADED.computeIfAbsent(name, Engines::fromJar);
  }

  private static NeuralVoice fromJar(String name) {
    String weights = "/voices/" + name + "/voice.bin";
    try (InputStream in = Engines.class.getResourceAsStream(weights)) {
      if (in == null) {
        throw new IOException("there is no " + weights + " on the class path");
      }
      return NeuralVoice.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
