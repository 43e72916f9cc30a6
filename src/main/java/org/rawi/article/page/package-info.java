/** Reads web pages: finds the article in them and leaves the furniture. */
@NullMarked
package org.rawi.article.page;

import org.jspecify.annotations.NullMarked;
