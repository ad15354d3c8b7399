package org.seminararchive.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Cache of share pictures, which are drawn on demand. The fonts are loaded with the first picture.
 * Where Java cannot draw text, for example without the system library fontconfig, no picture is
 * available.
 */
@ApplicationScoped
class SharePictures {
  private static final Logger LOG = Logger.getLogger(SharePictures.class);

  /** In the order of preference; those of KaTeX are for formulas. */
  private static final List<String> FONTS =
      List.of(
          "web/ZenKakuGothicNew-Bold.ttf",
          "web/KaTeX_Math-BoldItalic.ttf",
          "web/KaTeX_Main-Bold.ttf",
          "web/KaTeX_AMS-Regular.ttf",
          "web/KaTeX_Size1-Regular.ttf");

  /** About 50 kB each. */
  private static final int KEPT = 60;

  private final Cache<ShareTexts, Optional<byte[]>> drawn =
      Caffeine.newBuilder().maximumSize(KEPT).build();
  private Optional<ShareLettering> lettering;

  /** The picture as PNG; empty if it cannot be drawn or a character is not in the font. */
  Optional<byte[]> of(ShareTexts texts) {
    return drawn.get(texts, this::draw);
  }

  private Optional<byte[]> draw(ShareTexts texts) {
    try {
      return lettering()
          .filter(each -> each.canShow(texts.all()))
          .map(each -> ShareDrawing.png(texts, each));
    } catch (RuntimeException | LinkageError | InternalError e) {
      return unavailable(e);
    }
  }

  private synchronized Optional<ShareLettering> lettering() {
    if (lettering == null) {
      lettering = load();
    }
    return lettering;
  }

  private static Optional<ShareLettering> load() {
    // Without this, Java requires a display.
    System.setProperty("java.awt.headless", "true");
    try {
      List<Font> fonts = new ArrayList<>();
      for (String each : FONTS) {
        fonts.add(font(each));
      }
      return Optional.of(new ShareLettering(fonts));
    } catch (IOException
        | FontFormatException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      return unavailable(e);
    }
  }

  private static Font font(String path) throws IOException, FontFormatException {
    try (InputStream file = SharePictures.class.getClassLoader().getResourceAsStream(path)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }

  private static <T> Optional<T> unavailable(Throwable cause) {
    LOG.warnf(
        "Share pictures of sessions cannot be drawn, so links show the site's own picture. Install"
            + " fontconfig and a writable folder for temporary files (%s)",
        cause);
    return Optional.empty();
  }
}
