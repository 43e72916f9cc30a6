/** Reads documents that programs wrote: books and what offices and printers exchange. */
@NullMarked
package org.rawi.article.document;

import org.jspecify.annotations.NullMarked;
