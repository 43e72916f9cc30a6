package org.rawi.voice.neural;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;
import org.rawi.voice.neural.Passage.Tune;

/**
 * A reader's phones as the voice sees them: for each phone how long he, the network and the voice
 * make it, and its {@link RhythmFactor}s, so that the training knows them from the very code that
 * uses what is learnt. {@code ReaderRows VOICE.bin TIMINGS.tsv > rows.tsv}
 *
 * <p>Timings: number TAB phones as {@code phone:centiseconds} in the phone set of the Arabic Speech
 * Corpus, {@code |} between words, {@code sil} for pauses TAB words.
 */
final class ReaderRows {
  private static final Map<String, String> SYMBOLS =
      Map.of("<", "Q", "^", "th", "*", "dh", "$", "sh", "g", "gh");

  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();
  private List<PhoneticWord> words = new ArrayList<>();
  private List<Phone> phones = new ArrayList<>();
  private List<Integer> stressed = new ArrayList<>();

  private ReaderRows() {}

  public static void main(String[] args) throws IOException {
    NeuralVoice voice;
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      voice = NeuralVoice.read(in);
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print("utterance\tphone\treader\tnetwork\tvoice");
    for (RhythmFactor factor : RhythmFactor.values()) {
      out.print("\t" + factor + ":" + factor.size());
    }
    out.println();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      String[] fields = line.split("\t", -1);
      new ReaderRows().read(fields[1].strip().split(" +", -1)).write(fields[0], voice, out);
    }
    out.flush();
  }

  private ReaderRows read(String[] tokens) {
    for (int t = 0; t < tokens.length; t++) {
      if (tokens[t].equals("|")) {
        endWord();
      } else if (tokens[t].startsWith("sil:")) {
        endWord();
        endPhrase(tokens[t], t == tokens.length - 1);
      } else {
        addPhone(tokens[t]);
      }
    }
    endWord();
    if (!words.isEmpty()) {
      phrases.add(new Phrase(words, true, 0));
    }
    return this;
  }

  private void addPhone(String token) {
    String symbol = token.substring(0, token.indexOf(':'));
    if (symbol.endsWith("'")) {
      stressed.add(phones.size());
    }
    phones.add(phone(symbol.replaceAll("['01]", "")));
    seconds.add(seconds(token));
  }

  private static Phone phone(String symbol) {
    boolean vowel = "aiuAIU".indexOf(symbol.charAt(0)) >= 0;
    boolean twice = symbol.length() == 2 && symbol.charAt(0) == symbol.charAt(1);
    String base = vowel ? symbol.toLowerCase(Locale.ROOT) : symbol.substring(0, 1);
    String ours = SYMBOLS.getOrDefault(base, base);
    for (Phoneme phoneme : Phoneme.values()) {
      if (phoneme.symbol().equals(ours)) {
        boolean emphatic = vowel && Character.isUpperCase(symbol.charAt(0));
        return new Phone(phoneme, !vowel && twice, emphatic);
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  private static double seconds(String token) {
    return Integer.parseInt(token.substring(token.indexOf(':') + 1)) / 100.;
  }

  /** Syllables as our phonetics cut them: one consonant before each vowel. */
  private void endWord() {
    if (phones.isEmpty()) {
      return;
    }
    List<Syllable> syllables = new ArrayList<>();
    int from = 0;
    int nucleus = -1;
    int stress = 0;
    for (int i = 0; i < phones.size(); i++) {
      if (!phones.get(i).isVowel()) {
        continue;
      }
      if (nucleus >= 0) {
        int cut = i - nucleus > 1 ? i - 1 : i;
        syllables.add(new Syllable(from, cut));
        from = cut;
      }
      nucleus = i;
      stress = stressed.contains(i) ? syllables.size() : stress;
    }
    syllables.add(new Syllable(from, phones.size()));
    words.add(new PhoneticWord(phones, syllables, stress));
    phones = new ArrayList<>();
    stressed = new ArrayList<>();
  }

  private void endPhrase(String silence, boolean isFinal) {
    if (!words.isEmpty()) {
      phrases.add(new Phrase(words, isFinal, seconds(silence)));
      seconds.add(seconds(silence));
      words = new ArrayList<>();
    }
  }

  private void write(String name, NeuralVoice voice, PrintStream out) {
    Passage passage = new Passage(phrases, Tune.STATEMENT);
    PhoneRow row = PhoneRow.of(passage);
    double[] network = NeuralVoice.natural(voice.encoder().encode(row));
    double[] spoken = Durations.at(1, network, row);
    for (int i = 0; i < row.size(); i++) {
      String phone = row.get(i).sound().map(p -> p.phoneme().symbol()).orElse("_");
      out.printf("%s\t%s\t%.2f\t%.4f\t%.4f", name, phone, seconds.get(i), network[i], spoken[i]);
      for (RhythmFactor factor : RhythmFactor.values()) {
        out.print("\t" + (row.get(i).isPause() ? 0 : factor.of(row, i)));
      }
      out.println();
    }
  }
}
