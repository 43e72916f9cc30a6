package org.rawi.network;

import java.net.URI;

/**
 * What lay at an address.
 *
 * @param address where it lay in the end, after redirections
 * @param bytes texts that were labelled with another character encoding are in UTF-8, with a
 *     byte-order mark, since the label wins over what the text says of itself
 */
public record Fetched(URI address, byte[] bytes) {}
