package org.rawi.voice.mary;

import marytts.config.LanguageConfig;
import marytts.exceptions.MaryConfigurationException;

/** Tells MaryTTS about Arabic; found through {@code META-INF/services}. */
public final class ArabicConfig extends LanguageConfig {

  public ArabicConfig() throws MaryConfigurationException {
    super(ArabicConfig.class.getResourceAsStream("ar.config"));
  }
}
