/** eSpeak NG, where the user has installed it: our phones go in, its sound comes out. */
package org.rawi.voice.espeak;
