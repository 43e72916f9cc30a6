/**
 * Turns what a user names (files, folders, lists) into {@link org.rawi.source.Source}s, one an
 * article.
 */
@NullMarked
package org.rawi.source;

import org.jspecify.annotations.NullMarked;
