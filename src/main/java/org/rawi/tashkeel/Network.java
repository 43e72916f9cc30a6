package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rawi.nn.Activations;
import org.rawi.nn.Linear;
import org.rawi.nn.Lstm;
import org.rawi.nn.Sequences;
import org.rawi.nn.Tensors;

/**
 * The neural network: letters of a word → BiLSTM → with a word vector, two BiLSTMs over the words
 * of a window, to which a third adds what it makes of the states of the second → with the letters
 * again, a BiLSTM → a score for each class of marks on each letter.
 *
 * <p>What depends on a word's spelling alone is computed once for each spelling of a batch. Scores
 * do not depend on what else is in the batch. Immutable, thread-safe.
 */
final class Network {
  /** Words whose letters go through the last layer together; bounds its memory. */
  private static final int GROUP = 256;

  private final Lexicon lexicon;
  private final Readings readings;
  private final Tensors.Table letterVectors;
  private final Tensors.Table givenVectors;
  private final Linear maskLayer;
  private final Lstm letterLayer;
  private final Tensors.Table wordVectors;
  private final Tensors.Table toldVectors;
  private final Lstm wordLayer;
  private final Lstm.Input wordInput;
  private final Lstm wordLayer2;
  private final Linear contextLayer;
  private final Lstm wordLayer3;
  private final Linear contextLayer3;
  private final Lstm markLayer;
  private final Lstm.Input markInputOfLetter;
  private final Lstm.Input markInputOfContext;
  private final Linear output;

  Network(Tensors tensors, Lexicon lexicon, Readings readings) {
    this.lexicon = lexicon;
    this.readings = readings;
    this.letterVectors = tensors.table("e.weight");
    this.givenVectors = tensors.table("gm.weight");
    this.maskLayer = new Linear(tensors, "lx");
    this.letterLayer = new Lstm(tensors, "r1", 0);
    this.wordVectors = tensors.table("we.weight");
    this.toldVectors = tensors.table("gw.weight");
    this.wordLayer = new Lstm(tensors, "rw", 0);
    this.wordInput = wordLayer.input(0, wordLayer.inputs());
    this.wordLayer2 = new Lstm(tensors, "rw", 1);
    this.contextLayer = new Linear(tensors, "cp");
    this.wordLayer3 = new Lstm(tensors, "rx", 0);
    this.contextLayer3 = new Linear(tensors, "cx");
    this.markLayer = new Lstm(tensors, "r2", 0);
    int letterSize = letterLayer.outputs();
    this.markInputOfLetter = markLayer.input(0, letterSize);
    this.markInputOfContext = markLayer.input(letterSize, markLayer.inputs());
    this.output = new Linear(tensors, "o");
  }

  /** What is known of each letter of a spelling: {@link Readings#features}, else the lexicon's. */
  int[] features(Spelling spelling) {
    if (!spelling.isWord()) {
      return new int[spelling.length()];
    }
    int[] features = Readings.features(readings.of(spelling.letters()));
    return features.length > 0 ? features : lexicon.features(spelling.letters());
  }

  /** The readings that a word's marks are chosen from; empty where nothing is known. */
  List<int[]> readings(WrittenWord word) {
    return readings.of(word.spelling().letters());
  }

  /**
   * Scores (logits) of windows of words and symbols: {@code [window][word][letter][class]}, without
   * letters for symbols.
   */
  List<List<float[][]>> scores(List<List<Spelling>> windows) {
    Map<Spelling, Integer> numbers = new LinkedHashMap<>();
    int[] lengths = new int[windows.size()];
    for (int w = 0; w < lengths.length; w++) {
      lengths[w] = windows.get(w).size();
      for (Spelling spelling : windows.get(w)) {
        numbers.putIfAbsent(spelling, numbers.size());
      }
    }
    Vocabulary vocabulary = new Vocabulary(List.copyOf(numbers.keySet()));
    Sequences order = new Sequences(lengths);
    float[][] context = contexts(windows, numbers, vocabulary, order);

    List<Occurrence> occurrences = new ArrayList<>();
    for (int w = 0; w < lengths.length; w++) {
      for (int t = 0; t < lengths[w]; t++) {
        Spelling spelling = windows.get(w).get(t);
        if (spelling.isWord()) {
          occurrences.add(
              new Occurrence(numbers.getOrDefault(spelling, 0), context[order.row(w, t)]));
        }
      }
    }
    List<float[][]> marks = new ArrayList<>(occurrences.size());
    for (int from = 0; from < occurrences.size(); from += GROUP) {
      int to = Math.min(from + GROUP, occurrences.size());
      marks.addAll(vocabulary.marks(occurrences.subList(from, to)));
    }
    return distribute(windows, marks);
  }

  /** What stands around each word, in the rows of {@code order}. */
  private float[][] contexts(
      List<List<Spelling>> windows,
      Map<Spelling, Integer> numbers,
      Vocabulary vocabulary,
      Sequences order) {
    Lstm.Gates own = wordLayer.biases(vocabulary.spellings.size());
    wordInput.add(vocabulary.wordVectors(), 0, own);
    Lstm.Gates gates = new Lstm.Gates(new float[order.rows()][], new float[order.rows()][]);
    for (int w = 0; w < windows.size(); w++) {
      for (int t = 0; t < windows.get(w).size(); t++) {
        int number = numbers.getOrDefault(windows.get(w).get(t), 0);
        gates.forward()[order.row(w, t)] = own.forward()[number].clone();
        gates.backward()[order.row(w, t)] = own.backward()[number].clone();
      }
    }
    float[][] states = wordLayer2.run(wordLayer.recur(gates, order), order);
    float[][] context = contextLayer.apply(states);
    float[][] more = contextLayer3.apply(wordLayer3.run(states, order));
    for (int r = 0; r < context.length; r++) {
      float[] row = context[r];
      for (int i = 0; i < row.length; i++) {
        row[i] += more[r][i];
      }
      Activations.relu(row, 0, row.length);
    }
    return context;
  }

  private static List<List<float[][]>> distribute(
      List<List<Spelling>> windows, List<float[][]> marks) {
    List<List<float[][]>> all = new ArrayList<>(windows.size());
    int next = 0;
    for (List<Spelling> window : windows) {
      List<float[][]> words = new ArrayList<>(window.size());
      for (Spelling spelling : window) {
        words.add(spelling.isWord() ? marks.get(next++) : new float[0][]);
      }
      all.add(words);
    }
    return all;
  }

  /** A spelling at one place of the text. */
  private record Occurrence(int number, float[] context) {}

  /** The different spellings of a batch, and what follows from a spelling alone. */
  private final class Vocabulary {
    final List<Spelling> spellings;
    final Sequences letters;
    final float[][] states;
    final Lstm.Gates markGates;

    Vocabulary(List<Spelling> spellings) {
      this.spellings = spellings;
      this.letters = new Sequences(spellings.stream().mapToInt(Spelling::length).toArray());
      float[][] x = new float[letters.rows()][letterLayer.inputs()];
      for (int s = 0; s < spellings.size(); s++) {
        embed(spellings.get(s), s, x);
      }
      this.states = letterLayer.run(x, letters);
      this.markGates = markLayer.biases(states.length);
      markInputOfLetter.add(states, 0, markGates);
    }

    private void embed(Spelling spelling, int number, float[][] x) {
      int size = letterVectors.size();
      float[] given = new float[size];
      int[] masks = features(spelling);
      for (int t = 0; t < spelling.length(); t++) {
        float[] row = x[letters.row(number, t)];
        letterVectors.copy(Alphabet.number(spelling.letters().charAt(t)), row, 0);
        givenVectors.copy(spelling.given()[t] + 1, given, 0);
        add(given, row, 0);
        float[] known = maskVector(masks[t]);
        System.arraycopy(known, 0, row, size, known.length);
      }
    }

    private float[] maskVector(int mask) {
      float[] bits = new float[maskLayer.inputs()];
      for (int b = 0; b < bits.length; b++) {
        bits[b] = mask >> b & 1;
      }
      float[] vector = maskLayer.apply(bits);
      Activations.relu(vector, 0, vector.length);
      return vector;
    }

    /**
     * For each spelling the maximum over its letters' states, then its word vector, to which is
     * added what its given marks tell the neighbours.
     */
    float[][] wordVectors() {
      int size = letterLayer.outputs();
      float[][] vectors = new float[spellings.size()][size + wordVectors.size()];
      for (int s = 0; s < vectors.length; s++) {
        float[] vector = vectors[s];
        System.arraycopy(states[letters.row(s, 0)], 0, vector, 0, size);
        for (int t = 1; t < letters.length(s); t++) {
          float[] state = states[letters.row(s, t)];
          for (int i = 0; i < size; i++) {
            vector[i] = Math.max(vector[i], state[i]);
          }
        }
        wordVectors.copy(spellings.get(s).hash(wordVectors.rows()), vector, size);
        tell(spellings.get(s), vector, size);
      }
      return vectors;
    }

    private void tell(Spelling spelling, float[] vector, int at) {
      float[] told = new float[toldVectors.size()];
      for (int t = 0; t < spelling.length(); t++) {
        int given = spelling.given()[t] + 1;
        if (given > 0) {
          int last = t == spelling.length() - 1 ? givenVectors.rows() : 0;
          toldVectors.copy(given + last, told, 0);
          add(told, vector, at);
        }
      }
    }

    private static void add(float[] values, float[] to, int at) {
      for (int i = 0; i < values.length; i++) {
        to[at + i] += values[i];
      }
    }

    /** Scores for the letters of some words. */
    List<float[][]> marks(List<Occurrence> words) {
      float[][] contexts = new float[words.size()][];
      int[] lengths = new int[words.size()];
      for (int i = 0; i < lengths.length; i++) {
        contexts[i] = words.get(i).context;
        lengths[i] = letters.length(words.get(i).number);
      }
      int half = 2 * markLayer.outputs();
      Lstm.Gates shared =
          new Lstm.Gates(new float[lengths.length][half], new float[lengths.length][half]);
      markInputOfContext.add(contexts, 0, shared);
      Sequences order = new Sequences(lengths);
      Lstm.Gates gates = new Lstm.Gates(new float[order.rows()][], new float[order.rows()][]);
      for (int i = 0; i < lengths.length; i++) {
        for (int t = 0; t < lengths[i]; t++) {
          int row = order.row(i, t);
          int letter = letters.row(words.get(i).number, t);
          gates.forward()[row] = sum(markGates.forward()[letter], shared.forward()[i]);
          gates.backward()[row] = sum(markGates.backward()[letter], shared.backward()[i]);
        }
      }
      float[][] scores = output.apply(markLayer.recur(gates, order));
      List<float[][]> marks = new ArrayList<>(lengths.length);
      for (int i = 0; i < lengths.length; i++) {
        float[][] word = new float[lengths[i]][];
        for (int t = 0; t < word.length; t++) {
          word[t] = scores[order.row(i, t)];
        }
        marks.add(word);
      }
      return marks;
    }

    private float[] sum(float[] a, float[] b) {
      float[] sum = new float[a.length];
      for (int i = 0; i < sum.length; i++) {
        sum[i] = a[i] + b[i];
      }
      return sum;
    }
  }
}
