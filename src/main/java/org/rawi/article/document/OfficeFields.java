package org.rawi.article.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The fields of a Word document that are open: an instruction, which is not shown, then its result,
 * which is. Not thread-safe.
 */
final class OfficeFields {
  private static final Pattern CONTENTS =
      Pattern.compile("\\s*(TOC|INDEX|TOA)\\b.*", Pattern.DOTALL);

  private final Deque<Field> open = new ArrayDeque<>();
  private int instructions;
  private int contents;

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean hasResult;
    private boolean isContents;
  }

  /** Whether a field's result is a table of contents or an index. */
  static boolean isContents(CharSequence instruction) {
    return CONTENTS.matcher(instruction).matches();
  }

  void begin() {
    open.push(new Field());
    instructions++;
  }

  void instruction(String text) {
    if (!open.isEmpty()) {
      open.getFirst().instruction.append(text);
    }
  }

  /** The result follows. */
  void separate() {
    Field field = open.peek();
    if (field != null && !field.hasResult) {
      field.hasResult = true;
      field.isContents = isContents(field.instruction);
      instructions--;
      contents += field.isContents ? 1 : 0;
    }
  }

  void end() {
    Field field = open.poll();
    if (field != null) {
      instructions -= field.hasResult ? 0 : 1;
      contents -= field.isContents ? 1 : 0;
    }
  }

  /** Whether what stands here is no instruction. */
  boolean isShown() {
    return instructions == 0;
  }

  /** Whether what stands here is part of a table of contents. */
  boolean isContents() {
    return contents > 0;
  }
}
