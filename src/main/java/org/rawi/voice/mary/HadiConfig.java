package org.rawi.voice.mary;

import marytts.config.VoiceConfig;
import marytts.exceptions.MaryConfigurationException;

/** Tells MaryTTS about the voice hadi; found through {@code META-INF/services}. */
public final class HadiConfig extends VoiceConfig {

  public HadiConfig() throws MaryConfigurationException {
    super(HadiConfig.class.getResourceAsStream("hadi.config"));
  }
}
