package org.rawi.source;

import java.util.Optional;

/**
 * What a feed or an export says of itself.
 *
 * @param link the web page of the paper or site
 * @param language BCP 47 tag
 */
public record Channel(
    String title, String link, Optional<String> language, Optional<String> description) {}
