package org.seminararchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.text.ReadableFormulas;

class SharePicturesTest {
  private final SharePictures pictures = new SharePictures(null);

  private static ShareTexts entitled(String title) {
    return new ShareTexts("第58回DLAP", title, "池祐一（九州大学）", "2024年2月15日", "セミナー・アーカイブ", 252, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 80})
  void aPictureHasTheSizeOfLinkPreviewsForATitleOfAnyLength(int times) throws IOException {
    byte[] png =
        pictures.of(entitled("パーシステントホモロジーと machine learning".repeat(times))).orElseThrow();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(png.length).isLessThan(200_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\phi^4$",
        "$H_{ij}\\le\\sum_k \\Lambda$",
        "$\\mathbb{R}^n\\to\\mathbb{R}$",
        "$\\hbar\\infty\\dagger$"
      })
  void formulasAreDrawnWithLettersThatTheFirstFontLacks(String formula) {
    assertThat(pictures.of(entitled(ReadableFormulas.in("深層学習と " + formula + " 理論")))).isPresent();
  }

  @Test
  void equalTextsAreDrawnOnce() {
    byte[] first = pictures.of(entitled("題目")).orElseThrow();
    assertThat(pictures.of(entitled("題目")).orElseThrow()).isSameAs(first);
    assertThat(pictures.of(entitled("別の題目")).orElseThrow()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "العربية", "한국어"})
  void thereIsNoPictureWithBoxesForCharactersThatTheFontLacks(String title) {
    assertThat(pictures.of(entitled(title))).isEmpty();
  }
}
