package org.seminararchive.web;

import java.awt.Color;

/**
 * Colour of a series, as on the web page: its hue on the OKLCH colour wheel (CSS Color 4) with a
 * fixed lightness and chroma, dark enough on paper for every hue.
 */
final class SeriesColour {
  private static final double LIGHTNESS = 0.45;
  private static final double CHROMA = 0.115;
  private static final Color NEUTRAL = new Color(0x27364f);

  private SeriesColour() {}

  /**
   * @param hue in degrees, may be {@code null}
   */
  static Color of(Integer hue) {
    if (hue == null) {
      return NEUTRAL;
    }
    double a = CHROMA * Math.cos(Math.toRadians(hue));
    double b = CHROMA * Math.sin(Math.toRadians(hue));
    double l = cubed(LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b);
    double m = cubed(LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b);
    double s = cubed(LIGHTNESS - 0.0894841775 * a - 1.2914855480 * b);
    return new Color(
        encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double cubed(double value) {
    return value * value * value;
  }

  /** Transfer function of sRGB (IEC 61966-2-1). */
  private static float encoded(double linear) {
    double value = Math.max(0, Math.min(1, linear));
    return (float) (value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055);
  }
}
