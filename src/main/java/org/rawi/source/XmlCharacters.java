package org.rawi.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jsoup.parser.Parser;

/**
 * Mends what programs that paste XML together do wrong and no parser takes: control characters
 * (U+0008 from a copied text), the names of HTML's characters (of the space that does not break),
 * and ampersands that stand for themselves ({@code ?a=1&b=2}). What lies in a CDATA section stays
 * as it is, but for control characters, which become spaces. What stands before the first sign is
 * skipped.
 */
final class XmlCharacters extends Reader {
  private static final String CDATA = "![CDATA[";
  private static final String CDATA_END = "]]>";

  /** The longest name that HTML has for a character. */
  private static final int LONGEST_NAME = 32;

  private static final String OF_XML = " amp lt gt quot apos ";

  private final BufferedReader in;
  private final StringBuilder ready = new StringBuilder();
  private int next;
  private boolean literal;
  private boolean begun;
  private String last = "";

  XmlCharacters(Reader in) {
    this.in = new BufferedReader(in, 1 << 16);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int n = 0;
    while (n < length) {
      int c = nextCharacter();
      if (c < 0) {
        break;
      }
      buffer[from + n++] = (char) c;
    }
    return n == 0 && length > 0 ? -1 : n;
  }

  private int nextCharacter() throws IOException {
    if (next < ready.length()) {
      return ready.charAt(next++);
    }
    int c = in.read();
    while (!begun && (c == 0xFEFF || (c >= 0 && c <= ' '))) {
      c = in.read();
    }
    begun = true;
    if (c < 0) {
      return c;
    }
    if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE) {
      c = ' ';
    }
    if (literal) {
      last = (last + (char) c);
      last = last.substring(Math.max(0, last.length() - CDATA_END.length()));
      literal = !last.equals(CDATA_END);
    } else if (c == '<') {
      literal = follows(CDATA);
      last = "";
    } else if (c == '&') {
      return reference();
    }
    return c;
  }

  private boolean follows(String text) throws IOException {
    in.mark(text.length());
    boolean same = true;
    for (int i = 0; i < text.length() && same; i++) {
      same = in.read() == text.charAt(i);
    }
    in.reset();
    return same;
  }

  private int reference() throws IOException {
    in.mark(LONGEST_NAME + 1);
    StringBuilder name = new StringBuilder();
    int c = in.read();
    while (name.length() < LONGEST_NAME && (c == '#' || Character.isLetterOrDigit(c))) {
      name.append((char) c);
      c = in.read();
    }
    if (c == ';' && (isNumber(name) || OF_XML.contains(" " + name + " "))) {
      in.reset();
      return '&';
    }
    String written = "&" + name + ";";
    String meant = c == ';' ? Parser.unescapeEntities(written, true) : written;
    ready.setLength(0);
    next = 1;
    if (c == ';' && !meant.equals(written) && name.charAt(0) != '#') {
      ready.append(meant);
    } else {
      in.reset();
      ready.append("&amp;");
    }
    return ready.charAt(0);
  }

  private static boolean isNumber(CharSequence name) {
    String text = name.toString();
    if (!text.matches("#(\\d{1,7}|[xX][0-9a-fA-F]{1,6})")) {
      return false;
    }
    boolean hex = Character.toLowerCase(text.charAt(1)) == 'x';
    int code = Integer.parseInt(text.substring(hex ? 2 : 1), hex ? 16 : 10);
    return code == '\t'
        || code == '\n'
        || code == '\r'
        || (code >= ' ' && code < 0xD800)
        || (code >= 0xE000 && code < 0xFFFE)
        || (code >= 0x10000 && code <= 0x10FFFF);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
