package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads paragraphs: windows through the network, decoded word by word. */
final class Reader {
  /** Elements that go through the network together; bounds memory. */
  private static final int BATCH = 512;

  /** Below this confidence other readings are kept too. */
  private static final float SURE = 0.9f;

  private final Network network;
  private final Windows windows;
  private final Sink sink;
  private final List<Part> batch = new ArrayList<>();
  private int size;

  /**
   * @param sink takes every element of every paragraph, in order
   */
  Reader(Network network, Windows windows, Sink sink) {
    this.network = network;
    this.windows = windows;
    this.sink = sink;
  }

  /** A word with its other likely readings; empty for what is no word. */
  record Read(Optional<Reading> reading, List<int[]> candidates) {
    static final Read NOTHING = new Read(Optional.empty(), List.of());
  }

  /** Takes what was read. */
  interface Sink {
    void accept(Passage passage, int i, Element element, Read read);
  }

  /** Reads a paragraph; its last words may wait for the next one, or for the end. */
  void read(Passage passage) {
    for (Windows.Window w : windows.cut(passage.size(), i -> passage.kind(i) == Token.Kind.STOP)) {
      List<Element> elements =
          IntStream.range(w.from(), w.to()).mapToObj(passage::element).toList();
      batch.add(new Part(passage, w, elements));
      size += elements.size();
      if (size >= BATCH) {
        readBatch();
      }
    }
  }

  /** Reads what has waited. */
  void end() {
    readBatch();
  }

  /** A window of a paragraph. */
  private record Part(Passage passage, Windows.Window window, List<Element> elements) {}

  private void readBatch() {
    List<List<float[][]>> scores =
        network.scores(
            batch.stream().map(p -> p.elements.stream().map(Element::spelling).toList()).toList());
    for (int b = 0; b < batch.size(); b++) {
      Part part = batch.get(b);
      Windows.Window window = part.window;
      for (int i = window.coreFrom(); i < window.coreTo(); i++) {
        Element element = part.elements.get(i - window.from());
        Read read = decode(element, scores.get(b).get(i - window.from()));
        sink.accept(part.passage, i, element, read);
      }
    }
    batch.clear();
    size = 0;
  }

  private Read decode(Element element, float[][] scores) {
    if (element.word().isEmpty()) {
      return Read.NOTHING;
    }
    WrittenWord word = element.word().get();
    List<Choice> choices = Choice.of(word, scores, network.readings(word));
    Reading reading = Decoder.decode(word, scores, choices.get(0));
    if (word.isKept()) {
      reading.confidence(1);
    }
    if (reading.confidence() >= SURE || element.kind() == Token.Kind.FIXED_WORD) {
      return new Read(Optional.of(reading), List.of());
    }
    return new Read(Optional.of(reading), Candidates.of(reading, scores, choices));
  }
}
