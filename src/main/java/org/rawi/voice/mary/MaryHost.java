package org.rawi.voice.mary;

import java.util.Locale;
import java.util.Optional;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.modules.synthesis.Voice;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.rawi.voice.neural.NeuralVoice;
import org.w3c.dom.Document;

/** MaryTTS, started once in this Java machine. */
final class MaryHost {
  /**
   * MaryTTS starts its modules when they are first needed, not all at once, if told that it is no
   * server; so its tokeniser for other languages, which we leave out, is never looked for.
   */
  private static final String SERVER = "server";

  private static final String NO_SERVER = "commandline";

  private MaryHost() {}

  /** Starts MaryTTS if need be, and makes it speak with this engine under the given name. */
  @SuppressWarnings("deprecation") // the other constructor wants a configuration file a voice
  static synchronized void host(String name, NeuralVoice engine) {
    Engines.put(name, engine);
    try {
      start();
      if (Voice.getVoice(name) == null) {
        Voice.registerVoice(
            new Voice(
                name,
                ArabicMary.LOCALE,
                HadiSynthesizer.FORMAT,
                new HadiSynthesizer(),
                Voice.MALE));
      }
    } catch (MaryConfigurationException e) {
      throw new IllegalStateException("MaryTTS does not start", e);
    }
  }

  /**
   * MaryTTS reads numbers in the default format locale, which fails with Arabic digits; and it
   * would write a log file into the current folder if nobody had set up logging.
   */
  private static void start() throws MaryConfigurationException {
    Optional<String> server = Optional.ofNullable(System.getProperty(SERVER));
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    try {
      System.setProperty(SERVER, NO_SERVER);
      Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
      Configurator.initialize(new DefaultConfiguration());
      Configurator.setRootLevel(Level.OFF);
      new LocalMaryInterface();
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, format);
      server.ifPresentOrElse(
          value -> System.setProperty(SERVER, value), () -> System.clearProperty(SERVER));
    }
  }

  /** A way into MaryTTS; afterwards only used, never changed, so that threads may share it. */
  static LocalMaryInterface door(String voice, String from, String to) {
    try {
      LocalMaryInterface door = new LocalMaryInterface();
      door.setVoice(voice);
      door.setInputType(from);
      door.setOutputType(to);
      return door;
    } catch (MaryConfigurationException e) {
      throw new IllegalStateException("MaryTTS does not start", e);
    }
  }

  static Document document(LocalMaryInterface door, Document in) {
    try {
      return door.generateXML(in);
    } catch (SynthesisException e) {
      throw new IllegalStateException("MaryTTS cannot process the sentence", e);
    }
  }
}
