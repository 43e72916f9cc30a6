package org.rawi.voice.mary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.datatypes.MaryXML;
import marytts.exceptions.SynthesisException;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.script.SpokenWord;
import org.rawi.voice.Piece;
import org.rawi.voice.Speech;
import org.rawi.voice.Speech.TimedPhone;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.mary.MarySentence.SentenceType;
import org.rawi.voice.neural.NeuralVoice;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Speaks through MaryTTS: a sentence goes in as tokens with pauses, comes back with times, and from
 * those becomes sound. Thread-safe.
 */
public final class MarySynthesizer implements Synthesizer {
  private static final int SAMPLES = NeuralVoice.SAMPLE_RATE / 1000; // a millisecond
  private final Voice voice;
  private final LocalMaryInterface timing;
  private final LocalMaryInterface sounding;

  public MarySynthesizer(Voice voice, NeuralVoice engine) {
    this.voice = voice;
    MaryHost.host(voice.id(), engine);
    timing = MaryHost.door(voice.id(), "TOKENS", "ACOUSTPARAMS");
    sounding = MaryHost.door(voice.id(), "ACOUSTPARAMS", "AUDIO");
  }

  @Override
  public Voice voice() {
    return voice;
  }

  @Override
  public double nearestRate(double rate) {
    return NeuralVoice.nearestRate(rate);
  }

  @Override
  public Speech speak(SpeechRequest request) {
    List<float[]> sounds = new ArrayList<>();
    List<TimedWord> words = new ArrayList<>();
    int length = 0;
    for (Piece piece : Piece.of(request)) {
      Document tokens = tokens(piece, request);
      Document timed = MaryHost.document(timing, tokens);
      addWords(piece, timed, length, words);
      float[] sound = sound(timed);
      sounds.add(sound);
      length += sound.length;
    }
    return Speech.of(sounds, NeuralVoice.SAMPLE_RATE, words);
  }

  private Document tokens(Piece piece, SpeechRequest request) {
    Document document = MaryXML.newDocument();
    Element root = document.getDocumentElement();
    root.setAttribute("xml:lang", voice.language());
    Element prosody =
        MaryXML.appendChildElement(
            MaryXML.appendChildElement(root, MaryXML.PARAGRAPH), MaryXML.PROSODY);
    prosody.setAttribute(ArabicProsody.RATE, Double.toString(voice.defaultRate() * request.rate()));
    Element sentence = MaryXML.appendChildElement(prosody, MaryXML.SENTENCE);
    sentence.setAttribute(MarySentence.TYPE, SentenceType.of(request.sentence()).name());
    for (Piece.Part part : piece.parts()) {
      part.words().forEach(word -> appendToken(sentence, word));
      Element boundary = MaryXML.appendChildElement(sentence, MaryXML.BOUNDARY);
      int index = part.isFinal() ? MarySentence.SENTENCE_BREAK : MarySentence.PAUSE_BREAK;
      boundary.setAttribute(MarySentence.BREAK_INDEX, Integer.toString(index));
      boundary.setAttribute(MarySentence.DURATION, Double.toString(part.pause() * 1000));
    }
    return document;
  }

  private static void appendToken(Element sentence, SpokenWord word) {
    Element token = MaryXML.appendChildElement(sentence, MaryXML.TOKEN);
    token.setTextContent(word.text());
    word.pronunciation()
        .map(phones -> PhoneSymbols.format(phones).replace('\'', '^'))
        .ifPresent(phones -> token.setAttribute(ArabicPhonemiser.PH, phones));
  }

  /** Reads the times of all words of a piece that begins at the given sample. */
  private static void addWords(Piece piece, Document timed, long start, List<TimedWord> words) {
    List<Element> elements =
        MarySentence.below(timed.getDocumentElement(), MaryXML.TOKEN, MaryXML.BOUNDARY);
    int next = 0;
    long at = start;
    for (Piece.Part part : piece.parts()) {
      for (int w = 0; w < part.words().size(); w++) {
        Element token = elements.get(next++);
        List<TimedPhone> phones = phones(token, at);
        if (phones.isEmpty()) {
          throw new IllegalStateException("no sounds for " + part.words().get(w).text());
        }
        long end = phones.get(phones.size() - 1).to();
        words.add(new TimedWord(part.utterance(), part.firstWord() + w, at, end, phones));
        at = end;
      }
      Element boundary = elements.get(next++);
      if (!boundary.getTagName().equals(MaryXML.BOUNDARY)) {
        throw new IllegalStateException("MaryTTS changed the words of the sentence");
      }
      at += Math.round(MarySentence.pause(boundary) * 1000) * SAMPLES;
    }
  }

  private static List<TimedPhone> phones(Element token, long start) {
    List<TimedPhone> phones = new ArrayList<>();
    long at = start;
    for (Element phone : MarySentence.below(token, MaryXML.PHONE)) {
      long end = at + Long.parseLong(phone.getAttribute("d")) * SAMPLES;
      phones.add(new TimedPhone(Pronunciation.phone(phone.getAttribute("p")), at, end));
      at = end;
    }
    return phones;
  }

  private float[] sound(Document timed) {
    try (AudioInputStream audio = sounding.generateAudio(timed)) {
      byte[] pcm = new byte[Math.toIntExact(audio.getFrameLength() * 2)];
      int length = audio.readNBytes(pcm, 0, pcm.length);
      float[] sound = new float[length / 2];
      for (int i = 0; i < sound.length; i++) {
        sound[i] = (short) ((pcm[2 * i] & 0xff) | pcm[2 * i + 1] << 8) / 32768f;
      }
      return sound;
    } catch (SynthesisException e) {
      throw new IllegalStateException("MaryTTS cannot speak the sentence", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // MaryTTS stays for the life of the Java machine
  }
}
