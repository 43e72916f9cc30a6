package org.rawi.phonetics;

/**
 * The bound taa (التاء المربوطة): t in connected speech, h in pause — مَدْرَسَةُ madrasatu,
 * madrasah. It always follows a: where the writer left the fatha out, it is brought.
 */
final class TaaMarbuta {
  private TaaMarbuta() {}

  static void bringA(Sounds sounds) {
    if (!sounds.endsInVowel() && sounds.size() > 0) {
      sounds.add(Phoneme.A);
    }
  }

  /** Its pausal form, the case ending already gone. */
  static void pause(Sounds sounds) {
    sounds.replaceLast(Phoneme.H);
  }
}
