/** HTTP: a page for readers and an interface for programs. */
@NullMarked
package org.rawi.server;

import org.jspecify.annotations.NullMarked;
