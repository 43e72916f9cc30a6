package org.rawi.narration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rawi.Sha256;
import org.rawi.article.Article;
import org.rawi.article.GivenMetadata;
import org.rawi.source.Source;

/**
 * Which article a result belongs to. An article is its source: corrected, it is still the same. It
 * is known by its address on the web if it has one; otherwise by its place: below the folder that
 * was named, so that all may be moved, and on this machine, so that it may be named in another way.
 * A text from standard input without an address is known by its letters.
 *
 * @param address on the web, as compared: no fragment, host in lower case
 * @param path below the folder that was named
 * @param place SHA-256 of the file's full path, and of which article of it: a published folder does
 *     not tell where its input lay
 * @param title of the article
 * @param text SHA-256 of the article's text
 */
record Identity(
    Optional<String> address,
    Optional<String> path,
    Optional<String> place,
    String title,
    String text) {

  /**
   * @param folder what is said of all articles of a folder: an address there is that of none
   */
  static Identity of(Article article, Source source, GivenMetadata folder) {
    Optional<URI> own =
        article.metadata().sourceUrl().filter(url -> !folder.sourceUrl().equals(Optional.of(url)));
    return new Identity(
        own.map(Identity::compared),
        source.path(),
        place(source),
        article.metadata().title(),
        Sha256.of(article.text()));
  }

  /** The place of a source's file or page, if it is one. */
  static Optional<String> place(Source source) {
    String part = source.part().map(id -> "#" + id).orElse("");
    return source
        .file()
        .map(file -> Sha256.of(real(file) + part))
        .or(() -> source.address().map(address -> Sha256.of(address + part)));
  }

  /** The same without its address, for an article whose page names that of another. */
  Identity withoutAddress() {
    return new Identity(Optional.empty(), path, place, title, text);
  }

  /** By what the article is looked up; the surest first. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    address.ifPresent(known -> keys.add("address " + Sha256.of(known)));
    place.ifPresent(known -> keys.add(placeKey(known)));
    path.ifPresent(known -> keys.add("path " + Sha256.of(known)));
    if (keys.isEmpty()) {
      keys.add("text " + text);
    }
    return keys;
  }

  static String placeKey(String place) {
    return "place " + place;
  }

  /**
   * Whether both are the same article. Two files of the same path below folders of the same name
   * are, if they also share their title or text: else one could replace the other.
   */
  boolean matches(Identity other) {
    if (address.isPresent() && other.address.isPresent()) {
      return address.equals(other.address);
    }
    if (place.isPresent() && place.equals(other.place)
        || address
            .map(Sha256::of)
            .filter(hash -> other.place.equals(Optional.of(hash)))
            .isPresent()) {
      return true; // the second: as results were marked before they had manifests
    }
    boolean alike = text.equals(other.text) || title.equals(other.title);
    if (path.isPresent() && other.path.isPresent()) {
      return path.equals(other.path) && alike;
    }
    return text.equals(other.text) && (path.isEmpty() || other.path.isEmpty());
  }

  /** Tells articles apart in the name of a work folder: eight digits. */
  String brief() {
    return address.map(Sha256::of).or(() -> place).orElse(text).substring(0, 8);
  }

  private static String compared(URI address) {
    String text = address.toString().replaceFirst("#.*", "");
    String host = address.getHost();
    return host == null
        ? text
        : text.replaceFirst(
            "(?i)^" + address.getScheme() + "://" + java.util.regex.Pattern.quote(host),
            address.getScheme().toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT));
  }

  private static String real(Path file) {
    try {
      return file.toRealPath().toUri().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().toUri().toString();
    }
  }
}
