package org.rawi.edition.sound.id3;

import java.util.ArrayList;
import java.util.List;

/** Lists chapters in CTOC frames, nested where there are more than one frame can count. */
public final class TableOfContents {
  private TableOfContents() {}

  /** The frames to put before the chapters; none without chapters. */
  public static List<ContentsFrame> of(List<ChapterFrame> chapters) {
    if (chapters.isEmpty()) {
      return List.of();
    }
    List<ContentsFrame> frames = new ArrayList<>();
    List<String> names = chapters.stream().map(ChapterFrame::element).toList();
    for (int level = 1; names.size() > ContentsFrame.MOST_CHILDREN; level++) {
      List<String> parents = new ArrayList<>();
      for (int at = 0; at < names.size(); at += ContentsFrame.MOST_CHILDREN) {
        String name = "toc" + level + "-" + (parents.size() + 1);
        int end = Math.min(names.size(), at + ContentsFrame.MOST_CHILDREN);
        frames.add(new ContentsFrame(name, false, names.subList(at, end), List.of()));
        parents.add(name);
      }
      names = parents;
    }
    frames.add(0, new ContentsFrame("toc", true, names, List.of()));
    return frames;
  }
}
