package org.seminararchive.pdf;

import java.lang.Character.UnicodeScript;
import java.util.SortedMap;
import java.util.TreeMap;
import org.seminararchive.pdf.reading.PdfTexts;
import org.seminararchive.text.UnicodeForm;

/** Converts the text of a PDF to readable and searchable paragraphs, in linear time. */
final class PageText {
  /** Upper bounds in UTF-16 units. A dense page of a paper has about 6 000. */
  static final int MOST_IN_PAGE = 8_000;

  static final int MOST_IN_FILE = 300_000;

  /** Minimum length in characters of a Japanese line that continues in the next one. */
  private static final int FULL_LINE = 15;

  private static final String SENTENCE_ENDS = "。．！？!?：:」";
  private static final String JAPANESE_MARKS = "ー、。「」『』（）・…";

  /** No Japanese line begins with these (JIS X 4051), and none ends with those. */
  private static final String CLOSING = "、。，．」』）！？…ー";

  private static final String OPENING = "「『（";
  private static final int FIRST_RADICAL = 0x2E80;
  private static final int LAST_RADICAL = 0x2FDF;

  private static final int FIRST_HALF_WIDTH = 0xFF61;
  private static final int LAST_HALF_WIDTH = 0xFF9F;

  private PageText() {}

  /** Pages without text are absent. */
  static SortedMap<Integer, String> ofPages(SortedMap<Integer, String> raw) {
    var pages = new TreeMap<Integer, String>();
    int left = MOST_IN_FILE;
    for (var page : raw.entrySet()) {
      String text = bounded(of(page.getValue()), Math.min(left, MOST_IN_PAGE));
      if (!text.isEmpty()) {
        pages.put(page.getKey(), text);
        left -= text.length();
      }
    }
    return pages;
  }

  static String of(String raw) {
    var text = new StringBuilder();
    for (String part : raw.split(String.valueOf(PdfTexts.GAP))) {
      String before = "";
      for (String each : UnicodeForm.nfc(printable(part)).split("\n")) {
        String line = each.strip();
        if (!line.isEmpty()) {
          append(text, before, line);
          before = line;
        }
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String before, String line) {
    if (isHyphenated(before, line)) {
      text.setLength(text.length() - 1);
    } else if (!text.isEmpty() && (before.isEmpty() || !continues(before, line))) {
      text.append('\n');
    }
    text.append(line);
  }

  private static boolean isHyphenated(String before, String line) {
    int end = before.length() - 1;
    return end > 0
        && before.charAt(end) == '-'
        && Character.isLowerCase(before.charAt(end - 1))
        && Character.isLowerCase(line.charAt(0));
  }

  /** Vertical text has one character in each line; horizontal text breaks words at its margin. */
  private static boolean continues(String before, String line) {
    int last = before.codePointBefore(before.length());
    if (!isJapanese(last) || !isJapanese(line.codePointAt(0))) {
      return false;
    }
    int length = before.codePointCount(0, before.length());
    boolean isSplit =
        CLOSING.indexOf(line.codePointAt(0)) >= 0
            || OPENING.indexOf(last) >= 0
            || length == 1 && CLOSING.indexOf(last) >= 0 && "。．！？".indexOf(last) < 0;
    if (isSplit) {
      return true;
    }
    boolean vertical = length == 1 && line.codePointCount(0, line.length()) == 1;
    return vertical || length >= FULL_LINE && SENTENCE_ENDS.indexOf(last) < 0;
  }

  private static boolean isJapanese(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || JAPANESE_MARKS.indexOf(character) >= 0;
  }

  private static String printable(String raw) {
    var text = new StringBuilder();
    boolean space = false;
    for (int at = 0; at < raw.length(); ) {
      int character = raw.codePointAt(at);
      at += Character.charCount(character);
      if (character == '\n') {
        text.append('\n');
        space = false;
      } else if (Character.isWhitespace(character)
          || Character.isSpaceChar(character)
          || character < ' ') {
        space = true;
      } else if (isText(character)) {
        if (space) {
          text.append(' ');
          space = false;
        }
        append(text, character);
      }
    }
    return text.toString();
  }

  /** False for private characters of fonts, unpaired surrogates and invisible formatting. */
  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED ->
          false;
      default -> character != '\uFFFD';
    };
  }

  /**
   * Fonts map glyphs to characters with the same form: kanji to radicals, vertical and half-width
   * forms, ligatures.
   */
  private static void append(StringBuilder text, int character) {
    if (character >= FIRST_RADICAL && character <= LAST_RADICAL || isForm(character)) {
      text.append(UnicodeForm.nfkc(Character.toString(character)));
    } else {
      text.appendCodePoint(character);
    }
  }

  private static boolean isForm(int character) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
    return block == Character.UnicodeBlock.VERTICAL_FORMS
        || block == Character.UnicodeBlock.CJK_COMPATIBILITY_FORMS
        || block == Character.UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS
        || character >= FIRST_HALF_WIDTH && character <= LAST_HALF_WIDTH;
  }

  private static String bounded(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean cutsPair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, cutsPair ? most - 1 : most);
  }
}
