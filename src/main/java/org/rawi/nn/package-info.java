/**
 * The few layers that the embedded models need, in plain Java.
 *
 * <p>Every result is bit-identical on every machine: float arithmetic in Java 17 is strict, sums
 * run in one fixed order whatever the batch, and the transcendental functions are own rational
 * functions. Activations are {@code float[][]}, one array a row: the just-in-time compiler makes
 * vector instructions of loops that index several arrays alike, and does not when each has its own
 * offset. Layers are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.rawi.nn;
