package org.rawi.edition.cover;

import java.awt.Color;
import java.util.List;

/**
 * Colours of a drawn cover.
 *
 * @param paper the ground
 * @param shade what is drawn on the ground and only just stands out from it
 * @param accent names and ornament
 * @param ink the title
 */
record CoverPalette(Color paper, Color shade, Color accent, Color ink) {
  /** Ordered so that neighbours are told apart at a glance; the first is the house's own. */
  static final List<CoverPalette> ALL =
      List.of(
          of(0x103B47, 0x1D5866, 0xE8A84C, 0xFBF6EA),
          of(0x5A1E1A, 0x7A322B, 0xF0C27A, 0xFFF6E8),
          of(0x1E2A5A, 0x31417C, 0xF2B46A, 0xF8F5EC),
          of(0x2F3A1C, 0x49592E, 0xE3C565, 0xFAF6E6),
          of(0x3A1F3D, 0x58325D, 0xE6B35A, 0xFBF4EA),
          of(0x42291A, 0x60402B, 0xE9B872, 0xFCF5E8),
          of(0x0F3A5B, 0x1F557E, 0xF1C069, 0xF7F6EF),
          of(0x54173A, 0x762B54, 0xF3BE8A, 0xFFF4EC),
          of(0x12402B, 0x215E42, 0xEBC162, 0xFAF6E8),
          of(0x26292E, 0x3F454E, 0xE7A65A, 0xF7F4EC));

  private static CoverPalette of(int paper, int shade, int accent, int ink) {
    return new CoverPalette(new Color(paper), new Color(shade), new Color(accent), new Color(ink));
  }

  /** The colours of a publication: the same for all that it publishes. */
  static CoverPalette of(String publication) {
    if (publication.isEmpty()) {
      return ALL.get(0);
    }
    int spread = publication.hashCode() * 0x9E3779B1;
    return ALL.get((spread >>> 8) % ALL.size());
  }
}
