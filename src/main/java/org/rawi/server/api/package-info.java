/** The interface for programs: {@code /api/v1}. */
@NullMarked
package org.rawi.server.api;

import org.jspecify.annotations.NullMarked;
