package org.rawi.script.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.script.lexicon.PronunciationLexicon.Entry;
import org.rawi.tashkeel.Vocalisations.Vocalisation;

/**
 * A publisher's lexicon with further vocalizations. Everything that stands in the file stays as it
 * is, comments and layout too: new entries go to its end, where they win over earlier ones.
 *
 * @param file the file's new content
 * @param added words that were not in it
 * @param changed words that were in it with another pronunciation
 * @param known words that were in it just so
 */
public record LexiconMerge(byte[] file, int added, int changed, int known) {
  private static final String NEW_LEXICON =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="ar">
      </lexicon>
      """;

  /** The end of the document element, or the whole of it if it is empty. */
  private static final Pattern END =
      Pattern.compile("</((?:[\\w.-]+:)?)lexicon\\s*>|<((?:[\\w.-]+:)?)lexicon\\b[^<>]*?/>");

  private static final Pattern ENCODING =
      Pattern.compile(
          "^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  /**
   * Reads a lexicon, if there is one, and adds to it.
   *
   * @throws RawiException if the file is no usable lexicon
   */
  public static LexiconMerge of(Path lexicon, List<Vocalisation> words) {
    byte[] before = content(lexicon);
    List<Entry> old = PlsReader.read(lexicon, new ByteArrayInputStream(before));
    Map<String, Entry> inForce = new LinkedHashMap<>();
    old.forEach(entry -> inForce.put(entry.grapheme(), entry));
    List<Entry> more = new ArrayList<>();
    int changed = 0;
    for (Vocalisation word : words) {
      String grapheme = Marks.shaddaFirst(word.written());
      Entry entry = new Entry(grapheme, Optional.of(word.marked()), Optional.empty());
      @Nullable Entry there = inForce.put(grapheme, entry);
      if (!entry.equals(there)) {
        more.add(entry);
        changed += there == null ? 0 : 1;
      }
    }
    byte[] after = more.isEmpty() ? before : inserted(before, more);
    old.addAll(more);
    if (!PlsReader.read(lexicon, new ByteArrayInputStream(after)).equals(old)) {
      throw new IllegalStateException("entries would be lost in " + lexicon);
    }
    return new LexiconMerge(after, more.size() - changed, changed, words.size() - more.size());
  }

  private static byte[] content(Path lexicon) {
    if (!Files.exists(lexicon)) {
      return NEW_LEXICON.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Files.readAllBytes(lexicon);
    } catch (IOException e) {
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "lexicon.cannot-read", lexicon);
    }
  }

  private static byte[] inserted(byte[] file, List<Entry> entries) {
    Charset charset = charset(file);
    String text = new String(file, charset);
    Matcher end = END.matcher(text);
    int at = -1;
    while (end.find()) {
      at = end.start();
    }
    if (at < 0 || !end.find(at)) {
      throw new IllegalStateException("a lexicon without end");
    }
    String line = text.contains("\r\n") ? "\r\n" : "\n";
    boolean empty = end.group(1) == null;
    String prefix = empty ? end.group(2) : end.group(1);
    StringBuilder out = new StringBuilder(text.length() + 100 * entries.size());
    if (empty) {
      out.append(text, 0, end.end() - 2).append('>').append(line);
    } else {
      out.append(text, 0, at);
      boolean atLineStart = at == 0 || text.charAt(at - 1) == '\n';
      out.append(atLineStart ? "" : line);
    }
    CharsetEncoder encoder = charset.newEncoder();
    for (Entry entry : entries) {
      out.append("  ").append(open(prefix, "lexeme")).append(open(prefix, "grapheme"));
      out.append(escaped(entry.grapheme(), encoder)).append(close(prefix, "grapheme"));
      out.append(open(prefix, "alias")).append(escaped(entry.alias().orElseThrow(), encoder));
      out.append(close(prefix, "alias")).append(close(prefix, "lexeme")).append(line);
    }
    out.append(empty ? close(prefix, "lexicon") : "");
    return out.append(text, empty ? end.end() : at, text.length()).toString().getBytes(charset);
  }

  /** As the XML declaration says; UTF-16 is told by its first bytes, all else is UTF-8. */
  private static Charset charset(byte[] file) {
    if (file.length > 1 && (file[0] & file[1] & 0xfe) == 0xfe) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = ENCODING.matcher(new String(file, StandardCharsets.ISO_8859_1));
    return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static String open(String prefix, String name) {
    return "<" + prefix + name + ">";
  }

  private static String close(String prefix, String name) {
    return "</" + prefix + name + ">";
  }

  private static String escaped(String text, CharsetEncoder encoder) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean markup = c == '&' || c == '<' || c == '>';
      out.append(markup || !encoder.canEncode(c) ? "&#" + (int) c + ";" : String.valueOf(c));
    }
    return out.toString();
  }
}
