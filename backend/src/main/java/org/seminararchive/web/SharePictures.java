package org.seminararchive.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;
import org.seminararchive.file.FileContents;

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
  private final FileContents files;
  private Optional<ShareLettering> lettering;

  SharePictures(FileContents files) {
    this.files = files;
  }

  /** The picture as PNG; empty if it cannot be drawn or a character is not in the font. */
  Optional<byte[]> of(ShareTexts texts) {
    Optional<byte[]> known = drawn.getIfPresent(texts);
    if (known != null) {
      return known;
    }
    // Loaded first, as it tells Java not to look for a screen.
    Optional<BufferedImage> slide = lettering().flatMap(fonts -> slide(texts.slides()));
    // A slide that is away now is tried again with the next request.
    ShareTexts shown = slide.isPresent() ? texts : texts.withoutSlides();
    return drawn.get(shown, each -> draw(each, slide));
  }

  private Optional<BufferedImage> slide(String sha256) {
    if (sha256 == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(files.picture(sha256))));
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.debug("The first page of slides cannot be shown", e);
      return Optional.empty();
    }
  }

  private Optional<byte[]> draw(ShareTexts texts, Optional<BufferedImage> slide) {
    try {
      return lettering()
          .filter(each -> each.canShow(texts.all()))
          .map(each -> ShareDrawing.png(texts, slide, each));
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
