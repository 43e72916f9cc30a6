/**
 * What others put into their pages and programs: players in frames, oEmbed, the feed of the
 * library.
 */
@NullMarked
package org.rawi.server.share;

import org.jspecify.annotations.NullMarked;
