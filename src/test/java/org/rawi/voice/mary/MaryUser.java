package org.rawi.voice.mary;

import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.MaryInterface;

/** Another program that speaks Arabic with MaryTTS; says how that went. */
final class MaryUser {
  private MaryUser() {}

  public static void main(String[] args) throws Exception {
    MaryInterface mary = new LocalMaryInterface();
    mary.setLocale(new Locale("ar"));
    int spoken = 0;
    int silent = 0;
    for (String text : new String[] {"شاركت 12 دولة في المؤتمر", "هل جاء الرجل؟"}) {
      try (AudioInputStream audio = mary.generateAudio(text)) {
        if (audio.getFrameLength() > 16_000) {
          spoken++;
        } else {
          silent++;
        }
      }
    }
    System.out.println(mary.getVoice() + ": " + spoken + " spoken, " + silent + " silent");
  }
}
