package org.rawi.article.document;

/**
 * What a group of an RTF may change until it ends. Source: Rich Text Format Specification 1.9.1.
 */
final class RtfState {
  private static final int HALF_POINTS = 24;

  RtfDestination destination;

  /** That which ends with the group. */
  RtfDestination opened = RtfDestination.SKIPPED;

  /** The text that notes and boxes belong to. */
  RtfFlow flow;

  /** Why nothing of the group is spoken; empty if it is. */
  String reason = "";

  /** The instruction of the field around. */
  StringBuilder field = new StringBuilder();

  /** The name of the drawing's property around. */
  StringBuilder property = new StringBuilder();

  /** What stood around the alternatives that the group is one of. */
  RtfDestination outer = RtfDestination.SKIPPED;

  /** How many characters after each {@code \\u} are there for old programs. */
  int fallback = 1;

  private int defaultFont;
  private int font;
  private int bidiFont = -1;
  private boolean rightToLeft;
  private boolean bidi = true;
  private boolean bold;
  private boolean bidiBold;
  private int size = HALF_POINTS;
  private int bidiSize;
  private boolean hidden;
  private boolean deleted;
  private boolean raised;

  private int style;
  private int outline = -1;
  private int list;
  private boolean inTable;
  private int depth;

  RtfState(RtfFlow flow) {
    this.flow = flow;
    this.destination = flow;
  }

  /** The state of a group inside. */
  RtfState(RtfState around) {
    destination = around.destination;
    flow = around.flow;
    reason = around.reason;
    field = around.field;
    property = around.property;
    outer = around.outer;
    fallback = around.fallback;
    defaultFont = around.defaultFont;
    font = around.font;
    bidiFont = around.bidiFont;
    rightToLeft = around.rightToLeft;
    bidi = around.bidi;
    bold = around.bold;
    bidiBold = around.bidiBold;
    size = around.size;
    bidiSize = around.bidiSize;
    hidden = around.hidden;
    deleted = around.deleted;
    raised = around.raised;
    style = around.style;
    outline = around.outline;
    list = around.list;
    inTable = around.inTable;
    depth = around.depth;
  }

  /** Takes what a control word says of letters and paragraphs. */
  void word(String word, int value, boolean on) {
    switch (word) {
      case "plain" -> plain();
      case "deff" -> {
        defaultFont = value;
        font = value;
      }
      case "f" -> font = value;
      case "af" -> bidiFont = bidi ? value : bidiFont;
      case "ltrch", "rtlch" -> {
        rightToLeft = word.equals("rtlch");
        bidi = true;
      }
      case "loch", "hich", "dbch" -> bidi = false; // the font of another script follows
      case "b" -> bold = on;
      case "ab" -> bidiBold = on;
      case "fs" -> size = value;
      case "afs" -> bidiSize = value;
      case "v" -> hidden = on;
      case "deleted", "mvf" -> deleted = on;
      case "super" -> raised = on;
      case "nosupersub", "sub" -> raised = false;
      case "uc" -> fallback = Math.max(0, value);
      case "pard" -> {
        style = 0;
        outline = -1;
        list = 0;
        inTable = false;
        depth = 0;
      }
      case "s" -> style = value;
      case "outlinelevel" -> outline = value;
      case "ls" -> list = value;
      case "intbl" -> inTable = on;
      case "itap" -> depth = Math.max(0, value);
      default -> {}
    }
  }

  private void plain() {
    font = defaultFont;
    bidiFont = -1;
    rightToLeft = false;
    bold = false;
    bidiBold = false;
    size = HALF_POINTS;
    bidiSize = 0;
    hidden = false;
    deleted = false;
    raised = false;
  }

  int font() {
    return font;
  }

  /** That of letters from right to left, if there is one; otherwise −1. */
  int bidiFont() {
    return bidiFont;
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }

  boolean isBold() {
    return bold || bidiBold;
  }

  /** Points. */
  double size() {
    return (rightToLeft && bidiSize > 0 ? bidiSize : size) / 2.0;
  }

  boolean isRaised() {
    return raised;
  }

  /** Why letters are not spoken; empty if they are. */
  String unspoken() {
    return !reason.isEmpty() ? reason : deleted ? "deleted" : hidden ? "hidden" : "";
  }

  int style() {
    return style;
  }

  /** From 0; −1 if the paragraph leaves it to its style. */
  int outline() {
    return outline;
  }

  boolean isList() {
    return list > 0;
  }

  /** How many tables are around the paragraph. */
  int depth() {
    return inTable ? Math.max(1, depth) : depth;
  }
}
