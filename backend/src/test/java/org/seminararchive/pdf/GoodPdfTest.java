package org.seminararchive.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.pdf.reading.PdfOutcome;
import org.seminararchive.pdf.reading.PdfReading;
import org.seminararchive.pdf.reading.PdfTexts;

/**
 * Texts of PDFs by several programs. Those of test/resources/pdf have embedded Japanese fonts,
 * which no test can rely on to be installed: Chromium (Skia) and PDFBox with CID fonts, horizontal
 * and vertical, groff, qpdf with object streams, LibreOffice, LuaLaTeX, and upLaTeX with dvipdfmx.
 */
class GoodPdfTest {
  @TempDir private Path folder;

  private SortedMap<Integer, String> texts(Path pdf) throws IOException {
    Path texts = folder.resolve("texts");
    Path picture = folder.resolve("picture");
    assertThat(PdfReading.read(pdf.toFile(), texts, picture)).isEqualTo(PdfOutcome.READ);
    assertThat(Math.max(width(picture), height(picture))).isEqualTo(1200);
    return PageText.ofPages(PdfTexts.read(texts).texts());
  }

  private SortedMap<Integer, String> texts(byte[] pdf) throws IOException {
    return texts(Files.write(folder.resolve("a.pdf"), pdf));
  }

  private static int width(Path picture) throws IOException {
    return ImageIO.read(picture.toFile()).getWidth();
  }

  private static int height(Path picture) throws IOException {
    return ImageIO.read(picture.toFile()).getHeight();
  }

  @ParameterizedTest
  @CsvSource({
    "chromium-slides, 5, 2, オルンシュタイン＝ウーレンベック過程",
    "chromium-slides, 5, 4, 2次元イジング模型の配位を学習した",
    "chromium-slides, 5, 5, 最小にする問題になり最適輸送理論と結び付く",
    "chromium-vertical, 2, 1, 気体分子運動論は熱を分子の乱雑な運動として説明した。不可逆性の問題",
    "chromium-vertical, 2, 2, 花粉の微粒子の揺動",
    "chromium-paper, 1, 1, Renormalization considerations suggest that",
    "qpdf-linearized, 5, 3, フォッカー・プランク方程式の時間反転",
    "pdfbox-horizontal, 3, 2, 密度行列繰り込み群",
    "pdfbox-vertical, 2, 1, 量子もつれの単調性",
    "pdfbox-vertical, 2, 2, 表面符号の閾値定理",
    "groff, 3, 2, Ryu-Takayanagi formula",
  })
  void textIsFoundByPage(String file, int pages, int page, String text) throws Exception {
    var texts = texts(Path.of(getClass().getResource("/pdf/" + file + ".pdf").toURI()));
    assertThat(texts).hasSize(pages);
    assertThat(texts.get(page)).contains(text);
  }

  /** Ruby, ligatures, two columns, half-width kana, text boxes, vertical forms of marks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lualatex",
        "lualatex-vertical",
        "uplatex",
        "uplatex-vertical",
        "libreoffice-impress",
        "libreoffice-writer"
      })
  void allTextIsRight(String file) throws Exception {
    var texts = texts(Path.of(getClass().getResource("/pdf/" + file + ".pdf").toURI()));
    String right =
        Files.readString(Path.of(getClass().getResource("/pdf/" + file + ".txt").toURI()));
    // Pages are separated by form feeds.
    assertThat(texts.values())
        .containsExactlyElementsOf(Stream.of(right.split("\f")).map(String::strip).toList());
  }

  @Test
  void standardFontsAndEmptyPages() throws IOException {
    assertThat(texts(WrittenPdf.of("Neural net-\nworks", "", "(end)")))
        .isEqualTo(Map.of(1, "Neural networks", 3, "(end)"));
  }

  @Test
  void anEncryptedFileThatEverybodyMayOpen() throws IOException {
    assertThat(texts(WrittenPdf.encrypted("", true, "open"))).isEqualTo(Map.of(1, "open"));
  }

  @Test
  void aFontThatIsNotEmbeddedWithItsUsualCharacters() throws IOException {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add(
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Rotate 90/MediaBox[0 0 400 300]"
            + "/Resources<</Font<</F 5 0 R>>>>>>");
    pdf.stream("BT /F 20 Tf 9 99 Td <8A778F4B> Tj ET");
    pdf.add(
        "<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/90ms-RKSJ-H/DescendantFonts["
            + "<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)"
            + "/Ordering(Japan1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor"
            + "/FontName/Ryumin-Light/Flags 4>>>>]>>");
    // 8A778F4B is 学習 in Shift JIS.
    assertThat(texts(pdf.bytes())).isEqualTo(Map.of(1, "学習"));
  }
}
