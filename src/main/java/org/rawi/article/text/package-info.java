/** Reads plain text and Markdown. */
@NullMarked
package org.rawi.article.text;

import org.jspecify.annotations.NullMarked;
