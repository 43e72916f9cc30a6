/** What other programs speak already: OpenAI's speech, MaryTTS's HTTP, Wyoming. */
@NullMarked
package org.rawi.server.peer;

import org.jspecify.annotations.NullMarked;
