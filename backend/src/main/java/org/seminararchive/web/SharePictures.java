package org.seminararchive.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Share pictures, drawn on demand and kept while they are in use. The font is loaded with the first
 * picture. Where Java cannot draw text, for example without the system library fontconfig, no
 * picture is available.
 */
@ApplicationScoped
class SharePictures {
  private static final Logger LOG = Logger.getLogger(SharePictures.class);
  private static final String FONT = "web/ZenKakuGothicNew-Bold.ttf";

  /** About 50 kB each. */
  private static final int KEPT = 60;

  private final Cache<ShareTexts, Optional<byte[]>> drawn =
      Caffeine.newBuilder().maximumSize(KEPT).build();
  private Optional<Font> font;

  /** The picture as PNG; empty if it cannot be drawn or a character is not in the font. */
  Optional<byte[]> of(ShareTexts texts) {
    return drawn.get(texts, this::draw);
  }

  private Optional<byte[]> draw(ShareTexts texts) {
    try {
      return font()
          .filter(each -> each.canDisplayUpTo(texts.all()) < 0)
          .map(each -> ShareDrawing.png(texts, each));
    } catch (RuntimeException | LinkageError | InternalError e) {
      return unavailable(e);
    }
  }

  private synchronized Optional<Font> font() {
    if (font == null) {
      font = load();
    }
    return font;
  }

  private static Optional<Font> load() {
    // Otherwise Java would look for a screen.
    System.setProperty("java.awt.headless", "true");
    try (InputStream file = SharePictures.class.getClassLoader().getResourceAsStream(FONT)) {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file));
    } catch (IOException
        | FontFormatException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      return unavailable(e);
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
