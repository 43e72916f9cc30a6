package org.rawi.narration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.Sha256;
import org.rawi.article.Input;
import org.rawi.article.Picture;
import org.rawi.article.ReadingOptions;
import org.rawi.article.Stated;

/**
 * All that decides what comes out, but for the article itself. Two equal requests for the same
 * bytes give the same files.
 *
 * @param settings by the names of options; what stands at its default too
 * @param voice id, engine and content of the voice
 * @param reading how the article is read
 * @param lexicons the publisher's, in their order
 */
public record Request(
    SortedMap<String, String> settings,
    Manifest.VoiceUsed voice,
    ReadingOptions reading,
    List<Path> lexicons) {

  /** Whatever has no say in what comes out. */
  private static final List<String> OUTSIDE =
      List.of("org/rawi/cli/", "org/rawi/narration/", "org/rawi/archive/", "org/rawi/source/");

  /** Found once: it does not change while Rawi runs. */
  private static final class Program {
    static final String CONTENT =
        Build.content(
            entry -> entry.contains("/") && OUTSIDE.stream().noneMatch(entry::startsWith));
  }

  public Request {
    settings = new TreeMap<>(settings);
    lexicons = List.copyOf(lexicons);
  }

  /**
   * @param voice of {@code VoiceCatalog.checksum}
   */
  public static Request of(
      Map<String, String> settings,
      String voice,
      String engine,
      String checksum,
      ReadingOptions reading,
      List<Path> lexicons) {
    return new Request(
        new TreeMap<>(settings),
        new Manifest.VoiceUsed(voice, engine, checksum),
        reading,
        lexicons);
  }

  /**
   * Names the request for this input: SHA-256.
   *
   * @param picture that belongs to the article
   */
  String of(Input input, Optional<Picture> picture) {
    List<String> parts = new ArrayList<>();
    parts.add(Program.CONTENT);
    parts.add(settings.toString());
    parts.add(voice.toString());
    parts.add(reading.toString());
    parts.add(Sha256.of(input.bytes()));
    if (!input.stated().equals(Stated.NOTHING)) {
      parts.add(input.stated().toString());
    }
    if (input.picture().orElse(null) instanceof Picture.Inside apart) {
      parts.add("picture " + Sha256.of(apart.bytes()));
    }
    lexicons.forEach(lexicon -> parts.add(content(lexicon)));
    picture
        .flatMap(Request::file) // one in the input is part of it
        .filter(Files::isRegularFile)
        .ifPresent(file -> parts.add("picture " + content(file)));
    return Sha256.of(String.join("\n", parts));
  }

  private static Optional<Path> file(Picture picture) {
    return picture instanceof Picture.InFile own ? Optional.of(own.path()) : Optional.empty();
  }

  private static String content(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "article.unreadable", file.toString(), e);
    }
  }
}
