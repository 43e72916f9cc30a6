/** Many sources: one after the other or several at a time, with a journal and a report. */
@NullMarked
package org.rawi.archive;

import org.jspecify.annotations.NullMarked;
