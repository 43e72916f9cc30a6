package org.rawi.edition.sound;

/**
 * The checksum of LAME's Info header, of bytes as they come: polynomial x¹⁶ + x¹⁵ + x² + 1, lowest
 * bit first, from 0 (CRC-16/ARC). Not thread-safe.
 */
final class Crc16 {
  /** What a byte does to the sum; ten times faster than bit by bit. */
  private static final int[] OF_BYTE = new int[256];

  static {
    for (int b = 0; b < OF_BYTE.length; b++) {
      int sum = b;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 1) != 0 ? sum >> 1 ^ 0xA001 : sum >> 1;
      }
      OF_BYTE[b] = sum;
    }
  }

  private int sum;

  Crc16 update(byte[] bytes, int length) {
    int now = sum;
    for (int i = 0; i < length; i++) {
      now = now >> 8 ^ OF_BYTE[(now ^ bytes[i]) & 0xFF];
    }
    sum = now;
    return this;
  }

  short value() {
    return (short) sum;
  }
}
