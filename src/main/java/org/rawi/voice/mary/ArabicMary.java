package org.rawi.voice.mary;

import java.util.Locale;

/** What all modules for Arabic share. */
final class ArabicMary {
  static final Locale LOCALE = new Locale("ar");

  private ArabicMary() {}
}
