package org.rawi.recording;

import java.util.List;
import org.rawi.KeyDigest;
import org.rawi.phonetics.Phone;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Voice;

/**
 * Names all that decides the samples of a spoken sentence: who speaks, and every word, sound,
 * pause, mark and rate that the voice is told.
 *
 * @param format of what the key is for
 * @param speaker the program and the voice's files
 */
record SentenceKey(String format, String speaker, Voice voice) {

  /**
   * SHA-256, 64 hexadecimal digits.
   *
   * @param request without places
   * @param stretch by which the sound is made shorter than the engine made it
   */
  String of(SpeechRequest request, double stretch) {
    KeyDigest digest = new KeyDigest();
    digest.add(format).add(speaker);
    digest.add(voice.id()).add(voice.engine()).add(voice.language());
    digest.add(voice.sampleRate()).add(voice.defaultRate());
    digest.add(request.rate()).add(stretch);
    digest.add(request.pauses().size());
    request.pauses().forEach(digest::add);
    add(digest, request.sentence());
    return digest.hexadecimal();
  }

  private static void add(KeyDigest digest, Sentence sentence) {
    digest.add(sentence.kind().name()).add(sentence.mood().name());
    digest.add(sentence.utterances().size());
    for (Utterance utterance : sentence.utterances()) {
      digest.add(utterance.ending().name()).add(utterance.quoted() ? 1 : 0);
      digest.add(utterance.words().size());
      for (SpokenWord word : utterance.words()) {
        digest.add(word.text()).add(word.pronunciation().map(List::size).orElse(-1));
        word.pronunciation().ifPresent(phones -> phones.forEach(phone -> add(digest, phone)));
      }
    }
  }

  private static void add(KeyDigest digest, Phone phone) {
    digest.add(phone.phoneme().name());
    digest.add((phone.geminate() ? 1 : 0) + (phone.emphatic() ? 2 : 0));
  }
}
