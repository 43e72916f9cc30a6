/**
 * Voice packs on their way to the user's folder: what a pack must hold, which are known, how one is
 * installed and removed. {@code docs/voices.md} is for those who make packs.
 */
package org.rawi.voice.pack;
