package org.seminararchive.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws share pictures (Open Graph) of 1200 × 630 pixels as PNG. */
final class ShareDrawing {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int EDGE = 84;
  private static final int MEASURE = WIDTH - 2 * EDGE;
  private static final int GAP = 40;

  /** Room of a slide in pixels, at the right above the line. */
  private static final int SLIDE_WIDTH = 340;

  private static final int SLIDE_HEIGHT = 360;
  private static final int SLIDE_TOP = 96;
  private static final int BAND = 14;
  private static final int BASE = HEIGHT - 66;
  private static final double LEADING = 1.38;

  /** Size of the title in pixels, and the number of lines for which it is chosen. */
  private static final int[][] TITLE_SIZES = {{72, 2}, {62, 3}, {52, 3}, {46, 4}, {38, 5}};

  private static final Color PAPER = new Color(0xfcfbf8);
  private static final Color INK = new Color(0x23262d);
  private static final Color SOFT = new Color(0x5a5e68);
  private static final Color LINE = new Color(0xe2dfd8);

  private final ShareLettering lettering;
  private final Graphics2D pen;
  private int measure = MEASURE;
  private int y = 118;
  private int slideEnd;

  private ShareDrawing(ShareLettering lettering, Graphics2D pen) {
    this.lettering = lettering;
    this.pen = pen;
  }

  /**
   * @param slide first page of the slides
   */
  static byte[] png(ShareTexts texts, Optional<BufferedImage> slide, ShareLettering lettering) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      new ShareDrawing(lettering, pen).draw(texts, slide);
    } finally {
      pen.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void draw(ShareTexts texts, Optional<BufferedImage> slide) {
    fill(PAPER, 0, 0, WIDTH, HEIGHT);
    slide.ifPresent(this::slide);
    Color accent = SeriesColour.of(texts.hue());
    fill(accent, 0, 0, WIDTH, BAND);
    paragraph(shortened(texts.numbers(), 32, 1), accent, 32);
    y += 26;
    title(texts.title());
    y += 18;
    if (y > slideEnd) {
      measure = MEASURE;
    }
    people(texts.people());
    fill(LINE, EDGE, BASE - 54, MEASURE, 2);
    line(texts.moment(), INK, 32, EDGE, BASE);
    line(texts.archive(), SOFT, 26, WIDTH - EDGE - width(texts.archive(), 26), BASE);
  }

  /** Whole, with a frame; the texts are set beside it. */
  private void slide(BufferedImage page) {
    double scale =
        Math.min((double) SLIDE_WIDTH / page.getWidth(), (double) SLIDE_HEIGHT / page.getHeight());
    int wide = Math.max(1, (int) (page.getWidth() * scale));
    int high = Math.max(1, (int) (page.getHeight() * scale));
    int left = WIDTH - EDGE - wide;
    fill(LINE, left - 2, SLIDE_TOP - 2, wide + 4, high + 4);
    // In one step a large picture would lose thin lines.
    Image smooth = page.getScaledInstance(wide, high, Image.SCALE_AREA_AVERAGING);
    pen.drawImage(smooth, left, SLIDE_TOP, null);
    measure = MEASURE - wide - GAP;
    slideEnd = SLIDE_TOP + high;
    // The first letters are level with the slide.
    y = SLIDE_TOP - 12;
  }

  private void title(String title) {
    for (int[] choice : TITLE_SIZES) {
      int size = choice[0];
      List<String> lines = BrokenLines.of(title, text -> width(text, size), measure);
      if (lines.size() <= choice[1]) {
        paragraph(lines, INK, size);
        return;
      }
    }
    int[] smallest = TITLE_SIZES[TITLE_SIZES.length - 1];
    paragraph(shortened(title, smallest[0], smallest[1]), INK, smallest[0]);
  }

  private void people(String people) {
    int size = 32;
    int room = (int) ((BASE - 70 - y) / (size * LEADING));
    paragraph(shortened(people, size, Math.max(1, Math.min(2, room))), SOFT, size);
  }

  /** Lines of the given width, with an ellipsis if there are too many. */
  private List<String> shortened(String text, int size, int most) {
    List<String> lines = BrokenLines.of(text, piece -> width(piece, size), measure);
    if (lines.size() <= most) {
      return lines;
    }
    String last = lines.get(most - 1);
    while (width(last + "…", size) > measure) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    var shown = new ArrayList<>(lines.subList(0, most - 1));
    shown.add(last + "…");
    return shown;
  }

  private void paragraph(List<String> lines, Color colour, int size) {
    for (String each : lines) {
      y += (int) (size * (LEADING + 1) / 2);
      line(each, colour, size, EDGE, y);
      y += (int) (size * (LEADING - 1) / 2);
    }
  }

  private void line(String text, Color colour, int size, int x, int base) {
    pen.setColor(colour);
    lettering.draw(text, size, x, base, pen);
  }

  private void fill(Color colour, int x, int top, int wide, int high) {
    pen.setColor(colour);
    pen.fillRect(x, top, wide, high);
  }

  private int width(String text, int size) {
    return lettering.width(text, size, pen);
  }
}
