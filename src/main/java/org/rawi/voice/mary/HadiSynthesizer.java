package org.rawi.voice.mary;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import marytts.exceptions.SynthesisException;
import marytts.modules.synthesis.Voice;
import marytts.modules.synthesis.WaveformSynthesizer;
import org.rawi.voice.neural.NeuralVoice;
import org.w3c.dom.Element;

/** Sound for MaryTTS: the voice hadi, and every voice that {@link Engines} knows. Thread-safe. */
public final class HadiSynthesizer implements WaveformSynthesizer {
  static final AudioFormat FORMAT =
      new AudioFormat(
          AudioFormat.Encoding.PCM_SIGNED,
          NeuralVoice.SAMPLE_RATE,
          16,
          1,
          2,
          NeuralVoice.SAMPLE_RATE,
          false);
  private static final String NAME = "hadi";

  @Override
  public void startup() throws Exception {
    Voice.registerVoice(new Voice(NAME, this));
  }

  @Override
  public void powerOnSelfTest() {
    // the integration test speaks
  }

  @Override
  public AudioInputStream synthesize(
      List<Element> tokensAndBoundaries, Voice voice, String outputParams)
      throws SynthesisException {
    Optional<MarySentence> sentence = MarySentence.of(tokensAndBoundaries);
    if (sentence.isEmpty()) {
      throw new SynthesisException("no token has phones");
    }
    NeuralVoice engine = Engines.get(voice.getName());
    float[] sound =
        engine.sound(Performances.of(sentence.get(), tokensAndBoundaries.get(0), engine));
    return new AudioInputStream(new ByteArrayInputStream(pcm(sound)), FORMAT, sound.length);
  }

  private static byte[] pcm(float[] sound) {
    byte[] pcm = new byte[2 * sound.length];
    for (int i = 0; i < sound.length; i++) {
      int value = Math.max(-32768, Math.min(32767, Math.round(sound[i] * 32768)));
      pcm[2 * i] = (byte) value;
      pcm[2 * i + 1] = (byte) (value >> 8);
    }
    return pcm;
  }
}
