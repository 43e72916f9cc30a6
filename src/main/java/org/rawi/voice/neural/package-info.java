/**
 * The embedded voice engine: phones → a small network → 42 speech parameters a frame → vocoder.
 * Plain Java, bit-identical on every machine: no {@code Math.exp}, {@code sin} or their kin.
 */
package org.rawi.voice.neural;
