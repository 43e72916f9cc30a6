package org.rawi.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rawi.network.Fetched;
import org.rawi.network.WebAddress;

/** Where the picture lies by which a page wants to be known. Source: ogp.me. */
final class PagePicture {
  /** Bytes of a page that are looked at: its head. */
  private static final int HEAD = 1 << 18;

  private PagePicture() {}

  static Optional<URI> of(Fetched page) {
    byte[] bytes = page.bytes();
    int length = Math.min(HEAD, bytes.length);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!head.contains("og:image") && !head.contains("twitter:image")) {
      return Optional.empty();
    }
    try {
      Document html =
          Jsoup.parse(new ByteArrayInputStream(bytes, 0, length), null, page.address().toString());
      return Stream.of("og:image:secure_url", "og:image", "twitter:image")
          .flatMap(
              name ->
                  html.getElementsByTag("meta").stream()
                      .filter(
                          meta ->
                              name.equals(meta.attr("property")) || name.equals(meta.attr("name"))))
          .flatMap(meta -> WebAddress.of(page.address(), meta.attr("content")).stream())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
