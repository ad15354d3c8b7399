package org.seminararchive.pdf.reading;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Recognizes ruby: small kana beside the kanji whose reading they give. In the text of a page they
 * would stand within the word.
 */
final class Ruby {
  /** Upper bound of the size of ruby, relative to its base. It is a half as a rule. */
  private static final float SMALL = 0.6f;

  /** Upper bound of the distance of their first glyphs in sizes of the base. */
  private static final float NEAR = 3;

  /** Lower bound of the distance of their lines in sizes of the base. */
  private static final float BESIDE = 0.4f;

  private Ruby() {}

  /** Removes ruby from the glyphs of a page, in which it precedes its base. */
  static void remove(List<TextPosition> glyphs) {
    var kept = new ArrayList<TextPosition>(glyphs.size());
    int at = 0;
    while (at < glyphs.size()) {
      int end = end(glyphs, at);
      boolean isRuby = end > at && end < glyphs.size() && isRuby(glyphs.get(at), glyphs.get(end));
      if (!isRuby) {
        end = Math.max(end, at + 1);
        kept.addAll(glyphs.subList(at, end));
      }
      at = end;
    }
    glyphs.clear();
    glyphs.addAll(kept);
  }

  /** End of the run of kana of one size, with spaces between them. */
  private static int end(List<TextPosition> glyphs, int start) {
    float size = size(glyphs.get(start));
    int end = start;
    while (end < glyphs.size()
        && (isKana(glyphs.get(end)) || end > start && glyphs.get(end).getUnicode().isBlank())
        && size(glyphs.get(end)) <= size * 1.1f
        && size(glyphs.get(end)) >= size * 0.9f) {
      end++;
    }
    return end;
  }

  private static boolean isRuby(TextPosition ruby, TextPosition base) {
    float size = size(base);
    float right = ruby.getXDirAdj() - base.getXDirAdj();
    float above = base.getYDirAdj() - ruby.getYDirAdj();
    boolean isNear = Math.abs(right) <= NEAR * size && Math.abs(above) <= NEAR * size;
    // Above a horizontal line, to the right of a vertical one.
    return isHan(base)
        && size(ruby) <= SMALL * size
        && isNear
        && (above >= BESIDE * size || right >= BESIDE * size);
  }

  /** Font size as it is printed. */
  static float size(TextPosition glyph) {
    return Math.max(glyph.getXScale(), glyph.getYScale());
  }

  private static boolean isKana(TextPosition glyph) {
    UnicodeScript script = script(glyph);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  private static boolean isHan(TextPosition glyph) {
    return script(glyph) == UnicodeScript.HAN;
  }

  private static UnicodeScript script(TextPosition glyph) {
    String text = glyph.getUnicode();
    return text == null || text.isEmpty()
        ? UnicodeScript.UNKNOWN
        : UnicodeScript.of(text.codePointAt(0));
  }
}
