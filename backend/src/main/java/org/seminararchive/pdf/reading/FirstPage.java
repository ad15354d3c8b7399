package org.seminararchive.pdf.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The picture of a first page: a JPEG of bounded dimensions and size. */
final class FirstPage {
  /** Longer side in pixels; enough for link previews. */
  private static final int LONGER_SIDE = 1200;

  private static final int MOST_BYTES = 300_000;
  private static final float[] QUALITIES = {0.82f, 0.5f, 0.2f};

  private FirstPage() {}

  /** Atomic: writes a complete file or none. */
  static void draw(PDDocument document, Path file) throws IOException {
    PDRectangle box = document.getPage(0).getCropBox();
    float side = Math.max(box.getWidth(), box.getHeight());
    if (!(side >= 1) || Math.min(box.getWidth(), box.getHeight()) * LONGER_SIDE < side) {
      return;
    }
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImage(0, LONGER_SIDE / side, ImageType.RGB);
    for (float quality : QUALITIES) {
      byte[] jpeg = jpeg(image, quality);
      if (jpeg.length <= MOST_BYTES) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, jpeg);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
    }
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageIO.setUseCache(false);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
