/** The pages of {@code rawi serve}: complete without scripts, more comfortable with them. */
@NullMarked
package org.rawi.server.page;

import org.jspecify.annotations.NullMarked;
