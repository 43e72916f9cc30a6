/** When phones sound, for engines that do not say: a sound and its phones, aligned. */
package org.rawi.voice.align;
