package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * A {@link ReviewList} as a table that any spreadsheet opens: tab-separated, one word a line, with
 * a header. A person fills in the column {@code correct}, where a word was read wrong: the word
 * with its right marks, or the number of one of the {@code others}, or 0 where it was read right.
 */
public final class ReviewTable {
  private static final List<String> COLUMNS =
      List.of("line", "word", "read", "correct", "confidence", "others", "times", "context");

  private ReviewTable() {}

  public static String write(ReviewList list) {
    StringBuilder out = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    for (ReviewList.Entry e : list.entries()) {
      List<String> row =
          List.of(
              String.valueOf(e.line()),
              e.written(),
              e.result().text(),
              "",
              ReviewPage.percent(e),
              String.join(" ", e.result().alternatives()),
              String.valueOf(e.times()),
              (e.before() + e.written() + e.after()).replaceAll("\\s+", " ").strip());
      out.append(String.join("\t", row.stream().map(ReviewTable::cell).toList())).append('\n');
    }
    return out.toString();
  }

  /** A spreadsheet takes a leading quote for the mark of a text, and a leading = for a formula. */
  private static String cell(String text) {
    if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
      return "'" + text;
    }
    return text.startsWith("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /**
   * A filled-in correction.
   *
   * @param line of the table, from 1
   * @param word as it stood in the text
   * @param read how it was read
   * @param correct how it is to be read
   */
  public record Correction(int line, String word, String read, String correct) {}

  /**
   * The corrections in a table, as it was written here or by a spreadsheet since.
   *
   * @param name of the table's file, for messages
   * @throws RawiException naming file and line if something in it cannot be a correction
   */
  public static List<Correction> corrections(String table, String name) {
    List<List<String>> rows = table.lines().map(line -> List.of(line.split("\t", -1))).toList();
    Map<String, Integer> columns = new HashMap<>();
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
    for (int i = 0; i < header.size(); i++) {
      columns.put(text(header.get(i)), i);
    }
    if (!columns.keySet().containsAll(List.of("word", "read", "correct", "others"))) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "tashkeel.no-table", name);
    }
    List<Correction> corrections = new ArrayList<>();
    for (int line = 2; line <= rows.size(); line++) {
      Row row = new Row(name, line, columns, rows.get(line - 1));
      if (!row.get("correct").isEmpty()) {
        corrections.add(row.correction());
      }
    }
    return corrections;
  }

  /** Without the quotes that a spreadsheet puts around. */
  private static String text(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
  }

  private record Row(String name, int line, Map<String, Integer> columns, List<String> cells) {

    String get(String column) {
      int at = columns.getOrDefault(column, cells.size());
      return at < cells.size() ? text(cells.get(at)) : "";
    }

    Correction correction() {
      String word = get("word");
      String correct = get("correct");
      String marked =
          correct.matches("\\d+|[٠-٩]+") ? numbered(Integer.parseInt(correct)) : correct;
      WrittenWord right = new WrittenWord(marked);
      if (right.letters().isEmpty() || !bare(marked).equals(bare(word))) {
        throw problem("tashkeel.other-letters", word, correct);
      }
      if (!right.hasMarks()) {
        throw problem("tashkeel.no-marks", word);
      }
      return new Correction(line, word, get("read"), marked);
    }

    private String numbered(int number) {
      List<String> others = List.of(get("others").split(" ", -1));
      if (number > others.size() || number > 0 && others.get(0).isEmpty()) {
        throw problem("tashkeel.no-candidate", get("word"), number);
      }
      return number == 0 ? get("read") : others.get(number - 1);
    }

    private RawiException problem(String key, Object... details) {
      List<Object> arguments = new ArrayList<>(List.of(name, line));
      arguments.addAll(List.of(details));
      return new RawiException(Problem.UNREADABLE_INPUT, key, arguments.toArray());
    }
  }

  /** Letters as they are typed, without marks and what cannot be seen. */
  public static String bare(String word) {
    StringBuilder bare = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (!Alphabet.isTransparent(word.charAt(i))) {
        bare.append(word.charAt(i));
      }
    }
    return bare.toString();
  }
}
