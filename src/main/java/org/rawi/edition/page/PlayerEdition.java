package org.rawi.edition.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rawi.Sha256;
import org.rawi.TextResource;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;
import org.rawi.edition.page.PageTemplate.Content;
import org.rawi.edition.sound.AudioTools;
import org.rawi.edition.sound.Mp3Edition;
import org.rawi.text.Arabic;

/**
 * A web page that plays the recording and lights the text in time: one file that needs no network,
 * beside the MP3 or with the sound in it.
 */
public final class PlayerEdition implements Edition {
  public static final String ID = "player";

  private static final List<String> SCRIPTS = List.of("page", "sound", "marks", "controls");

  /** What the help lists: what to press, and what that does. */
  private static final List<String> KEYS =
      List.of(
          "Space",
          "Arrows",
          "Sentence",
          "Paragraph",
          "Section",
          "Text",
          "Rate",
          "Volume",
          "Mark",
          "Step",
          "Dim",
          "Where",
          "Help");

  private final AudioTools tools;

  public PlayerEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Path out) {
    if (tools.options().embed()) {
      tools.checkMp3();
    }
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Path file = folder.resolve(programme.name() + ".html");
    return List.of(
        WholeFile.write(
            file,
            part -> {
              Map<String, Content> contents = contents(programme);
              try (Writer out = Files.newBufferedWriter(part)) {
                new PageTemplate(TextResource.of(PlayerEdition.class, "player/player.html"))
                    .write(contents, out);
              }
            }));
  }

  private Map<String, Content> contents(Programme programme) throws IOException {
    ReadAlong text = ReadAlong.of(programme);
    String language = tools.options().labels().tag();
    PlayerData data = new PlayerData(programme, text, language);
    PlayerLabels labels = PlayerLabels.of(language);
    Map<String, String> markup = new HashMap<>();
    labels.texts().forEach((key, label) -> markup.put(key, Xml.escape(label)));
    markup.put("language", Xml.escape(programme.article().metadata().language()));
    markup.put("direction", Wording.direction(programme));
    markup.put("title", Xml.escape(Wording.title(programme)));
    markup.put("description", Xml.escape(Wording.line(Wording.notes(programme))));
    markup.put("authors", authors(programme));
    markup.put("disclosure", data.linkedData());
    markup.put("file", Xml.escape(programme.name() + Mp3Edition.EXTENSION));
    markup.put("text", new PlayerText(programme, text).html());
    markup.put("notes", notes(programme));
    markup.put("keyList", keys(labels));
    markup.put("data", data.json());
    PlayerTimeline timeline = new PlayerTimeline(programme.recording(), text);
    markup.put("chapters", timeline.chapters());
    markup.put("edges", timeline.edges());
    markup.put("seconds", timeline.seconds());
    markup.put("length", timeline.length());
    markup.put("peaks", Waveform.path(programme.recording()));
    markup.put("style", "\n" + compact("player/player.css"));
    markup.put("script", "\n" + script());
    String nonce = nonce(markup);
    markup.put("nonce", nonce);
    markup.put("policy", policy(nonce));
    markup.put("href", tools.options().embed() ? "#text" : markup.get("file"));
    Map<String, Content> contents = new HashMap<>();
    markup.forEach((name, value) -> contents.put(name, Content.of(value)));
    contents.put("audio", audio(programme));
    return contents;
  }

  private static String script() {
    return SCRIPTS.stream()
        .map(name -> compact("player/" + name + ".js"))
        .collect(Collectors.joining());
  }

  /** Without indentation, empty lines, and comments that have a line of their own. */
  private static String compact(String resource) {
    return TextResource.of(PlayerEdition.class, resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** Where the sound is: beside the page, or in it. */
  private Content audio(Programme programme) throws IOException {
    if (!tools.options().embed()) {
      return Content.of(Xml.escape(programme.name() + Mp3Edition.EXTENSION));
    }
    Path sound = tools.mp3(programme.recording());
    return out -> {
      out.write("data:audio/mpeg;base64,");
      try (Base64Writer characters = new Base64Writer(out)) {
        Files.copy(sound, characters);
      }
    };
  }

  /** Nothing runs or loads but what the page itself brings and the sound. */
  private String policy(String nonce) {
    return "default-src 'none'; script-src 'nonce-%s'; style-src 'nonce-%s'; media-src %s; "
            .formatted(nonce, nonce, tools.options().embed() ? "data:" : "'self' file:")
        + "img-src data:; base-uri 'none'; form-action 'none'";
  }

  /** Made of all that the page holds, so that nothing in the page can know it beforehand. */
  private static String nonce(Map<String, String> markup) {
    byte[] all = new TreeMap<>(markup).toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.digest().digest(all));
  }

  private static String authors(Programme programme) {
    return Wording.authors(programme).stream()
        .map(author -> "<meta name=\"author\" content=\"" + Xml.escape(author) + "\">\n")
        .collect(Collectors.joining());
  }

  /** Who wrote it, who speaks, where it comes from. */
  private static String notes(Programme programme) {
    Xml xml = Xml.fragment();
    String credit = Wording.line(programme.voice().attribution());
    Stream.concat(Wording.credits(programme).stream(), Wording.notes(programme).lines())
        .forEach(
            line -> {
              if (line.equals(credit) && !Arabic.hasLetter(line)) {
                xml.leaf("p", line, "lang", "en", "dir", "ltr");
              } else {
                xml.leaf("p", line);
              }
            });
    programme
        .article()
        .metadata()
        .sourceUrl()
        .filter(url -> url.getScheme() != null && url.getScheme().matches("(?i)https?"))
        .ifPresent(
            url ->
                xml.mixed(
                    "p",
                    inner ->
                        inner.inline(
                            "a",
                            link -> link.text(Wording.ORIGINAL),
                            "href",
                            url.toASCIIString(),
                            "rel",
                            "noreferrer")));
    return xml.document();
  }

  private static String keys(PlayerLabels labels) {
    Xml xml = Xml.fragment();
    for (String key : KEYS) {
      xml.open("div");
      xml.leaf("dt", labels.get("key" + key), "data-t", "key" + key);
      xml.leaf("dd", labels.get("do" + key), "data-t", "do" + key);
      xml.close();
    }
    return xml.document();
  }
}
