package org.datedrecord.card;

import java.awt.Color;

/// The colours of the pages, as the style sheet has them for light.
final class Ink {

  static final Color PAPER = new Color(0xfcfbf7);
  static final Color TEXT = new Color(0x1b1a17);
  static final Color SOFT = new Color(0x45423c);
  static final Color FAINT = new Color(0x69655c);
  static final Color RULE = new Color(0xdedbd2);
  static final Color RAIL = new Color(0xc4c0b5);
  static final Color ACCENT = new Color(0x8c2f22);
  static final Color CONFLICT_GROUND = new Color(0xfcf3d9);
  static final Color CONFLICT_EDGE = new Color(0xcf9a17);

  private static final Color[] LANES = {
    new Color(0x566070), new Color(0x2a5f9e), new Color(0x97470f), new Color(0x2f6b57)
  };

  private Ink() {}

  /// The colour of a lane.
  static Color lane(int number) {
    return LANES[number];
  }

  /// The colour of a lane by its class in the style sheet.
  static Color lane(String style) {
    return lane(Integer.parseInt(style.substring(style.indexOf('-') + 1)));
  }

  /// The words of a badge.
  static Color badge(String style) {
    return switch (style) {
      case "badge-against" -> new Color(0xa3271d);
      case "badge-conflict" -> new Color(0x7a5100);
      case "badge-for", "badge-corrected" -> new Color(0x14603f);
      default -> SOFT;
    };
  }

  /// What a badge stands on.
  static Color ground(String style) {
    return switch (style) {
      case "badge-against" -> new Color(0xfbe9e5);
      case "badge-conflict" -> CONFLICT_GROUND;
      case "badge-for", "badge-corrected" -> new Color(0xe2f1e8);
      default -> new Color(0xefede6);
    };
  }
}
