package org.rawi.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which machines may be asked: those of the public internet. Others belong to somebody's house,
 * firm or cloud, and what they tell is not meant for those who can only name an address. Sources:
 * the IANA registries of special-purpose IPv4 and IPv6 addresses.
 */
final class PublicAddress {
  /** Network, length of its prefix. */
  private static final int[][] SPECIAL = {
    {0, 0, 0, 0, 8}, // this network
    {10, 0, 0, 0, 8}, // private
    {100, 64, 0, 0, 10}, // shared by the customers of a carrier
    {127, 0, 0, 0, 8}, // this machine
    {169, 254, 0, 0, 16}, // this link; what clouds tell their machines
    {172, 16, 0, 0, 12}, // private
    {192, 0, 0, 0, 24}, // protocols
    {192, 0, 2, 0, 24}, // documentation
    {192, 88, 99, 0, 24}, // relays, gone
    {192, 168, 0, 0, 16}, // private
    {198, 18, 0, 0, 15}, // measurements
    {198, 51, 100, 0, 24}, // documentation
    {203, 0, 113, 0, 24}, // documentation
    {224, 0, 0, 0, 3}, // many at once; reserved
  };

  /** Addresses of IPv4 hosts as networks without IPv4 see them: 64:ff9b::/96. */
  private static final byte[] TRANSLATED = {
    0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address instanceof Inet4Address) {
      return isPublic(address.getAddress());
    }
    return address instanceof Inet6Address && isPublic6(address.getAddress());
  }

  private static boolean isPublic(byte[] address) {
    int number = number(address);
    return Arrays.stream(SPECIAL)
        .noneMatch(network -> (number ^ number(network)) >>> 32 - network[4] == 0);
  }

  private static boolean isPublic6(byte[] address) {
    byte[] last = Arrays.copyOfRange(address, 12, 16);
    if (Arrays.equals(Arrays.copyOf(address, 12), TRANSLATED)) {
      return isPublic(last);
    }
    boolean global = (address[0] & 0xE0) == 0x20; // 2000::/3
    boolean protocols = starts(address, 0x20, 0x01) && (address[2] & 0xFE) == 0; // 2001::/23
    boolean documentation =
        starts(address, 0x20, 0x01, 0x0D, 0xB8)
            || starts(address, 0x3F, 0xFF) && (address[2] & 0xF0) == 0;
    boolean tunnel = starts(address, 0x20, 0x02); // 6to4: any IPv4 address may hide in it
    return global && !protocols && !documentation && !tunnel;
  }

  private static boolean starts(byte[] address, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if ((address[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] b) {
    return (b[0] & 0xFF) << 24 | (b[1] & 0xFF) << 16 | (b[2] & 0xFF) << 8 | b[3] & 0xFF;
  }

  private static int number(int[] b) {
    return b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
  }

  /** A name that leads to a machine which may not be asked. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Forbidden(String host) {
      super(host);
    }
  }
}
