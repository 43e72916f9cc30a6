package org.rawi.recording;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rawi.voice.Synthesizer;

/**
 * A voice that speaks what another cannot, so that nothing is left silent.
 *
 * @param voice opened when it is needed; asked by any thread
 * @param notice told why, by any thread
 */
public record Substitute(Supplier<Synthesizer> voice, Consumer<RuntimeException> notice) {}
