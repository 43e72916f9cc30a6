/**
 * Arabic for MaryTTS: a language component and the voice {@code hadi}, thin adapters over {@code
 * phonetics} and {@code voice.neural}; and MaryTTS as the host of Rawi's voices.
 */
package org.rawi.voice.mary;
