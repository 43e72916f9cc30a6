package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads paragraphs: windows through the network, decoded word by word. */
final class Reader {
  /** Elements that go through the network together; bounds memory. */
  private static final int BATCH = 1024;

  /** Below this confidence other readings are kept too. */
  private static final float SURE = 0.9f;

  private final Network network;
  private final Windows windows;

  Reader(Network network, Windows windows) {
    this.network = network;
    this.windows = windows;
  }

  /** A word with its other likely readings; empty for what is no word. */
  record Read(Optional<Reading> reading, List<int[]> candidates) {
    static final Read NOTHING = new Read(Optional.empty(), List.of());
  }

  /** One result for each element of each paragraph. */
  List<List<Read>> read(List<List<Element>> paragraphs) {
    List<List<Read>> all = new ArrayList<>();
    List<Part> batch = new ArrayList<>();
    int size = 0;
    for (List<Element> paragraph : paragraphs) {
      List<Read> results = new ArrayList<>(paragraph.size());
      all.add(results);
      for (Windows.Window w : windows.cut(paragraph.size(), i -> paragraph.get(i).isStop())) {
        batch.add(new Part(paragraph, w, results));
        size += w.to() - w.from();
        if (size >= BATCH) {
          readBatch(batch);
          batch.clear();
          size = 0;
        }
      }
    }
    readBatch(batch);
    return all;
  }

  /** A window of a paragraph and where its results go. */
  private record Part(List<Element> paragraph, Windows.Window window, List<Read> results) {

    List<Spelling> spellings() {
      return paragraph.subList(window.from(), window.to()).stream().map(Element::spelling).toList();
    }
  }

  private void readBatch(List<Part> batch) {
    List<List<float[][]>> scores = network.scores(batch.stream().map(Part::spellings).toList());
    for (int b = 0; b < batch.size(); b++) {
      Part part = batch.get(b);
      Windows.Window window = part.window;
      for (int i = window.coreFrom(); i < window.coreTo(); i++) {
        part.results.add(decode(part.paragraph.get(i), scores.get(b).get(i - window.from())));
      }
    }
  }

  private static Read decode(Element element, float[][] scores) {
    if (element.word().isEmpty()) {
      return Read.NOTHING;
    }
    Reading reading = Decoder.decode(element.word().get(), scores);
    if (reading.confidence() >= SURE || element.kind() == Token.Kind.FIXED_WORD) {
      return new Read(Optional.of(reading), List.of());
    }
    return new Read(Optional.of(reading), Candidates.of(reading, scores));
  }
}
