package org.seminararchive.pdf;

import static org.seminararchive.pdf.RawPdf.deflated;
import static org.seminararchive.pdf.RawPdf.latin;
import static org.seminararchive.pdf.RawPdf.page;

import java.util.Arrays;
import java.util.function.Supplier;

/** PDFs that are damaged, or designed to crash or slow down a reader. */
enum HostilePdf {
  ONLY_A_HEADER(() -> latin("%PDF-1.7\n" + " ".repeat(200))),
  NOISE(() -> noise(100_000)),
  ANOTHER_FORMAT(() -> latin("%PDF-1.7\n" + "<html>".repeat(1000))),
  CUT_IN_HALF(() -> half(page("", "BT /F 12 Tf (cut) Tj ET" + " ".repeat(4000)))),
  WRONG_OFFSETS(() -> replaced("startxref\n", "startxref\n9"), "readable"),
  NO_TABLE(() -> replaced("xref", "xxxx"), "readable"),
  TABLE_OF_ITSELF(
      () -> {
        var pdf = pages("[3 0 R]", 1);
        return pdf.bytes("/Prev 0/XRefStm 0");
      },
      "readable"),
  PAGES_OF_THEMSELVES(() -> pages("[2 0 R 3 0 R 2 0 R]", 3).bytes(), "readable"),
  PAGES_IN_A_CIRCLE(HostilePdf::circle),
  MILLION_PAGES(() -> pages("[" + "3 0 R ".repeat(1_000_000) + "]", 1_000_000).bytes(), "readable"),
  CLAIMED_PAGES(() -> pages("[3 0 R]", Integer.MAX_VALUE).bytes(), "readable"),
  NEGATIVE_PAGES(() -> pages("[3 0 R]", -5).bytes()),
  NO_PAGES(() -> pages("[]", 0).bytes()),
  DEEP_PAGE_TREE(() -> deepTree(50_000)),
  DEEP_ARRAYS(() -> page("/X " + "[".repeat(500_000), "")),
  DEEP_DICTIONARIES(() -> page("/X " + "<</X ".repeat(200_000), "")),
  BOMB_OF_NUMBERS(() -> page("/X[" + "1.5 ".repeat(6_000_000) + "]", "")),
  DEEP_STATES(() -> page("", "q ".repeat(3_000_000) + "BT /F 12 Tf (readable) Tj ET")),
  BOMB(() -> compressed("/Filter/FlateDecode", deflated(new byte[1 << 20], 4096))),
  BOMB_OF_TEXT(
      () ->
          compressed(
              "/Filter/FlateDecode", deflated(latin("BT /F 9 Tf (bomb) Tj ET\n"), 20_000_000))),
  BOMB_IN_A_BOMB(
      () ->
          compressed(
              "/Filter[/FlateDecode/FlateDecode]", deflated(deflated(new byte[1 << 20], 4096), 1))),
  PICTURE_BOMB(() -> picture(60_000), "readable"),
  HUGE_PAGE(() -> page("/MediaBox[0 0 1e9 1e9]", "BT /F 12 Tf (readable) Tj ET"), "readable"),
  NO_AREA(() -> page("/MediaBox[0 0 0 0]", "BT /F 12 Tf (readable) Tj ET"), "readable"),
  THIN_PAGE(() -> page("/MediaBox[0 0 1e7 1e-7]", "BT /F 12 Tf (readable) Tj ET"), "readable"),
  NOT_NUMBERS(() -> page("/MediaBox[NaN /x (y) null]", "BT /F 12 Tf (readable) Tj ET"), "readable"),
  FORM_OF_ITSELF(() -> forms("/Do0 Do /Do0 Do ", 1), "readable"),
  FORMS_OF_FORMS(() -> forms("/Do%d Do ".repeat(10), 12)),
  SCRIPTS(
      () -> {
        var pdf = pages("[3 0 R]", 1);
        pdf.add("<</S/JavaScript/JS(while\\(true\\){})>>");
        return pdf.bytes("/OpenAction<</S/Launch/F(/bin/sh)>>/Info<</Title(a)>>");
      },
      "readable"),
  LENGTH_OF_ITSELF(
      () -> {
        var pdf = pages("[3 0 R]", 1);
        pdf.add("<</Length 6 0 R>>\nstream\nBT ET\nendstream");
        return pdf.bytes();
      },
      "readable"),
  GLYPHS_OF_GLYPHS(HostilePdf::glyphs),
  MANY_GLYPHS(() -> page("", "BT /F 9 Tf " + "(aaaaaaaaaa) Tj ".repeat(1_500_000) + "ET"), "aaaa"),
  LONG_STRING(() -> page("", "BT /F 9 Tf <" + "61".repeat(10_000_000) + "> Tj ET")),
  CHARACTER_MAP_BOMB(HostilePdf::characters);

  private final Supplier<byte[]> content;
  private final String text;

  HostilePdf(Supplier<byte[]> content) {
    this(content, "");
  }

  HostilePdf(Supplier<byte[]> content, String text) {
    this.content = content;
    this.text = text;
  }

  byte[] content() {
    return content.get();
  }

  /** Text that must still be found; empty for none. */
  String text() {
    return text;
  }

  private static RawPdf pages(String kids, int count) {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids%s/Count %d>>".formatted(kids, count));
    pdf.add(
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 200 200]"
            + "/Resources<</Font<</F 5 0 R>>>>>>");
    pdf.stream("BT /F 12 Tf 10 10 Td (readable) Tj ET");
    pdf.add(RawPdf.FONT);
    return pdf;
  }

  private static byte[] replaced(String old, String next) {
    String pdf =
        new String(pages("[3 0 R]", 1).bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    return latin(pdf.replace(old, next));
  }

  private static byte[] half(byte[] pdf) {
    return Arrays.copyOf(pdf, pdf.length / 2);
  }

  private static byte[] noise(int length) {
    var bytes = new byte[length];
    new java.util.Random(1).nextBytes(bytes);
    System.arraycopy(latin("%PDF-1.7\n"), 0, bytes, 0, 9);
    return bytes;
  }

  private static byte[] circle() {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2/Parent 3 0 R>>");
    pdf.add("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>");
    return pdf.bytes();
  }

  private static byte[] deepTree(int depth) {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    for (int i = 2; i < depth; i++) {
      pdf.add("<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>".formatted(i + 1, i - 1));
    }
    pdf.add("<</Type/Page/Parent %d 0 R>>".formatted(depth - 1));
    return pdf.bytes();
  }

  private static byte[] compressed(String filter, byte[] content) {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
    pdf.stream(filter, content);
    pdf.add(RawPdf.FONT);
    return pdf.bytes();
  }

  private static byte[] picture(int side) {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add(
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>>>");
    pdf.stream("BT /F 12 Tf (readable) Tj ET 100 0 0 100 0 0 cm /I Do");
    pdf.add(RawPdf.FONT);
    pdf.stream(
        "/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
            .formatted(side, side),
        deflated(new byte[1 << 20], 4L * side * side >> 20));
    return pdf.bytes();
  }

  /** A chain of forms, each of which draws the next one several times. */
  private static byte[] forms(String use, int depth) {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add(
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>/XObject<</Do0 6 0 R>>>>>>");
    pdf.stream("BT /F 12 Tf (readable) Tj ET /Do0 Do");
    pdf.add(RawPdf.FONT);
    for (int i = 0; i < depth; i++) {
      int next = Math.min(i + 1, depth - 1);
      pdf.stream(
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</Do%d %d 0 R>>>>"
              .formatted(next, 6 + next),
          latin("BT /F 9 Tf (x) Tj ET " + use.replace("%d", "" + next)));
    }
    return pdf.bytes();
  }

  /** A Type 3 font whose glyph is drawn with itself. */
  private static byte[] glyphs() {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
    pdf.stream("BT /F 12 Tf (aaaa) Tj ET");
    pdf.add(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
            + "/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1]"
            + "/Resources<</Font<</F 5 0 R>>>>>>");
    pdf.stream("1 0 d0 BT /F 1 Tf (aaaaaaaaaa) Tj ET");
    return pdf.bytes();
  }

  private static byte[] characters() {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
    pdf.stream("BT /F 12 Tf <00000001> Tj ET");
    pdf.add(
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R"
            + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>");
    pdf.stream(
        "/Filter/FlateDecode",
        deflated(latin("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n"), 200_000));
    return pdf.bytes();
  }
}
