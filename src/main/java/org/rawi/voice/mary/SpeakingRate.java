package org.rawi.voice.mary;

/** The values of {@code prosody/@rate}, as SSML and MaryXML write them. */
final class SpeakingRate {
  private SpeakingRate() {}

  /** A factor; 1 for what is empty or not understood. */
  static double parse(String rate) {
    return switch (rate) {
      case "", "medium", "default" -> 1;
      case "x-slow" -> .7;
      case "slow" -> .85;
      case "fast" -> 1.2;
      case "x-fast" -> 1.4;
      default -> number(rate);
    };
  }

  /** {@code +20%}, {@code -10%}, {@code 120%}, {@code 1.2}. */
  private static double number(String rate) {
    try {
      if (!rate.endsWith("%")) {
        return Double.parseDouble(rate);
      }
      double percent = Double.parseDouble(rate.substring(0, rate.length() - 1));
      boolean relative = rate.startsWith("+") || rate.startsWith("-");
      return relative ? 1 + percent / 100 : percent / 100;
    } catch (NumberFormatException unknown) {
      return 1;
    }
  }
}
