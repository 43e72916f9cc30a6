package org.rawi.edition.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rawi.article.Metadata;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Block;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.ReadAlong.Line;
import org.rawi.edition.Wording;
import org.rawi.edition.WrittenWords.WrittenWord;
import org.rawi.edition.sound.Mp3Edition;
import org.rawi.recording.Recording;

/** What the player's script knows: times, names, labels; and what search engines are told. */
final class PlayerData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Programme programme;
  private final Recording recording;
  private final ReadAlong text;
  private final String labels;

  /**
   * @param labels language of the controls until the reader chooses
   */
  PlayerData(Programme programme, ReadAlong text, String labels) {
    this.programme = programme;
    recording = programme.recording();
    this.text = text;
    this.labels = labels;
  }

  /**
   * JSON that can stand in an HTML script element. Times are milliseconds; a sentence is its start,
   * then how long each of its words lasts, with the pause before a word as a negative number;
   * paragraphs are the indices of their first sentences.
   */
  String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", NameUuid.of(programme).toString());
    data.put("name", programme.name());
    data.put("file", programme.name() + Mp3Edition.EXTENSION);
    data.put("title", Wording.title(programme));
    data.put("authors", authors());
    data.put("narrator", Wording.narrator(programme));
    data.put("length", recording.millis(recording.samples()));
    data.put("chapters", text.chapters().stream().map(c -> recording.millis(c.from())).toList());
    data.put("paragraphs", new PlayerText(programme, text).paragraphs());
    data.put("sentences", sentences());
    data.put("labelLanguage", labels);
    data.put("labels", PlayerLabels.all());
    return script(data);
  }

  /**
   * A description of the recording in the words of schema.org; says that the voice is synthetic.
   */
  String linkedData() {
    Metadata metadata = programme.article().metadata();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "AudioObject");
    data.put("name", Wording.title(programme));
    data.put("inLanguage", metadata.language());
    if (!Wording.authors(programme).isEmpty()) {
      data.put("author", Wording.authors(programme));
    }
    Wording.publisher(programme).ifPresent(publisher -> data.put("publisher", publisher));
    Wording.rights(programme).ifPresent(rights -> data.put("copyrightNotice", rights));
    if (!Wording.keywords(programme).isEmpty()) {
      data.put("keywords", Wording.keywords(programme));
    }
    Wording.series(programme)
        .ifPresent(
            series -> {
              String name = Wording.seriesAndIssue(series);
              data.put(
                  "isPartOf", new TreeMap<>(Map.of("@type", "CreativeWorkSeries", "name", name)));
            });
    metadata.date().ifPresent(date -> data.put("datePublished", date.toString()));
    metadata.sourceUrl().map(URI::toString).ifPresent(url -> data.put("isBasedOn", url));
    data.put("duration", "PT" + seconds(recording.samples()) + "S");
    data.put("encodingFormat", "audio/mpeg");
    data.put("creditText", Wording.narrator(programme));
    data.put("description", Wording.line(Wording.notes(programme)));
    data.put("digitalSourceType", "https://schema.org/TrainedAlgorithmicMediaDigitalSource");
    return script(data);
  }

  String authors() {
    return String.join("، ", Wording.authors(programme));
  }

  BigDecimal seconds(long samples) {
    return BigDecimal.valueOf(recording.millis(samples), 3);
  }

  private List<List<Long>> sentences() {
    List<List<Long>> sentences = new ArrayList<>();
    for (Chapter chapter : text.chapters()) {
      for (Block block : chapter.blocks()) {
        block.lines().forEach(line -> sentences.add(times(line)));
      }
    }
    return sentences;
  }

  private List<Long> times(Line line) {
    long at = recording.millis(line.from());
    List<Long> times = new ArrayList<>(List.of(at));
    for (WrittenWord word : PlayerText.shown(line)) {
      long from = Math.max(at, recording.millis(word.from()));
      if (from > at) {
        times.add(at - from);
      }
      at = Math.max(from, recording.millis(word.to()));
      times.add(at - from);
    }
    return times;
  }

  /** Nothing in it can end the script element: "<" stands in strings only. */
  private static String script(Map<String, Object> data) {
    try {
      return JSON.writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
