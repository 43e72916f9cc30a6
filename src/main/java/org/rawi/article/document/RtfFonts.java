package org.rawi.article.document;

import java.util.HashMap;
import java.util.Map;

/** The code pages of an RTF's fonts. */
final class RtfFonts implements RtfDestination {
  private final Map<Integer, Integer> pages = new HashMap<>();
  private int font;

  @Override
  public void word(String word, int value, RtfState state) {
    switch (word) {
      case "f" -> font = value;
      case "fcharset" -> pages.putIfAbsent(font, RtfCodePages.ofFont(value));
      case "cpg" -> pages.put(font, value);
      default -> {}
    }
  }

  @Override
  public void text(String name, RtfState state) {
    // what a font is called means nothing
  }

  /**
   * The page of the bytes that stand in this state.
   *
   * @param standard that of the document
   */
  int page(RtfState state, int standard) {
    int page = pages.getOrDefault(state.font(), RtfCodePages.DEFAULT);
    if (state.isRightToLeft()) {
      int bidi = pages.getOrDefault(state.bidiFont(), RtfCodePages.DEFAULT);
      page = RtfCodePages.isRightToLeft(bidi) ? bidi : page;
      boolean western = page == RtfCodePages.DEFAULT && standard == RtfCodePages.WESTERN;
      return western ? RtfCodePages.ARABIC : page == RtfCodePages.DEFAULT ? standard : page;
    }
    return page == RtfCodePages.DEFAULT ? standard : page;
  }
}
