/** What lies on the web, fetched politely, from public addresses alone, and never without leave. */
@NullMarked
package org.rawi.network;

import org.jspecify.annotations.NullMarked;
