package org.rawi.cli;

import org.rawi.article.ReadingOptions;
import picocli.CommandLine.Option;

/** Whether what stands beside the text is spoken: words for pictures, notes. */
final class PictureOptions {
  @Option(names = "--captions", descriptionKey = "captions")
  boolean captions;

  @Option(names = "--alt", descriptionKey = "alt")
  boolean alt;

  @Option(names = "--footnotes", descriptionKey = "footnotes")
  boolean footnotes;

  ReadingOptions in(ReadingOptions options) {
    return options.withCaptions(captions).withPictures(alt).withFootnotes(footnotes);
  }
}
