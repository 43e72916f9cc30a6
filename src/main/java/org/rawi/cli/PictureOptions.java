package org.rawi.cli;

import org.rawi.article.ReadingOptions;
import picocli.CommandLine.Option;

/** Whether what a page says about its pictures is spoken. */
final class PictureOptions {
  @Option(names = "--captions", descriptionKey = "captions")
  boolean captions;

  @Option(names = "--alt", descriptionKey = "alt")
  boolean alt;

  ReadingOptions in(ReadingOptions options) {
    return options.withCaptions(captions).withPictures(alt);
  }
}
