package org.rawi.server.share;

import org.rawi.edition.Xml;

/**
 * A player in somebody else's page: it runs its own script and nothing else.
 *
 * @param width 0: as wide as there is room
 */
record Frame(String address, String title, int width, int height) {
  static final String SANDBOX = "allow-scripts allow-downloads";

  String html() {
    return Xml.fragment()
        .leaf(
            "iframe",
            "",
            "src",
            address,
            "title",
            title,
            "width",
            width == 0 ? "100%" : Integer.toString(width),
            "height",
            Integer.toString(height),
            "sandbox",
            SANDBOX,
            "loading",
            "lazy")
        .document()
        .strip();
  }
}
